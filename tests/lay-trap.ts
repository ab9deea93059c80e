// Faults of WebAssembly at will, in Node and in browsers. An instance's exports are frozen, so the trap
// is laid in the functions that it imports: the next of them that it calls throws as a trap does.

export interface Trap {
  /** How many calls are still to fail. */
  calls: number;
  /** How many instances cannot be made. */
  instances: number;
}

/**
 * Laid for instances that are made from now on; `globalThis.trap` arms it. A browser is given the text
 * of this function alone, so it uses nothing from outside of itself.
 */
export function layTrap(): void {
  const trap: Trap = { calls: 0, instances: 0 };
  const whole = WebAssembly.instantiate.bind(WebAssembly);
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
  Object.assign(globalThis, { trap });
  Object.assign(WebAssembly, { instantiate });
}
