#include "object.hpp"

namespace conv2d::bindings {

using emscripten::val;

Object& Object::set(const char* key, const val& value) {
  value_.set(key, value);
  return *this;
}
Object& Object::set(const char* key, double value) { return set(key, val{value}); }
Object& Object::set(const char* key, bool value) { return set(key, val{value}); }
Object& Object::set(const char* key, std::string_view value) {
  return set(key, val{std::string{value}});
}
Object& Object::set(const char* key, std::initializer_list<int> numbers) {
  Array list;
  for (const int number : numbers) list.push(val{number});
  return set(key, list.value());
}

Array& Array::push(const val& value) {
  value_.call<void>("push", value);
  return *this;
}
Array& Array::push(std::string_view text) { return push(val{std::string{text}}); }

}  // namespace conv2d::bindings
