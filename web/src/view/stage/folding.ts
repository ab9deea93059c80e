// A line of text with lists of terms in it, folded where it would take more lines than it may.

export type Look = 'plain' | 'strong' | 'zero' | 'result';

/** Text of one look. */
export interface Run {
  readonly text: string;
  readonly look: Look;
}

/** One of a list: a product, a value or a subtotal. Those of one row of the kernel stay together. */
export interface Term extends Run {
  readonly row: number;
}

export interface List {
  readonly terms: readonly Term[];
  readonly joint: '+' | ',' | ';';
}

export type Part = Run | List;

/** What is said in one go, and what is said after it where there is room. */
export interface Line {
  readonly parts: readonly Part[];
  readonly more: readonly Part[];
  /** Whether any number is not shown with all of its digits. */
  readonly rounded: boolean;
}

/** How much of a line is shown: columns of characters, and lines of them. */
export interface Room {
  readonly columns: number;
  readonly lines: number;
}

/** What stands for terms that are left out, and behind a line with something left out. */
export interface Words {
  more(count: number): string;
  readonly showAll: string;
}

export interface Fitted {
  readonly runs: readonly Run[];
  readonly folded: boolean;
  /** The lines that it takes, with the button if there is one. */
  readonly lines: number;
}

const isList = (part: Part): part is List => 'terms' in part;

// Neither a browser nor lineCount() breaks a line there.
const HARD = '\u00a0';

/** The whole line. */
export function unfolded({ parts, more }: Line, columns = Infinity): readonly Run[] {
  return runsOf([...parts, ...more], columns, () => Infinity, String);
}

export function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

/** How many lines a text takes in so many columns. */
export function lineCount(text: string, columns: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const together = used === 0 ? word.length : used + 1 + word.length;
    if (together <= columns) {
      used = together;
      continue;
    }
    if (used > 0) lines++;
    // What is longer than a line is broken anywhere.
    lines += Math.ceil(word.length / columns) - 1;
    used = word.length % columns || columns;
  }
  return lines;
}

/**
 * As much of the line as there is room for. Lists are shortened in their middle: first that of what
 * is said more, of which nothing is said where its first and last term have no room. A button stands
 * behind what is folded, and behind what is rounded.
 */
export function fitted({ parts, more, rounded }: Line, room: Room, words: Words): Fitted {
  const end = ` ${words.showAll.replaceAll(' ', HARD)}`;
  const made = (shown: readonly Part[], folded: boolean, list?: List, kept = 0): Fitted => {
    const keptOf = (each: List) => (each === list ? kept : Infinity);
    const runs = runsOf(shown, room.columns, keptOf, words.more);
    const text = textOf(runs) + (folded || rounded ? end : '');
    return { runs, folded, lines: lineCount(text, room.columns) };
  };
  const fits = ({ lines }: Fitted) => lines <= room.lines;
  // With how many terms it fits, if with any.
  const most = (shown: readonly Part[], list: List) => {
    let [some, tooMany] = [-1, list.terms.length];
    while (tooMany - some > 1) {
      const middle = (some + tooMany) >> 1;
      if (fits(made(shown, true, list, middle))) some = middle;
      else tooMany = middle;
    }
    return some;
  };

  const all = [...parts, ...more];
  const whole = made(all, false);
  if (fits(whole)) return whole;
  const second = more.find(isList);
  const kept = second ? most(all, second) : 0;
  if (kept > 1) return made(all, true, second, kept);
  const first = parts.find(isList);
  const alone = made(parts, more.length > 0);
  if (fits(alone) || !first) return alone;
  return made(parts, true, first, Math.max(0, most(parts, first)));
}

function runsOf(
  parts: readonly Part[],
  columns: number,
  kept: (list: List) => number,
  more: Words['more'],
): Run[] {
  const runs: { text: string; look: Look }[] = [];
  // Few of them, since each becomes a node of the page.
  const push = (text: string, look: Look) => {
    const last = runs.at(-1);
    if (last?.look === look) last.text += text;
    else if (text) runs.push({ text, look });
  };
  for (const part of parts) {
    if (isList(part)) pushList(part, columns, kept(part), more, push);
    else push(part.text, part.look);
  }
  return runs;
}

interface Row {
  readonly first: number;
  readonly last: number;
  readonly length: number;
}

// The row of each term.
function rowsOf(terms: readonly Term[]): readonly Row[] {
  const rows: Row[] = [];
  for (let first = 0; first < terms.length; ) {
    let last = first;
    let length = terms[first]?.text.length ?? 0;
    while (terms[last + 1]?.row === terms[first]?.row) {
      last++;
      length += (terms[last]?.text.length ?? 0) + ' + '.length;
    }
    rows.push(...Array(last - first + 1).fill({ first, last, length }));
    first = last + 1;
  }
  return rows;
}

function pushList(
  { terms, joint }: List,
  columns: number,
  kept: number,
  more: Words['more'],
  push: (text: string, look: Look) => void,
): void {
  const rows = rowsOf(terms);
  const [start, end] = leftOut(rows, kept);
  const none = start === 0 && end === terms.length;
  const omitted = none ? '…' : more(end - start).replaceAll(' ', HARD);
  const several = (rows.at(-1)?.first ?? 0) > 0;
  const between = joint === '+' ? ` +${HARD}` : `${joint} `;
  terms.forEach(({ text, look }, at) => {
    const row = rows[at] as Row;
    if (at >= start && at < end) {
      if (at === start) push((at > 0 ? between : '') + omitted, 'plain');
      return;
    }
    const bracketed = joint === '+' && several && row.last > row.first;
    const whole = several && row.length + '+ ()'.length <= columns;
    const inside = at > row.first && at !== end;
    const before = inside && whole && joint === '+' ? `${HARD}+${HARD}` : between;
    const alike = look === 'zero' && terms[at - 1]?.look === look;
    if (at > 0) push(before, alike && inside ? look : 'plain');
    if (bracketed && at === row.first) push('(', 'plain');
    push(text, look);
    if (bracketed && at === row.last) push(')', 'plain');
  });
}

// Which terms are left out where so many are kept: whole rows sooner than parts of them.
function leftOut(rows: readonly Row[], kept: number): readonly [start: number, end: number] {
  const count = rows.length;
  if (kept >= count) return [count, count];
  const start = Math.ceil(kept / 2);
  const end = count - Math.floor(kept / 2);
  const startOfRow = rows[start]?.first ?? 0;
  const endOfRow = (rows[end - 1]?.last ?? count) + 1;
  return startOfRow > 0 && endOfRow < count ? [startOfRow, endOfRow] : [start, end];
}
