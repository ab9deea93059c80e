// The value of an enum that has this name.
#pragma once

#include <algorithm>
#include <optional>
#include <string_view>

#include "conv2d/names.hpp"

namespace conv2d::tests {

template <typename E>
inline std::optional<E> from_name(std::string_view name) {
  const auto& list = Names<E>::kList;
  const auto found = std::find(list.begin(), list.end(), name);
  if (found == list.end()) return std::nullopt;
  return static_cast<E>(found - list.begin());
}

}  // namespace conv2d::tests
