import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { load } from 'js-yaml';
import { line } from '../fields.ts';

/** The words of the street with those of the gazette, a path within the content folder; there need not be any. */
export const SYNONYMS_FILE = 'synonyms.yaml';

/** More would weigh on every reader who searches. */
const MOST = 300;

/** Words that people look for, and what the gazette writes for each of them. */
export interface Synonym {
  said: string[];
  means: string[];
}

export const synonymsSchema = () =>
  z.strictObject({
    words: z
      .array(
        z.strictObject({
          said: line(120)
            .refine((text) => listed(text).every((word) => /^[\p{L}\p{N}'’]+$/u.test(word)), {
              params: { expected: 'words' },
            })
            .meta({
              label: 'Wat mensen zoeken',
              hint: 'Zoals ze het typen, met komma’s tussen de woorden.',
              example: 'wasap, watsapp',
            }),
          means: line(120)
            .refine((text) => listed(text).every((words) => /^[\p{L}\p{N}'’-]+( [\p{L}\p{N}'’-]+)*$/u.test(words)), {
              params: { expected: 'words' },
            })
            .meta({
              label: 'Wat de gazet schrijft',
              hint: 'Zoals het in de verhalen staat, met komma’s tussen de woorden.',
              example: 'WhatsApp, groepsgesprek',
            }),
        }),
      )
      .max(MOST)
      .meta({
        label: 'Woorden',
        hint: 'Wie een woord zoekt dat niet in de gazet staat, vindt dan de verhalen met een woord dat er wel in staat.',
        singular: 'regel',
        summary: '{{fields.said}} → {{fields.means}}',
      }),
  });

/**
 * The words that the gazette writes for what people look for.
 * @throws ZodError when the file breaks its schema; the check before the build says so in Dutch first
 */
export function readSynonymsFile(folder: string): Synonym[] {
  const file = join(folder, SYNONYMS_FILE);
  const text = existsSync(file) ? readFileSync(file, 'utf8') : 'words: []';
  const { words } = synonymsSchema().parse(load(text));
  return words.map(({ said, means }) => ({ said: listed(said), means: listed(means) }));
}

/** The words between the commas. */
export function listed(text: string): string[] {
  return text.split(',').map((word) => word.trim());
}
