// The grids of the scene: which planes they show, in which colours, and what is marked on them.
import { extentOf } from '../../paint/lattice';
import { channelPlane, type Plane, weightPlane } from '../../paint/plane';
import { orderedShape, shapeText } from '../../text/numbers';
import { pointwisePlane } from '../planes';
import type { GridView } from './grid-view';
import { kernelMarks, pointwiseMarks } from './kernel-marks';
import { APART, betweenMarks, inputMarks, type Marks, NO_MARKS, outputMarks } from './marks';
import type { Row } from './plan';
import { type Around, cutAround, paddingAround } from './rings';
import { absence, kernelNote } from './sentences';
import { shownOutput } from './shown';
import { type Drawing, viewOf } from './view-of';

/** Whose output stands above it; the line below says which way of writing it. */
const MAKERS: Readonly<Record<string, string>> = { pytorch: 'PyTorch', jax: 'JAX', onnx: 'ONNX' };

export function inputGrid(drawing: Drawing, row: Row, at: number, legend: boolean): GridView {
  const { frame, t, fit, subject } = drawing;
  const { input } = frame;
  const plane = channelPlane(input.shape, input.values, row.channel);
  const around = paddingAround(frame, plane);
  return viewOf(drawing, {
    id: at === 0 ? 'input' : `input-${row.channel + 1}`,
    array: 'input',
    tensor: input,
    plane,
    name: named(t('stage.input'), input.shape[2], row.channel, drawing),
    ...(at > 0 ? { heading: which(row.channel, drawing, 'channel') } : {}),
    shape: at > 0 ? '' : padded(drawing, plane, around),
    cell: fit.input,
    around,
    marks: row.joined ? inputMarks(subject, row.channel) : APART,
    channel: row.channel,
    legend,
  });
}

/** What stands above a kernel, and its shape. */
export function kernelTitle({ frame, state, t, small }: Drawing): readonly [string, string] {
  const { kernel, layer, effectiveKernel } = frame;
  const pools = layer.pooling !== 'none';
  const title = frame.pointwise ? 'stage.depthwiseKernel' : pools ? 'stage.window' : 'stage.kernel';
  const [high, wide] = state.poolSize;
  const shape = pools ? shapeText([high, wide]) : shapeText(kernel.shape);
  const spanned = shapeText(effectiveKernel);
  const dilated =
    !small && kernel.values.length > 0 && spanned !== shapeText(kernel.shape.slice(0, 2));
  return [t(title), dilated ? `${shape}, ${t('stage.spanning', { spanned })}` : shape];
}

/** `among` the planes of other filters, which stand beside it. */
export function kernelGrid(
  drawing: Drawing,
  row: Row,
  at: number,
  legend: boolean,
  among = false,
): GridView {
  const { frame, fit, subject, t } = drawing;
  const { kernel, connections } = frame;
  const offset = connections.offsets[row.channel]?.[row.made] ?? -1;
  // Where groups do not come out even, there are weights and no layer.
  const isKernel = kernel.values.length > 0 && connections.groups.length > 0;
  const plane = isKernel && offset >= 0 ? weightPlane(kernel.shape, kernel.values, offset) : null;
  const [title, shape] = kernelTitle(drawing);
  const filters = frame.pointwise ? 1 : frame.planes.filters;
  const own = among
    ? which(row.made, drawing, 'filter')
    : named(title, filters, row.made, drawing, 'filter');
  const isOther = among && row.made !== subject.look.filter;
  const id = at === 0 ? 'kernel' : `kernel-${at + 1}`;
  return viewOf(drawing, {
    // Beside the one that is looked at, with the numbers of row and filter.
    id: isOther ? `kernel-${at + 1}-${row.made + 1}` : id,
    array: 'kernel',
    tensor: kernel,
    plane,
    name: kernelName(drawing, title, filters, row),
    heading: at > 0 || isOther ? '' : own,
    shape: at > 0 ? '' : isOther ? own : among ? '' : shape,
    note: isKernel && plane === null ? t('stage.unseen') : kernelNote(drawing),
    cell: fit.kernel,
    gapped: fit.gapped,
    marks: spanning(drawing, kernelMarks(subject, row.channel, row.made)),
    channel: row.channel,
    filter: frame.pointwise ? subject.look.filter : row.made,
    between: row.made,
    legend,
  });
}

export function outputGrid(
  drawing: Drawing,
  filter: number,
  at: number,
  legend: boolean,
): GridView {
  const { frame, t, fit, subject } = drawing;
  const output = shownOutput(frame);
  const plane = output && channelPlane(output.shape, output.values, filter);
  const around = cutAround(frame, filter);
  const foreign = frame.foreign !== null;
  const maker = MAKERS[drawing.state.shown.framework.split('_')[0] ?? ''] ?? '';
  const title = foreign ? `${t('stage.output')}: ${maker}` : t('stage.output');
  return viewOf(drawing, {
    id: at === 0 ? 'output' : `output-${filter + 1}`,
    array: 'output',
    tensor: output,
    plane,
    name: named(title, frame.planes.filters, filter, drawing, 'filter'),
    ...(at > 0 ? { heading: which(filter, drawing, 'filter') } : {}),
    shape: at > 0 ? '' : cut(drawing, plane, around),
    note: absence(drawing),
    cell: fit.output,
    around,
    marks: plane ? outputMarks(subject, filter) : NO_MARKS,
    filter,
    legend,
  });
}

export function betweenGrid(
  drawing: Drawing,
  between: number,
  at: number,
  legend: boolean,
): GridView {
  const { frame, t, fit, subject, state } = drawing;
  const { depthwise } = frame;
  const plane = depthwise && channelPlane(depthwise.shape, depthwise.values, between);
  return viewOf(drawing, {
    id: at === 0 ? 'depthwise' : `depthwise-${between + 1}`,
    array: 'depthwise',
    tensor: depthwise,
    plane,
    name: named(t('stage.depthwise'), depthwise?.shape[2] ?? 1, between, drawing),
    shape: depthwise ? orderedShape(depthwise.shape, state.dataFormat) : '',
    note: absence(drawing),
    cell: fit.output,
    marks: plane ? betweenMarks(subject, between) : NO_MARKS,
    between,
    legend,
  });
}

export function pointwiseGrid(drawing: Drawing): GridView | null {
  const { frame, t, subject } = drawing;
  const { pointwise } = frame;
  if (!pointwise) return null;
  const [, , rows, columns] = pointwise.shape;
  const there = pointwise.values.length > 0;
  return viewOf(drawing, {
    id: 'pointwise',
    array: 'pointwise',
    tensor: pointwise,
    plane: there ? pointwisePlane(pointwise) : null,
    name: t('stage.pointwise'),
    shape: shapeText(pointwise.shape),
    cell: drawing.mixing(rows, columns),
    marks: pointwiseMarks(subject),
    legend: true,
  });
}

// With its gaps the kernel has the frame of the window.
function spanning({ frame, fit }: Drawing, marks: Marks): Marks {
  if (!marks.window || !fit.gapped) return marks;
  const [rows, columns] = frame.effectiveKernel;
  return { ...marks, window: { ...marks.window, rows, columns }, dashed: true };
}

// Of several planes each has a name of its own.
function kernelName(drawing: Drawing, title: string, filters: number, { channel, made }: Row) {
  const filter = named(title, filters, made, drawing, 'filter');
  const channels = drawing.frame.input.shape[2];
  return channels > 1
    ? `${filter}, ${drawing.t('stage.forChannel', { index: channel + 1 })}`
    : filter;
}

type Kind = 'channel' | 'filter';

// Which of several it is stands in the title of each.
function named(
  title: string,
  count: number,
  index: number,
  drawing: Drawing,
  kind: Kind = 'channel',
) {
  return count < 2 ? title : `${title}, ${which(index, drawing, kind)}`;
}

function which(index: number, { t, frame }: Drawing, kind: Kind): string {
  const isFilter = kind === 'filter' && frame.layer.arguments.includes('filters');
  return t(isFilter ? 'stage.ofFilter' : 'stage.ofChannel', { index: index + 1 });
}

function padded({ frame, state, t, small }: Drawing, plane: Plane, around: Around): string {
  const shape = orderedShape(frame.input.shape, state.dataFormat);
  return around.ring && !small
    ? `${shape}, ${t('stage.withPadding', { shape: extent(plane, around) })}`
    : shape;
}

function cut({ frame, state, t, small }: Drawing, plane: Plane | null, around: Around): string {
  const output = shownOutput(frame);
  if (!output || !plane) return '';
  const shape = orderedShape(output.shape, state.dataFormat);
  return around.ring && !small
    ? `${shape}, ${t('stage.cutFrom', { shape: extent(plane, around) })}`
    : shape;
}

const extent = ({ rows, columns }: Plane, { pads }: Around) =>
  shapeText(extentOf({ rows, columns, gaps: [1, 1], ring: pads }));
