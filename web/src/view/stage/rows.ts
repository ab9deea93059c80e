// How the grids of the scene stand beside each other: a row a channel, with its plane of the input, the
// kernel's plane for it, and what that makes.
import { html, nothing, type TemplateResult } from 'lit';
import type { Lang } from '../../state/state';
import { shortNumber } from '../../text/numbers';
import { requestChange } from '../events';
import type { GridView } from './grid-view';
import {
  betweenGrid,
  inputGrid,
  kernelGrid,
  kernelTitle,
  outputGrid,
  pointwiseGrid,
} from './grids';
import type { Plan, Row } from './plan';
import type { Drawing } from './view-of';

type Show = (view: GridView) => TemplateResult;

export function rowsOf(plan: Plan, drawing: Drawing, show: Show) {
  const apart = drawing.fit.planes === 0;
  const pools = drawing.frame.layer.pooling !== 'none';
  const last = plan.rows.length - 1;
  const equals = html`<span class="sign" aria-hidden="true">${pools ? '→' : '='}</span>`;
  const adds = plan.outputs.length > 0 && plan.rows.length > 1;
  return plan.rows.map((row, at) => {
    const isLast = at === last;
    return html`
      ${inputPart(plan, row, at, drawing, show)}
      <span class="sign" aria-hidden="true">${pools || apart ? '→' : '∗'}</span>
      ${
        apart
          ? nothing
          : html`<div class="part kernel">${kernelPart(plan, row, at, drawing, show)}</div>
              ${adds ? subtotal(row.channel, isLast, drawing) : equals}`
      }
      ${
        plan.outputs.length === 0
          ? html`<div class="part output">${show(made(drawing, row, at, isLast))}</div>`
          : at === 0
            ? outputPart(plan, drawing, show)
            : nothing
      }
    `;
  });
}

// The plane of the filter that is looked at, or those of all of them.
function kernelPart({ rows, outputs }: Plan, row: Row, at: number, drawing: Drawing, show: Show) {
  const isLast = at === rows.length - 1;
  if (drawing.frame.layer.pooling !== 'none' && at > 0) return nothing;
  if (drawing.fit.planes < 2) return show(kernelGrid(drawing, row, at, isLast));
  const [title, shape] = kernelTitle(drawing);
  return html`
    ${at > 0 ? nothing : html`<p><b>${title}</b> <span class="soft">${shape}</span></p>`}
    <div class="planes">
      ${outputs.map((made, index) => show(kernelGrid(drawing, { ...row, made }, at, isLast && index === outputs.length - 1, true)))}
    </div>
  `;
}

/** The kernel of a scene that stays in sight without it. */
export function kernelApart(plan: Plan, drawing: Drawing, show: Show) {
  if (drawing.fit.planes > 0) return nothing;
  return html`<div class="part kernel">${kernelPart(plan, plan.rows[0] as Row, 0, drawing, show)}</div>`;
}

// One channel that makes several outputs is drawn once.
function inputPart({ rows }: Plan, row: Row, at: number, drawing: Drawing, show: Show) {
  if (rows[at - 1]?.channel === row.channel) return nothing;
  const alike = rows.filter(({ channel }) => channel === row.channel).length;
  const isLast = at + alike === rows.length;
  return html`<div class="part input" .style=${`grid-row: span ${alike}`}>
    ${show(inputGrid(drawing, row, at, isLast))}
  </div>`;
}

function made(drawing: Drawing, row: Row, at: number, isLast: boolean): GridView {
  return drawing.frame.pointwise
    ? betweenGrid(drawing, row.made, at, isLast)
    : outputGrid(drawing, row.made, at, isLast);
}

function outputPart({ outputs, rows }: Plan, drawing: Drawing, show: Show) {
  const last = outputs.length - 1;
  return html`
    <div class="part output joint" .style=${`--rows: ${rows.length}`}>
      ${outputs.map((filter, at) => show(outputGrid(drawing, filter, at, at === last)))}
    </div>
  `;
}

// What a channel adds to the value that is looked at, and below the last one, what all do. The products
// of the one that is chosen are spelled out below.
function subtotal(channel: number, isLast: boolean, { subject, t }: Drawing) {
  const { explanation } = subject.answers;
  if (!explanation) return html`<span class="subtotal"></span>`;
  const at = explanation.channels.indexOf(channel);
  const value = explanation.subtotals[at];
  const { bias, sum } = explanation;
  return html`
    <span class="subtotal">
      ${
        value === undefined
          ? nothing
          : html`<button
        aria-label=${`${t('stage.ofChannel', { index: channel + 1 })}: ${shortNumber(value, t.lang)}`}
        @click=${({ currentTarget }: Event) =>
          requestChange(currentTarget as HTMLElement, () => ({ shown: { channel } }), 'replace')}
      >${added(value, at === 0, t.lang)}</button>`
      }
      ${isLast && bias !== 0 ? html`<span>${added(bias, false, t.lang)}</span>` : nothing}
      ${isLast ? html`<span class="total">= ${shortNumber(sum, t.lang)}</span>` : nothing}
    </span>
  `;
}

function added(value: number, isFirst: boolean, lang: Lang): string {
  if (isFirst) return shortNumber(value, lang);
  return `${value < 0 ? '\u2212' : '+'}\u00a0${shortNumber(Math.abs(value), lang)}`;
}

/** Of a SeparableConv2D, what is left of the equals sign is not yet the output. */
export function secondStage(drawing: Drawing, show: Show) {
  const pointwise = pointwiseGrid(drawing);
  if (!pointwise) return nothing;
  return html`
    <div class="row second">
      <p class="soft">${drawing.t('stage.secondStage')}</p>
      <span class="sign" aria-hidden="true">∗</span>
      <div class="part">${show(pointwise)}</div>
      <span class="sign" aria-hidden="true">=</span>
      <div class="part">${show(outputGrid(drawing, drawing.subject.look.filter, 0, true))}</div>
    </div>
  `;
}
