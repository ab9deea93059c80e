// An output value as a sum of products.
import { TAP_SOURCE_NAMES } from '../../contract/names';
import type { Explanation, Taps } from '../../contract/types';
import type { Translate } from '../../text/translate';
import { Digits } from './digits';
import type { Line, Part, Term } from './folding';
import { only, run, type Scene, signed } from './wording';

const ZERO = TAP_SOURCE_NAMES.indexOf('zero');

/** `isLast`: of the stage that bias and activation belong to. */
export function summed(head: Part, told: Explanation, scene: Scene, isLast: boolean): Line {
  const { t, frame } = scene;
  const { taps, before } = told;
  const digits = new Digits(t.lang, scene.all);
  // The taps of a second stage are one a channel, each a product already.
  const channels = before.length > 0 ? [] : [...(told.channels ?? [])];
  const byChannel = channels.length > 1;
  const terms = byChannel
    ? subtotals(channels, told, digits, t)
    : products(taps, digits, () => true);
  const biased = isLast && frame.bias.length > 0;
  const bias = biased ? [signed('+'), run(`${t('sum.bias')} ${digits.behindSign(told.bias)}`)] : [];
  const end = ended(told, isLast ? activation(scene, told) : '', digits);

  const lead = channels.length > FEW_CHANNELS ? [run(`, ${range(channels, t)}`)] : [];
  const relation = run(`\u00a0${digits.relation} `);
  const start: Part[] =
    terms.length > 0 ? [...lead, relation, { terms, joint: '+' }] : [run(`: ${t('sum.nothing')}`)];
  const parts = [head, ...start, ...bias, signed(digits.relation), ...end];
  if (!byChannel) return only(parts, digits.rounded);
  const more = ofChannel(channels, told, scene);
  return { parts, more: more.parts, rounded: digits.rounded || more.rounded };
}

/** So many subtotals have their channels' names before them; more have one for all. */
const FEW_CHANNELS = 4;

function range(channels: readonly number[], t: Translate): string {
  const [first = 0, last = 0] = [channels[0], channels.at(-1)];
  return t('sum.channels', { first: first + 1, last: last + 1 });
}

function subtotals(
  channels: readonly number[],
  told: Explanation,
  digits: Digits,
  t: Translate,
): Term[] {
  return channels.map((channel, at) => {
    const value = told.subtotals[at] ?? 0;
    if (channels.length > FEW_CHANNELS) {
      return { text: digits.behindSign(value), look: 'plain', row: 0 };
    }
    const text = `${t('sum.channel', { channel: channel + 1 })}: ${digits.of(value)}`;
    return { text: text.replaceAll(' ', '\u00a0'), look: 'plain', row: 0 };
  });
}

// The products of the channel that is looked at, which add up to its subtotal.
function ofChannel(channels: readonly number[], told: Explanation, scene: Scene): Line {
  const at = Math.max(0, channels.indexOf(scene.channel));
  const channel = channels[at] ?? 0;
  const digits = new Digits(scene.t.lang, scene.all);
  const terms = products(told.taps, digits, (tap) => told.taps.channel[tap] === channel);
  const total = digits.of(told.subtotals[at] ?? 0);
  const name = run(scene.t('sum.channel', { channel: channel + 1 }), 'strong');
  const start = [run('; '), name, run(`\u00a0${digits.relation} `)];
  const end = [signed(digits.relation), run(total, 'strong')];
  return only([...start, { terms, joint: '+' }, ...end], digits.rounded);
}

// What is done to the sum; empty if nothing.
function activation({ state, frame, t }: Scene, { softmax }: Explanation): string {
  if (softmax) return t(`sum.softmax.${softmax}`);
  const takes = frame.layer.arguments.includes('activation') && state.activation !== 'linear';
  return takes ? state.activation : '';
}

function ended(told: Explanation, activated: string, digits: Digits): Part[] {
  if (!activated) return [run(digits.of(told.value), 'result')];
  const value = run(digits.of(told.value), 'result');
  return [run(digits.of(told.sum), 'strong'), signed('→'), run(activated), signed('→'), value];
}

function products(taps: Taps, digits: Digits, taken: (at: number) => boolean): Term[] {
  const terms: Term[] = [];
  for (const [at, value] of taps.value.entries()) {
    if (!taken(at)) continue;
    const text = `${digits.behindSign(value)}·${digits.behindSign(taps.factor[at] ?? 0)}`;
    terms.push({ text, look: taps.source[at] === ZERO ? 'zero' : 'plain', row: taps.u[at] ?? 0 });
  }
  return terms;
}
