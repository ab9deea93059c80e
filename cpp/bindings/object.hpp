// JavaScript objects and arrays, filled one value at a time.
#pragma once

#include <emscripten/val.h>

#include <initializer_list>
#include <string>
#include <string_view>

namespace conv2d::bindings {

// val::set() is a template over the length of each key and the type of each value, and would be
// made anew for most of them: half of the module, once. Here it is made once a kind of value.
class Object {
 public:
  Object& set(const char* key, const emscripten::val& value);
  Object& set(const char* key, double value);
  Object& set(const char* key, bool value);
  Object& set(const char* key, std::string_view value);
  Object& set(const char* key, const char* value) { return set(key, std::string_view{value}); }
  Object& set(const char* key, std::initializer_list<int> numbers);
  Object& set(const char* key, const Object& object) { return set(key, object.value_); }
  const emscripten::val& value() const { return value_; }

 private:
  emscripten::val value_ = emscripten::val::object();
};

class Array {
 public:
  Array& push(const emscripten::val& value);
  Array& push(std::string_view text);
  Array& push(const Object& object) { return push(object.value()); }
  const emscripten::val& value() const { return value_; }

 private:
  emscripten::val value_ = emscripten::val::array();
};

}  // namespace conv2d::bindings
