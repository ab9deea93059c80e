// What this machine's multipliers and adders give at most: chains of a product and a sum, which
// never leave the registers. Multiply-adds of one rounding are not to be had in WebAssembly's fixed
// SIMD.
#include <wasm_simd128.h>

extern "C" {

// As many as keep both units busy in spite of their latency, and leave registers for the two
// constants.
constexpr int kChains = 12;

int flops_per_step() { return 2 * 4 * kChains; }

float chains(int steps) {
  v128_t sums[kChains];
  for (int i = 0; i < kChains; ++i) sums[i] = wasm_f32x4_splat(1.0f + static_cast<float>(i));
  const v128_t factor = wasm_f32x4_splat(0.5f);
  const v128_t summand = wasm_f32x4_splat(0.25f);
  for (int step = 0; step < steps; ++step) {
    // Unrolled, or else the sums would be kept in memory.
#pragma clang loop unroll(full)
    for (int i = 0; i < kChains; ++i) {
      sums[i] = wasm_f32x4_add(wasm_f32x4_mul(sums[i], factor), summand);
    }
  }
  v128_t total = sums[0];
  for (int i = 1; i < kChains; ++i) total = wasm_f32x4_add(total, sums[i]);
  return wasm_f32x4_extract_lane(total, 0);
}

}  // extern "C"
