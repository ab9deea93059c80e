// The English texts of the first view, and by its keys the list of all that it can say.
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
  'controls.paddingCrops': 'what is cut off the output',
  'controls.paddingPools': 'whether the window goes beyond the edge',
  'controls.paddingFills': 'values around the input',
  'controls.pool_size': 'size of the window',
  'controls.pads': 'Set side by side: {{pads}} (top, bottom, left, right)',

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

  'sum.output': 'output, row {{row}}, column {{column}}',
  'sum.between': 'after the first stage, row {{row}}, column {{column}}',
  'sum.input': 'input, row {{row}}, column {{column}}',
  'sum.kernel': 'kernel, row {{row}}, column {{column}}',
  'sum.channel': 'channel {{channel}}',
  'sum.channels': 'channels {{first}} to {{last}}',
  'sum.filter': 'filter {{filter}}',
  'sum.bias': 'bias',
  'sum.largest': 'the largest of',
  'sum.beyond': 'in the padding',
  'sum.nothing': 'no input reaches it',
  'sum.softmax.channels': 'softmax over the channels',
  'sum.softmax.width': 'softmax over the row',
  'sum.scatters_one': '{{value}} × each weight goes into {{count}} value of the output',
  'sum.scatters_other': '{{value}} × each weight goes into {{count}} values of the output',
  'sum.cut_one': '{{count}} more is cut off',
  'sum.cut_other': '{{count}} more are cut off',
  'sum.reads_one': '{{value}} goes into {{count}} value of the output',
  'sum.reads_other': '{{value}} goes into {{count}} values of the output',
  'sum.unread': '{{value}} goes into no value of the output',
  'sum.weight_one': 'the weight {{value}} multiplies {{count}} value',
  'sum.weight_other': 'the weight {{value}} multiplies {{count}} values',
  'sum.none': 'There is no output, so there is nothing to add up.',
  'sum.more': '… {{count}} more …',
  'sum.showAll': 'show all',
  'sum.showLess': 'show less',

  'size.rows': 'rows',
  'size.columns': 'columns',
  'size.alike': 'columns alike',
  'size.input': 'input',
  'size.zeros': 'zeros',
  'size.values': 'added values',
  'size.beyond': 'beyond the edge',
  'size.window': 'window',
  'size.cut': 'cut off',
  'size.added': 'added',
  'size.down': 'rounded down',

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
  'refusal.output_size_pool':
    'The window does not fit: it spans {{height}} × {{width}} values, the input has {{inputHeight}} × {{inputWidth}}. Take a smaller window, a larger input, or padding same.',
  'refusal.output_size_padded':
    'The window does not fit: it spans {{height}} × {{width}} values, which is more than the input with its padding. Take a smaller window or more padding.',
  'refusal.nothing_left':
    'Nothing is left of the output: as much or more is cut off than there is.',
  'refusal.limits':
    'Keras would try this, but it is more than this page computes at once. Take a smaller input or fewer filters.',

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

  'call.label': 'The same in Keras',
  'call.copy': 'Copy as Python',
  'call.copiedBeside': 'Copied with weights; put your picture beside it',
  'call.copied': 'Copied, with input and weights',
  'call.raises': 'raises ValueError',

  'panels.input': 'Input values',
  'panels.kernel': 'Kernel weights and filters',
  'panels.values': 'Distribution of the values',
  'panels.failed':
    'This part could not be loaded. Check the connection and try again, or load the page again: the address keeps your settings.',
  'panels.loading': 'Loading…',
  'panels.arguments': 'Layer and more arguments',
  'panels.channels': 'Channels and colours',
  'panels.cost': 'What it costs and sees',
  'panels.frameworks': 'In PyTorch, JAX and ONNX',

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

  // Beside the other texts about a layer, so that another layer is described in one place.
  'arguments.layer.Conv2D': 'convolution',
  'arguments.layer.DepthwiseConv2D': 'each channel by itself',
  'arguments.layer.SeparableConv2D': 'each channel by itself, then mixed',
  'arguments.layer.Conv2DTranspose': 'convolution turned round: from small to large',
  'arguments.layer.MaxPooling2D': 'the largest value of each window',
  'arguments.layer.AveragePooling2D': 'the mean of each window',

  'picture.tooLarge': 'This file is larger than 20 MB. The input stays as it was.',
  'picture.unreadable':
    '“{{name}}” is not a picture that this browser can read. PNG, JPEG and WebP work. The input stays as it was.',

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

  'frameworks.name.keras': 'Keras, the layer above',
  'frameworks.name.pytorch': 'PyTorch as usually written',
  'frameworks.name.pytorch_same': 'PyTorch with padding=same',
  'frameworks.name.pytorch_exact': 'PyTorch padded as in Keras',
  'frameworks.name.jax': 'JAX with lax',
  'frameworks.name.onnx_same_upper': 'ONNX with auto_pad=SAME_UPPER',
  'frameworks.name.onnx_same_lower': 'ONNX with auto_pad=SAME_LOWER',
  'frameworks.name.onnx': 'ONNX with explicit pads',
} as const;
