// Wrong rules of who sees whom among channels.
import type { Connections, Taps } from '../../web/src/contract/types';
import { type Drawn, type Mutant, retapped } from './drawn';

function connected(drawn: Drawn, change: (connections: Connections) => Connections): Drawn {
  const { frame } = drawn;
  return { ...drawn, frame: { ...frame, connections: change(frame.connections) } };
}

/** Each filter sees the channels of the next group, through its own weights. */
export const groupsCrossed: Mutant = (drawn) => {
  const { connections, input } = drawn.frame;
  const channels = input.shape[2];
  const next = (channel: number) => (channel + channels / connections.groups.length) % channels;
  const crossed = connected(drawn, ({ outputs, offsets, groups }) => ({
    outputs,
    offsets: offsets.map((_, channel) => offsets[next(channel)] ?? new Int32Array()),
    groups: groups.map((group) => ({ ...group, inputs: group.inputs.map(next) })),
  }));
  const { explanation, ...rest } = retapped(crossed, (taps) => ({
    ...taps,
    channel: taps.channel.map(next),
  }));
  return {
    ...rest,
    explanation: explanation && { ...explanation, channels: explanation.channels.map(next) },
  };
};

/** Depthwise taken for Conv2D: what each channel makes alone is added up to one output. */
export const channelsAdded: Mutant = (drawn) => {
  const { connections, input } = drawn.frame;
  const all = Int32Array.from({ length: input.shape[2] }, (_, channel) => channel);
  const own = connections.offsets.map((offsets) => offsets.find((offset) => offset >= 0) ?? 0);
  const joined = connected(drawn, ({ outputs, offsets }) => ({
    outputs,
    offsets: offsets.map((each, channel) => each.map(() => own[channel] ?? 0)),
    groups: [{ inputs: all, outputs: all }],
  }));
  const { explanation, ...rest } = retapped(joined, (taps) => everywhere(drawn, taps, own));
  if (!explanation) return rest as Drawn;
  const { channel, product } = explanation.taps;
  const subtotals = Float32Array.from(all, (each) =>
    product.reduce((sum, value, at) => sum + (channel[at] === each ? value : 0), 0),
  );
  return { ...rest, explanation: { ...explanation, channels: all, subtotals } };
};

// The same window on every channel, with the weights of each.
function everywhere({ frame }: Drawn, taps: Taps, offsets: readonly number[]): Taps {
  const { input, kernel } = frame;
  const [, wide, third, fourth] = kernel.shape;
  const [, columns, channels] = input.shape;
  const repeated = (list: Int32Array) => Int32Array.from(offsets.flatMap(() => [...list]));
  const each = (value: (at: number, channel: number) => number) =>
    offsets.flatMap((_, channel) => [...taps.u.keys()].map((at) => value(at, channel)));
  const standing = (at: number, channel: number) =>
    ((taps.row[at] ?? 0) * columns + (taps.column[at] ?? 0)) * channels + channel;
  const weighing = (at: number, channel: number) =>
    ((taps.u[at] ?? 0) * wide + (taps.v[at] ?? 0)) * third * fourth + (offsets[channel] ?? 0);
  const value = Float32Array.from(each((at, channel) => input.values[standing(at, channel)] ?? 0));
  const factor = Float32Array.from(
    each((at, channel) => kernel.values[weighing(at, channel)] ?? 0),
  );
  return {
    u: repeated(taps.u),
    v: repeated(taps.v),
    row: repeated(taps.row),
    column: repeated(taps.column),
    channel: Int32Array.from(each((_, channel) => channel)),
    input: Int32Array.from(each(standing)),
    weight: Int32Array.from(each(weighing)),
    source: new Uint8Array(taps.u.length * offsets.length),
    value,
    factor,
    product: factor.map((weight, at) => weight * (value[at] ?? 0)),
  };
}
