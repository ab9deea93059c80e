// What is written from the page's own tables, which are TypeScript: Vite reads them, without the page.
export async function readTables() {
  // Not before it is there.
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport('/src/docs/index.ts', {
    root: 'web',
    configFile: false,
    logLevel: 'error',
  });
  return module;
}
