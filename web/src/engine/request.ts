// A State as the core is asked about it. What of it a layer reads is the core's to know.
import type { Mendable } from '../contract/names';
import type { BroughtWeights, KernelShape, Layer, Request } from '../contract/types';
import type { State } from '../state/state';

/**
 * `before` is the state of the run whose place this one takes, if there is one: what is the same is not
 * sent again.
 */
export function requestOf(state: State, changed: Mendable | null = null, before?: State): Request {
  const { input, kernel, bias, shown, open } = state;
  const weights = (values: Float32Array, shape: KernelShape): BroughtWeights => ({
    values: kernel === before?.kernel ? null : values,
    // All zeros are the state's way to say that nobody gave a shape.
    shape: shape.every((size) => size === 0) ? null : shape,
  });
  return {
    layer: layerOf(state),
    input: {
      shape: input.shape,
      source: input.source,
      seed: input.seed,
      values: input === before?.input ? null : input.values,
    },
    kernel: {
      source: kernel.source,
      filling: { seed: kernel.seed, constant: kernel.constant },
      values: weights(kernel.values, kernel.shape),
      depthwise: weights(kernel.depthwise, kernel.depthwiseShape),
      pointwise: weights(kernel.pointwise, kernel.pointwiseShape),
    },
    bias: {
      source: state.biasInitializer,
      filling: { seed: state.biasSeed, constant: state.biasConstant },
      values: bias === before?.bias ? null : bias,
    },
    extras: {
      costs: open.includes('cost') || open.includes('channels'),
      // A link may show another framework's output while the table is closed.
      frameworks: open.includes('frameworks') || shown.framework !== 'keras',
      framework: shown.framework,
    },
    changed,
    planes: { channel: shown.channel, filter: shown.filter, between: shown.between },
  };
}

const NO_PADS = [0, 0, 0, 0] as const;

function layerOf(state: State): Layer {
  const named = typeof state.padding === 'string';
  return {
    type: state.layer,
    filters: state.filters,
    kernelSize: state.kernelSize,
    poolSize: state.poolSize,
    strides: state.strides,
    padding: named ? state.padding : 'explicit',
    pads: named ? NO_PADS : state.padding,
    paddingMode: state.paddingMode,
    outputPadding: state.outputPadding,
    dataFormat: state.dataFormat,
    dilationRate: state.dilationRate,
    groups: state.groups,
    depthMultiplier: state.depthMultiplier,
    activation: state.activation,
    useBias: state.useBias,
  };
}
