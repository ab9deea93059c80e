// What the share dialog makes of a link, as text.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { read, write } from '../../web/src/link/codec';
import { VERSION } from '../../web/src/link/versions';
import { initialState } from '../../web/src/state/state';
import { en } from '../../web/src/text/en';
import { ru } from '../../web/src/text/ru';
import { titles } from '../../web/src/text/titles';
import {
  choicesOf,
  HIDEABLES,
  type Hideable,
  partsOf,
  withChoices,
} from '../../web/src/view/share/choices';
import { besides, element, iframe, markdown, reachOf } from '../../web/src/view/share/snippets';
import { anyState } from './arbitrary';

const SCRIPT = 'https://school.example/conv/element/conv2d-playground.js';

const unescaped = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');

/** The attributes of a tag, as a browser reads them. */
function attributesIn(html: string, tag: string): readonly (readonly [string, string])[] {
  const [, inside = ''] = new RegExp(`<${tag}((?: [a-z-]+="[^"]*")*)></${tag}>`).exec(html) ?? [];
  return [...inside.matchAll(/ ([a-z-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
    name,
    unescaped(value),
  ]);
}

describe('the element', () => {
  test('has attributes that say what the fragment says, of any state', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        const fragment = write(state);
        const attributes = attributesIn(element(SCRIPT, fragment), 'conv2d-playground');
        const again = attributes.map(([name, value]) => `${name.replaceAll('-', '_')}=${value}`);
        expect([`v=${VERSION}`, ...again].join('&')).toBe(fragment);
      }),
    );
  });

  test('stands behind the script that defines it', () => {
    expect(element(SCRIPT, 'v=2&kernel_size=5,5&padding=same&lang=en')).toBe(
      `<script src="${SCRIPT}" defer></script>\n` +
        '<conv2d-playground kernel-size="5,5" padding="same" lang="en"></conv2d-playground>',
    );
    expect(element(SCRIPT, 'v=2')).toMatch(/\n<conv2d-playground><\/conv2d-playground>$/);
  });

  test('is told nothing that could end its tag', () => {
    const odd = element('https://a.example/"><b>&', 'v=2&kernel="><script>');
    expect(odd).not.toMatch(/"><b>|"><script>/);
    expect(attributesIn(odd, 'conv2d-playground')[0]).toEqual(['kernel', '"><script>']);
  });
});

test('an iframe has its address as HTML writes it', () => {
  const src = 'https://school.example/embed.html#v=2&strides=2,2&lang=ru';
  const html = iframe({ src, title: 'Песочница "Conv2D"', width: 500, height: 300 });
  expect(html).toBe(
    '<iframe src="https://school.example/embed.html#v=2&amp;strides=2,2&amp;lang=ru"' +
      ' title="Песочница &quot;Conv2D&quot;" width="500" height="300"' +
      ' style="border: 0; max-width: 100%" loading="lazy" allow="clipboard-write"></iframe>',
  );
  expect(attributesIn(html, 'iframe')[0]).toEqual(['src', src]);
});

test('Markdown keeps brackets of its own apart from those of what it says', () => {
  expect(markdown('a [b] \\', 'conv2d.png', 'https://school.example/x(1)/#v=2')).toBe(
    '[![a \\[b\\] \\\\](conv2d.png)](https://school.example/x%281%29/#v=2)',
  );
});

test('files beside the page stand in its folder, whatever its own name is', () => {
  for (const page of ['', 'index.html', 'conv2d-playground.html', '?from=mail']) {
    expect(besides(`https://school.example/a/${page}#v=2`, 'embed.html#v=2')).toBe(
      'https://school.example/a/embed.html#v=2',
    );
  }
});

test.each([
  ['https://school.example/#v=2', 'everybody'],
  ['http://192.168.0.7:8000/#v=2', 'everybody'],
  ['http://localhost:4173/#v=2', 'served'],
  ['http://127.0.0.1/#v=2', 'served'],
  ['http://[::1]:80/#v=2', 'served'],
  ['https://localhost.example/#v=2', 'everybody'],
  ['file:///home/me/conv2d-playground.html#v=2', 'file'],
  ['about:srcdoc#v=2', 'nobody'],
  ['blob:https://school.example/7e0f#v=2', 'nobody'],
  ['data:text/html,x#v=2', 'nobody'],
] as const)('who can open %s', (link, reach) => {
  expect(reachOf(link)).toBe(reach);
});

describe('what is chosen', () => {
  const choices = fc.record({
    lang: fc.constantFrom(null, 'en' as const, 'ru' as const),
    hidden: fc.subarray([...HIDEABLES]),
    isReadonly: fc.boolean(),
  });

  test('is what is found in the fragment again', () => {
    fc.assert(
      fc.property(anyState, choices, choices, (state, before, after) => {
        const fragment = withChoices(withChoices(write(state), before), after);
        expect(choicesOf(fragment)).toEqual(after);
      }),
    );
  });

  test('leaves all else as it is', () => {
    const others = (fragment: string) =>
      [...partsOf(fragment)].filter(([key]) => !['hide', 'readonly', 'lang'].includes(key));
    fc.assert(
      fc.property(anyState, choices, (state, chosen) => {
        const fragment = write(state);
        expect(others(withChoices(fragment, chosen))).toEqual(others(fragment));
      }),
    );
  });

  test('changes nothing where it is what the fragment says', () => {
    for (const fragment of [
      'v=2&lang=en',
      'v=2&strides=2,2',
      'v=2&hide=sum,controls&readonly=true&lang=ru',
    ]) {
      expect(withChoices(fragment, choicesOf(fragment))).toBe(fragment);
    }
  });

  test('keeps what is hidden and not offered here', () => {
    const hidden: Hideable[] = ['doors'];
    const shown = { lang: null, hidden, isReadonly: false };
    expect(withChoices('v=2&hide=sum,controls,layer', shown)).toBe('v=2&hide=sum,layer,lessons');
    // One of the two alone is not the choice that is offered.
    expect(choicesOf('v=2&hide=layer').hidden).toEqual([]);
  });

  test('is the reader’s own language where the link names none', () => {
    const own = withChoices(write({ ...initialState, lang: 'ru' }), {
      lang: null,
      hidden: [],
      isReadonly: false,
    });
    expect(own).toBe('v=2');
    expect(read(own, 'en').state.lang).toBe('en');
  });
});

test('the page is called as it calls itself', () => {
  expect(titles).toEqual({ en: en['app.title'], ru: ru['app.title'] });
});
