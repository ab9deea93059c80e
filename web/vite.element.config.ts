// The element for other people's pages, everything in one script: a classic one, and around the same
// code a module, which does nothing where there is no page, and defines nothing twice.
import { defineConfig, mergeConfig } from 'vite';
import { at, common } from './vite/common.ts';
import { elementModule } from './vite/element-module.ts';

export default defineConfig(
  mergeConfig(common('inlined'), {
    plugins: [elementModule],
    build: {
      outDir: at('../dist/element'),
      emptyOutDir: true,
      copyPublicDir: false,
      lib: { entry: at('src/embed/conv2d-playground.ts'), name: 'conv2d', formats: ['iife'] },
      rolldownOptions: {
        output: {
          exports: 'named',
          codeSplitting: false,
          entryFileNames: 'conv2d-playground.js',
        },
      },
    },
  }),
);
