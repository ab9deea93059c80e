// Floats in the fewest digits that mean them.
#pragma once

#include <string>

namespace conv2d {

// The decimal with the fewest digits that is `value` when it is read as a double and rounded to a
// float, as NumPy reads what stands in a program. It is the nearest one to `value` of that many
// digits, the one farther from 0 if two are as near. Written as JavaScript writes numbers: "0.05",
// "1000000", "1e-7" below 1e-6, "1.5e+21" from 1e21 on, "0" for both zeros, "NaN", "Infinity". For
// every float it is String(Number(value.toPrecision(n))) with the least n for which Math.fround()
// of that is `value`.
//
// Written by hand, since std::to_chars does not know floats in every C++ library that this is built
// with, and since printf() and strtod() would take kilobytes of the download.
std::string shortest(float value);

}  // namespace conv2d
