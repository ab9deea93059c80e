// What stands at the keys of an object of whatever origin: getters and proxies are somebody else's
// code, which may do anything. Each value is read once, and nothing gets out of here by an exception.
import { cut } from './cut';
import { type Field, isField } from './field';

/** One thing that is wrong with a change: the state key it concerns, and why, for developers. */
export interface StateProblem {
  readonly key: string;
  readonly message: string;
}

export interface Keys {
  readonly [key: string]: Field | Keys;
}

export interface Judged {
  /** The values that were given, of the keys that there are; a key that is undefined is not given. */
  readonly taken: Readonly<Record<string, unknown>>;
  /** The first of what is wrong; if there is anything, no use should be made of `taken`. */
  readonly problems: readonly StateProblem[];
}

const MOST_PROBLEMS = 8;
const LONGEST_KEY = 60;

export function judgeKeys(table: Keys, given: unknown): Judged {
  const problems: StateProblem[] = [];
  const taken = judgeObject(table, given, [], (path, message) =>
    problems.push({ key: path.join('.'), message }),
  );
  return { taken, problems: problems.slice(0, MOST_PROBLEMS) };
}

type Path = readonly (string | number)[];
type Report = (path: Path, message: string) => void;

function judgeObject(table: Keys, given: unknown, path: Path, report: Report) {
  const taken: Record<string, unknown> = {};
  guarded(path, report, () => {
    if (!isPlain(given)) {
      report(path, 'Expected an object');
      return;
    }
    for (const [key, entry] of Object.entries(table)) {
      guarded([...path, key], report, () => {
        const value = (given as Record<string, unknown>)[key];
        if (value !== undefined) taken[key] = judgeValue(entry, value, [...path, key], report);
      });
    }
    let unknown = 0;
    for (const key of Object.keys(given)) {
      if (Object.hasOwn(table, key)) continue;
      report([...path, cut(key, LONGEST_KEY)], 'There is no such key');
      // There may be a million of them.
      if (++unknown === MOST_PROBLEMS) break;
    }
  });
  return taken;
}

// Lists have a key for each of their items, of which there may be millions.
function isPlain(given: unknown): given is object {
  const isList = Array.isArray(given) || ArrayBuffer.isView(given);
  return typeof given === 'object' && given !== null && !isList;
}

function judgeValue(entry: Field | Keys, value: unknown, path: Path, report: Report): unknown {
  if (!isField(entry)) return judgeObject(entry, value, path, report);
  const verdict = entry.judge(value);
  if ('value' in verdict) return verdict.value;
  report(verdict.at === undefined ? path : [...path, verdict.at], verdict.message);
  return undefined;
}

function guarded(path: Path, report: Report, read: () => void): void {
  try {
    read();
  } catch {
    report(path, 'It throws on being read');
  }
}
