// One plane of an array: a picture's worth of values among those of all channels.

export interface Plane {
  readonly values: Float32Array;
  readonly rows: number;
  readonly columns: number;
  /** Where the plane's first value lies, and how far it is from one to the next. */
  readonly offset: number;
  readonly step: number;
}

export function valueIn(plane: Plane, row: number, column: number): number {
  return plane.values[plane.offset + (row * plane.columns + column) * plane.step] ?? Number.NaN;
}

/** The plane of one channel of HWC values. */
export function channelPlane(
  shape: readonly number[],
  values: Float32Array,
  channel: number,
): Plane {
  const [rows = 0, columns = 0, channels = 1] = shape;
  return { values, rows, columns, offset: Math.min(channel, channels - 1), step: channels };
}

/** The plane of a kernel's weights that starts at `offset` in its last two axes. */
export function weightPlane(shape: readonly number[], values: Float32Array, offset: number): Plane {
  const [rows = 0, columns = 0, third = 1, fourth = 1] = shape;
  return { values, rows, columns, offset, step: third * fourth };
}
