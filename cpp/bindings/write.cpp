#include "write.hpp"

#include "interned.hpp"

namespace conv2d::bindings {
namespace {

using emscripten::val;

template <typename T>
void copied(const Place& place, std::span<const T> numbers) {
  Write::to(place,
            val(emscripten::typed_memory_view(numbers.size(), numbers.data())).call<val>("slice"));
}

}  // namespace

void Write::to(const Place& place, const val& value) {
  if (place.key) {
    place.container.set(interned(place.key), value);
  } else {
    place.container.call<void>("push", value);
  }
}
void Write::to(const Place& place, double number) { to(place, val{number}); }
void Write::to(const Place& place, bool truth) { to(place, val{truth}); }
void Write::to(const Place& place, std::string_view text) { to(place, val{std::string{text}}); }
void Write::named(const Place& place, const char* name) { to(place, interned(name)); }
void Write::null(const Place& place) { to(place, val::null()); }

void Write::to(const Place& place, std::span<const float> numbers) { copied(place, numbers); }
void Write::to(const Place& place, std::span<const double> numbers) { copied(place, numbers); }
void Write::to(const Place& place, std::span<const std::int32_t> numbers) {
  copied(place, numbers);
}
void Write::to(const Place& place, std::span<const std::uint8_t> numbers) {
  copied(place, numbers);
}

void Write::list(const Place& place, const void* first, std::size_t count, std::size_t size,
                 WriteValue write) {
  val made = val::array();
  const auto* item = static_cast<const char*>(first);
  for (std::size_t i = 0; i < count; ++i, item += size) write({made}, item);
  to(place, made);
}

void Write::object(const Place& place, const void* owner, std::span<const WrittenMember> members,
                   bool tuple) {
  val made = tuple ? val::array() : val::object();
  for (const auto& [key, write] : members) write({made, tuple ? nullptr : key}, owner);
  to(place, made);
}

}  // namespace conv2d::bindings
