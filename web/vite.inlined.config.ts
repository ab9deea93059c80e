// Pages with everything inside of them, which need no other file and no network, work from a stick and
// in a frame of no origin. `--mode page`: conv2d-playground.html; `--mode embed`: embed.html.
import { defineConfig, mergeConfig } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { alone } from './vite/alone.ts';
import { at, common } from './vite/common.ts';
import { inlinedPolicy } from './vite/inlined-policy.ts';
import { noticesBeside, noticesInside } from './vite/notices.ts';

const pages: Readonly<Record<string, readonly [input: string, output: string]>> = {
  page: ['index.html', 'conv2d-playground.html'],
  embed: ['embed.html', 'embed.html'],
};

export default defineConfig(({ mode }) => {
  const [input, outputFileName] = pages[mode] ?? [];
  if (!input) throw new Error(`There is no page "${mode}": ${Object.keys(pages).join(', ')}`);
  return mergeConfig(common('inlined'), {
    plugins: [
      ...[alone, viteSingleFile({ outputFileName, useRecommendedBuildConfig: true })],
      ...[inlinedPolicy, mode === 'page' ? noticesInside : noticesBeside],
    ],
    build: {
      emptyOutDir: false,
      modulePreload: false,
      rolldownOptions: { input: at(input) },
    },
  });
});
