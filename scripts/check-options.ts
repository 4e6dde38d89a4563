import { statSync } from 'node:fs';
import { normalize } from 'node:path';
import { parseArgs } from 'node:util';
import { contentFolder } from '../src/collections.ts';
import { CouldNotRun } from './could-not-run.ts';

const FORMATS = ['text', 'json', 'sarif', 'gitlab', 'github'] as const;

/** What `npm run check` is asked. */
export interface Options {
  /** The content folder, without a slash at its end. */
  folder: string;
  /** The revision that a submission is compared with. */
  changed: string | undefined;
  fix: boolean;
  format: (typeof FORMATS)[number];
}

/** @throws CouldNotRun when something is asked that cannot be */
export function readOptions(args: string[]): Options {
  const { content, changed, fix, format: asked } = parseOptions(args);
  const format = FORMATS.find((known) => known === asked);
  if (!format) throw new CouldNotRun(`De vorm "${asked}" bestaat niet. Kies een van: ${FORMATS.join(', ')}.`);
  if (!statSync(content, { throwIfNoEntry: false })?.isDirectory()) {
    throw new CouldNotRun(`De map "${content}" bestaat niet. Kijk na of de naam juist is.`);
  }
  return { folder: normalize(content).replace(/(?<=.)\/$/, ''), changed, fix, format };
}

function parseOptions(args: string[]) {
  try {
    return parseArgs({
      args,
      options: {
        content: { type: 'string', default: contentFolder() },
        changed: { type: 'string' },
        fix: { type: 'boolean', default: false },
        format: { type: 'string', default: 'text' },
      },
    }).values;
  } catch (error) {
    const known = `--content MAP, --changed VERSIE, --fix, --format ${FORMATS.join('|')}`;
    throw new CouldNotRun(`Dit is niet te begrijpen: ${args.join(' ')}. Wel kan: ${known}.`, { cause: error });
  }
}
