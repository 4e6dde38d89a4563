import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buildWithAstro } from '../../scripts/astro-build.ts';
import { nl } from '../../src/i18n/nl.ts';
import { writeSearchIndex } from '../../src/publishing/search-index.ts';
import { readSynonymsFile } from '../../src/search/synonyms.ts';
import { slugOf } from '../../src/slug.ts';
import { writeEntry } from '../../tests/fixtures/small-content.ts';
import { readTexts, type Text } from './read-judged.ts';

/** The site that the search is judged on: the real content, with the made-up texts among it. */

export const BENCH_CACHE = '.cache/bench-search';
export const JUDGED_SITE = `${BENCH_CACHE}/judged`;

const KINDS: Record<Text['kind'], keyof typeof nl.kinds> = {
  verhaal: 'story',
  tip: 'tip',
  charter: 'charter',
  verslag: 'partnerDay',
  tekening: 'drawing',
};

/** Builds the site as far as the search needs it: no photos, and nothing that is done to the pages of readers. */
export async function buildJudgedSite(): Promise<void> {
  const content = `${BENCH_CACHE}/content`;
  await Promise.all([content, JUDGED_SITE].map((folder) => rm(folder, { recursive: true, force: true })));
  await cp('content', content, { recursive: true });
  const texts = await readTexts();
  for (const text of texts) await writeText(content, text);
  await buildWithAstro({ content, out: JUDGED_SITE, environment: {} });
  for (const text of texts) if (text.kind !== 'verhaal') await moveToKind(text);
  // What the site makes by itself is not judged.
  for (const folder of ['organisaties', 'deel-je-verhaal'])
    await rm(join(JUDGED_SITE, folder), { recursive: true, force: true });
  await writeSearchIndex(JUDGED_SITE, readSynonymsFile('content'));
}

/** Each text as a story, also one of another kind: there are five tips, and there is one charter. */
async function writeText(content: string, text: Text): Promise<void> {
  const organisation = slugOf(text.organisation);
  await write(join(content, `organisations/${organisation}.md`), writeEntry({ name: text.organisation }));
  const { title, intro, theme, body } = text;
  const date = new Date(text.date).toISOString().slice(0, 10);
  const fields = { title, intro, date, author: { name: 'De redactie', organisation }, themes: [theme] };
  await write(join(content, `stories/${nameOf(text)}/index.md`), writeEntry(fields, body));
}

/** Its page as one of its kind, at its own address. */
async function moveToKind(text: Text): Promise<void> {
  const page = join(JUDGED_SITE, `verhalen/${nameOf(text)}/index.html`);
  const html = await readFile(page, 'utf8');
  const story = markOf('story');
  if (!html.includes(story)) throw new Error(`${page} does not say what kind it is.`);
  await rm(page);
  await write(join(JUDGED_SITE, text.address, 'index.html'), html.replace(story, markOf(KINDS[text.kind])));
}

/** How a page says its kind to Pagefind (SearchFacts.astro). */
function markOf(kind: keyof typeof nl.kinds): string {
  return `data-pagefind-filter="kind[content]" content="${nl.kinds[kind]}"`;
}

function nameOf({ address }: Text): string {
  return address
    .split('/')
    .filter(Boolean)
    .join('-')
    .replace(/^verhalen-/, '');
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
