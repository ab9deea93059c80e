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
export function unfolded(parts: readonly Part[], columns = Infinity): readonly Run[] {
  return runsOf(parts, columns, () => Infinity, String);
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
 * As much of the line as there is room for. The last list is shortened first, then those before it,
 * each in its middle. `offers` is whether a button stands behind it although nothing is left out.
 */
export function fitted(parts: readonly Part[], room: Room, offers: boolean, words: Words): Fitted {
  const lists = parts.filter(isList);
  const kept = new Map<List, number>();
  const made = () => runsOf(parts, room.columns, (list) => kept.get(list) ?? Infinity, words.more);
  const taken = (button: boolean) => {
    const end = button ? ` ${words.showAll.replaceAll(' ', HARD)}` : '';
    return lineCount(textOf(made()) + end, room.columns);
  };
  const whole = taken(offers);
  if (whole <= room.lines) return { runs: made(), folded: false, lines: whole };
  for (const list of lists.reverse()) {
    // The most terms with which it fits, if it fits with any.
    let [most, none] = [0, list.terms.length];
    while (none - most > 1) {
      const middle = (most + none) >> 1;
      kept.set(list, middle);
      if (taken(true) <= room.lines) most = middle;
      else none = middle;
    }
    kept.set(list, most);
    if (taken(true) <= room.lines) break;
  }
  return { runs: made(), folded: lists.length > 0, lines: taken(lists.length > 0) };
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
  const several = (rows.at(-1)?.first ?? 0) > 0;
  const between = joint === '+' ? ` +${HARD}` : `${joint} `;
  terms.forEach(({ text, look }, at) => {
    const row = rows[at] as Row;
    if (at >= start && at < end) {
      if (at === start) push((at > 0 ? between : '') + more(end - start), 'plain');
      return;
    }
    const bracketed = joint === '+' && several && row.last > row.first;
    const whole = row.length + '+ ()'.length <= columns;
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
