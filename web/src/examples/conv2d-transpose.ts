import type { Examples } from './example';

export const conv2dTranspose: Examples = {
  filters: {
    link: 'v=2&layer=Conv2DTranspose&filters=2&input_shape=3,3,1&kernel=mixed',
    en: 'Two filters are two kernels and two channels of the output: each input value puts a stamp into both of them, of other weights.',
    ru: 'Два фильтра — это два ядра и два канала выхода: каждое значение входа ставит отпечаток в оба, но с разными весами.',
  },
  kernel_size: {
    link: 'v=2&layer=Conv2DTranspose&kernel_size=2,2&strides=2,2&input_shape=3,3,1',
    en: 'Stamps of 2 × 2 at strides of 2 lie side by side, and each input value becomes four: with a kernel of 3 × 3 they would overlap.',
    ru: 'Отпечатки 2 × 2 с шагом 2 ложатся вплотную, и каждое значение входа становится четырьмя: с ядром 3 × 3 они бы перекрывались.',
  },
  strides: {
    link: 'v=2&layer=Conv2DTranspose&strides=2,2&input_shape=3,3,1',
    en: 'Each next stamp starts two rows or columns on, where the dots are: 3 × 3 become 7 × 7, and values are added where stamps overlap.',
    ru: 'Каждый следующий отпечаток начинается двумя строками или столбцами дальше, там, где точки: из 3 × 3 получается 7 × 7, а на перекрытиях значения складываются.',
  },
  padding: {
    link: 'v=2&layer=Conv2DTranspose&strides=2,2&padding=same&input_shape=3,3,1',
    en: 'Here “same” cuts off: the last row and the last column are struck out, so that 6 × 6 are left of 7 × 7, twice the input.',
    ru: 'Здесь «same» обрезает: последняя строка и последний столбец зачёркнуты, и от 7 × 7 остаётся 6 × 6, вдвое больше входа.',
  },
  output_padding: {
    link: 'v=2&layer=Conv2DTranspose&strides=2,2&output_padding=1,1&input_shape=3,3,1',
    en: 'The output gets a row below and a column on the right that no stamp reaches: they are 0.',
    ru: 'Выход получает строку снизу и столбец справа, до которых не доходит ни один отпечаток: в них нули.',
  },
  data_format: {
    link: 'v=2&layer=Conv2DTranspose&filters=2&data_format=channels_first&input_shape=3,4,1',
    en: 'The channels come first in the shapes, 1 × 3 × 4 and 2 × 5 × 6; the numbers stay what they were, and the program moves the axis.',
    ru: 'В размерах каналы стоят первыми: 1 × 3 × 4 и 2 × 5 × 6; сами числа не меняются, а программа переставляет ось.',
  },
  dilation_rate: {
    link: 'v=2&layer=Conv2DTranspose&dilation_rate=2,2&input_shape=3,3,1',
    en: 'A stamp has gaps now: its nine values fall on every second row and column of the output and span 5 × 5.',
    ru: 'Теперь в отпечатке есть промежутки: девять его значений попадают в выход через строку и через столбец и охватывают 5 × 5.',
  },
  activation: {
    link: 'v=2&layer=Conv2DTranspose&activation=relu&input_shape=3,3,1&kernel=sobel_x',
    en: 'The first three columns of the output are 0: the stamps add up to negative sums there, which relu cuts off once all have been added.',
    ru: 'Первые три столбца выхода — нули: там отпечатки дают в сумме отрицательные числа, и relu обнуляет их, когда всё уже сложено.',
  },
  use_bias: {
    link: 'v=2&layer=Conv2DTranspose&strides=4,4&use_bias=true&bias=10&input_shape=2,2,1',
    en: 'Between the stamps, where nothing has been added, stands the bias alone, 10; within them it comes on top.',
    ru: 'Между отпечатками, куда ничего не попало, стоит одно смещение, 10; внутри отпечатков оно прибавлено.',
  },
  kernel_initializer: {
    link: 'v=2&layer=Conv2DTranspose&strides=3,3&input=ones&input_shape=2,2,1&kernel=random_uniform',
    en: 'Each 1 of the input puts the kernel itself into the output, four times: weights drawn evenly between −0.05 and 0.05.',
    ru: 'Каждая единица входа ставит в выход само ядро, всего четыре раза: веса взяты случайно и равномерно от −0,05 до 0,05.',
  },
  bias_initializer: {
    link: 'v=2&layer=Conv2DTranspose&strides=4,4&use_bias=true&bias_initializer=ones&input_shape=2,2,1',
    en: 'The bias starts as 1, which is all that stands between the stamps; in Keras it starts as 0 unless told otherwise.',
    ru: 'Смещение начинается с 1, и между отпечатками стоит только оно; в Keras, если не сказано иное, оно начинается с 0.',
  },
};
