// The table of what Keras says of settings, tests/golden/refusals.json.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "conv2d/names.hpp"
#include "conv2d/refusal.hpp"
#include "from_name.hpp"
#include "golden_files.hpp"
#include "golden_json.hpp"

namespace conv2d::tests {

struct Verdict {
  RefusalCode code;
  std::string message;
};

struct Setting {
  Layer layer;
  Shape input;
  std::optional<Verdict> verdict;  // none where Keras accepts the layer
};

inline std::vector<Setting> read_refusals() {
  const nlohmann::json golden = read_golden("refusals.json");
  std::vector<Setting> settings;
  for (const nlohmann::json& each : golden.at("cases")) {
    Setting setting{each.at("layer").get<Layer>(), each.at("inputShape").get<Shape>(), {}};
    if (!each.at("code").is_null()) {
      setting.verdict = {from_name<RefusalCode>(each.at("code").get<std::string>()).value(),
                         each.at("message").get<std::string>()};
    }
    settings.push_back(setting);
  }
  return settings;
}

}  // namespace conv2d::tests
