// node --import: puts a plugin that throws in the place of one of ours.
import { registerHooks } from 'node:module';

const source = `export const quoteLanguage = { name: 'omvaller', element: { filter: [], visit() { throw new Error('omgevallen'); } } };`;

registerHooks({
  load: (url, context, next) =>
    url.endsWith('/src/markdown/quote-language.ts')
      ? { format: 'module', source, shortCircuit: true }
      : next(url, context),
});
