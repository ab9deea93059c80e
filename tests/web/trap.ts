// Faults of the engine, for sessions.
import { onTestFinished } from 'vitest';
import { layTrap, type Trap } from '../lay-trap';

/** Set for instances that are made from now on, until the test is over. */
export function setTrap(): Trap {
  const whole = WebAssembly.instantiate;
  layTrap();
  onTestFinished(() => {
    Object.assign(WebAssembly, { instantiate: whole });
  });
  return (globalThis as unknown as { trap: Trap }).trap;
}
