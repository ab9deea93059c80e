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

// Where a value goes: under a key of the object that is being written, or without one to the end of
// the array.
using Key = const char*;

// Writes a value of a type that only this function knows. What is common to all types is then
// compiled once: templates all the way down would be a fifth of the module.
using WriteValue = void (*)(Key, const void* value);

// A member of an object, and the function that writes it, given the whole object.
struct WrittenMember {
  Key key;
  WriteValue write;
};

// A class, so that each of its functions sees all others.
struct Write {
  static void to(Key key, double number);
  static void to(Key key, int number) { to(key, static_cast<double>(number)); }
  static void to(Key key, std::uint32_t number) { to(key, static_cast<double>(number)); }
  static void to(Key key, float number) { to(key, static_cast<double>(number)); }
  static void to(Key key, bool truth);
  static void to(Key key, std::string_view text);
  static void to(Key key, const std::string& text) { to(key, std::string_view{text}); }

  // Numbers cross as typed arrays.
  static void to(Key key, std::span<const float> numbers);
  static void to(Key key, std::span<const double> numbers);
  static void to(Key key, std::span<const std::int32_t> numbers);
  static void to(Key key, std::span<const std::uint8_t> bytes);

  template <Named E>
  static void to(Key key, E value) {
    named(key, name(value).data());
  }

  template <typename T>
  static void to(Key key, const std::optional<T>& value) {
    if (value) {
      to(key, *value);
    } else {
      null(key);
    }
  }

  template <typename... Kinds>
  static void to(Key key, const std::variant<Kinds...>& value) {
    std::visit([&](const auto& kind) { to(key, kind); }, value);
  }

  template <typename T>
  static void to(Key key, std::span<const T> items) {
    list(key, items.data(), items.size(), sizeof(T), value_of<T>);
  }
  template <typename T>
  static void to(Key key, const std::vector<T>& items) {
    to(key, std::span<const T>{items});
  }
  template <typename T, std::size_t kCount>
  static void to(Key key, const std::array<T, kCount>& items) {
    to(key, std::span<const T>{items});
  }

  template <Structured T>
  static void to(Key key, const T& value) {
    object(key, &value, kMembers<T>, Tuple<T>);
  }

  // A value by itself is written between the two.
  static void begin();
  static emscripten::val end();

 private:
  static void null(Key key);
  // A name of an enum.
  static void named(Key key, const char* name);
  static void list(Key key, const void* first, std::size_t count, std::size_t size,
                   WriteValue write);
  static void object(Key key, const void* owner, std::span<const WrittenMember> members,
                     bool tuple);

  template <typename T>
  static void value_of(Key key, const void* value) {
    to(key, *static_cast<const T*>(value));
  }

  template <typename T, std::size_t kAt>
  static void member_of(Key key, const void* owner) {
    const auto& member = static_cast<const T*>(owner)->*std::get<kAt>(Fields<T>::kList).member;
    if constexpr (Sparse<T>) {
      if (member) to(key, *member);
    } else {
      to(key, member);
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

template <typename T>
emscripten::val written(const T& value) {
  Write::begin();
  Write::to(nullptr, value);
  return Write::end();
}

}  // namespace conv2d::bindings
