// npm run bench -- search: how well the search finds, and what it costs on a slow phone, beside Pagefind and MiniSearch.
import { existsSync } from 'node:fs';
import { argv } from 'node:process';
import { publish } from '../scripts/publish.ts';
import { startHost } from '../scripts/static-server.ts';
import { createSplitter } from '../src/search/compounds.ts';
import { dutchWords } from '../src/search/dutch-words.ts';
import { wordsIn } from '../src/search/words.ts';
import { launchChromium } from '../tests/browser/chromium.ts';
import { makeCertificate } from './certificate.ts';
import { startManyStories } from './many-stories.ts';
import { addDefaultUi } from './search/default-ui.ts';
import { startEngines } from './search/engines.ts';
import { BENCH_CACHE, buildJudgedSite, JUDGED_SITE } from './search/judged-site.ts';
import { readSplits, readTexts, type Half, type QuerySet } from './search/read-judged.ts';
import { judge } from './search/judge.ts';
import { scoreSplits } from './search/score-splits.ts';
import { startSlowLink } from './search/slow-link.ts';
import { measureSpeed, OURS, PAGEFIND_UI, type Speed } from './search/speed.ts';
import { printTable } from './table.ts';

const HALVES: Half[] = ['tuning', 'held-out'];
const QUERY_SETS: QuerySet[] = ['tuning', 'practice', 'held-out'];
const [FEW, MANY] = [500, 5000];
/** Words of the many stories, asked one after the other. */
const WORDS = [
  ['soep', 'ladder'],
  ['koffie', 'soep'],
  ['ladder', 'koffie'],
  ['soep', 'koffie'],
  ['koffie', 'ladder'],
] as const;
/** Of what Pagefind's own interface takes; of what the few stories take, for the many. */
const LIMITS = { opened: 0.35, bytes: 0.6, second: 0.3, growth: 1.2 };

await compareSplits();
const heldOut = await compareSearches();
const isWithin = await compareSpeeds();
console.log(`\nheld-out nDCG@10: ${heldOut.toFixed(2)}`);
process.exitCode = isWithin ? 0 : 1;

async function compareSplits(): Promise<void> {
  const texts = await readTexts();
  const known = texts.flatMap(({ title, intro, body }) => wordsIn([title, intro, body].join(' ')));
  const { split } = createSplitter(await dutchWords(), new Set(known));
  const rows = await Promise.all(
    HALVES.map(async (half) => {
      const words = await readSplits(half);
      const { precision, recall } = scoreSplits(words, split);
      return [half, String(words.size), precision.toFixed(3), recall.toFixed(3)];
    }),
  );
  console.log('\nHow compounds are taken apart, by part');
  printTable(['', 'words', 'precision', 'recall'], rows);
}

/** @returns the nDCG@10 of our search on the half that was kept apart */
async function compareSearches(): Promise<number> {
  await buildJudgedSite();
  const { searchers, close } = await startEngines(JUDGED_SITE);
  try {
    const rows: string[][] = [];
    let ours = 0;
    for (const searcher of searchers) {
      const scores = [];
      for (const set of QUERY_SETS) scores.push(await judge(searcher, set));
      rows.push([searcher.name, ...scores.flatMap((score) => Object.values(score).map((mean) => mean.toFixed(3)))]);
      if (searcher === searchers[0]) ours = scores.at(-1)?.ndcg ?? 0;
    }
    console.log('\nJudged queries that have a relevant text; empty is the share of them without any answer');
    printTable(['', ...QUERY_SETS.flatMap((set) => [`${set} nDCG@10`, 'recall@10', 'empty'])], rows);
    return ours;
  } finally {
    await close();
  }
}

/** @returns whether ours stays within its limits */
async function compareSpeeds(): Promise<boolean> {
  await buildMany();
  const certificate = makeCertificate();
  const browser = await launchChromium({ args: [certificate.chromiumArg] });
  const measure = async (count: number, searcher: typeof OURS) => {
    const host = await startHost({ folder: siteOf(count), certificate });
    const link = await startSlowLink(host.origin);
    return measureSpeed(browser, link, searcher, WORDS).finally(async () => {
      await link.close();
      await host.close();
    });
  };
  try {
    // The first visits pay for the start of the browser, whoever makes them.
    await measure(FEW, PAGEFIND_UI);
    const ours = await measure(FEW, OURS);
    const theirs = await measure(FEW, PAGEFIND_UI);
    const many = await measure(MANY, OURS);
    const ratio = (what: keyof Speed) => ours[what] / theirs[what];
    console.log('\nA phone at 1.6 Mbit/s, 150 ms and a quarter of a processor, with nothing in its cache');
    printTable(
      ['', 'opened and typed', 'typed at rest', 'bytes to answer', 'all bytes', 'second query'],
      [
        [`${OURS.name}, ${FEW} texts`, ...show(ours)],
        [`${PAGEFIND_UI.name}, ${FEW} texts`, ...show(theirs)],
        [
          'ratio',
          ...(['opened', 'typed', 'bytes', 'allBytes', 'second'] as const).map((what) => ratio(what).toFixed(2)),
        ],
        [`${OURS.name}, ${MANY} texts`, ...show(many)],
      ],
    );
    const growth = many.bytes / ours.bytes;
    console.log(
      `First answer at ${MANY} texts: ${growth.toFixed(2)} × the bytes, ${(many.opened / ours.opened).toFixed(2)} × the time of ${FEW}`,
    );
    return (
      ratio('opened') <= LIMITS.opened &&
      ratio('bytes') <= LIMITS.bytes &&
      ratio('second') <= LIMITS.second &&
      growth <= LIMITS.growth
    );
  } finally {
    await browser.close();
  }
}

/** Builds both sites, or with `--kept` those that are missing. */
async function buildMany(): Promise<void> {
  if (argv.includes('--kept') && existsSync(siteOf(MANY))) return;
  const stories = await startManyStories(`${BENCH_CACHE}/many`);
  for (const count of [FEW, MANY]) {
    await stories.growTo(count);
    if (!(await publish({ content: `${BENCH_CACHE}/many`, out: siteOf(count) }))) throw new Error('No site was built.');
    await addDefaultUi(siteOf(count));
  }
}

function siteOf(count: number): string {
  return `${BENCH_CACHE}/site-${count}`;
}

function show({ opened, typed, bytes, allBytes, second }: Speed): string[] {
  const ms = (time: number) => `${Math.round(time)} ms`;
  const kb = (size: number) => `${Math.round(size / 1000)} kB`;
  return [ms(opened), ms(typed), kb(bytes), kb(allBytes), ms(second)];
}
