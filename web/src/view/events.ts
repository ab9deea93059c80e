// Events up: what a view asks of the page it stands in.
import type { Change } from '../session';
import type { History } from '../state/history';
import type { Lang } from '../state/state';
import type { Notice } from '../text/translate';

export interface ChangeRequest {
  readonly change: Change;
  readonly history: History;
}

declare global {
  interface HTMLElementEventMap {
    'c2d-change': CustomEvent<ChangeRequest>;
    'c2d-language': CustomEvent<Lang>;
    'c2d-picture': CustomEvent<File>;
    'c2d-reset': CustomEvent<null>;
    'c2d-leave': CustomEvent<null>;
    'c2d-again': CustomEvent<null>;
    'c2d-dismiss': CustomEvent<Notice>;
  }
}

function send<T>(from: HTMLElement, type: string, detail: T): void {
  from.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
}

/**
 * Asks for a change of the state, said in terms of the state as it then is: what a view was painted
 * from may be one change behind.
 */
export function requestChange(from: HTMLElement, change: Change, history: History): void {
  send<ChangeRequest>(from, 'c2d-change', { change, history });
}

/** Asks for another language. */
export function requestLanguage(from: HTMLElement, lang: Lang): void {
  send(from, 'c2d-language', lang);
}

/** Hands over a file that the reader chose as the input. */
export function offerPicture(from: HTMLElement, file: File): void {
  send(from, 'c2d-picture', file);
}

/** Asks for the page as it was first opened, in the present language. */
export function requestReset(from: HTMLElement): void {
  send(from, 'c2d-reset', null);
}

/** Asks for what stood in the playground before the lesson. */
export function requestLeave(from: HTMLElement): void {
  send(from, 'c2d-leave', null);
}

/** Asks to take back a notice that the reader has closed. */
export function requestDismissal(from: HTMLElement, notice: Notice): void {
  send(from, 'c2d-dismiss', notice);
}

/** Asks to try again what a failure has stopped. */
export function requestAgain(from: HTMLElement): void {
  send(from, 'c2d-again', null);
}
