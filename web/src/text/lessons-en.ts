// The English texts of the lessons. Names and values of arguments stand between backticks, formulas
// and sums on lines of their own.
export const lessonsEn = {
  'lesson.answer': 'Answer',
  'lesson.next': 'Next lesson:',
  'lesson.leave': 'Back to the playground',

  'lesson.kernel_size.title': '`kernel_size`: how much of the input one output value sees',
  'lesson.kernel_size.what':
    'The kernel is a small window of weights, here 3 × 3 ones. At each position, every input value under the window is multiplied by its weight and the products are added up: one number of the output. What one filter puts out is called a feature map. `kernel_size` says how many rows and columns the window has.',
  'lesson.kernel_size.sum':
    'In the first position the window covers 1 to 3, 6 to 8 and 11 to 13, and every weight is 1:\n1 + 2 + 3 + 6 + 7 + 8 + 11 + 12 + 13 = 63',
  'lesson.kernel_size.size':
    'The larger the window, the fewer positions it has inside the input. Where n is the size of the input along one axis and k that of the kernel, the size of the output along this axis is\nn − k + 1 = 5 − 3 + 1 = 3',
  'lesson.kernel_size.why':
    'What it is for: a larger kernel takes in a wider neighbourhood at once, its receptive field is larger. It also costs more. For each output value, a kernel of 3 × 3 needs 9 weights and multiplications, one of 5 × 5 needs 25. Therefore several small kernels are often put one after the other: two layers of 3 × 3 see as much as one of 5 × 5, with 18 weights instead of 25 (for one channel and one filter).',
  'lesson.kernel_size.question':
    'Make the kernel 1 × 1: what does the output become? And how many values does it have with a kernel of 5 × 5, and which?',
  'lesson.kernel_size.answer':
    'With 1 × 1 the output equals the input: every value is only multiplied by the one weight, 1. With 5 × 5 there is a single value, since 5 − 5 + 1 = 1: the window covers the whole input, and the numbers from 1 to 25 add up to 325.',

  'lesson.strides.title': '`strides`: how far the window moves',
  'lesson.strides.what':
    'After each sum the window moves on: `strides` = (height, width), down by the first number and to the right by the second. This lesson starts with `strides=(2, 2)` on a 6 × 6 input of 1 to 36, so the window stops at every other position.',
  'lesson.strides.sum':
    'The first window lies on rows and columns 1 to 3. The next one to its right starts 2 columns further on, at column 3:\n1 + 2 + 3 + 7 + 8 + 9 + 13 + 14 + 15 = 72\n3 + 4 + 5 + 9 + 10 + 11 + 15 + 16 + 17 = 90',
  'lesson.strides.size':
    'Where n is the size of the input along one axis, k that of the kernel and s the stride, the size of the output along this axis is\n⌊(n − k) / s⌋ + 1 = ⌊(6 − 3) / 2⌋ + 1 = 2\nThe brackets ⌊ ⌋ mean: rounded down. Where the division leaves a remainder, the last rows and columns of the input stay unread. Here the last windows end at row 5 and at column 5, so no window reads row 6 or column 6.',
  'lesson.strides.why':
    'What it is for: the larger the stride, the smaller the feature map, and the less there is to compute: 4 sums instead of the 16 at `strides=(1, 1)`. This is how networks make feature maps smaller, often in the place of pooling, and each value of the layers that follow then sees more of the input.',
  'lesson.strides.question':
    'Set both strides to 1 and remember the output. Then set only the one along the width to 2 again: which columns of that output are left? And which rows and columns of the input does no window read at `strides=(3, 3)`?',
  'lesson.strides.answer':
    'The first and the third of four columns are left. At `strides=(3, 3)` none is left unread: the windows start at rows and columns 1 and 4 and fit without a remainder, ⌊(6 − 3) / 3⌋ + 1 = 2.',

  'lesson.padding.title': '`padding`: what happens at the edge',
  'lesson.padding.what':
    'With `valid`, the window must lie inside the input. With `same`, zeros are laid around the input, so that the window may reach beyond its edge. This lesson starts with `same`: the output is as large as the input, 5 × 5.',
  'lesson.padding.sum':
    'In the first position the top row of the window and its left column lie on zeros:\n0 + 0 + 0 + 0 + 1 + 2 + 0 + 6 + 7 = 16',
  'lesson.padding.size':
    'Where n is the size of the input along one axis, p the number of zeros on both sides together, k the size of the kernel and s the stride, the size of the output along this axis is\n⌊(n + p − k) / s⌋ + 1 = ⌊(5 + 2 − 3) / 1⌋ + 1 = 5\nWith `valid`, p = 0. With `same` there are as many zeros as it takes to get ⌈n / s⌉ values, and no more. The brackets ⌊ ⌋ mean: rounded down; ⌈ ⌉: rounded up.',
  'lesson.padding.why':
    'What it is for: with `valid`, the feature map shrinks from layer to layer, and values near the edge count in fewer windows than those inside, a corner in a single one. With `same` the edge counts for more, and at strides of 1 the size stays. But the zeros take part in the sums: where weights are of both signs, as in a Sobel kernel, they draw an outline around the input that the input itself does not have.',
  'lesson.padding.question':
    'Make the kernel 4 high. How many rows of zeros does `same` need now, and where do they go?',
  'lesson.padding.answer':
    'It needs p = 3, since 5 + 3 − 4 + 1 = 5: 1 row above and 2 below. An odd number cannot be shared out evenly; Keras puts the extra row at the bottom, and an extra column at the right.',

  'lesson.dilation_rate.title': '`dilation_rate`: a kernel with gaps',
  'lesson.dilation_rate.what':
    'Dilation spreads the weights apart. At `dilation_rate=(2, 2)`, with which this lesson starts, there is 1 input value between neighbouring weights, and it is skipped. The kernel has as many weights as before, 9, but spans more of the input.',
  'lesson.dilation_rate.sum':
    'The window reads every other value of every other row:\n1 + 3 + 5 + 11 + 13 + 15 + 21 + 23 + 25 = 117',
  'lesson.dilation_rate.size':
    'Where k is the size of the kernel along one axis and d the dilation rate, it spans\n(k − 1) · d + 1 = (3 − 1) · 2 + 1 = 5\nvalues. This takes the place of the size of the kernel: where n is the size of the input, the size of the output along this axis is\nn − ((k − 1) · d + 1) + 1 = 5 − 5 + 1 = 1',
  'lesson.dilation_rate.why':
    'What it is for: the receptive field grows, while weights and multiplications stay as many as they were. Here, 9 weights see 5 × 5, for which a kernel without gaps needs 25. Strides and pooling widen the receptive field, too, but make the feature map smaller. Dilation with `padding=same` keeps its size, as is wanted where every pixel gets a label, for example in segmentation. The price are the gaps: input values that lie in them do not count for that output value.',
  'lesson.dilation_rate.question':
    'Go on to a `dilation_rate` of 3 along both axes: how much does the kernel span now, and what becomes of the output? And with `padding=same`?',
  'lesson.dilation_rate.answer':
    'It spans (3 − 1) · 3 + 1 = 7 values, more than the 5 that there are. Nothing can be computed, and Keras refuses the layer. With `same`, zeros make room for it, and the output is 5 × 5.',
};
