// What only the small page says. It is not fetched by itself, so its words come with it.
import type { Lang } from '../../state/state';

interface Words {
  /** What leads to the whole page, with all that is set here. */
  readonly whole: string;
  readonly controls: string;
}

export const words: Readonly<Record<Lang, Words>> = {
  en: { whole: 'Open the whole page', controls: 'Arguments of the layer' },
  ru: { whole: 'Открыть страницу целиком', controls: 'Аргументы слоя' },
};
