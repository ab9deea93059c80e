// From what the core tells of the cell that is looked at to the line that says it. The numbers are the
// core's: nothing is added up here.
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

function inputLine({ row, column, channel, stamp, reached }: LookedAtInput, scene: Scene): Line {
  const { t, frame } = scene;
  const [, width, channels] = frame.input.shape;
  const place = t('sum.input', { row: row + 1, column: column + 1 });
  const head = run([place, ...several(channels, channel, scene)].join(', '), 'strong');
  const digits = new Digits(t.lang, scene.all);
  const value = digits.of(frame.input.values[(row * width + column) * channels + channel] ?? 0);
  const { rounded } = digits;
  if (!stamp) {
    const text =
      reached > 0 ? t('sum.reads', { value, count: reached }) : t('sum.unread', { value });
    return only([head, run(`: ${text}`)], rounded);
  }
  const cut = stamp.cut.filter((each) => each === 1).length;
  const texts = [t('sum.scatters', { value, count: stamp.cut.length - cut })];
  if (cut > 0) texts.push(t('sum.cut', { count: cut }));
  return only([head, run(`: ${texts.join('; ')}`)], rounded);
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
