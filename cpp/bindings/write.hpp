// From the core's values to plain JavaScript ones, by their lists of fields.
#pragma once

#include <emscripten/val.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <variant>
#include <vector>

#include "conv2d/fields.hpp"
#include "conv2d/frame.hpp"
#include "conv2d/names.hpp"

namespace conv2d::bindings {

// Where a value goes: under a key of an object, or without one to the end of an array.
struct Place {
  emscripten::val& container;
  const char* key = nullptr;
};

// Writes a value of a type that only this function knows. What is common to all types is then
// compiled once: templates all the way down would be a fifth of the module.
using WriteValue = void (*)(const Place&, const void* value);

// A member of an object, and the function that writes it, given the whole object.
struct WrittenMember {
  const char* key;
  WriteValue write;
};

// A class, so that each of its functions sees all others.
struct Write {
  using val = emscripten::val;

  static void to(const Place& place, const val& value);
  static void to(const Place& place, double number);
  static void to(const Place& place, int number) { to(place, static_cast<double>(number)); }
  static void to(const Place& place, std::uint32_t number) {
    to(place, static_cast<double>(number));
  }
  static void to(const Place& place, float number) { to(place, static_cast<double>(number)); }
  static void to(const Place& place, bool truth);
  static void to(const Place& place, std::string_view text);
  static void to(const Place& place, const std::string& text) { to(place, std::string_view{text}); }

  // Numbers cross as typed arrays: copies, since a view would be emptied when the memory grows.
  static void to(const Place& place, std::span<const float> numbers);
  static void to(const Place& place, std::span<const double> numbers);
  static void to(const Place& place, std::span<const std::int32_t> numbers);
  static void to(const Place& place, std::span<const std::uint8_t> numbers);

  template <Named E>
  static void to(const Place& place, E value) {
    named(place, name(value).data());
  }

  template <typename T>
  static void to(const Place& place, const std::optional<T>& value) {
    if (value) {
      to(place, *value);
    } else {
      null(place);
    }
  }

  template <typename... Kinds>
  static void to(const Place& place, const std::variant<Kinds...>& value) {
    std::visit([&](const auto& kind) { to(place, kind); }, value);
  }

  template <typename T>
  static void to(const Place& place, std::span<const T> items) {
    list(place, items.data(), items.size(), sizeof(T), value_of<T>);
  }
  template <typename T>
  static void to(const Place& place, const std::vector<T>& items) {
    to(place, std::span<const T>{items});
  }
  template <typename T, std::size_t kCount>
  static void to(const Place& place, const std::array<T, kCount>& items) {
    to(place, std::span<const T>{items});
  }

  template <Structured T>
  static void to(const Place& place, const T& value) {
    object(place, &value, kMembers<T>, Tuple<T>);
  }

 private:
  static void null(const Place& place);
  // A name of an enum.
  static void named(const Place& place, const char* name);
  static void list(const Place& place, const void* first, std::size_t count, std::size_t size,
                   WriteValue write);
  static void object(const Place& place, const void* owner, std::span<const WrittenMember> members,
                     bool tuple);

  template <typename T>
  static void value_of(const Place& place, const void* value) {
    to(place, *static_cast<const T*>(value));
  }

  template <typename T, std::size_t kAt>
  static void member_of(const Place& place, const void* owner) {
    const auto& member = static_cast<const T*>(owner)->*std::get<kAt>(Fields<T>::kList).member;
    if constexpr (Sparse<T>) {
      if (member) to(place, *member);
    } else {
      to(place, member);
    }
  }

  template <typename T, std::size_t... kAt>
  static constexpr auto members_of(std::index_sequence<kAt...>) {
    return std::array{WrittenMember{std::get<kAt>(Fields<T>::kList).key, member_of<T, kAt>}...};
  }
  template <typename T>
  static constexpr auto kMembers =
      members_of<T>(std::make_index_sequence<std::tuple_size_v<decltype(Fields<T>::kList)>>{});
};

// A value by itself.
template <typename T>
emscripten::val written(const T& value) {
  emscripten::val list = emscripten::val::array();
  Write::to({list}, value);
  return list[0];
}

}  // namespace conv2d::bindings
