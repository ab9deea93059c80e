#include "contract.hpp"

#include <cctype>
#include <cstdint>

#include "conv2d/caveats.hpp"
#include "conv2d/data.hpp"
#include "conv2d/measure.hpp"
#include "conv2d/questions.hpp"
#include "conv2d/sliders.hpp"
#include "typescript.hpp"

namespace conv2d::contract {
namespace {

std::string head(const std::string& about) {
  return "// " + about + " Generated from the core by `npm run contract`: do not edit.\n\n";
}

std::string trimmed(std::string text) {
  while (text.ends_with("\n\n")) text.pop_back();
  return text;
}

template <typename... Enums>
std::string all_names() {
  return (names_of<Enums>() + ...);
}

File names_file() {
  return {
      "names.ts",
      head("The one spelling of every name, in links, in the state and in message keys.") +
          trimmed(all_names<LayerType, Padding, PaddingMode, DataFormat, Activation, Argument,
                            InputSource, KernelSource, BiasSource, Pooling, KernelAxis, TapSource,
                            SoftmaxAxis, RefusalCode, Mendable, CaveatCode, Framework,
                            FrameworkNote, Measure, Algorithm, Problem, FrameArray>())};
}

File types_file() {
  Types types;
  types.add<Request>();
  types.add<Check>();
  types.add<Frame>();
  types.add<OutputCell>();
  types.add<Explanation>();
  types.add<Reached>();
  types.add<InputCell>();
  types.add<Stamp>();
  types.add<Products>();
  types.add<Bins>();
  std::string imports = "import type {\n";
  for (const std::string& name : types.used()) imports += "  " + name + ",\n";
  imports += "} from './names';\n\n";
  return {"types.ts",
          head("What goes into the core and comes out of it.") + imports + trimmed(types.text())};
}

File limits_file() {
  return {"limits.ts",
          head("What the page accepts and its sliders offer: see cpp/include/conv2d/sliders.hpp.") +
              "export const limits = " + object_of(kOffers) + " as const;\n"};
}

// The names of those values of E for which something holds.
template <Named E, typename Holds>
std::vector<std::string> those(const Holds& holds) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < Names<E>::kList.size(); ++i) {
    if (holds(static_cast<E>(i))) names.emplace_back(Names<E>::kList[i]);
  }
  return names;
}

std::string list(const std::string& comment, const std::string& name, const std::string& type,
                 const std::vector<std::string>& names) {
  return "/** " + comment + " */\nexport const " + name + ": readonly " + type +
         "[] = " + array_of(names) + ";\n\n";
}

File facts_file() {
  return {
      "facts.ts",
      head("What is to be known of a name before there is a frame.") +
          "import type { BiasSource, InputSource, KernelSource, LayerType } from './names';\n\n" +
          trimmed(list("Those whose strides are pool_size unless told otherwise.",
                       "STRIDED_BY_POOL_SIZE", "LayerType", those<LayerType>(is_pooling)) +
                  list("Inputs whose values come from the reader.", "BROUGHT_INPUTS", "InputSource",
                       those<InputSource>(is_brought)) +
                  list("Kernels that are Keras's initializers.", "INITIALIZERS", "KernelSource",
                       those<KernelSource>(is_initializer)) +
                  list("Inputs whose values are drawn, so that a seed decides which.",
                       "DRAWN_INPUTS", "InputSource",
                       those<InputSource>([](InputSource each) { return draws(each); })) +
                  list("Kernels whose values are drawn.", "DRAWN_KERNELS", "KernelSource",
                       those<KernelSource>([](KernelSource each) { return draws(each); })) +
                  list("Biases whose values are drawn.", "DRAWN_BIASES", "BiasSource",
                       those<BiasSource>([](BiasSource each) { return draws(each); })))};
}

}  // namespace

std::vector<File> files() { return {names_file(), types_file(), limits_file(), facts_file()}; }

std::string shouted(std::string_view name) {
  std::string text;
  for (const char letter : name) {
    if (std::isupper(letter) && !text.empty()) text += '_';
    text += static_cast<char>(std::toupper(letter));
  }
  return text;
}

std::string array_of(const std::vector<std::string>& names) {
  std::string text = "[\n";
  for (const std::string& name : names) text += "  '" + name + "',\n";
  return text + "]";
}

std::string number(double value) { return std::to_string(static_cast<std::int64_t>(value)); }

}  // namespace conv2d::contract
