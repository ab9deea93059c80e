// The English catalogue, and by its keys the list of all that the page can say.
export const en = {
  'app.title': 'Conv2D playground',
  'app.subtitle': 'What each argument of a Keras convolution does',
  'app.loading': 'Starting the computation…',
  'app.unsupported':
    'This browser cannot run the computation: it has no WebAssembly with SIMD. Any Chrome, Edge, Firefox or Safari from 2023 on has it.',
  'app.unreachable':
    'The computation could not be loaded. Check the connection and load the page again.',
  'app.restarted': 'The computation failed and was started anew. Your settings are kept.',
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
    'With valid, the window must lie inside the input. With same, zeros are laid around the input, so that at strides of 1 the output is as large as the input. The zeros take part in the sums, which makes the values at the edge smaller. If the number of rows or columns to add is odd, the extra one goes to the bottom or the right.',
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
  'stage.noKernel': 'No kernel: a size is below 1.',
  'stage.noOutput': 'No output',
  'stage.doesNotFit':
    'No output: {{height}} × {{width}} does not fit into {{inputHeight}} × {{inputWidth}}.',
  'stage.channel': 'Channel shown',
  'stage.filter': 'Filter shown',
  'stage.summed': 'The output is the sum over all {{count}} channels; one is shown.',
  'stage.spans': 'With its gaps the kernel spans {{spanned}}.',
  'stage.ofMany': '{{index}} of {{count}}',
  'stage.bias': 'bias of this filter: {{value}}',
  'stage.padded': 'Zeros added: top {{top}}, bottom {{bottom}}, left {{left}}, right {{right}}.',
  'stage.undefinedKernel':
    '{{name}} is not defined for a kernel of {{height}} × {{width}}. Ones stand in until it is.',
  'stage.announceOutput': 'Output {{shape}}, values from {{low}} to {{high}}.',
  'stage.announceNone': 'No output.',

  'map.grid': '{{title}}, {{rows}} by {{columns}}. Arrow keys walk through the values.',
  'map.cell': 'row {{row}}, column {{column}}: {{value}}',
  'map.lowest': 'lowest',
  'map.highest': 'highest',

  'refusal.keras': 'Keras refuses this layer',
  'refusal.anyway': 'The output is computed all the same: mathematics allows what Keras refuses.',
  'refusal.kernel_size': 'Each size of the kernel must be at least 1.',
  'refusal.strides': 'The window cannot stand still or go back: each stride must be at least 1.',
  'refusal.dilation_rate':
    'Weights cannot be closer than neighbours: each dilation rate must be at least 1.',
  'refusal.filters': 'A layer needs at least one filter.',
  'refusal.strides_with_dilation':
    'Keras allows strides above 1 or dilation above 1, not both, even on different axes.',
  'refusal.output_size':
    'The kernel does not fit. With its gaps, (k − 1) · d + 1, it spans {{height}} × {{width}} values; the input has {{inputHeight}} × {{inputWidth}}. Take a smaller kernel or dilation, a larger input, or padding same.',
  'refusal.limits':
    'Keras would try this, but it is more than this page computes at once. Take a smaller input or fewer filters.',

  'call.label': 'The same in Keras',
  'call.copy': 'Copy as Python',
  'call.copiedBeside': 'Copied with weights; put your picture beside it',
  'call.copied': 'Copied, with input and weights',
  'call.raises': 'raises ValueError',

  'panel.input': 'Input values',
  'panel.kernel': 'Kernel weights and filters',
  'panel.values': 'Distribution of the values',
  'panel.source': 'Pattern',
  'panel.height': 'Height',
  'panel.width': 'Width',
  'panel.channels': 'Channels',
  'panel.filters': 'Filters',
  'panel.seed': 'Seed',
  'panel.newSeed': 'New random values',
  'panel.useBias': 'use_bias: a number added for each filter',
  'panel.bias': 'Bias of filter {{filter}}',
  'panel.weights': 'Weights of channel {{channel}}, filter {{filter}}',
  'panel.weight': 'Weight, row {{row}}, column {{column}}',
  'panel.reset': 'Back to the pattern',
  'panel.badNumber': '“{{text}}” is not a number. The value before is still in use.',
  'panel.notWhole': '“{{text}}” is not a whole number. The value before is still in use.',
  'panel.outOfRange': 'Only numbers from {{low}} to {{high}} can be used here.',
  'panel.undefinedHere': 'not at this size',

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
  'link.tooLong': 'The link is too long to be read. Everything is at its default.',
} as const;
