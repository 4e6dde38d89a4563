import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import { nl } from '../i18n/nl.ts';
import { createSplitter, type Splitter } from '../search/compounds.ts';
import { dutchWords } from '../search/dutch-words.ts';
import type { Synonym } from '../search/synonyms.ts';
import { wordsIn } from '../search/words.ts';
import { TAG } from './attributes.ts';
import { readPages, type BuiltPage } from './built-site.ts';
import { makeFirstTexts } from './first-texts.ts';
import { relateWords } from './related-words.ts';
import { isFragment, readSearchTexts, withoutStems, type SearchText } from './search-texts.ts';
import { stemsOfText } from './stems.ts';
import { readThesaurus, whatIsWritten } from './thesaurus.ts';
import { readTopics, type Topics } from './topics.ts';
import { makeVocabulary } from './vocabulary.ts';

/** What Pagefind writes for sites that use its own interface or its worker; ours has one, and needs no second copy. */
const NOT_OURS = /^(pagefind-(ui|modular-ui|component-ui|highlight|worker)|playground)/;

/** The mark of a page that can be found, and what of its head search engines show: Pagefind gets it as the intro. */
const BODY = ' data-pagefind-body';
const DESCRIPTION = /<meta name="description" content="([^"]*)"[^>]*>/;

const SEARCH_PAGE = 'zoeken/index.html';

/**
 * Makes the search index of a built site, in its folder `pagefind/`, and the two small files that the search page reads
 * beside it. The pages are read twice: the words of all of them say which compounds there are, and only then does each get
 * the parts of its own. Those are no part of the pages that readers get.
 * @returns how many pages can be found
 * @throws Error with Pagefind's own words when it fails
 */
export async function writeSearchIndex(folder: string, synonyms: readonly Synonym[] = []): Promise<number> {
  const pages = (await readPages(folder)).filter(({ html }) => html.includes(BODY)).map(withIntro);
  try {
    const read = readSearchTexts(await indexPages(pages));
    const known = knownWords(read);
    const splitter = createSplitter(await dutchWords(), known);
    const isWritten = whatIsWritten(withParts(known, splitter));
    const thesaurus = await readThesaurus(isWritten);
    const topics = readTopics(thesaurus.topics, isWritten);
    const related = relateWords({ ours: synonyms, means: thesaurus.meanings, topics }, isWritten);
    const byPath = new Map(read.map((text) => [text.path, text]));
    const files = await indexPages(pages.map((page) => withStems(page, byPath.get(page.path), splitter, topics)));
    await writeIndex(join(folder, 'pagefind'), files);
    const texts = readSearchTexts(files);
    const first = makeFirstTexts(texts, splitter, nl.kinds.story);
    await nameInSearchPage(folder, {
      eerst: await writeHashed(folder, 'eerst.json', JSON.stringify(first)),
      woorden: await writeHashed(folder, 'woorden.txt', makeVocabulary(texts, splitter)),
      verwant: await writeFolder(folder, 'verwant', related),
    });
    return texts.length;
  } finally {
    await pagefind.close();
  }
}

async function indexPages(pages: readonly BuiltPage[]): Promise<pagefind.IndexFile[]> {
  const { index, errors } = await pagefind.createIndex();
  if (!index) throw new Error(errors.join('\n'));
  const added = await Promise.all(pages.map(({ path, html }) => index.addHTMLFile({ url: path, content: html })));
  const { files, errors: failures } = await index.getFiles();
  await index.deleteIndex();
  const wrong = [...added.flatMap((one) => one.errors), ...failures];
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  return files;
}

async function writeIndex(folder: string, files: readonly pagefind.IndexFile[]): Promise<void> {
  for (const { path, content } of files) {
    if (NOT_OURS.test(path)) continue;
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, isFragment(path) ? withoutStems(content) : content);
  }
}

/** Words that a text uses by themselves: parts of compounds may well be among them. */
function knownWords(texts: readonly SearchText[]): Set<string> {
  return new Set(texts.flatMap(({ title, intro, content }) => wordsIn([title, intro, content].join(' '))));
}

function withParts(words: ReadonlySet<string>, splitter: Splitter): Set<string> {
  return new Set([...words].flatMap((word) => [word, ...splitter.everyPart(word)]));
}

function withIntro(page: BuiltPage): BuiltPage {
  return withMeta(page, { intro: DESCRIPTION.exec(page.html)?.[1] ?? '' });
}

/** The stems of a page's words and of the parts of its compounds, and its topics, in what Pagefind searches and never shows. */
function withStems(page: BuiltPage, text: SearchText | undefined, splitter: Splitter, topics: Topics): BuiltPage {
  return text ? withMeta(page, stemsOfText(text, splitter, topics)) : page;
}

function withMeta(page: BuiltPage, meta: Record<string, string>): BuiltPage {
  const elements = Object.entries(meta)
    .filter(([, value]) => value)
    .map(([name, value]) => `<meta data-pagefind-meta="${name}[content]" content="${value}">`);
  return { ...page, html: page.html.replace('</head>', () => `${elements.join('')}</head>`) };
}

/** @returns its address; another when its contents are others, so that browsers may keep it */
async function writeHashed(folder: string, name: string, text: string): Promise<string> {
  const file = `zoeken/${name.replace('.', `.${hash(text)}.`)}`;
  await mkdir(join(folder, 'zoeken'), { recursive: true });
  await writeFile(join(folder, file), text);
  return `/${file}`;
}

/** @returns the address of a folder with files by number; another when their contents are others */
async function writeFolder(folder: string, name: string, texts: readonly string[]): Promise<string> {
  const path = `zoeken/${name}.${hash(texts.join('\n'))}/`;
  await mkdir(join(folder, path), { recursive: true });
  for (const [nth, text] of texts.entries()) await writeFile(join(folder, path, `${nth}.txt`), text);
  return `/${path}`;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 10);
}

/**
 * Puts the addresses in the place of their names in the search page, and has the first one loaded with it. So is its program,
 * from the head: below a list of all stories a slow phone finds it late.
 */
async function nameInSearchPage(
  folder: string,
  addresses: Record<'eerst' | 'woorden' | 'verwant', string>,
): Promise<void> {
  const file = join(folder, SEARCH_PAGE);
  const html = await readFile(file, 'utf8').catch(() => undefined);
  if (html === undefined) return;
  const preload = `<link rel="preload" as="fetch" crossorigin href="${addresses.eerst}">`;
  const named = Object.entries(addresses).reduce(
    (page, [name, path]) => page.replace(`="${name}"`, `="${path}"`),
    html,
  );
  const [program = ''] = /<script type="module"[^>]*><\/script>/.exec(named) ?? [];
  await writeFile(file, named.replace(program, '').replace('</head>', `${program}${preload}</head>`));
}

/** A mark of Pagefind's in a tag, or a value, which may well look like one and stays as it is. */
const MARK_OR_VALUE = / data-pagefind-[a-z-]+(?:="[^"]*")?|"[^"]*"|'[^']*'/g;

/** The page without the attributes and facts that were there for Pagefind: readers need not download them. */
export function withoutSearchMarks(html: string): string {
  return html
    .replaceAll(/<meta data-pagefind-[^>]*>/g, '')
    .replaceAll(TAG, (tag) => tag.replaceAll(MARK_OR_VALUE, (part) => (part.startsWith(' ') ? '' : part)));
}
