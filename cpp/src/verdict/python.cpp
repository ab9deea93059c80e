#include "verdict/python.hpp"

#include <algorithm>
#include <cstddef>

namespace conv2d::python {

std::string joined(const Numbers& numbers) {
  std::string text;
  for (const std::int64_t number : numbers) {
    if (!text.empty()) text += ", ";
    text += std::to_string(number);
  }
  return text;
}

std::string tuple(const Numbers& numbers) { return "(" + joined(numbers) + ")"; }

std::string array(const Numbers& numbers) {
  std::size_t width = 0;
  for (const std::int64_t number : numbers) {
    width = std::max(width, std::to_string(number).size());
  }
  std::string text = "[";
  for (const std::int64_t number : numbers) {
    const std::string digits = std::to_string(number);
    if (text.size() > 1) text += ' ';
    text.append(width - digits.size(), ' ') += digits;
  }
  return text + "]";
}

}  // namespace conv2d::python
