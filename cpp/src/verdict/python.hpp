// Numbers as Python and NumPy print them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace conv2d::python {

using Numbers = std::vector<std::int64_t>;

// "1, 2", to put brackets around.
std::string joined(const Numbers& numbers);

// "(1, 2)".
std::string tuple(const Numbers& numbers);

// "[ 1 10]": a NumPy array, which gives every number the width of the longest one.
std::string array(const Numbers& numbers);

}  // namespace conv2d::python
