import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { load } from 'js-yaml';
import { SYNONYMS_FILE, synonymsSchema } from '../search/synonyms.ts';
import { siteSchema } from '../site/schema.ts';
import { SETTINGS_FILE } from '../site/settings.ts';
import { describeTexts } from './field-texts.ts';
import { describeUnreadableYaml, findShared } from './front-matter.ts';
import type { Problem } from './problem.ts';
import { readText } from './read-text.ts';
import { describeError } from './sentences.ts';

/** Checks what lies beside the folders with texts: the settings of the site, and the words of the search, if there are any. */
export function checkSettings(folder: string): Problem[] {
  const file = SETTINGS_FILE;
  const settings = existsSync(join(folder, file))
    ? checkFile(folder, file, siteSchema())
    : [{ file, sentence: 'Dit bestand ontbreekt. Zonder instellingen kan de site niet gemaakt worden.' }];
  const hasWords = existsSync(join(folder, SYNONYMS_FILE));
  return [...settings, ...(hasWords ? checkFile(folder, SYNONYMS_FILE, synonymsSchema()) : [])];
}

function checkFile(folder: string, file: string, schema: z.ZodType): Problem[] {
  const read = readText(join(folder, file), file);
  if ('wrong' in read) return [{ file, sentence: read.wrong }];
  try {
    const data = load(read.text);
    const shared = findShared(data, read.text);
    if (shared) return [{ file, ...shared }];
    const { error } = schema.safeParse(data);
    const found = [...(error ? describeError(error, schema, data) : []), ...describeTexts(data)];
    return found.map((one) => ({ file, ...one }));
  } catch (error) {
    const { line, hint } = describeUnreadableYaml(error);
    return [{ file, ...(line !== undefined && { line }), sentence: `Dit bestand is${hint}` }];
  }
}
