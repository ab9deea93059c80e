// Which input channels feed which output channels, as a drawing and in words, and the shape of the
// kernel that comes of it.
import { html, LitElement, nothing, svg } from 'lit';
import type { ChannelGroup, Frame } from '../contract/types';
import type { State } from '../state/state';
import type { PanelTranslate } from '../text/translate';
import { connectionsStyles } from './connections-styles';
import { requestChange } from './events';
import './kernel-shape';
import { groupText, outputsOf } from './plane-names';
import { shared } from './styles';

/** The drawing in CSS pixels: boxes in two rows, from so many on smaller ones. */
const BOX = 26;
const STEP = 34;
const SMALL_STEP = 28;
const MANY = 16;
const HEIGHT = 128;
/** How far the ground of a group reaches beyond its boxes. */
const MARGIN = 3;
/** A group with more lines is an area, before which those that stand out are drawn thinly. */
const DENSE = 300;
const isDense = ({ inputs, outputs }: ChannelGroup) => inputs.length * outputs.length > DENSE;

export class Connections extends LitElement {
  static override properties = {
    t: { attribute: false },
    state: { attribute: false },
    frame: { attribute: false },
    pointed: { state: true },
    walked: { state: true },
  };
  declare t: PanelTranslate;
  declare state: State;
  declare frame: Frame;
  /** The output channel under the pointer, and the one that has the focus. */
  declare pointed: number | null;
  declare walked: number | null;

  static override styles = [shared, connectionsStyles];

  constructor() {
    super();
    this.pointed = null;
    this.walked = null;
  }

  #choose(output: number) {
    // What lies between two stages is no output that could be shown.
    if (this.frame.pointwise) return;
    requestChange(this, () => ({ shown: { filter: output } }), 'replace');
  }

  #key(event: KeyboardEvent, output: number, count: number) {
    const last = count - 1;
    const steps: Readonly<Record<string, number>> = {
      ArrowLeft: output - 1,
      ArrowUp: output - 1,
      ArrowRight: output + 1,
      ArrowDown: output + 1,
      Home: 0,
      End: last,
      Enter: output,
      ' ': output,
    };
    const to = steps[event.key];
    if (to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(last, to));
    this.renderRoot.querySelector<SVGElement>(`#output-${next}`)?.focus();
    this.#choose(next);
  }

  #drawing() {
    const inputs = this.frame.input.shape[2];
    const { outputs, groups } = this.frame.connections;
    const most = Math.max(inputs, outputs);
    const width = most * (most > MANY ? SMALL_STEP : STEP) + 2 * MARGIN;
    const center = (at: number, count: number) =>
      MARGIN + ((at + 0.5) * (width - 2 * MARGIN)) / count;
    const top = MARGIN + BOX;
    const bottom = HEIGHT - top;

    const resting = Math.min(this.walked ?? this.frame.planes.between, outputs - 1);
    const lit = this.pointed === null ? resting : Math.min(this.pointed, outputs - 1);
    const litGroup = groups.find((group) => group.outputs.includes(lit));

    const box = (x: number, y: number, index: number) => svg`
      <rect x=${x - BOX / 2} y=${y} width=${BOX} height=${BOX} rx="4"></rect>
      <text x=${x} y=${y + BOX / 2}>${index + 1}</text>
    `;
    // What lies between the channels of a group, and so far beyond them.
    const area = ({ inputs: from, outputs: to }: ChannelGroup, name: string, y = top, by = 0) => {
      const [a, b] = [center(from[0] ?? 0, inputs), center(from.at(-1) ?? 0, inputs)];
      const [c, d] = [center(to[0] ?? 0, outputs), center(to.at(-1) ?? 0, outputs)];
      const corners = [
        [a - by, y],
        [b + by, y],
        [d + by, HEIGHT - y],
        [c - by, HEIGHT - y],
      ];
      return svg`<polygon class=${name} points=${corners.join(' ')}></polygon>`;
    };
    const ground = (group: ChannelGroup, index: number) =>
      area(group, index % 2 === 0 ? 'even' : 'odd', 0, BOX / 2 + MARGIN);
    const linesTo = (output: number, { inputs: from }: ChannelGroup, name?: string) =>
      Array.from(
        from,
        (input) => svg`<line
          class=${name ?? nothing}
          x1=${center(input, inputs)} y1=${top} x2=${center(output, outputs)} y2=${bottom}
        ></line>`,
      );
    const others = (group: ChannelGroup) =>
      isDense(group)
        ? area(group, 'dense')
        : Array.from(group.outputs, (output) =>
            output === lit ? nothing : linesTo(output, group),
          );
    const option = (group: ChannelGroup, output: number) => svg`
      <g
        id=${`output-${output}`}
        role="option"
        class=${output === lit ? 'lit' : nothing}
        tabindex=${output === resting ? 0 : -1}
        aria-selected=${output === resting ? 'true' : 'false'}
        aria-label=${groupText(this.t, outputsOf(this.frame), { inputs: group.inputs, outputs: [output] })}
        @click=${() => this.#choose(output)}
        @keydown=${(event: KeyboardEvent) => this.#key(event, output, outputs)}
        @focus=${() => {
          this.walked = output;
        }}
        @blur=${() => {
          this.walked = null;
        }}
        @pointerenter=${() => {
          this.pointed = output;
        }}
        @pointerleave=${() => {
          this.pointed = null;
        }}
      >${box(center(output, outputs), bottom, output)}</g>
    `;
    return html`
      <div class="scroll">
        <svg
          width=${width}
          height=${HEIGHT}
          viewBox=${`0 0 ${width} ${HEIGHT}`}
          role="listbox"
          aria-orientation="horizontal"
          aria-label=${this.t('channels.connections')}
        >
          <g aria-hidden="true">
            ${groups.length > 1 ? groups.map(ground) : nothing} ${groups.map(others)}
            ${litGroup && linesTo(lit, litGroup, isDense(litGroup) ? 'lit thin' : 'lit')}
            ${Array.from(
              { length: inputs },
              (_, input) => svg`<g class=${litGroup?.inputs.includes(input) ? 'lit' : nothing}>
                ${box(center(input, inputs), MARGIN, input)}
              </g>`,
            )}
          </g>
          ${Array.from({ length: outputs }, (_, output) => {
            const group = groups.find((each) => each.outputs.includes(output));
            return group ? option(group, output) : nothing;
          })}
        </svg>
      </div>
    `;
  }

  override render() {
    const { t, frame } = this;
    const { groups } = frame.connections;
    if (groups.length === 0) return html`<p class="soft">${t('channels.noConnections')}</p>`;
    const kind = outputsOf(frame);
    return html`
      <div class="drawing">
        <p class="axis">${t('channels.input.all')}</p>
        ${this.#drawing()}
        <p class="axis">${t(`channels.${kind}.all`)}</p>
      </div>
      <div class="words">
        <ul
          class=${groups.length > MANY ? 'many' : nothing}
          tabindex=${groups.length > MANY ? 0 : nothing}
          aria-label=${t('channels.connections')}
        >
          ${groups.map((group) => html`<li>${groupText(t, kind, group)}</li>`)}
        </ul>
        ${frame.pointwise ? html`<p>${t('channels.secondStage')}</p>` : nothing}
        <c2d-kernel-shape .t=${t} .state=${this.state} .frame=${frame}></c2d-kernel-shape>
      </div>
    `;
  }
}
customElements.define('c2d-connections', Connections);
