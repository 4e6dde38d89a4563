// npm run build: checks the content, builds, indexes, inspects; only then does `dist` change, all at once.
import { parseArgs } from 'node:util';
import { contentFolder } from '../src/collections.ts';
import { publish } from './publish.ts';

const { values } = parseArgs({
  options: { content: { type: 'string', default: contentFolder() }, out: { type: 'string', default: 'dist' } },
});
process.exitCode = (await publish(values)) ? 0 : 1;
