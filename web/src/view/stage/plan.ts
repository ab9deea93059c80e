// Which planes the scene draws: all of up to four channels and filters, else those looked at.
import type { Frame } from '../../contract/types';
import { joins, linked } from './marks';
import { shownOutput } from './shown';

/** How many planes of an array are drawn in full; in a narrow scene, one. */
export const MOST = 4;

/** What stands side by side: a channel, the kernel's plane for it, and what that makes alone. */
export interface Row {
  readonly channel: number;
  /** The output channel of the kernel's plane; of a SeparableConv2D that between the stages. */
  readonly made: number;
  /** Whether the channel takes part in it. */
  readonly joined: boolean;
}

export interface Plan {
  readonly rows: readonly Row[];
  /** The outputs that several rows make together; empty where each row makes its own. */
  readonly outputs: readonly number[];
}

/** The planes that the scene is about. */
export interface Looked {
  readonly channel: number;
  readonly between: number;
  readonly filter: number;
}

export function planOf(frame: Frame, looked: Looked, oneAtATime: boolean): Plan {
  const channels = frame.input.shape[2];
  const { filters } = frame.planes;
  const made = frame.pointwise ? looked.between : looked.filter;
  const present = { channel: looked.channel, made, joined: linked(frame, looked.channel, made) };
  const fewChannels = channels <= MOST && !oneAtATime;
  const fewFilters = filters <= MOST && !oneAtATime;

  // Where there is none, that is said once.
  const hasOutput = shownOutput(frame) !== null;

  // Without a layer, no channel leads anywhere.
  if (frame.connections.groups.length === 0) return { rows: [present], outputs: [] };
  if (mixes(frame)) {
    const all = Array.from({ length: channels }, (_, channel) => ({
      channel,
      made,
      joined: joins(frame, channel, looked.filter),
    }));
    return {
      rows: fewChannels ? all : [present],
      outputs: fewFilters && hasOutput ? [...Array(filters).keys()] : [looked.filter],
    };
  }
  if (channels === 1 && fewFilters && !frame.pointwise) {
    const rows = [...Array(filters).keys()].map((filter) => ({
      channel: 0,
      made: filter,
      joined: true,
    }));
    return { rows, outputs: [] };
  }
  if (!fewChannels) return { rows: [present], outputs: [] };
  const rows = Array.from({ length: channels }, (_, channel) => {
    const first = frame.connections.offsets[channel]?.findIndex((offset) => offset >= 0) ?? -1;
    return linked(frame, channel, made) || first < 0
      ? { channel, made, joined: true }
      : { channel, made: first, joined: true };
  });
  return { rows, outputs: [] };
}

/** Whether any array has more planes than that. */
export function hasMore({ input, planes, depthwise }: Frame, most: number): boolean {
  return Math.max(input.shape[2], planes.filters, depthwise?.shape[2] ?? 1) > most;
}

/** Whether any output channel is made of several input channels by one kernel. */
export function mixes({ connections, input }: Frame): boolean {
  return input.shape[2] > 1 && connections.groups.some(({ inputs }) => inputs.length > 1);
}
