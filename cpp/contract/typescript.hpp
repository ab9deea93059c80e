// The core's types and values as TypeScript.
#pragma once

#include <array>
#include <concepts>
#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "conv2d/fields.hpp"
#include "conv2d/frame.hpp"
#include "conv2d/names.hpp"
#include "conv2d/request.hpp"

namespace conv2d::contract {

// The type of a value, by a template of its own for each kind.
template <typename T>
struct TypeScript;

template <>
struct TypeScript<bool> {
  static std::string type() { return "boolean"; }
};
template <typename T>
requires std::is_arithmetic_v<T>
struct TypeScript<T> {
  static std::string type() { return "number"; }
};
template <>
struct TypeScript<std::string> {
  static std::string type() { return "string"; }
};
template <>
struct TypeScript<std::string_view> : TypeScript<std::string> {};
template <Named E>
struct TypeScript<E> {
  static std::string type() { return Names<E>::kType; }
};
template <Structured T>
struct TypeScript<T> {
  static std::string type() { return Fields<T>::kType; }
};
template <>
struct TypeScript<PaddingValue> {
  static std::string type() { return "Exclude<Padding, 'explicit'> | Pads"; }
};
template <typename T>
struct TypeScript<std::optional<T>> {
  static std::string type() { return TypeScript<T>::type() + " | null"; }
};
template <typename T>
struct TypeScript<std::span<const T>> {
  static std::string type() { return "readonly " + TypeScript<T>::type() + "[]"; }
};
template <>
struct TypeScript<std::span<const float>> {
  static std::string type() { return "Float32Array"; }
};
template <>
struct TypeScript<std::span<const double>> {
  static std::string type() { return "Float64Array"; }
};
template <>
struct TypeScript<std::span<const std::int32_t>> {
  static std::string type() { return "Int32Array"; }
};
template <>
struct TypeScript<std::span<const std::uint8_t>> {
  static std::string type() { return "Uint8Array"; }
};
template <>
struct TypeScript<BroughtValues> {
  static std::string type() { return "Float32Array | null"; }
};
template <typename T>
struct TypeScript<std::vector<T>> : TypeScript<std::span<const T>> {};
template <typename T, std::size_t kCount>
struct TypeScript<std::array<T, kCount>> : TypeScript<std::span<const T>> {};

// The type that a container or an optional is made of; any other is its own.
template <typename T>
struct Inner {
  using Type = T;
};
template <typename T>
struct Inner<std::optional<T>> : Inner<T> {};
template <typename T>
struct Inner<std::span<const T>> : Inner<T> {};
template <typename T>
struct Inner<std::vector<T>> : Inner<T> {};
template <typename T, std::size_t kCount>
struct Inner<std::array<T, kCount>> : Inner<T> {};

// Declarations of types, each after those that it is made of.
class Types {
 public:
  template <typename T>
  void add() {
    using Type = typename Inner<T>::Type;
    if constexpr (Named<Type>) used_.insert(Names<Type>::kType);
    if constexpr (Structured<Type>) declare<Type>();
  }

  const std::string& text() const { return text_; }
  // The enums that were used.
  const std::set<std::string>& used() const { return used_; }

 private:
  template <typename T>
  void declare() {
    const std::string name = Fields<T>::kType;
    if (!declared_.insert(name).second) return;
    each_field<T>([&](const auto& field) { add<Member<T, decltype(field)>>(); });
    if constexpr (Tuple<T>) {
      std::string items;
      each_field<T>([&](const auto& field) {
        items += (items.empty() ? "" : ", ") + std::string{field.key} + ": " +
                 TypeScript<Member<T, decltype(field)>>::type();
      });
      text_ += "export type " + name + " = readonly [" + items + "];\n\n";
    } else {
      text_ += "export interface " + name + " {\n";
      each_field<T>([&](const auto& field) { text_ += line<T>(field); });
      text_ += "}\n\n";
    }
  }

  template <typename T, typename F>
  using Member = std::remove_cvref_t<decltype(std::declval<T>().*std::declval<F>().member)>;

  template <typename T, typename F>
  static std::string line(const F& field) {
    using Type = Member<T, F>;
    if constexpr (Sparse<T>) {
      return "  readonly " + std::string{field.key} +
             "?: " + TypeScript<typename Type::value_type>::type() + ";\n";
    } else {
      return "  readonly " + std::string{field.key} + ": " + TypeScript<Type>::type() + ";\n";
    }
  }

  std::string text_;
  std::set<std::string> declared_;
  std::set<std::string> used_;
};

// A constant that holds the names of an enum, and the type that is one of them.
template <Named E>
std::string names_of();

// A list of names as an array.
std::string array_of(const std::vector<std::string>& names);

// A value with its fields, as an object on several lines.
template <typename T>
std::string object_of(const T& value, const std::string& indent = "");

std::string shouted(std::string_view name);

template <Named E>
std::string names_of() {
  const std::string type = Names<E>::kType;
  const std::string constant = shouted(type) + "_NAMES";
  std::vector<std::string> names;
  for (const std::string_view each : Names<E>::kList) names.emplace_back(each);
  return "export const " + constant + " = " + array_of(names) + " as const;\nexport type " + type +
         " = (typeof " + constant + ")[number];\n\n";
}

std::string number(double value);

template <typename T>
std::string object_of(const T& value, const std::string& indent) {
  if constexpr (Structured<T>) {
    std::string text = "{\n";
    each_field<T>([&](const auto& field) {
      text +=
          indent + "  " + field.key + ": " + object_of(value.*field.member, indent + "  ") + ",\n";
    });
    return text + indent + "}";
  } else {
    return number(static_cast<double>(value));
  }
}

}  // namespace conv2d::contract
