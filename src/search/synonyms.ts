import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { load } from 'js-yaml';
import { line } from '../fields.ts';

/** The words of the street with those of the gazette, a path within the content folder; there need not be any. */
export const SYNONYMS_FILE = 'synonyms.yaml';

/** More would weigh on every reader who searches. */
const MOST = 200;

export const synonymsSchema = () =>
  z.strictObject({
    words: z
      .array(
        z.strictObject({
          said: line(40)
            .refine((word) => /^[\p{L}\p{N}'’]+$/u.test(word), { params: { expected: 'oneWord' } })
            .meta({ label: 'Wat mensen zoeken', hint: 'Eén woord, zoals ze het typen.', example: 'wasap' }),
          means: line(60).meta({
            label: 'Wat de gazet schrijft',
            hint: 'Eén of twee woorden die in de verhalen staan.',
            example: 'WhatsApp',
          }),
        }),
      )
      .max(MOST)
      .meta({
        label: 'Woorden',
        hint: 'Vindt het zoeken een woord niet, dan zoekt het naar wat de gazet daarvoor schrijft.',
        singular: 'woord',
      }),
  });

/**
 * What the gazette writes for what people look for, by that word.
 * @throws ZodError when the file breaks its schema; the check before the build says so in Dutch first
 */
export function readSynonymsFile(folder: string): Record<string, string[]> {
  const file = join(folder, SYNONYMS_FILE);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : 'words: []';
  const { words } = synonymsSchema().parse(load(text));
  const bySaid = Map.groupBy(words, ({ said }) => said);
  return Object.fromEntries([...bySaid].map(([said, group]) => [said, group.map(({ means }) => means)]));
}
