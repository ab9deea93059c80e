// What each key of a link sets, for docs/links.md. What it takes and what it is without the key is not
// said here: it stands in the table of fields.

export interface Described {
  readonly sets: string;
  /** What stands where the key is left out, of a key whose default is not the table's. */
  readonly without?: string;
}

const custom = 'counts where the source is `custom`, and makes it `custom` where none is given';

export const linkKeys: Readonly<Record<string, Described>> = {
  layer: { sets: 'the layer' },
  filters: { sets: 'the argument of the layers that mix channels' },
  kernel_size: { sets: 'the argument: height and width' },
  pool_size: { sets: 'the argument of the poolings: height and width' },
  strides: {
    sets: 'the argument: down and across. Poolings too start from `1,1`, not from `None`',
  },
  padding: {
    sets: 'the argument; four numbers are what is laid around the input, top, bottom, left and right, and what is cut off the output of Conv2DTranspose. They are not Keras’s',
  },
  padding_mode: { sets: 'what stands beyond the edge, where there is padding; PyTorch’s' },
  output_padding: {
    sets: 'the argument of Conv2DTranspose: rows below and columns to the right',
    without: 'Keras’s `None`',
  },
  data_format: { sets: 'the argument. Values in links are in HWC whatever it says' },
  dilation_rate: { sets: 'the argument: down and across' },
  groups: { sets: 'the argument of Conv2D' },
  depth_multiplier: { sets: 'the argument of DepthwiseConv2D and SeparableConv2D' },
  activation: { sets: 'the argument' },
  use_bias: { sets: 'the argument. Here it is off where nothing is said, and in Keras on' },
  bias: { sets: 'one value an output channel; missing ones are 0. It makes the source `custom`' },
  bias_initializer: { sets: 'where the bias comes from; `custom`: from `bias`' },
  bias_seed: { sets: 'what the bias is drawn from, where it is drawn' },
  bias_constant: { sets: 'the bias of `constant`' },
  input: { sets: 'where the input comes from. `picture` has no values in a link' },
  input_shape: { sets: 'height, width, channels' },
  input_seed: { sets: 'what `random` is drawn from' },
  input_values: { sets: `the values, in HWC: as many as the shape holds. It ${custom}` },
  kernel: { sets: 'where the weights come from: patterns, Keras’s initializers, or `custom`' },
  kernel_seed: { sets: 'what the weights are drawn from, where they are drawn' },
  kernel_constant: { sets: 'the weights of `constant`' },
  kernel_values: {
    sets: `the weights in the layer’s own layout: HWIO of Conv2D, HWCM of DepthwiseConv2D, HWOI of Conv2DTranspose. It ${custom}`,
  },
  kernel_shape: {
    sets: 'the shape that they were given for; they are laid into the layer’s. All zeros: the layer’s shape of now',
  },
  depthwise_values: {
    sets: `the depthwise weights of SeparableConv2D, HWCM. It ${custom}`,
  },
  depthwise_shape: { sets: 'the shape that they were given for' },
  pointwise_values: { sets: `the pointwise weights of SeparableConv2D, HWIO. It ${custom}` },
  pointwise_shape: { sets: 'the shape that they were given for' },
  lesson: {
    sets: 'the lesson that is open. Its experiment is then what stands where a link of version 2 says nothing',
  },
  channel: { sets: 'the input channel that is looked at, from 0' },
  filter: { sets: 'the output channel that is looked at, from 0' },
  between: { sets: 'the channel between the stages of SeparableConv2D, from 0' },
  framework: { sets: 'whose output is shown' },
  pinned: {
    sets: 'row and column, from 0, of the cell that stays looked at',
    without: 'no cell is pinned',
  },
  pinned_in: { sets: 'the array that this cell is of' },
  scale: { sets: 'the colours; `auto` is `diverging` for values on both sides of 0' },
  range: { sets: 'whether all planes of an array share one range of colours' },
  open: { sets: 'the panels that are open' },
  theme: { sets: 'the colours of the page; `auto`: what the reader’s system prefers' },
  hide: { sets: 'what of the page is not shown' },
  readonly: {
    sets: 'whether the layer and its input stay as they are; what is looked at and the panels do not',
  },
  height: {
    sets: 'whether embed.html tells the page that it stands in how high it would like to be; `fixed`: it does not',
  },
  lang: { sets: 'the language', without: 'the reader’s own' },
};
