// The layer itself, which the others are held against. Whoever shows the row has its program
// already.
#include "frameworks/rows.hpp"

namespace conv2d::table {

void add_keras(const Wish& w, Rows& rows) {
  const auto& refusal = w.keras.refusal;
  rows.push_back({Framework::kKeras, "", !refusal, refusal ? keras_message(*refusal) : "",
                  FrameworkNote::kNone, w.keras.geometry});
}

}  // namespace conv2d::table
