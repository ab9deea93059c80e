// What decides how many channels go in and come out, and which of them meet: the input's own number,
// and the arguments that say nothing while there is one channel.
import { html, nothing } from 'lit';
import { limits } from '../contract/limits';
import type { Frame } from '../contract/types';
import { hides, isBrought, type Patch, type State } from '../state/state';
import type { Translate } from '../text/translate';
import { withSize } from './input-size';
import { argument, sliding } from './sliding';

type Count = 'filters' | 'groups' | 'depthMultiplier';
type Gloss = 'filters' | 'groups' | 'depth_multiplier';

/** Several filters of ones would all make the same. */
function withCount(key: Count, to: number, { kernel, filters }: State): Patch {
  const isAlike = key === 'filters' && to > filters && kernel.source === 'ones';
  return isAlike ? { filters: to, kernel: { source: 'mixed' } } : { [key]: to };
}

export function channelControls(host: HTMLElement, state: State, frame: Frame, t: Translate) {
  // Nothing for a layer without that argument.
  const count = (key: Count, name: Gloss) => {
    if (!frame.layer.arguments.includes(name) || hides(state, name)) return nothing;
    const slider = sliding(host, {
      name,
      value: state[key],
      range: limits[key],
      changed: (to, now) => withCount(key, to, now),
    });
    const offer = html`<c2d-offer .t=${t} .state=${state} .asked=${state[key] > 1}></c2d-offer>`;
    const content = [slider, key === 'filters' ? nothing : offer];
    return argument(name, t(`controls.${name}`), content);
  };
  const channels = t('controls.channels');
  return html`
    ${
      isBrought(state.input.source) || hides(state, 'channels_in')
        ? nothing
        : html`
            <fieldset>
              <legend><strong>${channels}</strong></legend>
              ${sliding(host, {
                name: channels,
                value: state.input.shape[2],
                range: limits.channels,
                changed: (to, { input }) => withSize(input, 2, to),
              })}
            </fieldset>
          `
    }
    ${count('filters', 'filters')} ${count('groups', 'groups')}
    ${count('depthMultiplier', 'depth_multiplier')}
  `;
}
