import type { Examples } from './example';

export const depthwiseConv2d: Examples = {
  kernel_size: {
    link: 'v=2&layer=DepthwiseConv2D&kernel_size=1,5&input_shape=5,5,2',
    en: 'Height first: the window is one row high and five columns wide, so that each channel is summed row by row, and one column of sums is left of it.',
    ru: 'Сначала высота: окно — одна строка на пять столбцов, поэтому каждый канал суммируется построчно и от него остаётся один столбец сумм.',
  },
  strides: {
    link: 'v=2&layer=DepthwiseConv2D&strides=2,2&input_shape=5,5,2',
    en: 'Windows start at every second row and column, where the dots are, in each channel alike: two outputs of 2 × 2.',
    ru: 'Окна начинаются через строку и через столбец, там, где стоят точки, одинаково в каждом канале: два выхода 2 × 2.',
  },
  padding: {
    link: 'v=2&layer=DepthwiseConv2D&padding=same&input_shape=5,5,2&pinned=0,0',
    en: 'Each channel gets a ring of zeros and keeps its 5 × 5; of the corner, 1 + 3 + 11 + 13 = 28 is left.',
    ru: 'Каждый канал получает кольцо нулей и сохраняет размер 5 × 5; от угла остаётся 1 + 3 + 11 + 13 = 28.',
  },
  depth_multiplier: {
    link: 'v=2&layer=DepthwiseConv2D&depth_multiplier=2&input_shape=5,5,2&kernel=mixed',
    en: 'Each of the two channels has two kernels and so makes two channels of the output, 3 × 3 × 4: choose output channel 2 below to see the other kernels.',
    ru: 'У каждого из двух каналов по два ядра, и каждый даёт два канала выхода, 3 × 3 × 4: выберите под картинкой выходной канал 2, чтобы увидеть другие ядра.',
  },
  data_format: {
    link: 'v=2&layer=DepthwiseConv2D&data_format=channels_first&input_shape=5,6,3',
    en: 'The channels come first in the shapes, and the input is 3 × 5 × 6; the numbers stay what they were, and the program moves the axis.',
    ru: 'В размерах каналы стоят первыми, и вход — 3 × 5 × 6; сами числа не меняются, а программа переставляет ось.',
  },
  dilation_rate: {
    link: 'v=2&layer=DepthwiseConv2D&dilation_rate=2,2&input_shape=7,7,2',
    en: 'In each channel the nine weights lie on every second row and column: the kernel is drawn with its gaps and spans 5 × 5.',
    ru: 'В каждом канале девять весов ложатся через строку и через столбец: ядро нарисовано с промежутками и охватывает 5 × 5.',
  },
  activation: {
    link: 'v=2&layer=DepthwiseConv2D&activation=relu&input=random&input_shape=5,5,2&kernel=sobel_y',
    en: 'Sobel’s kernel gives negative sums where the values fall from top to bottom: relu has made all of them 0.',
    ru: 'Ядро Собеля даёт отрицательные суммы там, где значения сверху вниз убывают: relu заменила их все нулём.',
  },
  use_bias: {
    link: 'v=2&layer=DepthwiseConv2D&use_bias=true&bias=100,-100&input_shape=5,5,2',
    en: 'Each channel has a bias of its own: 100 is added to the first, 117 + 100 = 217, and −100 to the second, 126 − 100 = 26.',
    ru: 'У каждого канала своё смещение: к первому прибавляется 100, 117 + 100 = 217, ко второму −100, 126 − 100 = 26.',
  },
  depthwise_initializer: {
    link: 'v=2&layer=DepthwiseConv2D&input_shape=5,5,2&kernel=he_uniform',
    en: 'What the weights are before training: each channel’s kernel is drawn by itself, evenly from both sides of 0.',
    ru: 'Какими бывают веса до обучения: ядро каждого канала берётся отдельно, случайно и равномерно по обе стороны нуля.',
  },
  bias_initializer: {
    link: 'v=2&layer=DepthwiseConv2D&use_bias=true&bias_initializer=random_normal&input=ones&input_shape=5,5,2&kernel=identity',
    en: 'The kernel passes the ones of the input on, so that what differs from 1 in the output is the bias: one small number drawn for each channel.',
    ru: 'Ядро пропускает единицы входа без изменений, поэтому всё, чем выход отличается от 1, — смещение: одно небольшое случайное число на канал.',
  },
};
