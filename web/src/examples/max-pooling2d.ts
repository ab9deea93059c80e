import type { Examples } from './example';

export const maxPooling2d: Examples = {
  pool_size: {
    link: 'v=2&layer=MaxPooling2D&pool_size=3,1&input=random',
    en: 'Height first: each output value is the largest of three below each other, in the outlined cells 8, 3 and 3.',
    ru: 'Сначала высота: каждое значение выхода — наибольшее из трёх, стоящих друг под другом, в обведённых клетках 8, 3 и 3.',
  },
  strides: {
    link: 'v=2&layer=MaxPooling2D&strides=1,3&input=random',
    en: 'Down, windows of 2 × 2 start at every row and overlap; across, at every third column, so that the hatched one is never read.',
    ru: 'По вертикали окна 2 × 2 начинаются в каждой строке и перекрываются; по горизонтали — через два столбца, и заштрихованный столбец не читается никогда.',
  },
  padding: {
    link: 'v=2&layer=MaxPooling2D&strides=2,2&padding=same&input=random',
    en: 'The last windows reach a row and a column beyond the edge, and what stands there does not count: the output is 3 × 3 instead of 2 × 2.',
    ru: 'Последние окна выходят на строку и на столбец за край, и то, что за краем, не учитывается: выход 3 × 3 вместо 2 × 2.',
  },
  data_format: {
    link: 'v=2&layer=MaxPooling2D&strides=2,2&data_format=channels_first&input_shape=4,6,3',
    en: 'The channels come first in the shapes, 3 × 4 × 6 and 3 × 2 × 3; the numbers stay what they were, and the program moves the axis.',
    ru: 'В размерах каналы стоят первыми: 3 × 4 × 6 и 3 × 2 × 3; сами числа не меняются, а программа переставляет ось.',
  },
};
