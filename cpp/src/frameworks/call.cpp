#include "frameworks/call.hpp"

#include "verdict/python.hpp"

namespace conv2d::table {
namespace {

std::string sides(const Pads& pads) {
  return text(python::tuple({pads.top, pads.bottom}), ", ", python::tuple({pads.left, pads.right}));
}

}  // namespace

Call::Call(std::string_view callee) : text_(text(callee, "(")) {}

Call& Call::add(std::string_view value) {
  if (text_.back() != '(') text_ += ", ";
  text_ += value;
  return *this;
}

Call& Call::add(std::string_view name, std::string_view value) {
  return add(text(name, "=", value));
}

void Call::write(std::string& whole) const {
  whole += text_;
  whole += ')';
}

void append(std::string& whole, const char* words) { whole += words; }
void append(std::string& whole, std::string_view words) { whole += words; }
void append(std::string& whole, const std::string& words) { whole += words; }
void append(std::string& whole, std::int64_t number) { whole += std::to_string(number); }
void append(std::string& whole, const Call& call) { call.write(whole); }

std::string tuple(const Pair& pair) { return python::tuple({pair.height, pair.width}); }

std::string nested(const Pads& pads) { return text("(", sides(pads), ")"); }

std::string nested(const Pads& pads, DataFormat format) {
  return format == DataFormat::kChannelsFirst ? text("((0, 0), (0, 0), ", sides(pads), ")")
                                              : text("((0, 0), ", sides(pads), ", (0, 0))");
}

std::string quoted(std::string_view words) { return text("\"", words, "\""); }

std::string_view numpy_name(PaddingMode mode) {
  switch (mode) {
    case PaddingMode::kReflect:
      return "reflect";
    case PaddingMode::kReplicate:
      return "edge";
    case PaddingMode::kCircular:
      return "wrap";
    case PaddingMode::kZeros:
      break;
  }
  return "constant";
}

}  // namespace conv2d::table
