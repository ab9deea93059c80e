// Every name that the core knows, against the state's spelling and the words for it.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Core, CoreRequest } from '#core';
import { fields } from '../../web/src/state/fields';
import { en } from '../../web/src/text/en';
import { ru } from '../../web/src/text/ru';
import { defaultRequest, loadCore } from './core';

let core: Core;
beforeAll(async () => {
  core = await loadCore();
});

const run = (changes: Partial<CoreRequest>) => core.run({ ...defaultRequest, ...changes });

describe('vocabulary', () => {
  const names = () => core.vocabulary() as Readonly<Record<string, readonly string[]>>;

  test('is spelled alike in the state', () => {
    expect(names()).toEqual({
      layer: fields.layer.options,
      // Pads are four numbers in the state.
      padding: [...fields.padding.options, 'explicit'],
      paddingMode: fields.paddingMode.options,
      dataFormat: fields.dataFormat.options,
      activation: fields.activation.options,
      inputSource: fields.input.source.options,
      kernelSource: fields.kernel.source.options,
      biasSource: fields.biasInitializer.options,
      framework: fields.shown.framework.options,
      // What the state has no field for.
      argument: expect.any(Array),
      refusal: expect.any(Array),
      mendable: expect.any(Array),
      caveat: expect.any(Array),
      frameworkNote: expect.any(Array),
      measure: expect.any(Array),
      problem: ['input_shape', 'input_values', 'kernel_values', 'pointwise_values'],
    });
  });

  test.each<[list: string, least: number, keys: (name: string) => readonly string[]]>([
    ['layer', 6, (name) => [`arguments.layer.${name}`]],
    ['inputSource', 7, (name) => [`input.${name}`]],
    ['kernelSource', 16, (name) => [`kernel.${name}`]],
    ['refusal', 15, (name) => [`refusal.${name}`]],
    ['caveat', 8, (name) => [`caveat.${name}`]],
    ['framework', 8, (name) => [`frameworks.name.${name}`]],
    ['frameworkNote', 7, (name) => (name === 'none' ? [] : [`frameworks.note.${name}`])],
    ['measure', 12, (name) => [`cost.${name}`, `cost.${name}.note`]],
  ])('of %s has its words in both languages', (list, least, keys) => {
    const all = names()[list] ?? [];
    expect(all.length).toBeGreaterThanOrEqual(least);
    for (const key of all.flatMap(keys)) {
      expect(en).toHaveProperty([key]);
      expect(ru).toHaveProperty([key]);
    }
  });

  test('is all that run() takes for a name', () => {
    const wrong: Partial<CoreRequest>[] = [
      { layer: 'Conv3D' },
      { padding: 'SAME' },
      { paddingMode: 'edge' },
      { dataFormat: 'NHWC' },
      { activation: 'swish' },
      { biasSource: 'mean' },
      { inputSource: '' },
      { kernelSource: 'toString' },
      { framework: 'tensorflow' },
    ];
    for (const change of wrong) {
      const [value] = Object.values(change);
      expect(() => run(change)).toThrow(new TypeError(`conv2d: unknown name '${value}'`));
    }
    // What was changed last may have any name: most changes are of no argument.
    const { changed: _, ...rest } = defaultRequest;
    const strings = Object.entries(rest).filter(([, given]) => typeof given === 'string');
    expect(strings.map(([key]) => key)).toStrictEqual(wrong.flatMap(Object.keys));
  });

  test('holds all names that run() returns', () => {
    const { argument, refusal, caveat, framework, frameworkNote, measure } = core.vocabulary();
    const unequal: Partial<CoreRequest> = { strides: [2, 1], padding: 'same' };
    for (const layer of fields.layer.options) {
      for (const change of [unequal, { filters: 0, poolSize: [0, 1] as const }]) {
        const result = run({ layer, ...change, costs: true, frameworks: true });
        expect(argument).toEqual(expect.arrayContaining(result.arguments));
        if (result.refusal) expect(refusal).toContain(result.refusal.code);
        for (const each of result.caveats) expect(caveat).toContain(each.code);
        for (const each of result.costs) expect(measure).toContain(each.measure);
        for (const each of result.frameworks) {
          expect(framework).toContain(each.framework);
          expect(frameworkNote).toContain(each.note);
        }
      }
    }
  });
});
