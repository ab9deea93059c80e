// From JavaScript to the core's values, by their lists of fields.
#pragma once

#include <emscripten/val.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "conv2d/fields.hpp"
#include "conv2d/names.hpp"
#include "conv2d/request.hpp"

namespace conv2d::bindings {

// A member of an object, and the function that reads it into the whole object; see write.hpp for
// why it does not know the type.
struct ReadMember {
  const char* key;
  void (*read)(void* owner, const emscripten::val& from);
};

// A class, so that each of its functions sees all others.
struct Read {
  using val = emscripten::val;

  static void into(double& to, const val& from);
  static void into(bool& to, const val& from);
  // Beyond the range of the type, the nearest that it has; 0 for what is no number.
  static void into(int& to, const val& from);
  static void into(std::uint32_t& to, const val& from);
  static void into(float& to, const val& from) { to = static_cast<float>(number(from)); }

  // Any kind of typed array. The memory is kept from request to request.
  template <typename T>
  static void into(std::vector<T>& to, const val& from) {
    to.resize(length(from));
    val(emscripten::typed_memory_view(to.size(), to.data())).call<void>("set", from);
  }

  static void into(BroughtValues& to, const val& from) {
    if (!from.isNull()) into(static_cast<std::vector<float>&>(to), from);
  }

  // Throws a TypeError at a name that the core does not know.
  template <Named E>
  static void into(E& to, const val& from) {
    to = static_cast<E>(index(Names<E>::kList, from));
  }

  template <Structured T>
  static void into(T& to, const val& from) {
    object(&to, from, kMembers<T>, Tuple<T>);
  }

  template <typename T>
  static void into(std::optional<T>& to, const val& from) {
    to.reset();
    if (!from.isNull()) into(to.emplace(), from);
  }

 private:
  static double number(const val& from);
  static std::size_t length(const val& from);
  static std::size_t index(std::span<const std::string_view> names, const val& from);
  static void object(void* owner, const val& from, std::span<const ReadMember> members, bool tuple);

  template <typename T, std::size_t kAt>
  static void member_of(void* owner, const val& from) {
    into(static_cast<T*>(owner)->*std::get<kAt>(Fields<T>::kList).member, from);
  }

  template <typename T, std::size_t... kAt>
  static constexpr auto members_of(std::index_sequence<kAt...>) {
    return std::array{ReadMember{std::get<kAt>(Fields<T>::kList).key, member_of<T, kAt>}...};
  }
  template <typename T>
  static constexpr auto kMembers =
      members_of<T>(std::make_index_sequence<std::tuple_size_v<decltype(Fields<T>::kList)>>{});
};

}  // namespace conv2d::bindings
