// From what the core tells of the cell that is looked at to the line that says it. The numbers are the
// core's: nothing is added up here.

import type { Stamp } from '../../contract/types';
import type { Translate } from '../../text/translate';
import { Digits } from './digits';
import type { Line } from './folding';
import type { LookedAt, LookedAtInput, LookedAtOutput, LookedAtWeight } from './looked-at';
import { pooled } from './pooled-line';
import { summed } from './products-line';
import { only, outputChannel, run, type Scene, several } from './wording';

/** What is said of what is looked at. */
export function lineOf(lookedAt: LookedAt | null, scene: Scene): Line {
  switch (lookedAt?.kind) {
    case 'output':
      return outputLine(lookedAt, scene);
    case 'input':
      return inputLine(lookedAt, scene);
    case 'kernel':
      return weightLine(lookedAt, scene);
    default:
      return only([run(scene.t('sum.none'))], false);
  }
}

function outputLine({ cell, explanation }: LookedAtOutput, scene: Scene): Line {
  const { t, frame } = scene;
  const first = scene.stage === 'first' ? explanation.before[scene.between] : undefined;
  const place = { row: cell.row + 1, column: cell.column + 1 };
  const names = first
    ? [t('sum.between', place), ...several(frame.depthwise?.shape[2], scene.between, scene)]
    : [t('sum.output', place), ...outputChannel(cell.channel, scene)];
  const head = run(names.join(', '), 'strong');
  const told = first ?? explanation;
  if (frame.layer.pooling !== 'none') return pooled(head, told, scene);
  return summed(head, told, scene, first === undefined);
}

function inputLine(lookedAt: LookedAtInput, scene: Scene): Line {
  const { row, column, channel, stamp, reached } = lookedAt;
  const { t, frame } = scene;
  const place = t('sum.input', { row: row + 1, column: column + 1 });
  const names = [place, ...several(frame.input.shape[2], channel, scene)];
  const head = run(names.join(', '), 'strong');
  const digits = new Digits(t.lang, scene.all);
  const value = digits.of(lookedAt.value);
  const each = frame.planes.filters > 1 && frame.layer.arguments.includes('filters');
  const key = each ? 'sum.readsEach' : 'sum.reads';
  const texts = stamp
    ? scattered(stamp, value, t)
    : [reached > 0 ? t(key, { value, count: reached }) : t('sum.unread', { value })];
  return only([head, run(`: ${texts.join('; ')}`)], digits.rounded);
}

// How many products it makes, within the output and outside.
function scattered({ cut }: Stamp, value: string, t: Translate): string[] {
  const outside = cut.filter((each) => each === 1).length;
  const inside = t('sum.scatters', { value, count: cut.length - outside });
  return outside > 0 ? [inside, t('sum.cut', { count: outside })] : [inside];
}

function weightLine(lookedAt: LookedAtWeight, scene: Scene): Line {
  const { t, frame } = scene;
  const { u, v, channel, filter, weight, products: count } = lookedAt;
  const names = [
    t('sum.kernel', { row: u + 1, column: v + 1 }),
    ...several(frame.input.shape[2], channel, scene),
    ...outputChannel(filter, scene),
  ];
  const digits = new Digits(t.lang, scene.all);
  const text = t('sum.weight', { value: digits.of(weight), count });
  return only([run(names.join(', '), 'strong'), run(`: ${text}`)], digits.rounded);
}
