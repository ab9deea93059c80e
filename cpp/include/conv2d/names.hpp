// The one spelling of every enum value: in links, in the element's state, in message keys.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace conv2d {

// Names<E>::kList holds the names of E's values, in the order of their declaration, and kType the
// name of E in TypeScript. It stands beside each enum.
template <typename E>
struct Names;

template <typename E>
concept Named = requires {
  Names<E>::kList;
};

template <typename... Text>
constexpr std::array<std::string_view, sizeof...(Text)> name_list(const Text&... names) {
  return {names...};
}

template <typename E>
constexpr std::string_view name(E value) {
  return Names<E>::kList[static_cast<std::size_t>(value)];
}

}  // namespace conv2d
