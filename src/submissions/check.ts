import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { basename, dirname, join, posix } from 'node:path';
import { z } from 'astro/zod';
import { load } from 'js-yaml';
import { COLLECTIONS, entryId } from '../collections.ts';
import { COLLECTION_NAMES, type CollectionName, type SchemaContext } from '../fields.ts';
import { siteSchema } from '../site/schema.ts';
import { SETTINGS_FILE } from '../site/settings.ts';
import { checkTogether } from './consistency.ts';
import { readContentFolder, type ContentFolder, type Entry } from './entries.ts';
import { checkMarkup } from './markup.ts';
import { describePersonalData, findPersonalData } from './people.ts';
import { checkPicture } from './pictures.ts';
import type { Problem } from './problem.ts';
import { describeError } from './sentences.ts';

export interface Report {
  entries: number;
  pictures: number;
  /** In the order of the files. */
  problems: Problem[];
}

export interface CheckOptions {
  /** Which pictures are looked into, by their path within the content folder; all of them when it is left out. */
  pictures?: (file: string) => boolean;
  onPicture?: (done: number, total: number) => void;
}

/**
 * Checks everything in a content folder before anything is built from it. It runs nothing of what it reads, and finds
 * all problems, not the first only.
 */
export async function checkContent(
  folder: string,
  { pictures: isWanted = () => true, onPicture }: CheckOptions = {},
): Promise<Report> {
  const content = await readContentFolder(folder);
  const problems = [...content.problems, ...(await checkSettings(folder)), ...checkTogether(content.entries)];
  problems.push(...checkEntries(content), ...content.entries.flatMap(checkMarkup));
  problems.push(...content.entries.flatMap(checkPeople));
  const pictures = [...content.files].filter(isPicture).filter(isWanted);
  problems.push(...(await checkPictures(folder, pictures, onPicture)));
  return {
    entries: content.entries.length,
    pictures: pictures.length,
    problems: problems.sort((a, b) => a.file.localeCompare(b.file)),
  };
}

/** Parses every entry with the schemas of the build, through stand-ins for what only Astro has. */
function checkEntries({ entries, files }: ContentFolder): Problem[] {
  const ids = new Map(COLLECTION_NAMES.map((name) => [name, idsIn(name, files)]));
  let current = '';
  const context = {
    image: () =>
      z.string().superRefine((name, ctx) => {
        if (!files.has(posix.join(dirname(current), name)))
          ctx.addIssue({ code: 'custom', message: notFound(name, current) });
      }),
    reference: (collection: CollectionName) =>
      z.union([z.string(), z.number().transform(String)]).superRefine((id, ctx) => {
        const known = ids.get(collection) ?? [];
        if (!known.includes(id)) ctx.addIssue({ code: 'custom', message: dangling(collection, known) });
      }),
  } as unknown as SchemaContext; // the stand-ins give what was written, not what Astro makes of it
  const schemas = new Map(COLLECTION_NAMES.map((name) => [name, COLLECTIONS[name].schema(context) as z.ZodType]));

  return entries.flatMap(({ collection, file, data }: Entry): Problem[] => {
    const schema = schemas.get(collection);
    current = file;
    const result = schema?.safeParse(data);
    if (!schema || !result || result.success) return [];
    return describeError(result.error, schema, data).map((found) => ({ file, ...found }));
  });
}

/** What gives a person away in a story; what stands in two fields, or in two paragraphs, is not read together. */
function checkPeople({ collection, file, data, body }: Entry): Problem[] {
  if (collection !== 'stories') return [];
  const { personalDataReason: reason, ...fields } = data;
  const parts = [
    ...linesIn(fields),
    ...body.split(/\n\s*\n/).map((text) => ({ path: [], text: text.replace(/[*~]/g, '') })),
  ];
  return parts.flatMap(({ path, text }) => {
    const sentence = describePersonalData(findPersonalData(text), reason);
    return sentence ? [{ file, ...(path.length > 0 && { field: path.join('.') }), sentence }] : [];
  });
}

/** Every text in `data`, with the path of its field. */
function linesIn(data: unknown, path: string[] = []): { path: string[]; text: string }[] {
  if (typeof data === 'string') return [{ path, text: data }];
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, part]) => linesIn(part, [...path, key]));
}

/** The ids of a collection's files, also of those that cannot be read: what refers to them is not wrong. */
function idsIn(collection: CollectionName, files: ReadonlySet<string>): string[] {
  const texts = [...files].filter((file) => file.startsWith(`${collection}/`) && /\.mdx?$/.test(file));
  return texts.map((file) => entryId(file.slice(collection.length + 1)));
}

async function checkSettings(folder: string): Promise<Problem[]> {
  const file = SETTINGS_FILE;
  if (!existsSync(join(folder, file))) {
    return [{ file, sentence: 'Dit bestand ontbreekt. Zonder instellingen kan de site niet gemaakt worden.' }];
  }
  try {
    const data = load(await readFile(join(folder, file), 'utf8'));
    const schema = siteSchema();
    const result = schema.safeParse(data);
    if (result.success) return [];
    return describeError(result.error, schema, data).map((found) => ({ file, ...found }));
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return [{ file, sentence: `Dit bestand is niet leesbaar (${reason}). Kijk naar de regel die daar genoemd wordt.` }];
  }
}

async function checkPictures(folder: string, pictures: readonly string[], onPicture: CheckOptions['onPicture']) {
  const problems: Problem[] = [];
  const queue = [...pictures];
  let done = 0;
  const work = async () => {
    for (let file = queue.pop(); file; file = queue.pop()) {
      problems.push(...(await checkPicture(folder, file).catch((error: unknown) => [unreadable(file, error)])));
      onPicture?.(++done, pictures.length);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return problems;
}

function unreadable(file: string, error: unknown): Problem {
  const { code = String(error) } = error as NodeJS.ErrnoException; // what a file system throws
  const sentence = `Foto "${basename(file)}" kan niet gelezen worden (${code}). Kijk na of ze er nog is en of je ze mag openen.`;
  return { file, sentence };
}

/** Whatever lies beside a text is taken for a picture, whatever its name. */
function isPicture(file: string): boolean {
  return /^(stories|partner-days)\//.test(file) && !/\.mdx?$/.test(file);
}

function notFound(name: string, file: string): string {
  return `verwijst naar een bestand dat niet in content/${dirname(file)} staat. Zet "${name}" erbij of verbeter de naam.`;
}

function dangling(collection: CollectionName, known: readonly string[]): string {
  const choices =
    known.length > 0 ? `Kies een van: ${known.slice(0, 12).join(', ')}${known.length > 12 ? ' …' : ''}.` : '';
  return `staat niet in content/${collection}. ${choices}`.trim();
}
