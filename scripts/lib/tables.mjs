// What is written from the page's own tables, which are TypeScript: Vite reads them, without the page.
export async function readTables() {
  // Not before it is there.
  const { runnerImport } = await import('vite');
  const { NODE_ENV } = process.env;
  const { module } = await runnerImport('/src/docs/index.ts', {
    root: 'web',
    configFile: false,
    logLevel: 'error',
  });
  // Vite leaves it as one that develops, and whatever is built afterwards would be of that kind.
  if (NODE_ENV === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = NODE_ENV;
  return module;
}
