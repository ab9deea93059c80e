// What the commands need beside Node, git and the npm packages, under the names that Debian gives
// the packages. Ubuntu has those of the page, but no firefox-esr and no chromium of its own. The sign, a command or a file, shows that something of the kind is
// there already, wherever it came from.
export const forPage = [
  { name: 'emscripten', sign: 'emcc' },
  { name: 'cmake', sign: 'cmake' },
  { name: 'ninja-build', sign: 'ninja' },
];

export const forTests = [
  ...forPage,
  { name: 'g++', sign: 'g++' },
  { name: 'clang-format', sign: 'clang-format' },
  { name: 'clang-tidy', sign: 'clang-tidy' },
  { name: 'clang', sign: 'clang++' },
  // What clang's sanitizers, fuzzer and coverage link with. Nothing of it is where no version is in
  // the path, but for its papers.
  { name: 'libclang-rt-dev', sign: '/usr/share/doc/libclang-rt-dev' },
  { name: 'llvm', sign: 'llvm-cov' },
  { name: 'libgtest-dev', sign: '/usr/include/gtest/gtest.h' },
  { name: 'nlohmann-json3-dev', sign: '/usr/include/nlohmann/json.hpp' },
  { name: 'chromium', sign: 'chromium' },
  { name: 'firefox-esr', sign: 'firefox-esr' },
  { name: 'webkit2gtk-driver', sign: 'WebKitWebDriver' },
  // WebKit opens a window, and there need not be a screen.
  { name: 'xvfb', sign: 'Xvfb' },
  { name: 'fonts-dejavu-core', sign: '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf' },
];

// What the stage with other people's sites needs.
export const forHosts = [
  ...forPage,
  { name: 'chromium', sign: 'chromium' },
  { name: 'fonts-dejavu-core', sign: '/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf' },
  // A python3 of another place brings what this one is asked for, and shows no sign of it.
  { name: 'python3-venv', sign: '/usr/share/doc/python3-venv' },
  { name: 'php-cli', sign: 'php' },
  { name: 'php-htmlpurifier', sign: '/usr/share/php/HTMLPurifier.auto.php' },
];
