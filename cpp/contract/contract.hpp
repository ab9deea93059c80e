// What TypeScript has to know of the core: written once there, generated from it.
#pragma once

#include <string>
#include <vector>

namespace conv2d::contract {

struct File {
  std::string name;  // in web/src/contract
  std::string text;
};

std::vector<File> files();

}  // namespace conv2d::contract
