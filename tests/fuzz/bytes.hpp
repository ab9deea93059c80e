// A fuzzer's bytes, read as numbers. Past their end everything reads as 0.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>

namespace conv2d::fuzz {

class Bytes {
 public:
  explicit Bytes(std::span<const std::uint8_t> bytes) : bytes_(bytes) {}

  int byte() {
    if (bytes_.empty()) return 0;
    const int first = bytes_.front();
    bytes_ = bytes_.subspan(1);
    return first;
  }

  bool flip() { return byte() % 2 == 1; }

  // Mostly in [low, high]; now and then a number at which something might turn, or any at all.
  int number(int low, int high) {
    const int choice = byte();
    if (choice < kTurn) return low + choice % (high - low + 1);
    if (choice < kAny) return kTurningPoints[static_cast<std::size_t>(choice - kTurn)];
    return static_cast<int>(word());
  }

  std::uint32_t word() {
    std::uint32_t value = 0;
    for (int i = 0; i < 4; ++i) value = value << 8 | static_cast<std::uint32_t>(byte());
    return value;
  }

  // Any float, infinities and NaN among them.
  float any_float() { return std::bit_cast<float>(word()); }

  // A value of an enum that has `count` of them.
  template <typename Enum>
  Enum one_of(std::size_t count) {
    return static_cast<Enum>(static_cast<std::size_t>(byte()) % count);
  }

 private:
  using Int = std::numeric_limits<int>;
  static constexpr std::array kTurningPoints{0,    -1,   Int::min(), Int::max(),
                                             4096, 4097, -4097,      1 << 16};
  static constexpr int kTurn = 240;
  static constexpr int kAny = kTurn + static_cast<int>(kTurningPoints.size());

  std::span<const std::uint8_t> bytes_;
};

}  // namespace conv2d::fuzz
