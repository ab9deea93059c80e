// What the page accepts and its sliders offer: see cpp/include/conv2d/sliders.hpp. Generated from the core by `npm run contract`: do not edit.

export const limits = {
  lowestArgument: -99,
  filters: {
    least: 1,
    most: 64,
    slider: 16,
  },
  kernelSize: {
    least: 1,
    most: 11,
    slider: 7,
  },
  poolSize: {
    least: 1,
    most: 11,
    slider: 7,
  },
  strides: {
    least: 1,
    most: 11,
    slider: 5,
  },
  pads: {
    least: 0,
    most: 20,
    slider: 12,
  },
  outputPadding: {
    least: 0,
    most: 5,
    slider: 4,
  },
  dilationRate: {
    least: 1,
    most: 4,
    slider: 4,
  },
  groups: {
    least: 1,
    most: 64,
    slider: 8,
  },
  depthMultiplier: {
    least: 1,
    most: 4,
    slider: 4,
  },
  inputSize: {
    least: 1,
    most: 512,
    slider: 32,
  },
  channels: {
    least: 1,
    most: 64,
    slider: 8,
  },
  seed: 4294967295,
  value: 1000000,
} as const;
