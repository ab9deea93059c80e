// What is said before a language has arrived, and where nothing else will.
import type { Lang } from '../state/state';

interface Boot {
  readonly loading: string;
  readonly stalled: string;
  readonly again: string;
  /** Why the page cannot start, and how to go on. */
  readonly failures: Readonly<Record<StartFailure, string>>;
}

export type StartFailure = 'unsupported' | 'unreachable' | 'damaged' | 'forbidden' | 'stopped';

export const boot: Readonly<Record<Lang, Boot>> = {
  en: {
    loading: 'Starting the computation…',
    stalled:
      'This takes longer than usual; the connection may be slow. The page keeps waiting, and you can also reload it.',
    again: 'Try again',
    failures: {
      unsupported:
        'This browser cannot run the computation: it has no WebAssembly with SIMD, or has it switched off. Any Chrome, Edge, Firefox or Safari from 2023 on has it.',
      unreachable:
        'A part of this page could not be loaded: either the connection or the site is failing. Try again; if that does not help, reload the page later.',
      damaged:
        'The computation arrived damaged: its file is cut off, or another came in its place. Try again; if that does not help, tell whoever runs this site.',
      forbidden:
        "The security policy of this site (Content-Security-Policy) forbids WebAssembly, so nothing can be computed. Whoever runs the site can allow it by adding 'wasm-unsafe-eval' to script-src.",
      stopped:
        'The computation failed, and starting it anew did not help. Try again; if that does not help, close other pages, which may need the memory, and reload this one.',
    },
  },
  ru: {
    loading: 'Запускаем вычисления…',
    stalled:
      'Запуск идёт дольше обычного: возможно, соединение медленное. Страница продолжает ждать, но можно и обновить её.',
    again: 'Попробовать ещё раз',
    failures: {
      unsupported:
        'Этот браузер не может выполнить вычисления: в нём нет WebAssembly с SIMD или эта возможность отключена. Подойдёт любой Chrome, Edge, Firefox или Safari, выпущенный с 2023 года.',
      unreachable:
        'Не удалось загрузить часть страницы: нет соединения или произошёл сбой на сайте. Попробуйте ещё раз; если не поможет, обновите страницу позже.',
      damaged:
        'Модуль вычислений загрузился с повреждениями: файл обрывается или вместо него пришёл другой. Попробуйте ещё раз; если не поможет, сообщите владельцу сайта.',
      forbidden:
        "Политика безопасности этого сайта (Content-Security-Policy) запрещает WebAssembly, поэтому вычисления невозможны. Владелец сайта может их разрешить, добавив 'wasm-unsafe-eval' в script-src.",
      stopped:
        'В вычислениях случился сбой, и перезапуск не помог. Попробуйте ещё раз; если не поможет, закройте другие страницы, которым может не хватать памяти, и обновите эту.',
    },
  },
};
