import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { siteSchema } from '../site/schema.ts';
import { SETTINGS_FILE } from '../site/settings.ts';
import { describeTexts } from './field-texts.ts';
import { describeUnreadableYaml, findShared } from './front-matter.ts';
import type { Problem } from './problem.ts';
import { readText } from './read-text.ts';
import { describeError } from './sentences.ts';

/** Checks the settings of the site, which lie beside the texts. */
export function checkSettings(folder: string): Problem[] {
  const file = SETTINGS_FILE;
  if (!existsSync(join(folder, file)))
    return [{ file, sentence: 'Dit bestand ontbreekt. Zonder instellingen kan de site niet gemaakt worden.' }];
  const read = readText(join(folder, file), file);
  if ('wrong' in read) return [{ file, sentence: read.wrong }];
  const schema = siteSchema();
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
