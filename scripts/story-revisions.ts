import { dayOfInstant, dayOfYamlDate } from '../src/calendar.ts';
import { INDEX_FILES } from '../src/collections.ts';
import { storyIdsOf } from '../src/editions/composition.ts';
import type { Revisions } from '../src/editions/revisions.ts';
import { describeChanges } from '../src/stories/revision.ts';
import { listContentFolder, readEntry } from '../src/submissions/entries.ts';
import { splitText, type SplitText } from '../src/submissions/front-matter.ts';
import { readTexts } from './git-texts.ts';
import { GitError, readProject } from './practice/git.ts';

/** What changed in printed stories, or a Dutch sentence why that is not known. */
export type Found = { revisions: Revisions; unknown?: undefined } | { revisions?: undefined; unknown: string };

/** A story of an edition, and which commits it stood in: their places in `Past.commits`. */
interface PrintedStory {
  number: number;
  id: string;
  path: string;
  /** The place of the commit that was printed. */
  printed: number;
}

interface ChangedStory extends PrintedStory {
  current: SplitText;
  changes: string[];
}

interface Past {
  folder: string;
  /** What was online, commit by commit, the newest first. */
  commits: { hash: string; day: string }[];
}

/**
 * How the stories of every edition differ from what was printed of them: from what stood there at the end of its day, or
 * when it came in, whichever was later.
 */
export async function findRevisions(folder: string): Promise<Found> {
  const editions = listEditions(folder);
  if (editions.length === 0) return { revisions: {} };
  try {
    const [prefix = '', isShallow] = (
      await readProject(folder, 'rev-parse', '--show-prefix', '--is-shallow-repository')
    )
      .trimEnd()
      .split('\n');
    if (isShallow !== 'false') return { unknown: SHALLOW };
    const past = { folder, commits: await listCommits(folder) };
    const arrivals = await findArrivals(folder, past);
    const printed = editions.flatMap(({ file, number, date, stories }) => {
      const last = past.commits.findIndex(({ day }) => day <= date);
      const oldest = past.commits.length - 1;
      const place = Math.min(last === -1 ? oldest : last, arrivals.get(`${prefix}${file}`) ?? oldest);
      return stories.map((id) => ({ number, id, path: `${prefix}stories/${id}/${STORY_FILE}`, printed: place }));
    });
    return { revisions: await compare(past, printed) };
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    return { unknown: NO_GIT };
  }
}

/** The place of the newest commit. */
const NOW = 0;
const STORY_FILE = INDEX_FILES.get('stories') ?? '';
const CONSEQUENCE = 'De site zegt dus niet wat er na het drukken aan een verhaal veranderde.';
const NO_GIT = `Deze map heeft geen geschiedenis in Git. ${CONSEQUENCE}`;
const SHALLOW = `Deze kopie heeft niet de hele geschiedenis; haal ze op met git fetch --unshallow. ${CONSEQUENCE}`;

function listEditions(folder: string) {
  const { texts } = listContentFolder(folder);
  const files = texts.filter((file) => file.startsWith('editions/'));
  return files.flatMap((file) => {
    const data = readEntry(folder, file).entry?.data ?? {};
    const { number, date } = data;
    if (typeof number !== 'number') return [];
    return [{ file, number, date: String(dayOfYamlDate(date)), stories: [...new Set(storyIdsOf(data))] }];
  });
}

/** A story that waits on a branch is no news until it is merged: of each merge the first parent alone. */
async function listCommits(folder: string): Promise<Past['commits']> {
  const listed = await readProject(folder, 'log', '--first-parent', '--format=%H %cI');
  return listed
    .trimEnd()
    .split('\n')
    .map((line) => {
      const [hash = '', instant = ''] = line.split(' ');
      return { hash, day: dayOfInstant(new Date(instant)) };
    });
}

/** The places of the commits that editions came in with, by their paths. */
async function findArrivals(folder: string, { commits }: Past): Promise<Map<string, number>> {
  const places = new Map(commits.map(({ hash }, place) => [hash, place]));
  const added = ['--first-parent', '--diff-merges=first-parent', '--diff-filter=A', '--no-renames', '--name-only'];
  const shown = ['-c', 'core.quotePath=false', 'log', ...added, '--no-relative', '--format=%x01%H'];
  const listed = await readProject(folder, ...shown, '--', 'editions');
  const arrivals = listed.split('\u0001').flatMap((commit): [string, number][] => {
    const [hash = '', ...paths] = commit.split('\n').filter(Boolean);
    return paths.map((path) => [path, places.get(hash) ?? 0]);
  });
  return new Map(arrivals.toReversed());
}

async function compare(past: Past, stories: readonly PrintedStory[]): Promise<Revisions> {
  const before = await readStories(past, stories, ({ printed }) => printed);
  const now = await readStories(past, stories, () => NOW);
  const changed = stories.flatMap((story, index): ChangedStory[] => {
    const [old, current] = [before[index], now[index]];
    const changes = old && current ? describeChanges(old, current) : [];
    return current && changes.length > 0 ? [{ ...story, current, changes }] : [];
  });
  const places = await findSince(past, changed);
  const revisions: Revisions = {};
  for (const [index, { number, id, changes }] of changed.entries()) {
    const day = past.commits[places[index] ?? NOW]?.day ?? '';
    (revisions[number] ??= {})[id] = { day, changes };
  }
  return revisions;
}

/**
 * The commit since which each story reads as it does now. What lies between the print and now is halved until it is found:
 * Git would compare the whole folder of stories at every commit, which takes seconds where there are ten thousand.
 */
async function findSince(past: Past, changed: readonly ChangedStory[]): Promise<number[]> {
  let spans = changed.map(({ printed }) => ({ same: NOW, other: printed }));
  while (spans.some(({ same, other }) => other - same > 1)) {
    const middles = spans.map(({ same, other }) => Math.floor((same + other) / 2));
    const then = await readStories(past, changed, (_story, index) => middles[index] ?? NOW);
    spans = spans.map(({ same, other }, index) => {
      const [text, middle = same, story] = [then[index], middles[index], changed[index]];
      const readsAsNow = text && story && describeChanges(text, story.current).length === 0;
      if (other - same <= 1) return { same, other };
      return readsAsNow ? { same: middle, other } : { same, other: middle };
    });
  }
  return spans.map(({ same }) => same);
}

/** Each story as it stood in a commit, by its place. */
async function readStories<S extends PrintedStory>(
  { folder, commits }: Past,
  stories: readonly S[],
  placeOf: (story: S, index: number) => number,
): Promise<(SplitText | undefined)[]> {
  const names = stories.map((story, index) => `${commits[placeOf(story, index)]?.hash}:${story.path}`);
  return (await readTexts(folder, names)).map((text) => (text === undefined ? undefined : splitText(text).split));
}
