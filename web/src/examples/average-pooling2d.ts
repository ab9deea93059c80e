import type { Examples } from './example';

export const averagePooling2d: Examples = {
  pool_size: {
    link: 'v=2&layer=AveragePooling2D&pool_size=5,1',
    en: 'Height first: the window covers a whole column, and one row of means is left: (1 + 6 + 11 + 16 + 21) / 5 = 11.',
    ru: 'Сначала высота: окно накрывает целый столбец, и остаётся одна строка средних: (1 + 6 + 11 + 16 + 21) / 5 = 11.',
  },
  strides: {
    link: 'v=2&layer=AveragePooling2D&strides=2,2&input_shape=6,6,1',
    en: 'Windows of 2 × 2 at every second row and column lie side by side, as they do in Keras where strides are left out: 6 × 6 become 3 × 3.',
    ru: 'Окна 2 × 2 через строку и через столбец ложатся вплотную, как и в Keras, когда strides не указаны: из 6 × 6 получается 3 × 3.',
  },
  padding: {
    link: 'v=2&layer=AveragePooling2D&strides=2,2&padding=same&pinned=2,2',
    en: 'The last window has one cell on the input and three beyond the edge, which do not count: the mean is 25 / 1, not 25 / 4.',
    ru: 'У последнего окна одна клетка на входе и три за краем, и те не учитываются: среднее — 25 / 1, а не 25 / 4.',
  },
  data_format: {
    link: 'v=2&layer=AveragePooling2D&strides=2,2&data_format=channels_first&input_shape=4,6,3',
    en: 'The channels come first in the shapes, 3 × 4 × 6 and 3 × 2 × 3; the numbers stay what they were, and the program moves the axis.',
    ru: 'В размерах каналы стоят первыми: 3 × 4 × 6 и 3 × 2 × 3; сами числа не меняются, а программа переставляет ось.',
  },
};
