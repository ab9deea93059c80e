// The English texts that only panels show, and by its keys the list of them. They are fetched when a
// panel is opened.
export const panelsEn = {
  'panel.source': 'Pattern',
  'panel.height': 'Height',
  'panel.width': 'Width',
  'panel.seed': 'Seed',
  'panel.newSeed': 'New random values',
  'panel.useBias': 'a number added to every value of an output channel',
  'panel.bias': 'Bias of filter {{filter}}',
  'panel.biasOfChannel': 'Bias of output channel {{filter}}',
  'panel.weights': 'Weights of channel {{channel}}, filter {{filter}}',
  'panel.weight': 'Weight, row {{row}}, column {{column}}',
  'panel.reset': 'Back to the pattern',
  'panel.badNumber': '“{{text}}” is not a number. The value before is still in use.',
  'panel.notWhole': '“{{text}}” is not a whole number. The value before is still in use.',
  'panel.outOfRange': 'Only numbers from {{low}} to {{high}} can be used here.',
  'panel.undefinedHere': 'not at this size',
  'panel.constant': 'Value',
  'panel.ownBias': 'own values',
  'panel.noWeights':
    'Pooling has no weights: it takes the maximum or the mean of what its window covers.',
  'panel.ownGenerator':
    'The limits are Keras’s, the numbers come from this page’s own generator: the same seed gives others in Keras.',
  'panel.depthwiseWeights': 'Depthwise weights of channel {{channel}}',
  'panel.pointwiseWeights':
    'Pointwise weights of filter {{filter}}, a row for each channel between',

  'arguments.activation': 'activation function, applied to the sums',
  'arguments.data_format': 'order of the axes: channels last or first',
  'arguments.beyond': 'Beyond Keras',
  'arguments.pads': 'padding for each side (in Keras: ZeroPadding2D before the layer)',
  'arguments.crops': 'cropping for each side (in Keras: Cropping2D after the layer)',
  'arguments.top': 'top',
  'arguments.bottom': 'bottom',
  'arguments.left': 'left',
  'arguments.right': 'right',
  'arguments.padding_mode': 'what the padding is filled with, as in PyTorch',
  'arguments.elsewhere': 'Initializers and bias are under “Kernel weights and bias”.',
  'arguments.regularizers':
    'Regularizers and constraints (`kernel_regularizer`, `bias_constraint` and so on) act in training only; they do not touch what a layer computes.',

  'input.counting': 'counting: 1, 2, 3, …',
  'input.ones': 'ones',
  'input.gradient': 'gradient: row + column',
  'input.checkerboard': 'checkerboard: 1 and 0',
  'input.random': 'random: 0 to 9',
  'input.custom': 'own values',
  'input.picture': 'own picture',

  'picture.choose': 'Choose a picture…',
  'picture.drop': 'or drop one here: PNG, JPEG or WebP, up to 20 MB',
  'picture.private':
    'It is turned to shades of gray, made smaller if it is larger than 512 × 512, and never leaves this device.',
  'picture.sizeFixed': 'The size is that of your own values. Choose a pattern to change it.',

  'plot.count': 'how many values',
  'plot.loading': 'Loading the plot…',
  'plot.failed': 'The plot could not be loaded.',
  'plot.summary_one': '{{title}}: {{count}} value, from {{low}} to {{high}}',
  'plot.summary_other': '{{title}}: {{count}} values, from {{low}} to {{high}}',

  'cost.none': 'There is no output, so there is nothing to count.',
  'cost.pooling': 'Pooling has no weights: nothing to train, and nothing is multiplied.',
  'cost.output_height': 'Output height',
  'cost.output_height.note': 'How many rows the output has.',
  'cost.output_width': 'Output width',
  'cost.output_width.note': 'How many columns the output has.',
  'cost.effective_kernel_height': 'Effective kernel height',
  'cost.effective_kernel_height.note':
    'How many rows the kernel spans, with the gaps that `dilation_rate` makes.',
  'cost.effective_kernel_width': 'Effective kernel width',
  'cost.effective_kernel_width.note':
    'How many columns the kernel spans, with the gaps that `dilation_rate` makes.',
  'cost.receptive_field_height': 'Receptive field height',
  'cost.receptive_field_height.note':
    'How many rows of the input, from the first to the last, one output value may depend on.',
  'cost.receptive_field_width': 'Receptive field width',
  'cost.receptive_field_width.note':
    'How many columns of the input, from the first to the last, one output value may depend on.',
  'cost.unread_rows': 'Unread rows',
  'cost.unread_rows.note': 'Rows of the input that no window reads, at the edge or in between.',
  'cost.unread_columns': 'Unread columns',
  'cost.unread_columns.note':
    'Columns of the input that no window reads, at the edge or in between.',
  'cost.parameters': 'Parameters',
  'cost.parameters.note': 'The numbers that training changes: all weights and biases.',
  'cost.macs': 'Multiply-accumulates (MACs)',
  'cost.macs.note':
    'How often a weight is multiplied by a value and added to a sum, for one sample. Values of the padding count like any others.',
  'cost.flops': 'Floating-point operations (FLOPs)',
  'cost.flops.note':
    'By convention two for each MAC, a multiplication and an addition, and one for each bias added. Keras itself defines none, and some papers count a MAC as one.',
  'cost.activation_bytes': 'Memory for activations',
  'cost.activation_bytes.note':
    'Input and output of one sample as float32: 4 bytes for each value.',
  'cost.algorithm': 'How it is computed here',
  'cost.algorithm.plain':
    'Plainly: one place of the kernel or window after the other along whole rows, straight from the arrays.',
  'cost.algorithm.tiles':
    'By tiles: the sums of a few pixels and up to 8 filters stay in registers until they are done.',
  'cost.algorithm.planes': 'By planes: many neighbouring columns at once.',
  'cost.algorithm.channels': 'By channels: neighbouring channels at once, for a few pixels.',
  'cost.algorithm.windows': 'By windows: neighbouring channels or columns at once.',
  'cost.algorithm.winograd2':
    'By Winograd’s F(2 × 2, 3 × 3): 16 multiplications in place of 36 for four values.',
  'cost.algorithm.winograd4':
    'By Winograd’s F(4 × 4, 3 × 3): 36 multiplications in place of 144 for sixteen values.',
  'cost.algorithm.order':
    'Whichever way is taken, the products of a value are added in one and the same order: the numbers agree to the last bit.',
  'cost.legend': 'What the letters mean, with h for height and w for width:',
  'cost.symbol.size': 'height and width of the input',
  'cost.symbol.k': 'size of the kernel (`kernel_size`)',
  'cost.symbol.k_pool': 'size of the window (`pool_size`)',
  'cost.symbol.s': 'steps of the window (`strides`)',
  'cost.symbol.d': 'distance between neighbouring weights (`dilation_rate`)',
  'cost.symbol.ek': 'effective kernel: its size with the gaps',
  'cost.symbol.o': 'height and width of the output',
  'cost.symbol.r': 'rows and columns of the input that windows read',
  'cost.symbol.op': 'rows and columns added at the end (`output_padding`)',
  'cost.symbol.p':
    'padding at the top, bottom, left and right; of Conv2DTranspose what is cut off there',
  'cost.symbol.C': 'channels of the input',
  'cost.symbol.F': 'filters, as many as channels (feature maps) of the output',
  'cost.symbol.G': 'groups',
  'cost.symbol.M': 'filters for each channel (`depth_multiplier`)',

  'frameworks.about':
    'What other frameworks make of the same arguments. Their sums are the same, but padding is not. For `same`, TensorFlow puts an odd zero at the bottom or the right, and with `strides` above 1 the number of zeros depends on the size of the input. What people usually write in PyTorch, `padding=d*(k-1)//2`, puts as many zeros on one side as on the other.',
  'frameworks.aboutPooling':
    'What other frameworks make of the same arguments. For `same`, TensorFlow lets the window reach beyond the bottom or the right first, and how far depends on the size of the input. What people usually write in PyTorch, `padding=pool_size//2`, reaches equally far on both sides, and its mean counts zeros there.',
  'frameworks.activation':
    'The activation comes after each of these calls, and the values are compared after it.',
  'frameworks.onnx':
    'The rows of ONNX show what its specification says. Where ONNX Runtime 1.30 departs from it, the row says so.',
  'frameworks.choose':
    'Choose whose output the picture shows; what differs from Keras is marked there.',
  'frameworks.table': 'Comparison of frameworks',
  'frameworks.none': 'There is nothing to compare here.',
  'frameworks.name': 'Framework',
  'frameworks.call': 'Code',
  'frameworks.padding': 'Padding',
  'frameworks.crop': 'Cut off',
  'frameworks.output': 'Output',
  'frameworks.verdict': 'Verdict',
  'frameworks.specified': 'by its specification',
  'frameworks.pads':
    'top\u00a0{{top}}, bottom\u00a0{{bottom}}, left\u00a0{{left}}, right\u00a0{{right}}',
  'frameworks.noPads': 'none',
  'frameworks.reference': 'The others are compared with it.',
  'frameworks.same': 'Same values as Keras',
  'frameworks.different': 'Values differ (cells: {{different}} of {{count}})',
  'frameworks.otherShape': 'Not the shape that Keras gives',
  'frameworks.uncompared': 'Same shape; so many values are not compared here.',
  'frameworks.alone': 'Accepted, while Keras has no output',
  'frameworks.empty': 'Accepted, but there is no output',
  'frameworks.limits': 'Accepted, but more than this page computes at once',
  'frameworks.runtime': 'ONNX Runtime says:',
  'frameworks.refused': 'Refused',
  'frameworks.unsaid': 'It does not accept such arguments.',
  'frameworks.note.ort_dilation':
    'So says the specification. ONNX Runtime refuses dilation together with `auto_pad`.',
  'frameworks.note.ort_negative_pad':
    'So says the specification. ONNX Runtime computes something else here, where the strides are larger than what the window spans.',
  'frameworks.note.ort_refuses_pad':
    'So says the specification. ONNX Runtime refuses to pool here, where the strides are larger than the window.',
  'frameworks.note.ort_smaller':
    'So says the specification. ONNX Runtime makes a smaller output here, where the strides are larger than what the kernel spans.',
  'frameworks.note.pytorch_copy':
    'PyTorch warns that it may copy the input, since the sides need different padding.',
  'frameworks.note.jax_empty': 'JAX reports no error here: it answers with an empty array.',
  'frameworks.note.jax_transposed':
    'Unlike Keras, JAX turns the kernel by 180 degrees only if told to: by `transpose_kernel=True` or by `w[::-1, ::-1]`.',

  'channels.hint': 'Choose a plane to look at it in the picture of the layer.',
  'channels.range': 'Range of the colours',
  'channels.range.shared': 'one for the whole array',
  'channels.range.own': 'one for each plane',
  'channels.values': 'from {{low}} to {{high}}',
  'channels.grid':
    '{{title}}: planes in {{rows}} rows and {{columns}} columns. Arrow keys walk through them, Enter shows one.',
  'channels.input.one': 'channel {{list}}',
  'channels.input.many': 'channels {{list}}',
  'channels.input.all': 'Input channels',
  'channels.between.one': 'intermediate channel {{list}}',
  'channels.between.many': 'intermediate channels {{list}}',
  'channels.between.all': 'Intermediate channels',
  'channels.filter.one': 'filter {{list}}',
  'channels.filter.many': 'filters {{list}}',
  'channels.filter.all': 'Filters',
  'channels.output.one': 'output channel {{list}}',
  'channels.output.many': 'output channels {{list}}',
  'channels.output.all': 'Output channels',
  'channels.sees': '{{output}} sees {{input}}',
  'channels.see': '{{output}} see {{input}}',
  'channels.seesNot': '{{output}} does not see {{input}}',
  'channels.connections': 'Which input channels each output channel sees',
  'channels.noConnections': 'Nothing is connected: Keras does not accept these arguments.',
  'channels.secondStage':
    'That is the first stage. In the second, every filter sees all intermediate channels.',
  'channels.axis.height': 'height',
  'channels.axis.width': 'width',
  'channels.axis.channels': 'input channels',
  'channels.axis.channels_of_group': 'input channels of each group',
  'channels.axis.depthwise_channels': 'intermediate channels',
  'channels.axis.filters': 'filters',
  'channels.axis.depth_multiplier': 'depth_multiplier: filters for each channel',
  'channels.parameters': 'Parameters',

  'remarks.flip.text':
    'What the layer computes is cross-correlation: the kernel is laid on the input as it stands, and not turned by 180° first, as a convolution in the mathematical sense would do.',
  'remarks.flip.scatters':
    'Each input value leaves a stamp in the output: the kernel times that value, not flipped. Seen from one output value the order is reversed: the further right and down an input value lies, the further left and up is the weight that multiplies it.',
  'remarks.flip.show': 'Show it with the weights 1, 2, 3, …',
  'remarks.stamps.text':
    'In a transposed convolution `strides` are no steps through the input: they say how far apart the stamps of neighbouring input values lie in the output.',
  'remarks.axes.text':
    '`data_format="{{format}}"` decides the order of the axes of input and output. Before them Keras has one more, the axis of samples (batch), which is not shown here.',
  'remarks.axes.channels': 'channels',
  'remarks.axes.kernel': 'always in this order',

  'scale.label': 'Colours',
  'scale.auto': 'automatic: around 0 if any value is negative',
  'scale.sequential': 'from lowest to highest: viridis, inferno',
  'scale.diverging': 'around 0: blue, white, red',
  'scale.cividis': 'cividis: from lowest to highest, the same to the colour-blind',

  'stage.channel': 'Input channel',
  'stage.between': 'Intermediate channel',
  'stage.filter': 'Filter',
  'stage.ofMany': '{{index}} of {{count}}',
  'stage.bias': 'bias of this filter: {{value}}',
  'stage.outputChannel': 'Output channel',

  'refusal.anyway': 'The output is computed all the same: mathematics allows it.',
  'refusal.kernel_size': 'Each size of the kernel must be at least 1.',
  'refusal.strides': 'The window cannot stand still or go back: each stride must be at least 1.',
  'refusal.dilation_rate':
    'Weights cannot be closer than neighbours: each dilation rate must be at least 1.',
  'refusal.filters': 'A layer needs at least one filter.',
  'refusal.strides_with_dilation':
    'Keras allows `strides` above 1 or `dilation_rate` above 1, not both, even on different axes: TensorFlow used to dilate by rearranging the input, which left no place for strides, and the rule has stayed.',
  'refusal.output_size':
    'The kernel does not fit. With its gaps it spans `(kernel_size − 1) · dilation_rate + 1` on each axis: {{height}} × {{width}}. The input has {{inputHeight}} × {{inputWidth}}. Take a smaller kernel or dilation, a larger input, or `padding="same"`.',
  'refusal.pool_size': 'Each size of the pooling window must be at least 1.',
  'refusal.crops': 'Keras can only cut off here, not add: no side may be negative.',
  'refusal.pads': 'Keras can only add values here, not take them away: no side may be negative.',
  'refusal.numpy_pads':
    'Keras has no such padding mode, so NumPy pads before the layer. It can only add values, not take them away: no side may be negative.',
  'refusal.output_padding': '`output_padding` adds rows and columns: it cannot be negative.',
  'refusal.depth_multiplier':
    'Each channel needs at least one filter of its own: `depth_multiplier` must be at least 1.',
  'refusal.groups': 'There must be at least one group.',
  'refusal.filters_with_groups':
    'Each group makes the same number of filters, so `filters` must be a multiple of `groups`.',
  'refusal.output_padding_with_strides':
    '`output_padding` chooses among the sizes that `strides` leave open, so it must be smaller than `strides` on each axis.',
  'refusal.channels_with_groups':
    'Each group reads the same number of channels, so the channels of the input must be a multiple of `groups`.',
  'refusal.remedy': 'Make it legal:',
  'refusal.output_size_pool':
    'The window does not fit: it spans {{height}} × {{width}} values, the input has {{inputHeight}} × {{inputWidth}}. Take a smaller window, a larger input, or `padding="same"`.',
  'refusal.output_size_padded':
    'The window does not fit: it spans {{height}} × {{width}} values, which is more than the input with its padding. Take a smaller window or more padding.',
  'refusal.nothing_left':
    'Nothing is left of the output: as much or more is cut off than there is.',
  'refusal.limits':
    'Keras would try this, but it is more than this page computes at once. Take a smaller input or window, or fewer channels or filters.',

  'remedy.channels': 'channels of the input: {{channels}}',

  'caveat.channels_first':
    'Keras accepts this layer, but without oneDNN (on older processors, on ARM and macOS, or with `TF_ENABLE_ONEDNN_OPTS=0`), TensorFlow’s convolution on a CPU knows only `channels_last`. With oneDNN, or with JAX or PyTorch as the backend, this is no obstacle. TensorFlow says:',
  'caveat.transpose_channels_first':
    'Keras accepts this layer, but without oneDNN (on older processors, on ARM and macOS, or with `TF_ENABLE_ONEDNN_OPTS=0`), TensorFlow’s transposed convolution on a CPU knows only `channels_last`. With oneDNN, or with JAX or PyTorch as the backend, this is no obstacle. TensorFlow says:',
  'caveat.unequal_strides':
    'Keras accepts this layer, but without oneDNN (on older processors, on ARM and macOS, or with `TF_ENABLE_ONEDNN_OPTS=0`), TensorFlow’s depthwise convolution on a CPU wants the same stride on both axes. With oneDNN, or with JAX or PyTorch as the backend, this is no obstacle. TensorFlow says:',
  'caveat.transpose_dilation':
    'Keras accepts this layer, but without oneDNN (on older processors, on ARM and macOS, or with `TF_ENABLE_ONEDNN_OPTS=0`), TensorFlow cannot dilate a transposed convolution on a CPU. With oneDNN, or with JAX or PyTorch as the backend, this is no obstacle. TensorFlow says:',
  'caveat.transpose_size':
    'Keras accepts this layer, but no convolution with these arguments leads from an output of this size back to the input, so TensorFlow cannot run it; with JAX or PyTorch as the backend it works. On a CPU with oneDNN, TensorFlow says:',
  'caveat.transpose_size_without_onednn':
    'Without oneDNN (on older processors, on ARM and macOS, or with `TF_ENABLE_ONEDNN_OPTS=0`), it says of the same:',
  'caveat.softmax_over_width':
    '`softmax` goes over the last axis, which is the width under `channels_first`, not the channels: here, each row of the output adds up to 1.',
  'caveat.padding_mode_too_wide':
    'The padding is wider than the input can be mirrored or wrapped once. Here it goes on, as NumPy does; PyTorch refuses:',

  'share.title': 'Share this experiment',
  'share.link': 'Link',
  'share.copyLink': 'Copy link',
  'share.copied': 'Copied',
  'share.reach.served':
    'This page comes from a server on this very computer, and its address works nowhere else. To share it, put the page on a site first.',
  'share.reach.file':
    'The page was opened from a file, so the link opens on this computer only. From # on, it can be put behind the address of any other copy of the playground.',
  'share.reach.nobody':
    'The page has no address of its own here. Put this behind the address of the playground:',
  'share.options': 'How it opens',
  'share.lang': 'Language',
  'share.lang.own': 'the reader’s own',
  'share.hide.controls': 'without sliders and other settings',
  'share.hide.call': 'without the line of Keras code',
  'share.hide.doors': 'without the choice of layer and lesson',
  'share.readonly': 'to look at only: nothing can be changed',
  'share.qr': 'QR code of the link',
  'share.qrTooLong':
    'The link is too long for a QR code: it has {{bytes}} characters, and about {{most}} fit in. Fewer own values make it shorter.',
  'share.embed': 'Embed it in a page: an iframe',
  'share.embed.hint':
    'For course platforms, blogs and slides. Paste it where the editor takes HTML.',
  'share.size': 'Width and height in pixels',
  'share.copyIframe': 'Copy iframe',
  'share.preview': 'Preview of what is embedded',
  'share.element': 'Embed it as an element',
  'share.element.hint':
    'For pages that allow scripts. Each attribute is an argument of the layer or a setting of this page.',
  'share.copyElement': 'Copy element',
  'share.markdown': 'A picture that leads here, in Markdown',
  'share.markdown.hint': 'Save the picture, put it beside your text, and paste this.',
  'share.savePicture': 'Save picture {{name}}',
  'share.pictureFailed': 'This browser could not make the picture.',
  'share.alt': '{{layer}}: input and output',
  'share.copyMarkdown': 'Copy Markdown',
} as const;
