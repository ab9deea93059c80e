// Events up: what a view asks of the page it stands in.

import type { Patch } from '../state/state';
import type { Manner } from '../state/store';

export interface PatchRequest {
  readonly patch: Patch;
  readonly manner: Manner;
}

declare global {
  interface HTMLElementEventMap {
    'c2d-patch': CustomEvent<PatchRequest>;
    'c2d-picture': CustomEvent<File>;
    'c2d-reset': CustomEvent<null>;
  }
}

function send<T>(from: HTMLElement, type: string, detail: T): void {
  from.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
}

/** Asks for a change of the state. */
export function requestPatch(from: HTMLElement, patch: Patch, manner: Manner): void {
  send<PatchRequest>(from, 'c2d-patch', { patch, manner });
}

/** Hands over a file that the reader chose as the input. */
export function offerPicture(from: HTMLElement, file: File): void {
  send(from, 'c2d-picture', file);
}

/** Asks for the page as it was first opened, in the present language. */
export function requestReset(from: HTMLElement): void {
  send(from, 'c2d-reset', null);
}
