// What TypeScript knows of the core must be what the core is: the files that are committed against
// what it would write now.
#include "contract.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <sstream>

#include "typescript.hpp"

namespace conv2d::contract {
namespace {

std::string committed(const std::string& name) {
  std::ifstream file{std::string{CONV2D_CONTRACT_DIR} + "/" + name, std::ios::binary};
  return {std::istreambuf_iterator<char>{file}, {}};
}

TEST(Contract, IsNotStale) {
  for (const auto& [name, text] : files()) {
    EXPECT_EQ(committed(name), text) << name << " is stale: run `npm run contract`";
  }
}

TEST(Contract, LeavesNoFileBehind) {
  std::set<std::string> written;
  for (const File& file : files()) written.insert(file.name);
  std::set<std::string> there;
  for (const auto& entry : std::filesystem::directory_iterator{CONV2D_CONTRACT_DIR}) {
    there.insert(entry.path().filename().string());
  }
  EXPECT_EQ(there, written);
}

TEST(Contract, ShoutsNames) {
  EXPECT_EQ(shouted("LayerType"), "LAYER_TYPE");
  EXPECT_EQ(shouted("Padding"), "PADDING");
}

TEST(Contract, WritesAnEnumAsAConstantAndAType) {
  EXPECT_EQ(names_of<DataFormat>(),
            "export const DATA_FORMAT_NAMES = [\n  'channels_last',\n  'channels_first',\n] as "
            "const;\nexport type DataFormat = (typeof DATA_FORMAT_NAMES)[number];\n\n");
}

TEST(Contract, WritesKindsOfMembers) {
  EXPECT_EQ(TypeScript<float>::type(), "number");
  EXPECT_EQ(TypeScript<bool>::type(), "boolean");
  EXPECT_EQ(TypeScript<std::string>::type(), "string");
  EXPECT_EQ(TypeScript<Activation>::type(), "Activation");
  EXPECT_EQ(TypeScript<std::optional<Pair>>::type(), "Pair | null");
  EXPECT_EQ(TypeScript<std::vector<float>>::type(), "Float32Array");
  EXPECT_EQ(TypeScript<std::span<const std::uint8_t>>::type(), "Uint8Array");
  EXPECT_EQ((TypeScript<std::vector<std::vector<int>>>::type()), "readonly Int32Array[]");
  EXPECT_EQ(TypeScript<std::vector<ChannelGroup>>::type(), "readonly ChannelGroup[]");
}

TEST(Contract, DeclaresATypeAfterThoseItIsMadeOfAndOnce) {
  Types types;
  types.add<std::optional<Check>>();
  types.add<Check>();
  EXPECT_EQ(types.text(),
            "export type KernelShape = readonly [height: number, width: number, third: number, "
            "fourth: number];\n\n"
            "export interface Check {\n"
            "  readonly problem: Problem | null;\n"
            "  readonly values: KernelShape | null;\n"
            "  readonly depthwise: KernelShape | null;\n"
            "  readonly pointwise: KernelShape | null;\n"
            "}\n\n");
  EXPECT_EQ(types.used(), std::set<std::string>{"Problem"});
}

TEST(Contract, LeavesOutKeysOfWhatIsSparse) {
  Types types;
  types.add<RemedyPatch>();
  EXPECT_NE(types.text().find("  readonly outputPadding?: Pair | null;\n"), std::string::npos);
  EXPECT_NE(types.text().find("  readonly padding?: Exclude<Padding, 'explicit'> | Pads;\n"),
            std::string::npos);
}

}  // namespace
}  // namespace conv2d::contract
