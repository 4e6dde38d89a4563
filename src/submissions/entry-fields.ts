import { dirname, posix } from 'node:path';
import { z } from 'astro/zod';
import { COLLECTIONS, entryId } from '../collections.ts';
import { COLLECTION_NAMES, type CollectionName, type SchemaContext } from '../fields.ts';
import { collectionOf, isText } from './file-names.ts';
import type { Entry } from './entries.ts';
import type { Problem } from './problem.ts';
import { describeError } from './sentences.ts';

export interface FieldsVerdict {
  problems: Problem[];
  /** The names of the pictures that the fields name. */
  pictures: string[];
}

/** Makes the check of an entry's fields: the schemas of the build, with stand-ins for what only Astro has. */
export function makeFieldsCheck(files: ReadonlySet<string>): (entry: Entry) => FieldsVerdict {
  const ids = idsByCollection(files);
  let current = '';
  let pictures: string[] = [];
  const context = {
    image: () =>
      z.string().superRefine((name, ctx) => {
        pictures.push(name);
        if (name.includes('/')) ctx.addIssue({ code: 'custom', message: NOT_BESIDE });
        else if (isText(name)) ctx.addIssue({ code: 'custom', message: NO_PHOTO });
        else if (!files.has(posix.join(dirname(current), name)))
          ctx.addIssue({ code: 'custom', message: notFound(name, current) });
      }),
    reference: (collection: CollectionName) =>
      z.union([z.string(), z.number().transform(String)]).superRefine((id, ctx) => {
        const known = ids.get(collection) ?? new Set();
        if (!known.has(id)) ctx.addIssue({ code: 'custom', message: dangling(collection, known) });
      }),
  } as unknown as SchemaContext; // the stand-ins give what was written, not what Astro makes of it
  const schemas = new Map(COLLECTION_NAMES.map((name) => [name, COLLECTIONS[name].schema(context) as z.ZodType]));

  return ({ collection, file, data }) => {
    const schema = schemas.get(collection);
    [current, pictures] = [file, []];
    const result = schema?.safeParse(data);
    const problems =
      schema && result?.error ? describeError(result.error, schema, data).map((found) => ({ file, ...found })) : [];
    return { problems, pictures };
  };
}

/** The ids of the texts in each collection, also of those that cannot be read: what refers to them is not wrong. */
function idsByCollection(files: ReadonlySet<string>): Map<CollectionName, Set<string>> {
  const ids = new Map(COLLECTION_NAMES.map((name) => [name, new Set<string>()]));
  for (const file of files) {
    const collection = collectionOf(file);
    if (collection && isText(file)) ids.get(collection)?.add(entryId(file.slice(collection.length + 1)));
  }
  return ids;
}

const NO_PHOTO = 'is geen foto. Schrijf de naam van de JPEG, PNG of WebP die naast de tekst ligt.';
const NOT_BESIDE = 'ligt in een andere map. Zet de foto naast de tekst en schrijf enkel haar naam.';

function notFound(name: string, file: string): string {
  return `verwijst naar een bestand dat niet in content/${dirname(file)} staat. Zet "${name.slice(0, 60)}" erbij of verbeter de naam.`;
}

function dangling(collection: CollectionName, known: ReadonlySet<string>): string {
  const choices =
    known.size > 0 ? `Kies een van: ${[...known].slice(0, 12).join(', ')}${known.size > 12 ? ' …' : ''}.` : '';
  return `staat niet in content/${collection}. ${choices}`.trim();
}
