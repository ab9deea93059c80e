// What choosing another layer comes to.
import { STRIDED_BY_POOL_SIZE } from '../contract/facts';
import type { Argument, LayerType } from '../contract/names';
import type { Frame, Pair } from '../contract/types';
import { fields } from '../state/fields';
import type { Patch, State } from '../state/state';
import { requestChange } from './events';

export class LayerChoice {
  /** Asks for the layer that was chosen in a select. */
  request(from: HTMLElement, { target }: Event): void {
    const layer = (target as HTMLSelectElement).value as LayerType;
    requestChange(from, (state) => this.change(layer, state), 'push');
  }

  /** The strides of the layer before pooling, to go back to. */
  #strides: Pair = fields.strides.initial;

  // Keras's strides=None is pool_size: where a window tiles the input, that is what is expected.
  change(layer: LayerType, state: State): Patch {
    const tiles = (type: LayerType) => STRIDED_BY_POOL_SIZE.includes(type);
    if (tiles(layer) === tiles(state.layer)) return { layer };
    if (!tiles(layer)) return { layer, strides: this.#strides };
    this.#strides = state.strides;
    return { layer, strides: state.poolSize };
  }
}

/** Whether the layer keeps a kernel for each channel: all that is particular about it is between them. */
export const keepsChannelsApart = ({ layer }: Frame) =>
  layer.arguments.includes('depth_multiplier' satisfies Argument);
