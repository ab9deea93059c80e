// The contract, which is generated from the core's lists, against the living module: it takes what the
// contract says, all of it, and returns what the contract says, and nothing else. Whether the generated
// files are stale is for a native test to say.
import { beforeAll, describe, expect, test } from 'vitest';
import type { Core } from '#core';
import { FRAMEWORK_NAMES, LAYER_TYPE_NAMES } from '../../web/src/contract/names';
import type { Request } from '../../web/src/contract/types';
import { type Changes, defaultRequest, loadCore, requestWith, runOf } from './core';
import { interfaces, wrong } from './kinds';

let core: Core;
beforeAll(async () => {
  core = await loadCore();
});

const everything: Changes = {
  layer: { padding: 'same', useBias: true, activation: 'softmax', strides: [2, 2] },
  extras: { costs: true, frameworks: true, framework: 'onnx_same_lower' },
};

describe('what comes out of the core', () => {
  const met = new Set<string>();
  const expectKind = (type: string, value: unknown) => expect(wrong(type, value, met)).toEqual([]);

  test.each(LAYER_TYPE_NAMES)('is what the contract says, of a %s', (type) => {
    for (const framework of FRAMEWORK_NAMES) {
      const request = requestWith({
        ...everything,
        layer: { ...everything.layer, type },
        extras: { ...everything.extras, framework },
      });
      expectKind('Request', request);
      expectKind('Check', core.check(request));
      const frame = runOf(core, request);
      expectKind('Frame', frame);
      expect(frame.costs.length).toBeGreaterThan(5);
      expect(frame.frameworks.length).toBeGreaterThan(3);
      expectKind('Explanation', core.explain(frame.run, { row: 1, column: 0, channel: 0 }));
      expectKind('readonly Reached[]', core.reached(frame.run, 2, 1));
      const stamp = core.stamp(frame.run, { row: 1, column: 0, channel: 0 }, 0);
      expect(stamp !== null).toBe(frame.layer.scatters);
      expectKind('Stamp | null', stamp);
      expectKind('Products', core.multiplied(frame.run, 1, 1));
      expectKind('Products | null', core.multipliedPointwise(frame.run));
      expectKind('string', core.program(frame.run));
    }
    expectKind('Frame', runOf(core, requestWith({ layer: { type } })));
  });

  test.each<[what: string, changes: Changes]>([
    ['is refused', { layer: { strides: [2, 1], dilationRate: [1, 2] } }],
    ['is refused for its channels', { layer: { groups: 2 }, changed: 'groups' }],
    ['is refused by its pads', { layer: { padding: 'explicit', pads: [-1, 0, 0, 0] } }],
    ['has no output', { layer: { kernelSize: [6, 3] } }],
    ['is beyond the limits', { layer: { kernelSize: [2000, 2000], padding: 'same', filters: 2 } }],
    ['has no kernel', { layer: { kernelSize: [0, 3], filters: -1 } }],
    ['has no input', { input: { source: 'custom' } }],
    ['comes with a caveat', { layer: { type: 'DepthwiseConv2D', strides: [2, 1] } }],
  ])('is so if the layer %s', (_, changes) => {
    const request = requestWith({ ...changes, extras: everything.extras ?? {} });
    expectKind('Frame', runOf(core, request));
    expectKind('Check', core.check(request));
  });

  test('is so of what asks for no run', () => {
    expectKind('Bins', core.bins(Float32Array.of(3, 1, 3, 4)));
    expectKind('Float32Array', core.gray(new Uint8Array(8)));
  });

  test('is every type of the contract', () => {
    // What goes in of its own, beside requests.
    expectKind('OutputCell', { row: 0, column: 0, channel: 0 });
    expectKind('InputCell', { row: 0, column: 0, channel: 0 });
    expect([...interfaces.keys()].filter((name) => !met.has(name))).toEqual([]);
  });
});

const isGroup = (value: unknown): value is object =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !ArrayBuffer.isView(value);

/** All keys of a value and of its groups, by their places. */
function keysOf(value: object, at = ''): readonly string[] {
  return Object.entries(value).flatMap(([key, inner]) => [
    `${at}${key}`,
    ...(isGroup(inner) ? keysOf(inner, `${at}${key}.`) : []),
  ]);
}

/** The same value, which takes down the places that are read. */
function watched<T extends object>(value: T, read: Set<string>, at = ''): T {
  return new Proxy(value, {
    get(target, key) {
      const place = `${at}${String(key)}`;
      read.add(place);
      const inner = Reflect.get(target, key);
      return isGroup(inner) ? watched(inner, read, `${place}.`) : inner;
    },
  });
}

describe('what goes into the core', () => {
  test('is read under the keys of the contract, all of them and no others', () => {
    const asks = [
      (request: Request) => runOf(core, request),
      (request: Request) => core.check(request),
    ];
    for (const ask of asks) {
      const read = new Set<string>();
      ask(watched(defaultRequest, read));
      expect([...read].sort()).toEqual([...keysOf(defaultRequest)].sort());
    }
    const { run } = runOf(core, defaultRequest);
    const read = new Set<string>();
    core.explain(run, watched({ row: 0, column: 0, channel: 0 }, read));
    expect([...read]).toEqual(['row', 'column', 'channel']);
    read.clear();
    core.stamp(run, watched({ row: 0, column: 0, channel: 0 }, read), 0);
    expect([...read]).toEqual(['row', 'column', 'channel']);
  });

  test.each<[name: string, changes: object]>([
    ['Conv3D', { layer: { type: 'Conv3D' } }],
    ['SAME', { layer: { padding: 'SAME' } }],
    ['edge', { layer: { paddingMode: 'edge' } }],
    ['NHWC', { layer: { dataFormat: 'NHWC' } }],
    ['swish', { layer: { activation: 'swish' } }],
    ['', { input: { source: '' } }],
    ['toString', { kernel: { source: 'toString' } }],
    ['mean', { bias: { source: 'mean' } }],
    ['tensorflow', { extras: { framework: 'tensorflow' } }],
    ['use_bias', { changed: 'use_bias' }],
  ])('has names of the contract, and not %j', (name, changes) => {
    const unknown = new TypeError(`conv2d: unknown name '${name}'`);
    expect(() => runOf(core, requestWith(changes as Changes))).toThrow(unknown);
  });
});
