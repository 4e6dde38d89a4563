import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { REVISIONS_FILE } from '../src/editions/revisions.ts';
import { withEscapedAttributes } from '../src/publishing/attributes.ts';
import { listFiles, readPages } from '../src/publishing/built-site.ts';
import { findOriginals, inspectSite } from '../src/publishing/gates.ts';
import { isNewsroom, opensWindow } from '../src/publishing/newsroom-policy.ts';
import { ABOUT_DRAWING } from '../src/publishing/orphans.ts';
import { withOneStyle } from '../src/publishing/page-style.ts';
import { withoutSearchMarks, writeSearchIndex } from '../src/publishing/search-index.ts';
import { policyOf, withPolicy, writeHeaders, type Policy } from '../src/publishing/security-policy.ts';
import { unusedPrograms } from '../src/publishing/programs.ts';
import { publishShareImages } from '../src/publishing/share-images.ts';
import { withoutIdleSpace } from '../src/publishing/white-space.ts';
import { readSynonymsFile } from '../src/search/synonyms.ts';
import { missingSettings, readSettings } from '../src/site/settings.ts';
import { checkContent } from '../src/submissions/check.ts';
import { buildWithAstro } from './astro-build.ts';
import { AstroFailure, nameCulprits } from './astro-failure.ts';
import { printProblems } from './print-problems.ts';
import { showProgress } from './progress.ts';
import { writeRevisions } from './revisions-file.ts';
import { clearStaging, replaceFolder, restore, stagingPath } from './staging.ts';

export interface Publication {
  /** The folder with the content. */
  content: string;
  /** The folder that the site takes the place of. */
  out: string;
  /** Environment variables for the build alone. */
  environment?: Record<string, string>;
}

/** The content has problems, or the site that came of it. */
export class Unpublishable extends Error {
  /** What is wrong and what to do: Dutch, for an editor. */
  readonly sentences: string[];
  constructor(sentences: string[]) {
    super(sentences.map((sentence) => `  • ${sentence}`).join('\n'));
    this.sentences = sentences;
  }
}

/**
 * Builds the site of `content` and puts it in the place of `out`; on any failure `out` stays as it was.
 * @returns whether the site was published; what is wrong has been printed
 */
export async function publish(publication: Publication): Promise<boolean> {
  return buildSite(publication).then(
    () => true,
    () => false,
  );
}

/**
 * Does what `publish` does.
 * @throws Unpublishable when an editor can mend it, any other Error when not; it has been printed
 */
export async function buildSite({ content, out, environment = {} }: Publication): Promise<void> {
  await restore(out);
  console.log('1 van 5  Inhoud nakijken');
  const report = await checkContent(content, { onPicture: showProgress('Foto’s nakijken') });
  printProblems(report, content);
  if (report.problems.length > 0) {
    throw new Unpublishable(report.problems.map(({ file, sentence }) => `content/${file}: ${sentence}`));
  }
  const settings = readSettings(content);
  for (const sentence of missingSettings(settings)) console.log(`  Let op: ${sentence}`);

  const staging = await stagingPath();
  try {
    await clearStaging();
    console.log('2 van 5  Pagina’s en beelden maken');
    const history = { [REVISIONS_FILE]: await writeRevisions(content, `${staging}.json`) };
    await buildWithAstro({ content, out: staging, environment: { ...environment, ...history } }).catch(
      (error: unknown) => blameContent(error, content),
    );
    console.log('3 van 5  Zoekindex maken');
    const found = await writeSearchIndex(staging, readSynonymsFile(content));
    console.log(`  ${found} pagina’s zijn te vinden.`);
    console.log('4 van 5  Pagina’s afwerken en beveiligen');
    await finishPages(staging);
    console.log('5 van 5  Resultaat nakijken');
    const wrong = [...(await inspectSite(staging, settings.address)), ...(await findOriginals(staging, content))];
    if (wrong.length > 0) throw new Unpublishable(wrong);
    await replaceFolder(out, staging);
    console.log(`✓ De site staat in ${out}.`);
  } catch (error) {
    console.error(
      `\n${error instanceof Error ? error.message : String(error)}\n✗ Er is niets gepubliceerd; ${out} is niet veranderd.`,
    );
    throw error;
  } finally {
    for (const path of [staging, `${staging}.json`]) await rm(path, { recursive: true, force: true });
  }
}

/** @throws Unpublishable when Astro failed on a file of the content that can be named, or else what it threw */
async function blameContent(error: unknown, content: string): Promise<never> {
  const sentences = error instanceof AstroFailure ? await nameCulprits(error, content) : [];
  if (!(error instanceof Error) || sentences.length === 0) throw error;
  console.error(error.message);
  throw new Unpublishable(sentences);
}

/** Turns Astro's pages into what is sent: one lean style each, no marks for the search index, a policy. */
async function finishPages(folder: string): Promise<void> {
  const pages = await readPages(folder);
  await publishShareImages(folder, pages);
  const finished: { path: string; policy: Policy }[] = [];
  for (const { file, path, html } of pages) {
    const plain = withoutSearchMarks(withEscapedAttributes(html));
    const lean = withoutIdleSpace(withOneStyle(plain, { whole: isNewsroom(path) }));
    const policy = policyOf(path, lean);
    await writeFile(join(folder, file), withPolicy(lean, policy));
    finished.push({ path, policy });
  }
  const shared = (await listFiles(folder)).filter((file) => ABOUT_DRAWING.test(file)).map((file) => `/${file}`);
  const headers = writeHeaders(finished, { opensWindow: pages.some(({ html }) => opensWindow(html)), shared });
  await writeFile(join(folder, '_headers'), headers);
  // A newsroom that is closed leaves its program behind.
  for (const file of await unusedPrograms(folder, pages)) await rm(join(folder, file));
}
