// The package of SCORM 1.2: one lesson, which is one file. The schemas that the manifest speaks by are
// ADL's and IMS's own and are not packed: platforms have them.
import { zipSync } from 'fflate';

const manifest = `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="conv2d-playground" version="1.0"
    xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
    xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2"
    xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
    xsi:schemaLocation="http://www.imsproject.org/xsd/imscp_rootv1p1p2 imscp_rootv1p1p2.xsd http://www.adlnet.org/xsd/adlcp_rootv1p2 adlcp_rootv1p2.xsd">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="course">
    <organization identifier="course">
      <title>Conv2D playground</title>
      <item identifier="lesson" identifierref="page" isvisible="true">
        <title>Conv2D playground</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="page" type="webcontent" adlcp:scormtype="sco" href="index.html">
      <file href="index.html"/>
    </resource>
  </resources>
</manifest>
`;

export const scormPackage = (page) =>
  zipSync(
    { 'imsmanifest.xml': new TextEncoder().encode(manifest), 'index.html': page },
    // Zip writes the hours of whoever packs, without their zone, and knows no year before this one: so
    // two packages of the same page are the same everywhere.
    { level: 9, mtime: new Date(1980, 0, 1) },
  );
