// How to install what the page needs where apt is not the way.
import { isInstalled } from './run.mjs';

// Beside this repository, where its checks do not look.
const emsdk = (call, activate) => [
  'git clone https://github.com/emscripten-core/emsdk ../emsdk',
  `${call} install latest`,
  `${call} activate latest`,
  activate,
];

const systems = [
  {
    name: 'macOS',
    here: () => process.platform === 'darwin',
    commands: ['brew install emscripten cmake ninja'],
  },
  {
    name: 'Windows',
    here: () => process.platform === 'win32',
    commands: [
      'winget install Kitware.CMake',
      'winget install Ninja-build.Ninja',
      'winget install Python.Python.3.12',
      ...emsdk('..\\emsdk\\emsdk.bat', '..\\emsdk\\emsdk_env.bat'),
    ],
  },
  {
    name: 'Fedora',
    here: () => isInstalled('dnf'),
    commands: ['sudo dnf install emscripten cmake ninja-build'],
  },
  {
    name: 'Arch Linux',
    here: () => isInstalled('pacman'),
    commands: ['sudo pacman -S emscripten cmake ninja', 'source /etc/profile.d/emscripten.sh'],
  },
  {
    name: 'this system, once it has CMake, Ninja and Python',
    here: () => true,
    commands: emsdk('../emsdk/emsdk', 'source ../emsdk/emsdk_env.sh'),
  },
];

export function installElsewhere() {
  const { name, commands } = systems.find(({ here }) => here());
  return [`On ${name}, run this and then the same command again (not tried):`, ...commands].join(
    '\n  ',
  );
}
