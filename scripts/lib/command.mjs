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

function checkNode() {
  const needed = JSON.parse(readFileSync('package.json', 'utf8')).engines.node.match(/\d+/g);
  const running = process.versions.node.split('.');
  const [major, minor] = [running[0] - needed[0], running[1] - needed[1]];
  if (major < 0 || (major === 0 && minor < 0)) {
    throw new Obstacle(
      `This needs Node ${needed.join('.')} or newer, and you have ${process.versions.node}.`,
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
