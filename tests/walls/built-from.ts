import { mkdir, readFile, rm, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { buildWithAstro } from '../../scripts/astro-build.ts';
import { AstroFailure, nameCulprits } from '../../scripts/astro-failure.ts';
import { readPages } from '../../src/publishing/built-site.ts';
import { findOriginals, inspectSite } from '../../src/publishing/gates.ts';
import { publishShareImages } from '../../src/publishing/share-images.ts';
import { smallContent } from '../fixtures/small-content.ts';
import { writeFiles, type Files } from '../fixtures/temporary-folder.ts';

/** One folder for all: Astro keeps what it makes of a folder by the folder's name. */
const CONTENT = '.cache/walls/content';
const OUT = '.cache/walls/out';

export interface Outcome {
  /** What the build said when it failed. */
  failure?: string;
  /** The files of the content that were named then, each with its sentence. */
  culprits: string[];
  /** What the last inspection has against the site that came of it. */
  wrong: string[];
  read: (file: string) => Promise<string>;
}

export interface Surroundings {
  /** Symbolic links, by their path in the content. */
  links?: Record<string, string>;
  environment?: Record<string, string>;
}

/** Builds the small content with `changes` as if nothing had been checked: the first wall is off. */
export async function buildUnchecked(
  changes: Record<string, Files[string] | null>,
  { links = {}, environment = {} }: Surroundings = {},
): Promise<Outcome> {
  await rm(CONTENT, { recursive: true, force: true });
  await rm(OUT, { recursive: true, force: true });
  await writeFiles(CONTENT, await smallContent(changes));
  for (const [path, target] of Object.entries(links)) {
    await mkdir(dirname(join(CONTENT, path)), { recursive: true });
    await symlink(target, join(CONTENT, path));
  }
  const outcome = { culprits: [], wrong: [], read: (file: string) => readFile(join(OUT, file), 'utf8') };
  try {
    await buildWithAstro({ content: CONTENT, out: OUT, environment });
  } catch (error) {
    if (!(error instanceof AstroFailure)) throw error;
    return { ...outcome, failure: error.log.join('\n'), culprits: await nameCulprits(error, CONTENT) };
  }
  await publishShareImages(OUT, await readPages(OUT));
  const wrong = [...(await inspectSite(OUT, 'https://ilovekiel.be')), ...(await findOriginals(OUT, CONTENT))];
  return { ...outcome, wrong };
}

/** The text of a story on its page, as it came out of the build. */
export async function storyText({ read }: Outcome, story: string): Promise<string> {
  const html = await read(`verhalen/${story}/index.html`);
  return /<div class="prose end-mark">([^]*?)<\/div>/.exec(html)?.[1]?.trim() ?? '';
}
