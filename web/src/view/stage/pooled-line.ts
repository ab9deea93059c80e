// An output value as the largest or the mean of a window.
import { TAP_SOURCE_NAMES } from '../../contract/names';
import type { Explanation, Taps } from '../../contract/types';
import type { Translate } from '../../text/translate';
import { Digits } from './digits';
import type { Line, Part, Term } from './folding';
import { only, run, type Scene, signed } from './wording';

const ZERO = TAP_SOURCE_NAMES.indexOf('zero');
const NOTHING = TAP_SOURCE_NAMES.indexOf('nothing');
const INPUT = TAP_SOURCE_NAMES.indexOf('input');

export function pooled(head: Part, told: Explanation, scene: Scene): Line {
  const { t, frame } = scene;
  const { taps, winner, divisor, value } = told;
  const digits = new Digits(t.lang, scene.all);
  const largest = frame.layer.pooling === 'largest';
  const terms: Term[] = [];
  for (const [at, each] of taps.value.entries()) {
    const source = taps.source[at];
    if (source === NOTHING) continue;
    const plain = source === ZERO ? 'zero' : 'plain';
    const text = largest ? digits.of(each) : digits.behindSign(each);
    terms.push({ text, look: at === winner ? 'strong' : plain, row: 0 });
  }
  const result = run(digits.of(value), 'result');
  const relation = signed(digits.relation);
  const { rounded } = digits;
  if (terms.length === 0) {
    return only([head, run(`: ${t('sum.nothing')}`), relation, result], rounded);
  }
  const start = `\u00a0${digits.relation} `;
  if (!largest) {
    const [open, close] = terms.length > 1 ? ['(', ')'] : ['', ''];
    const divided = run(`${close} /\u00a0${divisor}`);
    const list = { terms, joint: '+' } as const;
    return only([head, run(start + open), list, divided, relation, result], rounded);
  }
  // Where numbers have a comma, a semicolon parts them.
  const list = { terms, joint: t.lang === 'ru' ? ';' : ',' } as const;
  const place = run(` (${winnerPlace(taps, winner, t)})`);
  return only([head, run(`${start}${t('sum.largest')} `), list, relation, result, place], rounded);
}

function winnerPlace({ row, column, source }: Taps, winner: number, t: Translate): string {
  if (source[winner] !== INPUT) return t('sum.beyond');
  return t('sum.input', { row: (row[winner] ?? 0) + 1, column: (column[winner] ?? 0) + 1 });
}
