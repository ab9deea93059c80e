// Counts and amounts of memory in both languages.
import { expect, test } from 'vitest';
import { bytesText, countText } from '../../web/src/text/quantity';

test.each([
  [0, '0', '0'],
  [152, '152', '152'],
  [2304, '2,304', '2\u00a0304'],
  [-1234, '−1,234', '−1\u00a0234'],
  [268_435_456, '268,435,456', '268\u00a0435\u00a0456'],
])('counts: %d', (count, english, russian) => {
  expect(countText(count, 'en')).toBe(english);
  expect(countText(count, 'ru')).toBe(russian);
});

test.each([
  [1, '1 byte', '1 байт'],
  [136, '136 bytes', '136 байт'],
  [992, '992 bytes', '992 байта'],
  [1000, '1 kB', '1 кБ'],
  [98_304, '98.3 kB', '98,3 кБ'],
  [999_499, '999 kB', '999 кБ'],
  [999_500, '1 MB', '1 МБ'],
  [33_554_432, '33.6 MB', '33,6 МБ'],
])('bytes: %d', (bytes, english, russian) => {
  // Of its two kinds of space, the one that Intl takes is its own affair.
  const written = (lang: 'en' | 'ru') => bytesText(bytes, lang).replace(/\s/g, ' ');
  expect(written('en')).toBe(english);
  expect(written('ru')).toBe(russian);
});
