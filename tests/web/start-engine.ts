// The engine of the page, in Node, on the core as it was built for the page.
import { createEngine, type Engine } from '../../web/src/engine/engine';
import { programOf } from './core';

export async function startEngine(): Promise<Engine> {
  return createEngine(await programOf('conv2d'));
}
