// What Winograd's algorithm does to four channels or four filters at once, along one axis: F(m, 3)
// makes m outputs of m + 2 inputs with as many products, where the definition takes 3 * m.
#pragma once

#include <array>

#include "algorithms/packed/vectors.hpp"

namespace conv2d::algorithms::winograd {

inline constexpr int kTaps = 3;

// Products of polynomials, known at these points and at infinity (Toom and Cook).
inline constexpr int kMostPoints = 5;
struct Points {
  int count;
  std::array<double, kMostPoints> at;
};

// All its factors are powers of two and round nothing.
struct F2 {
  static constexpr int kOutputs = 2;
  static constexpr int kInputs = 4;
  static constexpr Points kPoints{3, {0, 1, -1}};
  // How often a value is rounded on its way through input() and output(), at most.
  static constexpr int kInputRoundings = 1;
  static constexpr int kOutputRoundings = 2;

  static void input(const Float4 (&x)[kInputs], Float4 (&to)[kInputs]) {
    to[0] = x[2] - x[0];
    to[1] = x[2] + x[1];
    to[2] = x[2] - x[1];
    to[3] = x[3] - x[1];
  }

  static void output(const Float4 (&m)[kInputs], Float4 (&to)[kOutputs]) {
    to[0] = m[0] + (m[1] + m[2]);
    to[1] = (m[1] - m[2]) + m[3];
  }
};

// Of all points 0, a, -a, b, -b with a, b of few bits, these have about the smallest bound: 116 in
// place of the 547 of 1 and 2, for weights that are spread evenly. All factors are exact.
struct F4 {
  static constexpr int kOutputs = 4;
  static constexpr int kInputs = 6;
  static constexpr float kA = 5.0f / 8;
  static constexpr float kB = 13.0f / 8;
  static constexpr Points kPoints{5, {0, kA, -kA, kB, -kB}};
  static constexpr int kInputRoundings = 3;
  static constexpr int kOutputRoundings = 4;

  static void input(const Float4 (&x)[kInputs], Float4 (&to)[kInputs]) {
    constexpr float kA2 = kA * kA;
    constexpr float kB2 = kB * kB;
    const Float4 even_a = x[4] - x[2] * kB2;
    const Float4 even_b = x[4] - x[2] * kA2;
    const Float4 odd_a = x[3] * kA - x[1] * (kA * kB2);
    const Float4 odd_b = x[3] * kB - x[1] * (kB * kA2);
    to[0] = (x[4] - x[2] * (kA2 + kB2)) + x[0] * (kA2 * kB2);
    to[1] = even_a + odd_a;
    to[2] = even_a - odd_a;
    to[3] = even_b + odd_b;
    to[4] = even_b - odd_b;
    to[5] = (x[5] - x[3] * (kA2 + kB2)) + x[1] * (kA2 * kB2);
  }

  static void output(const Float4 (&m)[kInputs], Float4 (&to)[kOutputs]) {
    const Float4 even_a = m[1] + m[2];
    const Float4 even_b = m[3] + m[4];
    const Float4 odd_a = m[1] - m[2];
    const Float4 odd_b = m[3] - m[4];
    to[0] = m[0] + (even_a + even_b);
    to[1] = odd_a * kA + odd_b * kB;
    to[2] = even_a * (kA * kA) + even_b * (kB * kB);
    to[3] = (odd_a * (kA * kA * kA) + odd_b * (kB * kB * kB)) + m[5];
  }
};

}  // namespace conv2d::algorithms::winograd
