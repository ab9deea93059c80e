import type { Examples } from './example';

export const separableConv2d: Examples = {
  filters: {
    link: 'v=2&layer=SeparableConv2D&filters=3&input_shape=5,5,2&kernel=mixed',
    en: 'Filters belong to the second stage: each is a column of the pointwise kernel and makes one channel of the output, 3 × 3 × 3; the first stage has no more channels for it.',
    ru: 'Фильтры относятся ко второму этапу: каждый — столбец поточечного ядра и даёт один канал выхода, 3 × 3 × 3; каналов первого этапа от них не прибавляется.',
  },
  kernel_size: {
    link: 'v=2&layer=SeparableConv2D&kernel_size=5,1&input_shape=5,5,2',
    en: 'The window of the first stage is five rows high and one column wide; the kernel of the second stays 1 × 1.',
    ru: 'Окно первого этапа — пять строк на один столбец; ядро второго остаётся 1 × 1.',
  },
  strides: {
    link: 'v=2&layer=SeparableConv2D&strides=2,2&input_shape=5,5,2',
    en: 'The first stage takes every second row and column, and leaves 2 × 2 of each channel; the second keeps that size.',
    ru: 'Первый этап идёт через строку и через столбец и оставляет от каждого канала 2 × 2; второй этот размер сохраняет.',
  },
  padding: {
    link: 'v=2&layer=SeparableConv2D&padding=same&input_shape=5,5,2&pinned=0,0',
    en: 'The zeros are laid around the input of the first stage, which keeps its 5 × 5; the second, 1 × 1, needs none.',
    ru: 'Нули окружают вход первого этапа, и размер 5 × 5 сохраняется; второму этапу с ядром 1 × 1 они не нужны.',
  },
  data_format: {
    link: 'v=2&layer=SeparableConv2D&data_format=channels_first&input_shape=5,6,3',
    en: 'The channels come first in the shape of the input, 3 × 5 × 6; the numbers stay what they were, and the program moves the axis.',
    ru: 'В размере входа каналы стоят первыми, 3 × 5 × 6; сами числа не меняются, а программа переставляет ось.',
  },
  dilation_rate: {
    link: 'v=2&layer=SeparableConv2D&dilation_rate=2,2&input_shape=7,7,2',
    en: 'Only the depthwise kernel has gaps: its nine weights span 5 × 5 of each channel, and the pointwise kernel stays one weight a channel.',
    ru: 'Промежутки есть только у поканального ядра: девять его весов охватывают 5 × 5 в каждом канале, а в поточечном по-прежнему один вес на канал.',
  },
  depth_multiplier: {
    link: 'v=2&layer=SeparableConv2D&depth_multiplier=2&input_shape=5,5,2&kernel=mixed',
    en: 'Two kernels for each channel: the first stage makes four channels of two, and the pointwise kernel has a weight for each of the four.',
    ru: 'По два ядра на канал: первый этап делает из двух каналов четыре, и в поточечном ядре есть вес для каждого из четырёх.',
  },
  activation: {
    link: 'v=2&layer=SeparableConv2D&activation=relu&input=random&input_shape=5,5,2&kernel=sobel_x',
    en: 'After the first stage there still are negative values: relu comes once, at the end, and only the output below has none.',
    ru: 'После первого этапа отрицательные значения ещё есть: relu применяется один раз, в конце, и нет их только в выходе внизу.',
  },
  use_bias: {
    link: 'v=2&layer=SeparableConv2D&use_bias=true&bias=1000&input_shape=5,5,2',
    en: 'The bias is added after the second stage alone: 117 + 126 + 1000 = 1243 below, while the values between the stages have none.',
    ru: 'Смещение прибавляется только после второго этапа: внизу 117 + 126 + 1000 = 1243, а в значениях между этапами его нет.',
  },
  depthwise_initializer: {
    link: 'v=2&layer=SeparableConv2D&input_shape=5,5,2&kernel=he_uniform',
    en: 'What the depthwise weights are before training: a kernel drawn for each channel, red and blue for both sides of 0.',
    ru: 'Какими бывают поканальные веса до обучения: для каждого канала своё случайное ядро; красное и синее — по разные стороны нуля.',
  },
  pointwise_initializer: {
    link: 'v=2&layer=SeparableConv2D&filters=2&input_shape=5,5,2&kernel=constant&kernel_constant=0.5',
    en: 'The pointwise kernel below is filled with 0.5, as the depthwise one above: the output is half of what the first stage has in both channels together, 58.5 · 0.5 + 63 · 0.5 = 60.75.',
    ru: 'Поточечное ядро внизу заполнено числом 0,5, как и поканальное вверху: выход — половина суммы двух каналов первого этапа, 58,5 · 0,5 + 63 · 0,5 = 60,75.',
  },
  bias_initializer: {
    link: 'v=2&layer=SeparableConv2D&filters=2&use_bias=true&bias_initializer=constant&bias_constant=-1000&input_shape=5,5,2',
    en: 'Each filter of the second stage starts with the bias −1000: 117 + 126 − 1000 = −757 below.',
    ru: 'Каждый фильтр второго этапа начинает со смещения −1000: внизу 117 + 126 − 1000 = −757.',
  },
};
