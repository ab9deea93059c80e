// Whether Python can parse what is meant for it. Python is not needed for anything else here, so what
// uses this is tested only where there is one.
import { spawnSync } from 'node:child_process';

const python = (program: string, input = '') =>
  spawnSync('python3', ['-c', program], { input, encoding: 'utf8', maxBuffer: 2 ** 28 });

export const pythonIsHere = python('').status === 0;

const PARSER = `
import ast, json, sys
def fails(source):
    try:
        ast.parse(source)
    except SyntaxError:
        return True
print(json.dumps([source for source in json.load(sys.stdin) if fails(source)]))
`;

/** Those of the programs that Python cannot parse. */
export function unparsable(programs: readonly string[]): readonly string[] {
  const { status, stdout, stderr } = python(PARSER, JSON.stringify(programs));
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}
