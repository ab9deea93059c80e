import type { Examples } from './example';

export const conv2d: Examples = {
  filters: {
    link: 'v=2&filters=3&kernel=mixed',
    en: 'Three filters are three kernels, each with weights of its own, and each makes a channel of the output: 3 × 3 × 3.',
    ru: 'Три фильтра — это три ядра, каждое со своими весами, и каждое даёт свой канал выхода: 3 × 3 × 3.',
  },
  kernel_size: {
    link: 'v=2&kernel_size=5,1',
    en: 'Height first: the window is five rows high and one column wide, so that each output value is the sum of a whole column, and one row of them is left.',
    ru: 'Сначала высота: окно — пять строк на один столбец, поэтому каждое значение выхода — сумма целого столбца, и остаётся одна строка.',
  },
  strides: {
    link: 'v=2&strides=2,1',
    en: 'The dots beside the input mark where windows start: every second row, but every column, so that the output has two rows and three columns.',
    ru: 'Точки у входа отмечают, где начинаются окна: через строку, но в каждом столбце, поэтому в выходе две строки и три столбца.',
  },
  padding: {
    link: 'v=2&padding=same&pinned=0,0',
    en: 'A ring of zeros keeps the output at 5 × 5; in the corner five of the nine factors are such zeros, and 1 + 2 + 6 + 7 = 16 is left.',
    ru: 'Кольцо нулей оставляет выходу размер 5 × 5; в углу пять из девяти множителей — такие нули, и остаётся 1 + 2 + 6 + 7 = 16.',
  },
  data_format: {
    link: 'v=2&data_format=channels_first&input_shape=5,6,3',
    en: 'The channels come first in the shapes, 3 × 5 × 6 and 1 × 3 × 4; the numbers stay what they were, and the program moves the axis.',
    ru: 'В размерах каналы стоят первыми: 3 × 5 × 6 и 1 × 3 × 4; сами числа не меняются, а программа переставляет ось.',
  },
  dilation_rate: {
    link: 'v=2&dilation_rate=2,2&input_shape=7,7,1',
    en: 'The nine weights lie on every second row and column: the kernel spans 5 × 5 of the input, and what stands in the gaps is not read.',
    ru: 'Девять весов ложатся через строку и через столбец: ядро охватывает на входе 5 × 5, а то, что стоит в промежутках, не читается.',
  },
  groups: {
    link: 'v=2&filters=2&groups=2&input_shape=5,5,2',
    en: 'Two groups: the first filter sees the first channel alone and the second filter the second, so that the kernel is 3 × 3 × 1 × 2 and nothing is added across channels.',
    ru: 'Две группы: первый фильтр видит только первый канал, второй — только второй, поэтому ядро имеет размер 3 × 3 × 1 × 2 и каналы не складываются.',
  },
  activation: {
    link: 'v=2&activation=relu&input=random&kernel=sobel_x',
    en: 'The zeros of the output are where the weighted sum is negative: relu turns these into 0 and lets all others pass.',
    ru: 'Нули в выходе стоят там, где взвешенная сумма отрицательна: relu заменяет такие суммы нулём, а остальные пропускает.',
  },
  use_bias: {
    link: 'v=2&use_bias=true&bias=100',
    en: 'The line of the sum ends with “+ bias 100”: the same number is added to every value of the filter, here 63 + 100 = 163.',
    ru: 'Строка суммы кончается на «+ смещение 100»: одно и то же число прибавляется к каждому значению фильтра, здесь 63 + 100 = 163.',
  },
  kernel_initializer: {
    link: 'v=2&kernel=glorot_uniform',
    en: 'What the weights are before training: drawn evenly from both sides of 0, of nine inputs and nine outputs within ±√(6 / 18) ≈ ±0.577.',
    ru: 'Какими бывают веса до обучения: они берутся случайно и равномерно по обе стороны нуля, при девяти входах и девяти выходах в пределах ±√(6 / 18) ≈ ±0,577.',
  },
  bias_initializer: {
    link: 'v=2&filters=2&use_bias=true&bias_initializer=constant&bias_constant=-100',
    en: 'Every filter starts with the same bias, −100, which is added to each of its sums: 63 becomes −37.',
    ru: 'Каждый фильтр начинает с одного и того же смещения −100, и оно прибавляется к каждой его сумме: из 63 получается −37.',
  },
};
