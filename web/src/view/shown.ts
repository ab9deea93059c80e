// Which planes of several are shown, and how they belong together.
import type { Frame, Tensor } from '../engine/frame';
import { type Plane, weightPlane } from '../paint/plane';
import type { State } from '../state/state';

export interface Shown {
  /** Of the input. */
  readonly channel: number;
  /** Of the output, and of the bias. */
  readonly filter: number;
  /** Of what is between the stages of a SeparableConv2D; of other layers the same as `filter`. */
  readonly between: number;
  /** The input channels that there are to choose from: those that lead to this output channel. */
  readonly channels: readonly number[];
  /** Of what is between the stages, those that this channel leads to; else none to choose from. */
  readonly betweens: readonly number[];
  /** How many output channels there are. */
  readonly filters: number;
}

type Planes = Pick<State['shown'], 'channel' | 'filter' | 'between'>;

/** The planes that the state asks for, or the nearest there are. */
export function shownIn(frame: Frame, asked: Planes): Shown {
  const { input, pointwise, connections } = frame;
  const count = input.shape[2] ?? 1;
  const stages = Math.max(1, connections.length / count);
  const filters = pointwise?.shape[3] ?? stages;
  const filter = Math.min(asked.filter, filters - 1);
  const joined = (channel: number, output: number) =>
    (connections[channel * stages + output] ?? 0) >= 0;
  const all = Array.from({ length: count }, (_, channel) => channel);
  // The second stage joins everything.
  const channels = pointwise ? all : all.filter((channel) => joined(channel, filter));
  const channel = channels.includes(asked.channel) ? asked.channel : (channels[0] ?? 0);
  const outputs = Array.from({ length: stages }, (_, output) => output);
  const betweens = pointwise ? outputs.filter((output) => joined(channel, output)) : [];
  const nearest = betweens.includes(asked.between) ? asked.between : (betweens[0] ?? 0);
  const between = pointwise ? nearest : filter;
  return { channel, filter, between, channels, betweens, filters };
}

/** The weights between the channel and the filter shown; null where there is no kernel. */
export function shownKernel({ kernel, input, connections }: Frame, shown: Shown): Plane | null {
  if (kernel.values.length === 0) return null;
  const stages = connections.length / (input.shape[2] ?? 1);
  const offset = connections[shown.channel * stages + shown.between] ?? 0;
  return weightPlane(kernel.shape, kernel.values, offset);
}

/** A pointwise kernel as one plane: a column a filter, a row a channel between the stages. */
export function pointwisePlane({ shape, values }: Tensor): Plane {
  const [, , rows = 1, columns = 1] = shape;
  return { values, rows, columns, offset: 0, step: 1 };
}
