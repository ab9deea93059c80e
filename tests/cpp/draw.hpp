// Seeded draws for tests. The standard fixes every bit of mt19937 (though not of its
// distributions), so a failure repeats anywhere; and it is no kin of the core's own generator.
#pragma once

#include <cstdint>
#include <random>
#include <vector>

namespace conv2d::tests {

class Draw {
 public:
  explicit Draw(std::uint32_t seed) : engine_(seed) {}

  // An integer in [low, high]. The modulo favours some by one in millions, which tests can bear.
  int between(int low, int high) {
    const auto count = static_cast<std::uint32_t>(high - low) + 1;
    return low + static_cast<int>(static_cast<std::uint32_t>(engine_()) % count);
  }

  bool flip() { return between(0, 1) == 1; }

  // A float in [-1, 1) that uses its whole mantissa, so that sums of products do round.
  float fraction() { return static_cast<float>(between(0, (1 << 24) - 1)) / (1 << 23) - 1.0f; }

  std::vector<float> fractions(std::int64_t count) {
    std::vector<float> drawn(static_cast<std::size_t>(count));
    for (float& value : drawn) value = fraction();
    return drawn;
  }

  // Whole numbers in [-limit, limit], whose sums are exact.
  std::vector<float> integers(std::int64_t count, int limit) {
    std::vector<float> drawn(static_cast<std::size_t>(count));
    for (float& value : drawn) value = static_cast<float>(between(-limit, limit));
    return drawn;
  }

 private:
  std::mt19937 engine_;
};

}  // namespace conv2d::tests
