import { statSync } from 'node:fs';
import { normalize } from 'node:path';
import { parseArgs } from 'node:util';
import { contentFolder } from '../src/collections.ts';
import { CouldNotRun } from './could-not-run.ts';

const FORMATS = ['text', 'gitlab', 'github'] as const;

/** What `npm run check` is asked. */
export interface Options {
  /** The content folder, without a slash at its end. */
  folder: string;
  /** The commit that a submission is compared with. */
  from: string | undefined;
  format: (typeof FORMATS)[number];
}

/** @throws CouldNotRun when something is asked that cannot be */
export function readOptions(args: string[]): Options {
  const { content, from, format: asked } = parseOptions(args);
  const format = FORMATS.find((known) => known === asked);
  if (!format) throw new CouldNotRun(`De vorm "${asked}" bestaat niet. Kies een van: ${FORMATS.join(', ')}.`);
  if (!statSync(content, { throwIfNoEntry: false })?.isDirectory()) {
    throw new CouldNotRun(`De map "${content}" bestaat niet. Kijk na of de naam juist is.`);
  }
  return { folder: normalize(content).replace(/(?<=.)\/$/, ''), from, format };
}

function parseOptions(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        content: { type: 'string', default: contentFolder() },
        from: { type: 'string' },
        format: { type: 'string', default: 'text' },
      },
    }).values;
  } catch (error) {
    const known = `--content MAP, --from VERSIE, --format ${FORMATS.join('|')}`;
    throw new CouldNotRun(`Dit is niet te begrijpen: ${args.join(' ')}. Wel kan: ${known}.`, { cause: error });
  }
}
