import { availableParallelism } from 'node:os';
import { basename, dirname, posix } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { isPhotoName } from '../markdown/text-elements.ts';
import { describeNameCharacters } from './characters.ts';
import { checkTogether } from './consistency.ts';
import { adviseOnNewest } from './edition-advice.ts';
import { makeFieldsCheck } from './entry-fields.ts';
import { checkAlone } from './entry-rules.ts';
import { listContentFolder, readEntry, type Entry } from './entries.ts';
import { describeTexts } from './field-texts.ts';
import { describeLink } from './links.ts';
import { judgeMarkup, type Judgement } from './markup.ts';
import { checkPicture } from './pictures.ts';
import type { Problem } from './problem.ts';
import { checkSettings } from './settings-file.ts';
import { checkPeople } from './story-people.ts';

export interface Report {
  entries: number;
  pictures: number;
  /** In the order of the files. */
  problems: Problem[];
  /** What keeps nothing from being published, but an editor may want to know. */
  notices: Problem[];
}

export interface CheckOptions {
  /** Which pictures are looked into, by their path within the content folder; all of them when it is left out. */
  pictures?: (file: string) => boolean;
  onPicture?: (done: number, total: number) => void;
}

/** A field that is an address, and nothing else. */
const ADDRESS = /^\s*https?:\/\/\S+\s*$/i;

/** So that one hostile file does not drown what is said of the others. */
const MOST_TOLD = 25;

/** The parser's trees lie outside JavaScript's memory, and are let go of only between two turns of the event loop. */
const TEXTS_IN_A_TURN = 50;

/**
 * Checks everything in a content folder before anything is built from it. It runs nothing of what it reads, and finds
 * all problems, not the first only. Of what it has read it keeps little: names, and what entries may clash on.
 */
export async function checkContent(
  folder: string,
  { pictures: isWanted = () => true, onPicture }: CheckOptions = {},
): Promise<Report> {
  const { files, texts, pictures, problems } = listContentFolder(folder);
  const wanted = pictures.filter(isWanted);
  const checkFields = makeFieldsCheck(files);
  const kept: Entry[] = [];
  const shown = new Set<string>();
  const unsure = new Set<string>();
  for (const [index, file] of texts.entries()) {
    if (index % TEXTS_IN_A_TURN === 0) await setImmediate();
    const { entry, found, named, isSound } = checkEntry(folder, file, files, checkFields);
    problems.push(...atMost(found));
    for (const name of named) shown.add(posix.join(dirname(file), name));
    if (entry) kept.push(entry.collection === 'stories' ? { ...entry, data: {}, body: '' } : entry);
    if (!isSound) unsure.add(dirname(file));
  }
  problems.push(...checkTogether(kept), ...checkSettings(folder));
  const broken = await checkPictures(folder, wanted, onPicture);
  const blamed = new Set(broken.map(({ file }) => file));
  // Beside a text whose fields are not in order, it is not known what it shows.
  const orphans = pictures.filter((file) => !shown.has(file) && !blamed.has(file) && !unsure.has(dirname(file)));
  problems.push(...broken, ...orphans.map(describeOrphan));
  return {
    entries: kept.length,
    pictures: wanted.length,
    problems: problems.sort((a, b) => a.file.localeCompare(b.file)),
    // What is not in order yet may be anything; advice is for what can be published.
    notices: problems.length === 0 ? adviseOnNewest(folder, kept) : [],
  };
}

/** Everything that can be said of one text by itself. */
function checkEntry(
  folder: string,
  file: string,
  files: ReadonlySet<string>,
  checkFields: ReturnType<typeof makeFieldsCheck>,
) {
  const nothing = { found: [] as Problem[], named: [] as string[], isSound: false };
  try {
    const { entry, problems } = readEntry(folder, file);
    if (!entry) return { ...nothing, found: problems };
    const fields = checkFields(entry);
    const texts = describeTexts(entry.data, describeField).map((found) => ({ file, ...found }));
    const markup = judgeMarkup(entry.body, file.endsWith('x'));
    const remarks = [...markup.remarks, ...findMissing(markup, file, files)].map(({ line, sentence }): Problem => {
      return { file, ...(line !== undefined && { line: entry.bodyLine + line }), sentence };
    });
    const found = [problems, fields.problems, checkAlone(entry), texts, remarks, checkPeople(entry)];
    const isSound = fields.problems.length === 0;
    return {
      entry,
      found: found.flat(),
      named: [...fields.pictures, ...markup.pictures.map(({ name }) => name)],
      isSound,
    };
  } catch {
    // What is too much for a check is too much for a build.
    return {
      ...nothing,
      found: [{ file, sentence: 'Deze tekst kan niet nagekeken worden: hij zit te ingewikkeld in elkaar.' }],
    };
  }
}

/** Photos in the text of `file` that do not lie beside it; what is no name of a photo at all, is told already. */
function findMissing({ pictures }: Judgement, file: string, files: ReadonlySet<string>): Judgement['remarks'] {
  return pictures
    .filter(({ name }) => isPhotoName(name) && !files.has(posix.join(dirname(file), name)))
    .map(({ name, line }) => ({
      line,
      sentence: `Foto "${name.slice(0, 60)}" ligt niet naast de tekst. Zet ze erbij of verbeter de naam.`,
    }));
}

/** Of a field: what nobody sees in it, and where it leads when it is an address. */
function describeField(text: string): string | undefined {
  return describeNameCharacters(text) ?? (ADDRESS.test(text) ? describeLink(text.trim()) : undefined);
}

/** The first of each sentence, and a number of those. */
function atMost(problems: readonly Problem[]): Problem[] {
  const told = [...new Map(problems.toReversed().map((one) => [`${one.field ?? ''}\0${one.sentence}`, one])).values()];
  const first = told.reverse().slice(0, MOST_TOLD);
  const more = told.length - first.length;
  const [one] = first;
  return one && more > 0
    ? [...first, { file: one.file, sentence: `Er is nog meer niet in orde (${more}). Verbeter eerst dit.` }]
    : first;
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
  // Two for each core: while one decodes, another is read.
  await Promise.all(Array.from({ length: 2 * availableParallelism() }, work));
  return problems;
}

function describeOrphan(file: string): Problem {
  const sentence = `Foto "${basename(file)}" wordt nergens getoond. Wis ze, of zet ze in de tekst die ernaast ligt.`;
  return { file, sentence };
}

function unreadable(file: string, error: unknown): Problem {
  const { code = String(error) } = error as NodeJS.ErrnoException; // what a file system throws
  const sentence = `Foto "${basename(file)}" kan niet gelezen worden (${code}). Kijk na of ze er nog is en of je ze mag openen.`;
  return { file, sentence };
}
