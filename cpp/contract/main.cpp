// write_contract <folder>: writes what TypeScript has to know of the core.
#include <fstream>

#include "contract.hpp"

int main(int argc, char** argv) {
  if (argc != 2) return 1;
  for (const auto& [name, text] : conv2d::contract::files()) {
    std::ofstream file{std::string{argv[1]} + "/" + name, std::ios::binary};
    file << text;
    if (!file) return 1;
  }
  return 0;
}
