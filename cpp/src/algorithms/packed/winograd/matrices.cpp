#include "algorithms/packed/winograd/matrices.hpp"

#include <cstddef>

namespace conv2d::algorithms::winograd {
namespace {

using Row = std::vector<double>;

// 1, at, at^2, ...
Row powers(double at, int count) {
  Row row;
  for (double power = 1; count > 0; --count, power *= at) row.push_back(power);
  return row;
}

// The coefficients of the product of all (x - point) but that of point number `but`, lowest first.
Row product(const Points& points, int but) {
  Row row(static_cast<std::size_t>(points.count + 1));
  row[0] = 1;
  for (int p = 0; p < points.count; ++p) {
    if (p == but) continue;
    for (std::size_t k = row.size(); k-- > 0;) {
      row[k] = (k > 0 ? row[k - 1] : 0) - points.at[static_cast<std::size_t>(p)] * row[k];
    }
  }
  return row;
}

double value(const Row& polynomial, double at) {
  double sum = 0;
  for (std::size_t k = polynomial.size(); k-- > 0;) sum = sum * at + polynomial[k];
  return sum;
}

}  // namespace

Matrices matrices(const Points& points) {
  const int outputs = points.count + 1 - kTaps + 1;
  Matrices made;
  for (int p = 0; p < points.count; ++p) {
    const double at = points.at[static_cast<std::size_t>(p)];
    made.input.push_back(product(points, p));
    made.weight.push_back(powers(at, kTaps));
    for (double& weight : made.weight.back()) weight /= value(made.input.back(), at);
    made.output.push_back(powers(at, outputs));
  }
  // At infinity only the highest power counts.
  made.input.push_back(product(points, points.count));
  made.weight.push_back({0, 0, 1});
  made.output.emplace_back(outputs);
  made.output.back().back() = 1;
  return made;
}

}  // namespace conv2d::algorithms::winograd
