// The runs that can be asked about, each by the handle that its caller gave it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "conv2d/experiment.hpp"
#include "conv2d/forward.hpp"
#include "conv2d/request.hpp"

namespace conv2d {

// What was asked, and what came of it.
struct Run {
  Request request;
  Experiment experiment;

  // The geometry of the output that is looked at: of the framework asked for, else Keras's.
  const std::optional<Geometry>& geometry() const;
  // Its arrays, to read from.
  Operands operands();
};

using Handle = std::uint32_t;

class Runs {
 public:
  // Room for a run by that handle, in place of the run `replaced`, whose memory it takes over; 0
  // replaces none. Of one that is not there nothing is taken.
  Run& make(Handle handle, Handle replaced);

  // Null where there is no such run any more.
  Run* find(Handle handle);

 private:
  struct Kept {
    Handle handle;
    std::unique_ptr<Run> run;
  };
  std::vector<Kept> kept_;
};

}  // namespace conv2d
