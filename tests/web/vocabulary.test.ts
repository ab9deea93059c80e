// Every name that the core may say, against the words for it.
import { expect, test } from 'vitest';
import {
  CAVEAT_CODE_NAMES,
  FRAMEWORK_NAMES,
  FRAMEWORK_NOTE_NAMES,
  INPUT_SOURCE_NAMES,
  KERNEL_AXIS_NAMES,
  KERNEL_SOURCE_NAMES,
  LAYER_TYPE_NAMES,
  MEASURE_NAMES,
  POOLING_NAMES,
  REFUSAL_CODE_NAMES,
} from '../../web/src/contract/names';
import { en } from '../../web/src/text/en';
import { panelsEn } from '../../web/src/text/panels-en';
import { panelsRu } from '../../web/src/text/panels-ru';
import { ru } from '../../web/src/text/ru';

test.each<[list: string, names: readonly string[], keys: (name: string) => readonly string[]]>([
  ['layers', LAYER_TYPE_NAMES, (name) => [`arguments.layer.${name}`]],
  ['inputs', INPUT_SOURCE_NAMES, (name) => [`input.${name}`]],
  ['kernels', KERNEL_SOURCE_NAMES, (name) => [`kernel.${name}`]],
  ['refusals', REFUSAL_CODE_NAMES, (name) => [`refusal.${name}`]],
  ['caveats', CAVEAT_CODE_NAMES, (name) => [`caveat.${name}`]],
  ['frameworks', FRAMEWORK_NAMES, (name) => [`frameworks.name.${name}`]],
  ['notes', FRAMEWORK_NOTE_NAMES, (name) => (name === 'none' ? [] : [`frameworks.note.${name}`])],
  ['measures', MEASURE_NAMES, (name) => [`cost.${name}`, `cost.${name}.note`]],
  ['axes of kernels', KERNEL_AXIS_NAMES, (name) => [`channels.axis.${name}`]],
  [
    'ways of pooling',
    POOLING_NAMES,
    (name) => (name === 'none' ? [] : [`stage.pools.${name}`, `stage.paddedPools.${name}`]),
  ],
])('%s have their words in both languages', (_, names, keys) => {
  for (const key of names.flatMap(keys)) {
    expect({ ...en, ...panelsEn }).toHaveProperty([key]);
    expect({ ...ru, ...panelsRu }).toHaveProperty([key]);
  }
});
