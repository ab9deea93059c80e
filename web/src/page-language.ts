// A page speaks the language of its playground.
import type { Playground } from './playground';
import { translator } from './text/translate';

export function followLanguage(playground: Playground): void {
  playground.addEventListener('c2d-spoken', () => {
    document.documentElement.lang = playground.spoken;
    document.title = translator(playground.spoken)('app.title');
  });
}
