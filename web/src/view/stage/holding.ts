// Whether the reader holds a control: a slider under the pointer, a key that moves one, or a handle in
// the scene.
import type { ReactiveController, ReactiveControllerHost } from 'lit';

const isSlider = (event: Event) => {
  const target = event.composedPath()[0];
  if (target instanceof SVGElement) return target.classList.contains('handle');
  return target instanceof HTMLInputElement && target.type === 'range';
};

/** Asks its host for another update when what was held is let go; `taken` hears when it is taken. */
export class Holding implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #taken: () => void;
  #held = false;

  constructor(host: ReactiveControllerHost, taken: () => void) {
    this.#host = host;
    this.#taken = taken;
    host.addController(this);
  }

  get held(): boolean {
    return this.#held;
  }

  hostConnected(): void {
    for (const type of ['pointerdown', 'keydown']) window.addEventListener(type, this.#take, true);
    for (const type of ['pointerup', 'pointercancel', 'keyup', 'blur']) {
      window.addEventListener(type, this.#letGo, true);
    }
  }

  hostDisconnected(): void {
    for (const type of ['pointerdown', 'keydown']) {
      window.removeEventListener(type, this.#take, true);
    }
    for (const type of ['pointerup', 'pointercancel', 'keyup', 'blur']) {
      window.removeEventListener(type, this.#letGo, true);
    }
  }

  #take = (event: Event) => {
    if (this.#held || !isSlider(event)) return;
    this.#held = true;
    this.#taken();
  };

  #letGo = () => {
    if (!this.#held) return;
    this.#held = false;
    this.#host.requestUpdate();
  };
}
