// What C++ files may include: Emscripten belongs to the bindings alone, and a public header builds
// on nothing but public headers.
import { readFileSync } from 'node:fs';
import { command, Obstacle } from './lib/command.mjs';
import { filesUnder } from './lib/files.mjs';

const publicHeaders = () => filesUnder('cpp/include', /\.hpp$/);

const includes = (file) =>
  [...readFileSync(file, 'utf8').matchAll(/^\s*#\s*include\s*([<"])(.+?)[>"]/gm)].map(
    ([, mark, target]) => ({ file, target, own: mark === '"' }),
  );

function problem({ file, target, own }) {
  if (/^emscripten\b/.test(target)) return `${file} includes ${target}, but only cpp/bindings may.`;
  if (
    own &&
    file.startsWith('cpp/include/') &&
    !publicHeaders().includes(`cpp/include/${target}`)
  ) {
    return `${file} is public and includes ${target}, which is not.`;
  }
  return undefined;
}

command(async () => {
  const core = [...publicHeaders(), ...filesUnder('cpp/src', /\.[ch]pp$/)];
  const problems = core.flatMap(includes).map(problem).filter(Boolean);
  if (problems.length > 0) throw new Obstacle(problems.join('\n'));
});
