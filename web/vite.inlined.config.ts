// Pages with everything inside of them, which need no other file and no network, work from a stick and
// in a frame of no origin. `--mode page`: conv2d-playground.html; `--mode embed`: embed.html; `--mode
// scorm`: the page of the SCORM package.
import { defineConfig, mergeConfig } from 'vite';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { alone } from './vite/alone.ts';
import { at, common } from './vite/common.ts';
import { entry } from './vite/entry.ts';
import { inlinedPolicy } from './vite/inlined-policy.ts';
import { noticesBeside, noticesInside } from './vite/notices.ts';

interface Form {
  readonly input: string;
  readonly output: string;
  readonly folder: string;
  /** In place of the one that the page names. */
  readonly script?: string;
}

const forms: Readonly<Record<string, Form>> = {
  page: { input: 'index.html', output: 'conv2d-playground.html', folder: '../dist' },
  embed: { input: 'embed.html', output: 'embed.html', folder: '../dist' },
  scorm: {
    input: 'index.html',
    output: 'index.html',
    folder: '../build/scorm',
    script: './src/scorm/main.ts',
  },
};

export default defineConfig(({ mode }) => {
  const form = forms[mode];
  if (!form) throw new Error(`There is no page "${mode}": ${Object.keys(forms).join(', ')}`);
  // What is made for a column of text has no use for large layers.
  return mergeConfig(common('inlined', mode === 'embed' ? 'conv2d' : 'conv2d-large'), {
    plugins: [
      ...[alone, ...(form.script ? [entry(form.script)] : [])],
      viteSingleFile({ outputFileName: form.output, useRecommendedBuildConfig: true }),
      ...[inlinedPolicy, mode === 'embed' ? noticesBeside : noticesInside],
    ],
    build: {
      outDir: at(form.folder),
      emptyOutDir: false,
      modulePreload: false,
      rolldownOptions: { input: at(form.input) },
    },
  });
});
