import { readFile, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { checkContent } from '../../src/submissions/check.ts';
import { TAIL } from '../fixtures/odd-strings.ts';
import { oddLine, PHOTO, randomText } from '../fixtures/random-texts.ts';
import { goodPartnerDay, goodPhoto, goodStory, smallContent, writeEntry } from '../fixtures/small-content.ts';
import { smallJpeg } from '../fixtures/small-pictures.ts';
import { writeFiles, type Files } from '../fixtures/temporary-folder.ts';

/** A content folder of random submissions, as far as the gate lets them through. */

type Kind = 'story' | 'report' | 'page';

export interface Submission {
  kind: Kind;
  /** Its file within the content, and its page on the site. */
  file: string;
  address: string;
  text: string;
}

/** Always the same, so that the cards with their titles are drawn once on a machine. */
const FIELDS_SEED = 1953;

/** What words of a field end in, where those of a text end in `TAIL`. */
const FIELD_TAIL = 'qf';

/**
 * Writes the sound content with the submissions that the gate accepts of those that come of `seeds`.
 * @param counts how many of each kind come of each seed
 * @returns those that were accepted
 */
export async function writeRandomContent(
  folder: string,
  seeds: readonly number[],
  counts: Record<Kind, number>,
): Promise<Submission[]> {
  const made = (Object.keys(counts) as Kind[]).flatMap((kind) => {
    const form = { isMdx: kind === 'report', hasPhotos: kind !== 'page' };
    const texts = seeds.flatMap((seed) => fc.sample(randomText(form), { seed, numRuns: counts[kind] }));
    return texts.map((text, index): Submission => ({ kind, text, ...placeOf(kind, index) }));
  });
  const lines = fc
    .sample(oddLine, { seed: FIELDS_SEED, numRuns: made.length })
    .map((line) => line.replaceAll(TAIL, FIELD_TAIL));
  const files: Files = await smallContent();
  for (const [index, submission] of made.entries())
    Object.assign(files, await filesOf(submission, index, lines.at(index) ?? ''));
  await rm(folder, { recursive: true, force: true });
  await writeFiles(folder, files);
  const { problems } = await checkContent(folder);
  const refused = new Set(problems.map(({ file }) => unitOf(file)));
  for (const unit of refused) await rm(join(folder, unit), { recursive: true });
  return made.filter(({ file }) => !refused.has(unitOf(file)));
}

/** The whole file of a submission. */
export function readSubmission(folder: string, { file }: Submission): Promise<string> {
  return readFile(join(folder, file), 'utf8');
}

function placeOf(kind: Kind, index: number): Pick<Submission, 'file' | 'address'> {
  const name = `toeval-${index}`;
  // A day of which only the year is known is called by its year.
  const year = String(1000 + index);
  return {
    story: { file: `stories/${name}/index.md`, address: `/verhalen/${name}/` },
    report: { file: `partner-days/${year}/index.mdx`, address: `/partnerdagen/${year}/` },
    page: { file: `pages/${name}.md`, address: `/${name}/` },
  }[kind];
}

async function filesOf({ kind, file, text }: Submission, index: number, line: string): Promise<Files> {
  const photo = { ...goodPhoto, file: PHOTO, alt: line, maker: line };
  const hasPhoto = kind === 'story' && index % 4 === 0;
  const fields = {
    story: { ...goodStory, title: line, intro: line, author: { name: line.slice(0, 60) }, place: line, photo: hasPhoto ? photo : undefined },
    report: { ...goodPartnerDay, title: line, intro: line, edition: 100 + index, date: file.split('/')[1], place: line, convenor: line, harvest: undefined },
    page: { title: line, intro: line },
  }[kind]; // prettier-ignore
  const isShown = hasPhoto || text.includes(`](${encodeURI(PHOTO)}`);
  return {
    [file]: writeEntry(fields, text),
    ...(kind !== 'page' && isShown && { [join(dirname(file), PHOTO)]: await smallJpeg() }),
  };
}

/** What is taken away as one: the folder of a text, or a text without one. */
function unitOf(file: string): string {
  return file.startsWith('pages/') ? file : file.split('/').slice(0, 2).join('/');
}
