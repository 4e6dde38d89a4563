import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { parseFrontmatter } from '@astrojs/internal-helpers/frontmatter';
import { CORE_SCHEMA, load } from 'js-yaml';
import { isCalendarDay } from '../calendar.ts';
import { entryId } from '../collections.ts';
import { COLLECTION_NAMES, type CollectionName } from '../fields.ts';
import type { Problem } from './problem.ts';

/** A file with front matter, as the build will read it. */
export interface Entry {
  collection: CollectionName;
  id: string;
  /** The file, a path within the content folder. */
  file: string;
  data: Record<string, unknown>;
  body: string;
}

export interface ContentFolder {
  entries: Entry[];
  /** Every file, as paths within the content folder. */
  files: Set<string>;
  problems: Problem[];
}

/** Collections with a folder per entry, and the one file that each of those folders must hold. */
const INDEX_FILES: Partial<Record<CollectionName, string>> = { stories: 'index.md', 'partner-days': 'index.mdx' };

/** Reads every entry of a content folder; what cannot be read becomes a problem, never an exception. */
export async function readContentFolder(folder: string): Promise<ContentFolder> {
  if (!existsSync(folder)) {
    const sentence = 'Deze map bestaat niet. Kijk na of de naam juist is.';
    return { entries: [], files: new Set(), problems: [{ file: '.', sentence }] };
  }
  const listing = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = listing
    .filter((item) => item.isFile() && item.name !== '.gitkeep')
    .map((item) => relative(folder, join(item.parentPath, item.name)))
    .sort();
  const found: ContentFolder = { entries: [], files: new Set(files), problems: [] };
  for (const file of files) {
    const collection = COLLECTION_NAMES.find((name) => file.startsWith(`${name}/`));
    if (!collection || !/\.mdx?$/.test(file)) continue;
    const misplaced = misplacement(collection, file);
    if (misplaced) found.problems.push({ file, sentence: misplaced });
    else await readEntry(folder, file, collection, found);
  }
  found.problems.push(...emptyFolders(files));
  return found;
}

async function readEntry(folder: string, file: string, collection: CollectionName, found: ContentFolder) {
  try {
    const { frontmatter, rawFrontmatter, content } = parseFrontmatter(await readFile(join(folder, file), 'utf8'));
    const id = entryId(file.slice(collection.length + 1));
    found.entries.push({ collection, id, file, data: frontmatter, body: content });
    found.problems.push(...impossibleDays(file, frontmatter, rawFrontmatter));
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    found.problems.push({
      file,
      sentence: `Het blok tussen de twee regels met --- is niet leesbaar (${reason}). Kijk naar de regel die daar genoemd wordt: vaak mist er een aanhalingsteken of een spatie na een dubbelpunt.`,
    });
  }
}

function misplacement(collection: CollectionName, file: string): string | undefined {
  const wanted = INDEX_FILES[collection];
  const depth = file.split('/').length;
  if (wanted && (depth !== 3 || basename(file) !== wanted)) {
    return `Dit bestand hoort hier niet. Elke map in content/${collection} heeft één tekst met de naam ${wanted}.`;
  }
  if (!wanted && (depth !== 2 || !file.endsWith('.md'))) {
    return `Dit bestand hoort hier niet. content/${collection} bevat enkel .md-bestanden, zonder mappen.`;
  }
  return undefined;
}

function emptyFolders(files: readonly string[]): Problem[] {
  return Object.entries(INDEX_FILES).flatMap(([collection, index]) => {
    const folders = new Set(files.filter((file) => file.startsWith(`${collection}/`)).map(dirname));
    return [...folders]
      .filter((folder) => folder.includes('/') && !files.includes(`${folder}/${index}`))
      .map((folder) => ({
        file: folder,
        sentence: `In deze map staat geen ${index}. Voeg de tekst toe of verwijder de map.`,
      }));
  });
}

/** YAML turns 30 February into 2 March without a word, so the front matter is read again with its days left as text. */
function impossibleDays(file: string, data: unknown, frontMatter: string): Problem[] {
  return daysIn(data, load(frontMatter, { schema: CORE_SCHEMA })).flatMap(({ path, text }) =>
    isCalendarDay(text.slice(0, 10))
      ? []
      : [
          {
            file,
            field: path.join('.'),
            sentence: `"${text}" is geen bestaande dag. Schrijf jaar-maand-dag, bijvoorbeeld 2026-11-22.`,
          },
        ],
  );
}

/** Everything in `data` that YAML took for a day, as it stands in `written`: the same data with its days as text. */
function daysIn(data: unknown, written: unknown, path: string[] = []): { path: string[]; text: string }[] {
  if (data instanceof Date) return typeof written === 'string' ? [{ path, text: written }] : [];
  if (typeof data !== 'object' || data === null) return [];
  const texts = new Map<string, unknown>(
    typeof written === 'object' && written !== null ? Object.entries(written) : [],
  );
  return Object.entries(data).flatMap(([key, part]) => daysIn(part, texts.get(key), [...path, key]));
}
