// What every command here shares: it runs at the root of the repository, and says in one sentence
// what is in its way.
//
// Commands and what they import statically must parse with Node 12 (no `?.` or `??`, no `await`
// outside a function): Node reads all the files before it runs the first, and one too old would
// print a SyntaxError in place of the sentence about its age.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// A failure that is explained by its message, and not by a stack.
export class Obstacle extends Error {}

// package.json names the oldest release of each line that will do: ^20.19.0 of line 20 alone,
// >=22.12.0 of its own line and all after it.
function checkNode() {
  const { node } = JSON.parse(readFileSync('package.json', 'utf8')).engines;
  const running = process.versions.node.split('.').map(Number);
  const fits = node.split(' || ').some((range) => {
    const [major, minor] = range.match(/\d+/g).map(Number);
    if (running[0] === major) return running[1] >= minor;
    return range.startsWith('>=') && running[0] > major;
  });
  if (!fits) {
    throw new Obstacle(
      `This needs Node 20.19 or newer of line 20, or 22.12 or newer, and you have ${process.versions.node}.`,
    );
  }
}

export async function command(main) {
  process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
  try {
    checkNode();
    await main();
  } catch (error) {
    const explained = error instanceof Obstacle || /^ERR_PARSE_ARGS/.test(error.code);
    console.error(explained ? error.message : error);
    process.exit(1);
  }
}
