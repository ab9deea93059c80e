// The runs that can be asked about, each by the handle that its caller gave it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "conv2d/experiment.hpp"
#include "conv2d/forward.hpp"
#include "conv2d/frame.hpp"
#include "conv2d/request.hpp"

namespace conv2d {

using Handle = std::uint32_t;

// What was asked, and what came of it.
struct Run {
  Handle handle = 0;
  Request request;
  Experiment experiment;

  // Runs the request.
  Frame run();

  // The geometry of the output that is looked at: of the framework asked for, else Keras's.
  const std::optional<Geometry>& geometry() const;
  // Its arrays, to read from.
  Operands operands();
};

class Runs {
 public:
  // Room for a run by that handle, in place of the run `replaced`, whose memory it takes over; 0
  // replaces none. Of one that is not there nothing is taken.
  Run& make(Handle handle, Handle replaced);

  // Null where there is no such run any more.
  Run* find(Handle handle);

  // Gives its memory back.
  void forget(Handle handle);

 private:
  std::vector<std::unique_ptr<Run>> kept_;
};

}  // namespace conv2d
