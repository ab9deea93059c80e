// The page's name in each language, for what is shared in one that was perhaps never fetched.
import type { Lang } from '../state/state';

export const titles: Readonly<Record<Lang, string>> = {
  en: 'Conv2D playground',
  ru: 'Песочница Conv2D',
};
