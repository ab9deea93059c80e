#include "read.hpp"

#include <algorithm>
#include <limits>
#include <string>

#include "interned.hpp"

// In bindings.js.
extern "C" [[noreturn]] void read_unknown(const char* name);

namespace conv2d::bindings {
namespace {

using emscripten::val;

// A plain conversion would trap on what the type does not have.
template <typename Integer>
Integer nearest(double number) {
  using Range = std::numeric_limits<Integer>;
  if (number != number) return 0;
  return static_cast<Integer>(
      std::clamp(number, static_cast<double>(Range::min()), static_cast<double>(Range::max())));
}

}  // namespace

double Read::number(const val& from) { return from.as<double>(); }
std::size_t Read::length(const val& from) {
  return static_cast<std::size_t>(number(from[interned("length")]));
}

void Read::into(int& to, const val& from) { to = nearest<int>(number(from)); }
void Read::into(std::uint32_t& to, const val& from) { to = nearest<std::uint32_t>(number(from)); }
void Read::into(double& to, const val& from) { to = number(from); }
void Read::into(bool& to, const val& from) { to = from.as<bool>(); }

std::size_t Read::index(std::span<const std::string_view> names, const val& from) {
  const auto name = from.as<std::string>();
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) {
    read_unknown(name.c_str());
  }
  return static_cast<std::size_t>(found - names.begin());
}

void Read::object(void* owner, const val& from, std::span<const ReadMember> members, bool tuple) {
  int at = 0;
  for (const auto& [key, read] : members) {
    read(owner, tuple ? from[at++] : from[interned(key)]);
  }
}

}  // namespace conv2d::bindings
