#include "write.hpp"

// In bindings.js. A value goes under its key, or without one to the end, of what was opened last.
extern "C" {
void write_open(bool is_array);
void write_close(const char* key);
void write_null(const char* key);
void write_truth(const char* key, bool truth);
void write_number(const char* key, double number);
void write_name(const char* key, const char* name);
void write_text(const char* key, const char* text, std::size_t length);
void write_floats(const char* key, const float* first, std::size_t count);
void write_doubles(const char* key, const double* first, std::size_t count);
void write_integers(const char* key, const std::int32_t* first, std::size_t count);
void write_bytes(const char* key, const std::uint8_t* first, std::size_t count);
emscripten::EM_VAL write_end();
}

namespace conv2d::bindings {

void Write::to(Key key, double number) { write_number(key, number); }
void Write::to(Key key, bool truth) { write_truth(key, truth); }
void Write::to(Key key, std::string_view text) { write_text(key, text.data(), text.size()); }
void Write::named(Key key, const char* name) { write_name(key, name); }
void Write::null(Key key) { write_null(key); }

void Write::to(Key key, std::span<const float> numbers) {
  write_floats(key, numbers.data(), numbers.size());
}
void Write::to(Key key, std::span<const double> numbers) {
  write_doubles(key, numbers.data(), numbers.size());
}
void Write::to(Key key, std::span<const std::int32_t> numbers) {
  write_integers(key, numbers.data(), numbers.size());
}
void Write::to(Key key, std::span<const std::uint8_t> bytes) {
  write_bytes(key, bytes.data(), bytes.size());
}

void Write::list(Key key, const void* first, std::size_t count, std::size_t size,
                 WriteValue write) {
  write_open(true);
  const auto* item = static_cast<const char*>(first);
  for (std::size_t i = 0; i < count; ++i, item += size) write(nullptr, item);
  write_close(key);
}

void Write::object(Key key, const void* owner, std::span<const WrittenMember> members, bool tuple) {
  write_open(tuple);
  for (const auto& [name, write] : members) write(tuple ? nullptr : name, owner);
  write_close(key);
}

void Write::begin() { write_open(true); }
emscripten::val Write::end() { return emscripten::val::take_ownership(write_end()); }

}  // namespace conv2d::bindings
