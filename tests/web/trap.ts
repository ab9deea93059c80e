// Faults of WebAssembly at will. An instance's exports are frozen, so the trap is set in the functions
// that it imports: the next of them that it calls throws as a trap does.
import { onTestFinished } from 'vitest';

export interface Trap {
  /** How many calls are still to fail. */
  calls: number;
  /** How many instances cannot be made. */
  instances: number;
}

/** Set for instances that are made from now on, until the test is over. */
export function setTrap(): Trap {
  const trap: Trap = { calls: 0, instances: 0 };
  const whole = WebAssembly.instantiate;
  const guard = (entry: WebAssembly.ImportValue) =>
    typeof entry !== 'function'
      ? entry
      : (...values: unknown[]) => {
          if (trap.calls > 0) {
            trap.calls--;
            throw new WebAssembly.RuntimeError('unreachable');
          }
          return (entry as (...given: unknown[]) => unknown)(...values);
        };
  const guarded = (imports: WebAssembly.Imports): WebAssembly.Imports =>
    Object.fromEntries(
      Object.entries(imports).map(([space, entries]) => [
        space,
        Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, guard(entry)])),
      ]),
    );
  const instantiate = async (module: WebAssembly.Module, imports: WebAssembly.Imports) => {
    if (trap.instances > 0) {
      trap.instances--;
      throw new RangeError('Out of memory');
    }
    return whole(module, guarded(imports));
  };
  Object.assign(WebAssembly, { instantiate });
  onTestFinished(() => {
    Object.assign(WebAssembly, { instantiate: whole });
  });
  return trap;
}
