import { readdirSync } from 'node:fs';
import path from 'node:path';

// The files in a folder and its folders whose names match.
export const filesUnder = (folder, name) =>
  readdirSync(folder, { recursive: true })
    .filter((file) => name.test(file))
    .map((file) => path.posix.join(folder, file.split(path.sep).join('/')))
    .sort();
