// Float inputs that C++ makes bit for bit, too, and a hash of the output's bits. The twin of this
// file is tests/cpp/float_bits.hpp, and the file they meet in tests/golden/float-bits.json.

/** Value i: ((i * step) % modulus - floor(modulus / 2)) / modulus, rounded to float. */
function scatter(count: number, step: number, modulus: number): Float32Array {
  const middle = Math.floor(modulus / 2);
  return Float32Array.from(
    { length: count },
    (_, i) => (((i * step) % modulus) - middle) / modulus,
  );
}

export const scatteredInput = (count: number) => scatter(count, 7919, 1009);
export const scatteredKernel = (count: number) => scatter(count, 6007, 997);
export const scatteredBias = (count: number) => scatter(count, 5003, 991);

/** FNV-1a, 64 bits, over the floats' bytes, the lowest byte of each first; in hexadecimal. */
export function hash(values: Float32Array): string {
  const view = new DataView(new ArrayBuffer(4));
  let state = 0xcbf29ce484222325n;
  for (const value of values) {
    view.setFloat32(0, value, true);
    for (let byte = 0; byte < 4; byte++) {
      state = BigInt.asUintN(64, (state ^ BigInt(view.getUint8(byte))) * 0x100000001b3n);
    }
  }
  return state.toString(16).padStart(16, '0');
}
