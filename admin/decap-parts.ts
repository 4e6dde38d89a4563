import type { Plugin } from 'vite';
import { OWN_PARTS, REWORDED } from './own-parts.ts';

/**
 * What Decap's own parts may not bring along, replaced while the site is built:
 *
 * - gray-matter evaluates front matter that starts with `---js`, so opening somebody's draft would run it where the
 *   token of the forge lies;
 * - the validator of the configuration compiles its schema with `new Function`; a test validates it instead;
 * - picture processing loads a WebAssembly encoder: photos are cleaned before Decap sees them (`photos/`);
 * - the reader of TOML, which none of our texts are, evaluates code when it loads;
 * - GraphQL, which the forges are not asked by (`use_graphql`): its libraries are a twentieth of the program, and one of them
 *   evaluates code when it loads;
 * - the style of its messages is written into the page at run time, which the policy forbids: it joins the page's own.
 */
const REPLACED: [RegExp, string][] = [
  // Decap hands it engines of its own.
  [/gray-matter[\\/]lib[\\/]engines\.js$/, 'module.exports = {};'],
  [/decap-cms-core[\\/]dist[\\/]esm[\\/]constants[\\/]configSchema\.js$/, 'export function validateConfig() {}'],
  [
    /decap-cms-core[\\/]dist[\\/]esm[\\/]lib[\\/]imageTransformations\.js$/,
    `export const getMediaProcessingConfig = () => undefined;
     export const getMediaProcessingFileName = (name) => name;
     export const shouldTransformImage = () => false;
     export const transformImage = async (file, path) => [{ file, path }];`,
  ],
  [
    /decap-cms-core[\\/]dist[\\/]esm[\\/]formats[\\/]toml\.js$/,
    `const refuse = () => { throw new Error('TOML'); };
     export default { fromFile: refuse, toFile: refuse };`,
  ],
  [/decap-cms-backend-github[\\/]dist[\\/]esm[\\/]GraphQLAPI\.js$/, 'export default class GraphQLAPI {}'],
  [
    /decap-cms-backend-gitlab[\\/]dist[\\/]esm[\\/]queries\.js$/,
    'export const files = undefined, blobs = undefined, lastCommits = undefined;',
  ],
  [
    /node_modules[\\/]apollo-(client|cache-inmemory|link-http|link-context)[\\/]/,
    `export class ApolloClient {}
     export class InMemoryCache {}
     export const createHttpLink = undefined, setContext = undefined;`,
  ],
  [
    /react-toastify[\\/]dist[\\/]inject-style(\.esm\.mjs|\.js)$/,
    `import 'react-toastify/dist/ReactToastify.min.css';
     export const injectStyle = () => {};`,
  ],
];

/** The Vite plugin that leaves them out, and puts our parts in the place of Decap's. */
export function decapParts(): Plugin {
  return {
    name: 'decap-parts',
    enforce: 'pre',
    // Some of them were written for bundlers that know Node's global object.
    configEnvironment: (name) => (name === 'client' ? { define: { global: 'globalThis' } } : undefined),
    load(id) {
      const file = fileOf(id);
      return [...REPLACED, ...OWN_PARTS].find(([pattern]) => pattern.test(file))?.[1];
    },
    transform(code, id) {
      const file = fileOf(id);
      const texts = REWORDED.find(([pattern]) => pattern.test(file))?.[1];
      return texts && { code: texts.reduce((text, [from, to]) => reword(text, from, to, file), code), map: null };
    },
  };
}

function fileOf(id: string): string {
  return id.split('?')[0] ?? id;
}

/** @throws Error when a new version of Decap no longer says it so */
function reword(code: string, from: string, to: string, file: string): string {
  if (!code.includes(from)) throw new Error(`${file} no longer contains: ${from}`);
  return code.replaceAll(from, () => to);
}
