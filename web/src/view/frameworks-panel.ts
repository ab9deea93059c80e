// What other frameworks make of the same wish, and the choice of the one whose output is shown.
import { html, LitElement, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Framework } from '../contract/names';
import type { Frame, TableRow } from '../contract/types';
import { fields } from '../state/fields';
import type { State } from '../state/state';
import { orderedShape, shapeText, wholeNumber } from '../text/numbers';
import type { PanelTranslate } from '../text/translate';
import { requestChange } from './events';
import { frameworksStyles } from './frameworks-styles';
import { prose } from './prose';
import { shared } from './styles';

const KERAS = fields.shown.framework.initial;

const isOnnx = (framework: Framework) => framework.startsWith('onnx');

const COLUMNS = ['name', 'call', 'padding', 'output', 'verdict'] as const;

export class FrameworksPanel extends LitElement {
  static override properties = {
    state: { attribute: false },
    frame: { attribute: false },
    t: { attribute: false },
  };
  declare state: State;
  declare frame: Frame;
  declare t: PanelTranslate;

  static override styles = [shared, frameworksStyles];

  // A link may ask for a row that has no output, or is not there: Keras's is then shown.
  get #chosen(): Framework {
    const { framework } = this.state.shown;
    const row = this.frame.frameworks.find((each) => each.framework === framework);
    return row?.outputShape ? framework : KERAS;
  }

  #heading(column: (typeof COLUMNS)[number]): string {
    const crops = column === 'padding' && this.frame.layer.scatters;
    return this.t(crops ? 'frameworks.crop' : `frameworks.${column}`);
  }

  #name({ framework, outputShape }: TableRow) {
    return html`
      <label>
        <input
          type="radio"
          name="framework"
          value=${framework}
          ?disabled=${outputShape === null}
          .checked=${live(framework === this.#chosen)}
          @change=${() => requestChange(this, () => ({ shown: { framework } }), 'push')}
        />
        <span>${this.t(`frameworks.name.${framework}`)}</span>
      </label>
      ${isOnnx(framework) && outputShape ? html`<small>${this.t('frameworks.specified')}</small>` : nothing}
    `;
  }

  #pads({ padding }: TableRow): string {
    if (!padding) return '–';
    if (padding.every((pad) => pad === 0)) return this.t('frameworks.noPads');
    const [top, bottom, left, right] = padding;
    return this.t('frameworks.pads', {
      top: wholeNumber(top),
      bottom: wholeNumber(bottom),
      left: wholeNumber(left),
      right: wholeNumber(right),
    });
  }

  // How a row's output compares with Keras's, and whether that is worth a second look.
  #comparison(row: TableRow): readonly [text: string, odd: boolean] {
    const { framework, note, outputShape, different } = row;
    const keras = this.frame.output;
    if (!outputShape) {
      return [this.t(note === 'jax_empty' ? 'frameworks.empty' : 'frameworks.limits'), false];
    }
    if (framework === KERAS) return [this.t('frameworks.reference'), false];
    if (!keras) return [this.t('frameworks.alone'), false];
    if (shapeText(outputShape) !== shapeText(keras.shape)) {
      return [this.t('frameworks.otherShape'), true];
    }
    if (different === null) return [this.t('frameworks.uncompared'), false];
    if (different === 0) return [this.t('frameworks.same'), false];
    const count = keras.values.length;
    return [this.t('frameworks.different', { different, count }), true];
  }

  // In the framework's own words, which for ONNX are those of ONNX Runtime.
  #refusal(framework: Framework, sentence: string) {
    return html`
      <strong class="odd">${this.t('frameworks.refused')}</strong>
      ${sentence && isOnnx(framework) ? html`<span>${this.t('frameworks.runtime')}</span>` : nothing}
      ${sentence ? html`<code lang="en">${sentence}</code>` : html`<span>${this.t('frameworks.unsaid')}</span>`}
    `;
  }

  #verdict(row: TableRow) {
    const { framework, accepted, refusal, note, outputShape } = row;
    const [comparison, odd] = this.#comparison(row);
    return html`
      ${accepted ? nothing : this.#refusal(framework, refusal)}
      ${
        accepted || outputShape
          ? html`<span class=${odd ? 'odd' : ''}>${odd ? '≠ ' : ''}${comparison}</span>`
          : nothing
      }
      ${note === 'none' ? nothing : html`<span>${prose(this.t(`frameworks.note.${note}`))}</span>`}
    `;
  }

  // Of no column but the name's are the headings seen on a card, so that each cell has its own.
  #cell(column: (typeof COLUMNS)[number], content: unknown) {
    return html`
      <td role="cell" class=${column}>
        <span class="own" aria-hidden="true">${this.#heading(column)}:</span> ${content}
      </td>
    `;
  }

  #row(row: TableRow) {
    const { framework, call, outputShape } = row;
    const chosen = framework === this.#chosen;
    return html`
      <tr role="row" id=${framework} class=${chosen ? 'chosen' : ''}>
        <th role="rowheader" scope="row">${this.#name(row)}</th>
        <td role="cell" class="call"><pre lang="en"><code>${call}</code></pre></td>
        ${this.#cell('padding', this.#pads(row))}
        ${this.#cell('output', outputShape ? orderedShape(outputShape, this.state.dataFormat) : '–')}
        <td role="cell" class="verdict">${this.#verdict(row)}</td>
      </tr>
    `;
  }

  override render() {
    const { frameworks, layer } = this.frame;
    if (frameworks.length === 0) return html`<p class="soft">${this.t('frameworks.none')}</p>`;
    const pools = layer.pooling !== 'none';
    const activates = !pools && this.state.activation !== 'linear';
    // The roles say again what the elements are, since a card's boxes are not those of a table.
    return html`
      <p>${prose(this.t(pools ? 'frameworks.aboutPooling' : 'frameworks.about'))}</p>
      ${activates ? html`<p>${this.t('frameworks.activation')}</p>` : nothing}
      <p class="soft">${this.t('frameworks.onnx')}</p>
      <fieldset>
        <legend>${this.t('frameworks.choose')}</legend>
        <table role="table" aria-label=${this.t('frameworks.table')}>
          <thead role="rowgroup">
            <tr role="row">
              ${COLUMNS.map(
                (each) => html`<th role="columnheader" scope="col">${this.#heading(each)}</th>`,
              )}
            </tr>
          </thead>
          <tbody role="rowgroup">
            ${frameworks.map((row) => this.#row(row))}
          </tbody>
        </table>
      </fieldset>
    `;
  }
}
customElements.define('c2d-frameworks', FrameworksPanel);
