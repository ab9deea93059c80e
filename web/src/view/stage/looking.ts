// Moves the look: pointing, walking, pinning, dragging the window, and back.
import type { LitElement } from 'lit';
import type { Frame } from '../../contract/types';
import type { Cell } from '../../paint/lattice';
import type { State } from '../../state/state';
import { requestChange } from '../events';
import type { GridView } from './grid-view';
import { homeArray, homeIn, type Look, within } from './look';
import { joins } from './marks';
import { nearestStop } from './snap';

interface Host extends LitElement {
  readonly state: State;
  readonly frame: Frame;
}

export class Looking {
  readonly #host: Host;
  /** Where the look rests, and where it is while the reader points elsewhere. */
  #home: Look | null = null;
  #visit: Look | null = null;
  /** Whether it was moved by a key last: then the window glides there. */
  #byKey = false;
  /** Whether a pin has been asked for that the state does not have yet. */
  #pins = false;

  constructor(host: Host) {
    this.#host = host;
  }

  /** What is looked at; there is something from the first settle() on. */
  get look(): Look {
    return this.#visit ?? this.home;
  }

  get home(): Look {
    if (!this.#home) this.settle();
    return this.#home as Look;
  }

  /** Whether it was moved by a key last. */
  get byKey(): boolean {
    return this.#byKey;
  }

  /** Into another frame the look comes along, as far as there is such a place. */
  settle(): void {
    this.#byKey = false;
    this.#pins = false;
    const { frame, state } = this.#host;
    this.#home = within(frame, homeIn(frame, state, this.#home));
    if (this.#visit) this.#visit = within(frame, { ...this.#visit });
  }

  point(
    { array, channel, between, filter }: GridView,
    { row, column }: Cell,
    byKey: boolean,
  ): void {
    this.#move({ array, channel, between, filter, row, column }, byKey);
  }

  /** Back home; from there, Escape lets go what is pinned. A key that does neither is for others. */
  leave(by: Event): void {
    if (this.#visit) {
      by.preventDefault();
      this.#byKey = false;
      this.#visit = null;
      this.#host.requestUpdate();
    } else if (by.type === 'keydown' && this.#host.state.shown.pinned) {
      by.preventDefault();
      this.#pinTo({ pinned: null });
    }
  }

  /** What is pinned already is let go. */
  pin({ array, channel, between, filter }: GridView, { row, column }: Cell): void {
    const { state, frame } = this.#host;
    const { pinned, pinnedIn } = state.shown;
    const isPlane =
      frame.planes.channel === channel &&
      frame.planes.between === between &&
      frame.planes.filter === filter;
    const isIt = pinned?.[0] === row && pinned[1] === column && pinnedIn === array && isPlane;
    this.#visit = null;
    this.#pinTo(
      isIt
        ? { pinned: null }
        : { pinned: [row, column], pinnedIn: array, channel, between, filter },
    );
  }

  /** The window goes where windows stop; what belongs to it follows. */
  drag({ stops }: GridView, to: Cell): void {
    if (!stops) return;
    const row = nearestStop(stops.rows, to.row);
    const column = nearestStop(stops.columns, to.column);
    this.#move({ ...this.look, array: homeArray(this.#host.frame), row, column }, false);
  }

  #move(pointed: Look, byKey: boolean): void {
    this.#byKey = byKey;
    const look = joined(this.#host.frame, pointed);
    const { frame, state } = this.#host;
    const rests = !this.#pins && !state.shown.pinned && look.array === homeArray(frame);
    if (rests) this.#home = look;
    this.#visit = rests ? null : look;
    this.#host.requestUpdate();
  }

  #pinTo(shown: Partial<State['shown']>): void {
    this.#pins = true;
    requestChange(this.#host, () => ({ shown }), 'replace');
  }
}

// What is spelled out of an output is a channel that takes part in it.
function joined(frame: Frame, look: Look): Look {
  if (look.array !== 'output' || joins(frame, look.channel, look.filter)) return look;
  const channel = frame.connections.offsets.findIndex((to) => (to[look.filter] ?? -1) >= 0);
  return channel < 0 ? look : { ...look, channel };
}
