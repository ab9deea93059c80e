// The English catalogue, and by its keys the list of all that the page can say.
export const en = {
  'app.title': 'Conv2D playground',
  'app.subtitle': 'What each argument of a Keras convolution does',
  'app.languageFailed':
    'The other language could not be loaded. Check the connection and choose it again, or load the page again.',
  'app.restarted': 'The computation failed and was started anew. Your settings are kept.',
  'app.stopped':
    'The computation failed, and starting it anew did not help. Your settings are kept.',
  'app.again': 'Try again',
  'app.dismiss': 'Close',
  'app.language': 'Language',

  'chooser.label': 'Lessons',
  'chooser.none': 'Playground',
  'lesson.kernel_size.title': 'kernel_size: how much one output sees',
  'lesson.kernel_size.text':
    'The kernel is a small window of weights. At each position it covers as many input values as it has weights, multiplies pair by pair and adds everything up: one number of the output. A larger kernel gathers from a wider neighbourhood, and fits into the input at fewer positions, so the output shrinks.',
  'lesson.kernel_size.try':
    'Make the kernel 1 × 1: what is left of the input? And how many positions has a 5 × 5 kernel?',
  'lesson.strides.title': 'strides: how far the window jumps',
  'lesson.strides.text':
    'After each sum the window moves on by strides: to the right by the second number, down by the first. With steps of 2 it visits every other position, so the output is about half as high and half as wide. What no window reaches at the bottom or the right is simply not read.',
  'lesson.strides.try':
    'Set both strides to 1 and note the output. Then set only the width to 2: which columns are left?',
  'lesson.padding.title': 'padding: what happens at the edge',
  'lesson.padding.text':
    'With valid, the window must lie inside the input. With same, zeros are laid around the input, so that at strides of 1 the output is as large as the input. The zeros take part in the sums, so at the edge the window covers fewer values of the input. With weights of both signs, as in a Sobel kernel, this draws an outline around the input that the input itself does not have. If the number of rows or columns to add is odd, the extra one goes to the bottom or the right.',
  'lesson.padding.try':
    'Take a kernel of even height: the zeros above and below are no longer equal in number.',
  'lesson.dilation_rate.title': 'dilation_rate: a kernel with gaps',
  'lesson.dilation_rate.text':
    'Dilation spreads the weights apart: at a rate of 2 there is one input value between neighbours. The kernel has no more weights than before but spans (k − 1) · d + 1 values: a 3 × 3 kernel at rate 2 spans 5 × 5, and fits into this input exactly once.',
  'lesson.dilation_rate.try':
    'Go on to a rate of 3: the window becomes larger than the input. What does Keras say?',

  'controls.label': 'Arguments of the layer',
  'controls.kernel_size': 'size of the kernel',
  'controls.strides': 'steps of the window',
  'controls.dilation_rate': 'gaps in the kernel',
  'controls.padding': 'zeros around the input',
  'controls.height': 'height',
  'controls.width': 'width',
  'controls.sliderName': '{{argument}}, {{axis}}',
  'controls.reset': 'Reset everything',

  'stage.label': 'Input, kernel and output',
  'stage.input': 'Input',
  'stage.kernel': 'Kernel',
  'stage.output': 'Output',
  'stage.noKernel': 'No kernel: a size or a count is below 1.',
  'stage.noOutput': 'No output',
  'stage.doesNotFit':
    'No output: {{height}} × {{width}} does not fit into {{inputHeight}} × {{inputWidth}}.',
  'stage.channel': 'Channel shown',
  'stage.between': 'Between the stages',
  'stage.filter': 'Filter shown',
  'stage.summed': 'The output is the sum over all {{count}} channels; one is shown.',
  'stage.summedGroup':
    'The output is the sum over the {{count}} channels of its group; one is shown.',
  'stage.spans': 'With its gaps the kernel spans {{spanned}}.',
  'stage.ofMany': '{{index}} of {{count}}',
  'stage.bias': 'bias of this filter: {{value}}',
  'stage.padded': 'Zeros added: top {{top}}, bottom {{bottom}}, left {{left}}, right {{right}}.',
  'stage.undefinedKernel':
    '{{name}} is not defined for a kernel of {{height}} × {{width}}. Ones stand in until it is.',
  'stage.announceOutput': 'Output {{shape}}, values from {{low}} to {{high}}.',
  'stage.announceNone': 'No output.',

  'stage.depthwise': 'After the first stage',
  'stage.pointwise': 'Pointwise kernel',
  'stage.depthwiseKernel': 'Depthwise kernel',
  'stage.window': 'Window',
  'stage.outputChannel': 'Output channel shown',
  'stage.secondStage':
    'The second stage mixes the channels: at each place, all values of the first stage are weighted by a column of the pointwise kernel and added up. Each column is one filter.',
  'stage.pools.largest': 'No weights: the largest value in each {{height}} × {{width}} window.',
  'stage.pools.mean': 'No weights: the mean of each {{height}} × {{width}} window.',
  'stage.cropped': 'Cut off: top {{top}}, bottom {{bottom}}, left {{left}}, right {{right}}.',
  'stage.paddedBy':
    'Values added by {{mode}}: top {{top}}, bottom {{bottom}}, left {{left}}, right {{right}}.',
  'stage.paddedPools.largest':
    'The window reaches beyond the edge: top {{top}}, bottom {{bottom}}, left {{left}}, right {{right}}. What is not there never wins.',
  'stage.paddedPools.mean':
    'The window reaches beyond the edge: top {{top}}, bottom {{bottom}}, left {{left}}, right {{right}}. What is not there is left out of the mean.',
  'stage.activated': 'After the sums: {{name}}.',
  'stage.foreign': 'This is what {{name}} computes.',
  'stage.foreignAlone': 'This is what {{name}} computes; Keras has no output here.',
  'stage.foreignAlike': 'This is what {{name}} computes: the same values as Keras.',
  'stage.foreignDiffers_one':
    'This is what {{name}} computes: {{count}} value differs from Keras and is marked.',
  'stage.foreignDiffers_other':
    'This is what {{name}} computes: {{count}} values differ from Keras and are marked.',
  'stage.backToKeras': 'Back to Keras',
  'map.differs': 'not as in Keras',

  'map.grid': '{{title}}, {{rows}} by {{columns}}. Arrow keys walk through the values.',
  'map.cell': 'row {{row}}, column {{column}}: {{value}}',
  'map.lowest': 'lowest',
  'map.highest': 'highest',

  'refusal.keras': 'Keras refuses this layer',
  'refusal.numpy': 'NumPy refuses this padding',
  'refusal.anyway': 'The output is computed all the same: mathematics allows it.',
  'refusal.kernel_size': 'Each size of the kernel must be at least 1.',
  'refusal.strides': 'The window cannot stand still or go back: each stride must be at least 1.',
  'refusal.dilation_rate':
    'Weights cannot be closer than neighbours: each dilation rate must be at least 1.',
  'refusal.filters': 'A layer needs at least one filter.',
  'refusal.strides_with_dilation':
    'Keras allows strides above 1 or dilation above 1, not both, even on different axes.',
  'refusal.output_size':
    'The kernel does not fit. With its gaps, (k − 1) · d + 1, it spans {{height}} × {{width}} values; the input has {{inputHeight}} × {{inputWidth}}. Take a smaller kernel or dilation, a larger input, or padding same.',
  'refusal.pool_size': 'Each size of the pooling window must be at least 1.',
  'refusal.crops': 'Keras can only cut off here, not add: no side may be negative.',
  'refusal.pads': 'Keras can only add values here, not take them away: no side may be negative.',
  'refusal.numpy_pads':
    'Keras has no such padding mode, so NumPy pads before the layer. It can only add values, not take them away: no side may be negative.',
  'refusal.output_padding': 'output_padding adds rows and columns: it cannot be negative.',
  'refusal.depth_multiplier':
    'Each channel needs at least one filter of its own: depth_multiplier must be at least 1.',
  'refusal.groups': 'There must be at least one group.',
  'refusal.filters_with_groups':
    'Each group makes the same number of filters, so filters must be a multiple of groups.',
  'refusal.output_padding_with_strides':
    'output_padding chooses among the sizes that strides leave open, so it must be smaller than strides on each axis.',
  'refusal.channels_with_groups':
    'Each group reads the same number of channels, so the channels of the input must be a multiple of groups.',
  'refusal.remedy': 'Make it legal:',
  'remedy.channels': 'channels of the input: {{channels}}',
  'caveat.channels_first':
    'Keras accepts this layer, but without oneDNN (on older processors, on ARM and macOS, or with TF_ENABLE_ONEDNN_OPTS=0), TensorFlow’s convolution on a CPU knows only channels_last. With oneDNN, or with JAX or PyTorch below Keras, this is no obstacle. TensorFlow says:',
  'caveat.transpose_channels_first':
    'Keras accepts this layer, but without oneDNN (on older processors, on ARM and macOS, or with TF_ENABLE_ONEDNN_OPTS=0), TensorFlow’s transposed convolution on a CPU knows only channels_last. With oneDNN, or with JAX or PyTorch below Keras, this is no obstacle. TensorFlow says:',
  'caveat.unequal_strides':
    'Keras accepts this layer, but without oneDNN (on older processors, on ARM and macOS, or with TF_ENABLE_ONEDNN_OPTS=0), TensorFlow’s depthwise convolution on a CPU wants the same stride on both axes. With oneDNN, or with JAX or PyTorch below Keras, this is no obstacle. TensorFlow says:',
  'caveat.transpose_dilation':
    'Keras accepts this layer, but without oneDNN (on older processors, on ARM and macOS, or with TF_ENABLE_ONEDNN_OPTS=0), TensorFlow cannot dilate a transposed convolution on a CPU. With oneDNN, or with JAX or PyTorch below Keras, this is no obstacle. TensorFlow says:',
  'caveat.transpose_size':
    'Keras accepts this layer, but no convolution with these arguments leads from an output of this size back to the input, so TensorFlow cannot run it; with JAX or PyTorch below Keras it works. On a CPU with oneDNN, TensorFlow says:',
  'caveat.transpose_size_without_onednn':
    'Without oneDNN (on older processors, on ARM and macOS, or with TF_ENABLE_ONEDNN_OPTS=0), it says of the same:',
  'caveat.softmax_over_width':
    'softmax goes over the last axis, which is the width under channels_first, not the channels: here, each row of the output adds up to 1.',
  'caveat.padding_mode_too_wide':
    'The padding is wider than the input can be mirrored or wrapped once. Here it goes on, as NumPy does; PyTorch refuses:',
  'refusal.output_size_pool':
    'The window does not fit: it spans {{height}} × {{width}} values, the input has {{inputHeight}} × {{inputWidth}}. Take a smaller window, a larger input, or padding same.',
  'refusal.output_size_padded':
    'The window does not fit: it spans {{height}} × {{width}} values, which is more than the input with its padding. Take a smaller window or more padding.',
  'refusal.nothing_left':
    'Nothing is left of the output: as much or more is cut off than there is.',
  'refusal.limits':
    'Keras would try this, but it is more than this page computes at once. Take a smaller input or fewer filters.',

  'call.label': 'The same in Keras',
  'call.copy': 'Copy as Python',
  'call.copiedBeside': 'Copied with weights; put your picture beside it',
  'call.copied': 'Copied, with input and weights',
  'call.raises': 'raises ValueError',

  'panels.input': 'Input values',
  'panels.kernel': 'Kernel weights and filters',
  'panels.values': 'Distribution of the values',
  'panel.source': 'Pattern',
  'panel.height': 'Height',
  'panel.width': 'Width',
  'panel.channels': 'Channels',
  'panel.filters': 'Filters',
  'panel.seed': 'Seed',
  'panel.newSeed': 'New random values',
  'panel.useBias': 'use_bias: a number added for each filter',
  'panel.bias': 'Bias of filter {{filter}}',
  'panel.biasOfChannel': 'Bias of output channel {{filter}}',
  'panel.weights': 'Weights of channel {{channel}}, filter {{filter}}',
  'panel.weight': 'Weight, row {{row}}, column {{column}}',
  'panel.reset': 'Back to the pattern',
  'panel.badNumber': '“{{text}}” is not a number. The value before is still in use.',
  'panel.notWhole': '“{{text}}” is not a whole number. The value before is still in use.',
  'panel.outOfRange': 'Only numbers from {{low}} to {{high}} can be used here.',
  'panel.undefinedHere': 'not at this size',

  'panels.failed':
    'This part could not be loaded. Check the connection and try again, or load the page again: the address keeps your settings.',
  'panels.loading': 'Loading…',
  'panels.arguments': 'Layer and more arguments',
  'panels.channels': 'Channels and colours',
  'panels.cost': 'What it costs and sees',
  'panels.frameworks': 'In PyTorch, JAX and ONNX',
  'panel.constant': 'Value',
  'panel.ownBias': 'own values',
  'panel.noWeights':
    'Pooling has no weights: it takes the maximum or the mean of what its window covers.',
  'panel.ownGenerator':
    'The limits are Keras’s, the numbers come from this page’s own generator: the same seed gives others in Keras.',
  'panel.depthwiseWeights': 'Depthwise weights of channel {{channel}}',
  'panel.pointwiseWeights':
    'Pointwise weights of filter {{filter}}, a row for each channel between',
  'controls.paddingCrops': 'what is cut off the output',
  'controls.paddingPools': 'whether the window goes beyond the edge',
  'controls.paddingFills': 'values around the input',
  'controls.pool_size': 'size of the window',
  'controls.pads': 'Set side by side: {{pads}} (top, bottom, left, right)',
  'arguments.layer.Conv2D': 'convolution',
  'arguments.layer.DepthwiseConv2D': 'each channel by itself',
  'arguments.layer.SeparableConv2D': 'each channel by itself, then mixed',
  'arguments.layer.Conv2DTranspose': 'convolution turned round: from small to large',
  'arguments.layer.MaxPooling2D': 'the largest value of each window',
  'arguments.layer.AveragePooling2D': 'the mean of each window',
  'arguments.activation': 'what is done to each sum',
  'arguments.data_format': 'where the channels stand in the shape',
  'arguments.groups': 'channels in separate groups',
  'arguments.depth_multiplier': 'filters for each channel',
  'arguments.output_padding': 'rows and columns added to the output',
  'arguments.output_padding_none': 'worked out from strides',
  'arguments.count': 'number',
  'arguments.beyond': 'Beyond Keras',
  'arguments.pads': 'padding for each side (in Keras: ZeroPadding2D before the layer)',
  'arguments.crops': 'cropping for each side (in Keras: Cropping2D after the layer)',
  'arguments.top': 'top',
  'arguments.bottom': 'bottom',
  'arguments.left': 'left',
  'arguments.right': 'right',
  'arguments.padding_mode': 'what the padding is filled with, as in PyTorch',
  'arguments.elsewhere':
    'The number of channels is under “Input values”, filters, initializers and bias are under “Kernel weights and filters”.',
  'arguments.regularizers':
    'Regularizers and constraints (kernel_regularizer, bias_constraint and so on) act in training only; they do not touch what a layer computes.',

  'input.counting': 'counting: 1, 2, 3, …',
  'input.ones': 'ones',
  'input.gradient': 'gradient: row + column',
  'input.checkerboard': 'checkerboard: 1 and 0',
  'input.random': 'random: 0 to 9',
  'input.custom': 'own values',
  'input.picture': 'own picture',
  'kernel.ones': 'ones',
  'kernel.mean': 'mean',
  'kernel.identity': 'identity',
  'kernel.gaussian': 'Gaussian',
  'kernel.sharpen': 'sharpen',
  'kernel.sobel_x': 'Sobel x',
  'kernel.sobel_y': 'Sobel y',
  'kernel.laplacian': 'Laplacian',
  'kernel.random': 'random: −3 to 3',
  'kernel.zeros': 'zeros',
  'kernel.constant': 'constant',
  'kernel.glorot_uniform': 'glorot_uniform',
  'kernel.he_uniform': 'he_uniform',
  'kernel.random_normal': 'random_normal',
  'kernel.random_uniform': 'random_uniform',
  'kernel.custom': 'own weights',

  'picture.choose': 'Choose a picture…',
  'picture.drop': 'or drop one here: PNG, JPEG or WebP, up to 20 MB',
  'picture.private': 'It is turned gray, fitted into 256 × 256, and never leaves this device.',
  'picture.sizeFixed': 'The size is that of your own values. Choose a pattern to change it.',
  'picture.tooLarge': 'This file is larger than 20 MB. The input stays as it was.',
  'picture.unreadable':
    '“{{name}}” is not a picture that this browser can read. PNG, JPEG and WebP work. The input stays as it was.',

  'plot.count': 'how many values',
  'plot.loading': 'Loading the plot…',
  'plot.failed': 'The plot could not be loaded.',
  'plot.summary_one': '{{title}}: {{count}} value, from {{low}} to {{high}}',
  'plot.summary_other': '{{title}}: {{count}} values, from {{low}} to {{high}}',

  'share.copy': 'Copy link',
  'share.copied': 'Link copied',
  'share.failed': 'Copying is not allowed here. Copy the text yourself:',
  'share.staysBehind':
    'Your input stays on this device: a link shows the same arguments and kernel on the 5 × 5 grid.',
  'link.ignored_one':
    '{{count}} part of the link was not understood or is beyond the limits of this page, and is left at its default: {{keys}}',
  'link.ignored_other':
    '{{count}} parts of the link were not understood or are beyond the limits of this page, and are left at their defaults: {{keys}}',
  'link.inputGone':
    'The input that was here is gone: a link can hold neither a picture nor a large input. The 5 × 5 grid takes its place.',
  'link.tooLong': 'The link is too long to be read. Everything is at its default.',

  'cost.none': 'There is no output, so there is nothing to count.',
  'cost.pooling': 'Pooling has no weights: nothing to train, and nothing is multiplied.',
  'cost.output_height': 'Output height',
  'cost.output_height.note': 'How many rows the output has.',
  'cost.output_width': 'Output width',
  'cost.output_width.note': 'How many columns the output has.',
  'cost.effective_kernel_height': 'Effective kernel height',
  'cost.effective_kernel_height.note':
    'How many rows the kernel spans, with the gaps that dilation_rate makes.',
  'cost.effective_kernel_width': 'Effective kernel width',
  'cost.effective_kernel_width.note':
    'How many columns the kernel spans, with the gaps that dilation_rate makes.',
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
  'cost.activation_bytes': 'Memory of the values',
  'cost.activation_bytes.note':
    'Input and output of one sample as float32: 4 bytes for each value.',
  'cost.legend': 'What the letters mean, with h for height and w for width:',
  'cost.symbol.size': 'height and width of the input',
  'cost.symbol.k': 'size of the kernel (kernel_size) or of the pooling window (pool_size)',
  'cost.symbol.s': 'steps of the window (strides)',
  'cost.symbol.d': 'distance between neighbouring weights (dilation_rate)',
  'cost.symbol.ek': 'effective kernel: its size with the gaps',
  'cost.symbol.o': 'height and width of the output',
  'cost.symbol.r': 'rows and columns of the input that windows read',
  'cost.symbol.op': 'rows and columns added at the end (output_padding)',
  'cost.symbol.p':
    'padding at the top, bottom, left and right; of Conv2DTranspose what is cut off there',
  'cost.symbol.C': 'channels of the input',
  'cost.symbol.F': 'filters: channels of the output',
  'cost.symbol.G': 'groups',
  'cost.symbol.M': 'outputs for each channel (depth_multiplier)',

  'frameworks.about':
    'What other frameworks make of the same arguments. Their sums are the same, but padding is not. For same, TensorFlow lays an odd zero at the bottom or the right, and with strides above 1 the number of zeros depends on the size of the input. What people usually write in PyTorch, padding=d*(k-1)//2, lays as many zeros on one side as on the other.',
  'frameworks.aboutPooling':
    'What other frameworks make of the same arguments. For same, TensorFlow lets the window reach beyond the bottom or the right first, and how far depends on the size of the input. What people usually write in PyTorch, padding=pool_size//2, reaches equally far on both sides, and its mean counts zeros there.',
  'frameworks.activation':
    'The activation comes after each of these calls, and the values are compared after it.',
  'frameworks.onnx':
    'The rows of ONNX show what its specification says. Where ONNX Runtime 1.30 departs from it, the row says so.',
  'frameworks.choose':
    'Choose whose output the picture shows; what differs from Keras is marked there.',
  'frameworks.table': 'Comparison of frameworks',
  'frameworks.none': 'There is nothing to compare here.',
  'frameworks.name': 'Framework',
  'frameworks.call': 'The same, written there',
  'frameworks.padding': 'Padding',
  'frameworks.crop': 'Cut off',
  'frameworks.output': 'Output',
  'frameworks.verdict': 'Verdict',
  'frameworks.name.keras': 'Keras, the layer above',
  'frameworks.name.pytorch': 'PyTorch as usually written',
  'frameworks.name.pytorch_same': 'PyTorch with padding=same',
  'frameworks.name.pytorch_exact': 'PyTorch padded as in Keras',
  'frameworks.name.jax': 'JAX with lax',
  'frameworks.name.onnx_same_upper': 'ONNX with auto_pad=SAME_UPPER',
  'frameworks.name.onnx_same_lower': 'ONNX with auto_pad=SAME_LOWER',
  'frameworks.name.onnx': 'ONNX with explicit pads',
  'frameworks.specified': 'by its specification',
  'frameworks.pads':
    'top\u00a0{{top}}, bottom\u00a0{{bottom}}, left\u00a0{{left}}, right\u00a0{{right}}',
  'frameworks.noPads': 'none',
  'frameworks.reference': 'The others are held against it.',
  'frameworks.same': 'Same values as Keras',
  'frameworks.different': 'Values differ (cells: {{different}} of {{count}})',
  'frameworks.otherShape': 'Another shape than Keras’s',
  'frameworks.uncompared': 'Same shape; so many values are not compared here.',
  'frameworks.alone': 'Accepted, while Keras has no output',
  'frameworks.empty': 'Accepted, but there is no output',
  'frameworks.limits': 'Accepted, but more than this page computes at once',
  'frameworks.runtime': 'ONNX Runtime says:',
  'frameworks.refused': 'Refused',
  'frameworks.unsaid': 'It does not accept such arguments.',
  'frameworks.note.ort_dilation':
    'So says the specification. ONNX Runtime refuses dilation together with auto_pad.',
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
    'Unlike Keras, JAX turns the kernel by 180 degrees only if told to: by transpose_kernel=True or by w[::-1, ::-1].',

  // Many channels, and their colours.
  'channels.hint': 'Choose a plane to see it large among the pictures of input, kernel and output.',
  'scale.label': 'Colours',
  'scale.auto': 'automatic: around 0 if any value is negative',
  'scale.sequential': 'from lowest to highest: viridis, inferno',
  'scale.diverging': 'around 0: blue, white, red',
  'scale.cividis': 'cividis: from lowest to highest, the same to the colour-blind',
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
  'channels.connections': 'Which channels lead where',
  'channels.noConnections': 'Nothing is joined: Keras does not accept these arguments.',
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
} as const;
