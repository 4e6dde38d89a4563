import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'astro/zod';
import { load } from 'js-yaml';
import type { CollectionName } from '../../src/fields.ts';
import { collectionOf } from '../../src/submissions/file-names.ts';
import * as good from '../fixtures/small-content.ts';
import type { Canaries } from './canaries.ts';
import * as pictures from './pictures.ts';

/** The corpus: submissions that the gate must refuse, each with the sentence for it, and honest ones that must pass. */

const STORY = 'stories/soep-op-de-stoep/index.md';

/** A file that cannot be written as text in a case: made from a maker in `pictures.ts`, or not a plain file at all. */
const madeFile = z.union([
  z.strictObject({ picture: z.string() }),
  z.strictObject({ symlink: z.string() }),
  z.strictObject({ fifo: z.literal(true) }),
  z.strictObject({ base64: z.string() }),
  z.strictObject({
    repeat: z.string(),
    times: z.number(),
    before: z.string().default(''),
    after: z.string().default(''),
  }),
]);

const submission = z.strictObject({
  /** The entry that `body`, `fields` or `text` is for; and that the sentence is about, unless `about` says otherwise. */
  file: z.string().default(STORY),
  /** The text under the front matter of a sound entry of its concept. */
  body: z.string().optional(),
  /** Changes of its front matter; null leaves a field out. */
  fields: z.record(z.string(), z.unknown()).optional(),
  /** The whole file, in place of a sound one. */
  text: z.string().optional(),
  /** Files beside, by their path in the content folder; null leaves out one of the sound content. */
  files: z.record(z.string(), z.union([z.string(), madeFile, z.null()])).default({}),
  about: z.string().optional(),
  field: z.string().optional(),
  sentence: z.string().optional(),
  sentences: z.array(z.string()).optional(),
});

export interface Case extends z.infer<typeof submission> {
  /** `bad/markup/script`: the path of its file within the corpus, without the extension. */
  name: string;
}

const CORPUS = import.meta.dirname;
const SOUND_CONTENT = await good.smallContent();

/** The front matter of a sound entry of each concept. */
const SOUND: Record<CollectionName, object> = {
  stories: good.goodStory,
  editions: good.goodEdition,
  'partner-days': good.goodPartnerDay,
  charter: good.goodCharter,
  tips: good.goodTip,
  organisations: good.goodOrganisation,
  themes: good.goodTheme,
  pages: good.goodPage,
};

/** Every case of one kind, in the order of their names. */
export async function readCases(kind: 'bad' | 'good'): Promise<Case[]> {
  const listing = await readdir(join(CORPUS, kind), { recursive: true });
  const files = listing.filter((file) => file.endsWith('.yaml')).sort();
  return Promise.all(
    files.map(async (file) => {
      const path = join(CORPUS, kind, file);
      const read = submission.parse(load(await readFile(path, 'utf8')));
      return { ...read, name: relative(CORPUS, path).replace(/\.yaml$/, '') };
    }),
  );
}

export function fillCanaries(text: string, { file, url }: Canaries): string {
  return text.replaceAll('CANARY_FILE', file).replaceAll('CANARY_URL', url);
}

/** Writes the content folder of a case: the sound content with its change. */
export async function writeCase(folder: string, submitted: Case, canaries: Canaries): Promise<void> {
  const { file, body, fields, text, files } = submitted;
  const fill = (written: string) => fillCanaries(written, canaries);
  const changed = Object.fromEntries(
    Object.entries(fields ?? {}).map(([name, value]) => [name, value === null ? undefined : value]),
  );
  const sound = SOUND[collectionOf(file) ?? 'stories'];
  const entry = text ?? (fields || body !== undefined ? good.writeEntry({ ...sound, ...changed }, body) : undefined);
  const content = { ...SOUND_CONTENT, ...(entry !== undefined && { [file]: entry }), ...files };
  for (const [path, made] of Object.entries(content)) {
    if (made === null) continue;
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    if (typeof made === 'string') await writeFile(target, fill(made));
    else if (made instanceof Uint8Array) await writeFile(target, made);
    else await makeFile(target, made, fill);
  }
}

async function makeFile(path: string, made: z.infer<typeof madeFile>, fill: (text: string) => string): Promise<void> {
  if ('symlink' in made) return symlink(made.symlink, path);
  if ('fifo' in made) return void (await promisify(execFile)('mkfifo', [path]));
  if ('base64' in made) return writeFile(path, Buffer.from(made.base64, 'base64'));
  if ('repeat' in made) return writeFile(path, fill(made.before) + made.repeat.repeat(made.times) + fill(made.after));
  const maker = (pictures as Record<string, unknown>)[made.picture];
  if (typeof maker !== 'function') throw new Error(`No maker "${made.picture}" for ${basename(path)}.`);
  await writeFile(path, await (maker as () => Promise<Uint8Array>)()); // every maker takes nothing and gives bytes
}
