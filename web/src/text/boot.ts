// What is said before a language has arrived, and where nothing else will.
import type { Lang } from '../state/state';

interface Boot {
  readonly loading: string;
  readonly unsupported: string;
  readonly unreachable: string;
}

export const boot: Readonly<Record<Lang, Boot>> = {
  en: {
    loading: 'Starting the computation…',
    unsupported:
      'This browser cannot run the computation: it has no WebAssembly with SIMD. Any Chrome, Edge, Firefox or Safari from 2023 on has it.',
    unreachable:
      'The computation could not be loaded. Check the connection and load the page again.',
  },
  ru: {
    loading: 'Запускаем вычисления…',
    unsupported:
      'Этот браузер не может выполнить вычисления: в нём нет WebAssembly с SIMD. Подойдёт любой Chrome, Edge, Firefox или Safari, выпущенный с 2023 года.',
    unreachable:
      'Не удалось загрузить вычисления. Проверьте соединение и откройте страницу заново.',
  },
};
