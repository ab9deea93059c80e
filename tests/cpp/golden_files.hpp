// Reading tests/golden.
#pragma once

#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <string>

namespace conv2d::tests {

inline nlohmann::json read_golden(const std::string& name) {
  const std::string path = std::string{CONV2D_GOLDEN_DIR} + "/" + name;
  std::ifstream file{path};
  if (!file) throw std::runtime_error("cannot read " + path);
  return nlohmann::json::parse(file);
}

}  // namespace conv2d::tests
