// What stands below the pictures: the sum, the size and why, what the last change did, and what is to be
// known of this layer.
import { html, type LitElement, nothing } from 'lit';
import { hides } from '../../state/state';
import { requestChange } from '../events';
import { arrivalOf, fetchPanel } from '../panels';
import { refuserText } from '../refusal-text';
import type { Answers } from './answers';
import type { Rest } from './consequence';
import type { Look } from './look';
import { hasMore, MOST } from './plan';
import { differing, remarks, type Scene, standIn } from './sentences';
import './size-line';
import { lookedAt } from './spoken';
import './sum';

interface Seen {
  readonly look: Look;
  readonly answers: Answers;
  readonly rest: Rest;
  readonly first: Rest | null;
  /** Whether a control is held. */
  readonly held: boolean;
  /** Whether the output's cells have room below their numbers. */
  readonly roomy: boolean;
  /** The style that they keep meanwhile. */
  readonly kept: string;
  /** Whether one channel is drawn at a time. */
  readonly oneAtATime: boolean;
  /** Whether there is room for no more than the sum. */
  readonly small: boolean;
}

export function wordsOf(host: LitElement, scene: Scene, seen: Seen) {
  const { frame, state, t } = scene;
  const { look, answers, rest, first, held } = seen;
  const different = differing(scene);
  const stand = standIn(scene);
  const sum = html`
    <c2d-sum
      part="sum"
      .t=${t}
      .state=${state}
      .frame=${frame}
      .subject=${lookedAt(frame, look, answers)}
      .channel=${look.channel}
      .between=${look.between}
      .stage=${look.array === 'depthwise' ? 'first' : 'last'}
      .held=${held}
      .most=${seen.small ? 3 : Number.POSITIVE_INFINITY}
    ></c2d-sum>
  `;
  if (seen.small) {
    const { refusal } = frame;
    const refused = html`<p class="refused"><strong>${refuserText(frame, t)}.</strong> <code lang="en">${refusal?.message}</code></p>`;
    return refusal ? refused : hides(state, 'sum') ? nothing : sum;
  }
  return html`
    ${hides(state, 'sum') ? nothing : sum}
    <div class="facts" .style=${seen.kept}>
      <c2d-size-line .t=${t} .state=${state} .frame=${frame}></c2d-size-line>
      ${status(scene, seen)}
      <c2d-consequence
        .t=${t}
        .first=${first}
        .rest=${rest}
        .held=${held}
      ></c2d-consequence>
    </div>
    ${planes(host, scene, seen)}
    <p class="below" ?hidden=${!stand}>${stand}</p>
    <p class="below" ?hidden=${!different}>
      ${different}
      <button @click=${() => requestChange(host, () => ({ shown: { framework: 'keras' } }), 'push')}>
        ${t('stage.backToKeras')}
      </button>
    </p>
  `;
}

// What Keras says of it, and what is to be known of the window and the edge.
function status(scene: Scene, { answers, roomy }: Seen) {
  const { frame, t } = scene;
  const refused = frame.refusal && html`<strong>${refuserText(frame, t)}.</strong>`;
  return html`
    <p class="status">${refused} <span class="soft">${remarks(scene, roomy && answers.stamp !== null)}</span></p>
  `;
}

// Where there is a choice of planes, and thumbnails where there are more than are drawn: fetched then.
function planes(host: LitElement, { frame, state, t }: Scene, { look, oneAtATime }: Seen) {
  if (!hasMore(frame, 1) && frame.bias.length === 0) return nothing;
  const arrival = arrivalOf('planes', t.lang);
  if (arrival === 'loading') fetchPanel('planes', t.lang, () => host.requestUpdate());
  if (arrival !== 'there') return nothing;
  const most = oneAtATime ? 1 : MOST;
  const strips = html`<c2d-scene-strips
    .t=${t}
    .state=${state}
    .frame=${frame}
    .most=${most}
  ></c2d-scene-strips>`;
  return html`
    ${hasMore(frame, most) ? strips : nothing}
    <c2d-selectors .t=${t} .frame=${frame} .looked=${look}></c2d-selectors>
  `;
}
