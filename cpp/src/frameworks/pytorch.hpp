// How PyTorch's modules are written and padded.
#pragma once

#include <string>

#include "frameworks/call.hpp"
#include "frameworks/rows.hpp"

namespace conv2d::table {

// How padding is asked for.
enum class Way {
  kArgument,  // padding=(1, 1), alike on opposite sides
  kPadCall,   // F.pad first
  kSame,      // padding='same'
};

// PyTorch's spelling of a pair: one number if both are the same.
std::string numbers(const Pair& pair);

// The way in which people would write these pads.
Way usual_way(const Pads& pads);

// The pads that people write for 'same': (effective kernel - 1) // 2, or pool_size // 2.
Pads usual_pads(const Wish& wish);

// "(left, right, top, bottom)": the last axis comes first.
std::string pad_arguments(const Pads& pads);

// "x = F.pad(x, (left, right, top, bottom))" and a line feed, filled by padding_mode or with
// `value`; nothing without pads.
std::string pad_call(const Wish& wish, const Pads& pads, std::string_view value);

// PyTorch's words on a padding mode that cannot fill as much.
Objection too_wide(const Wish& wish, const Pads& pads);

// The size of the input with its padding.
struct Size {
  std::int64_t height;
  std::int64_t width;
};
Size padded(const Shape& input, const Pads& pads);

void add_pytorch_pooling(const Wish& wish, Rows& rows);
void add_pytorch_transposed(const Wish& wish, Rows& rows);

}  // namespace conv2d::table
