// What stays possible where nothing of the layer and its input may be changed: to look.
import type { Change } from './session';
import type { Patch } from './state/state';

const looks = ({ shown, open }: Patch): Patch => ({ shown, open });

export const lookingOnly =
  (change: Change): Change =>
  (state, frame) => {
    const patch = change(state, frame);
    return patch instanceof Promise ? patch.then(looks) : looks(patch);
  };
