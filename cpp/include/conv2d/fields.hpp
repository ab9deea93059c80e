// How plain values cross to JavaScript and back: by the members that stand here in a list beside
// each of them. The bindings read and write by these lists, and what TypeScript has to know of them
// is generated (cpp/contract).
#pragma once

#include <tuple>

namespace conv2d {

// A member, under the key that JavaScript knows it by.
template <typename Owner, typename Member>
struct Field {
  const char* key;
  Member Owner::*member;
};
template <typename Owner, typename Member>
constexpr Field<Owner, Member> field(const char* key, Member Owner::*member) {
  return {key, member};
}

// Fields<T>::kType is the name of T in TypeScript; kList holds its fields in their order. One with
// kTuple = true crosses as an array, others as objects; of one with kSparse = true, whose members
// are all optional, what is not there has no key.
template <typename T>
struct Fields;

template <typename T>
concept Structured = requires {
  Fields<T>::kList;
};

template <typename T>
concept Tuple = requires {
  Fields<T>::kTuple;
};

template <typename T>
concept Sparse = requires {
  Fields<T>::kSparse;
};

// Calls visit(field) for each field of T.
template <typename T, typename Visit>
constexpr void each_field(const Visit& visit) {
  std::apply([&](const auto&... fields) { (visit(fields), ...); }, Fields<T>::kList);
}

}  // namespace conv2d
