// Any layer on any input.
#include <cstddef>
#include <cstdint>

#include "bytes.hpp"
#include "checks.hpp"
#include "subject.hpp"

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace conv2d;
  fuzz::Bytes bytes{{data, size}};
  const Layer layer = fuzz::read_layer(bytes);
  const Shape shape = fuzz::read_shape(bytes);
  const Shape input = fuzz::at_least_one(shape);
  fuzz::check_verdict(layer, input);
  if (const auto geometry = resolve(layer, input).geometry) {
    fuzz::check_values(layer, *geometry, bytes);
  }
  fuzz::check_run(layer, shape, bytes);
  return 0;
}
