// The licences of what ships, whole: what dist/third-party-notices.txt says.
import { colors, linked, packages } from './shipped.mjs';

const head = `What others have made of this playground, and the licences under which it is passed on. The licence
named with ColorBrewer's colours is printed in full with the LLVM Project.
`;

const RULE = '='.repeat(80);

const named = ({ name, version, license, about }) =>
  `${version ? `${name} ${version}` : name} (${license})${about ? `: ${about}` : ''}`;

/** Parts under the same text stand above it together. */
export function notices() {
  const parts = [...packages(), ...linked(), colors()];
  const byText = new Map();
  for (const part of parts) {
    const text = part.text.replaceAll('\r\n', '\n').trim();
    byText.set(text, [...(byText.get(text) || []), part]);
  }
  const sections = [...byText].map(
    ([text, those]) => `${RULE}\n${those.map(named).join('\n')}\n${RULE}\n\n${text}\n`,
  );
  return [head, ...sections].join('\n');
}
