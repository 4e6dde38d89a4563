import { dump } from 'js-yaml';
import { dayOfYamlDate } from '../src/calendar.ts';
import { adviseOnEdition, type Advice } from '../src/editions/advice.ts';
import { readComposition, readStory, storyIdsOf, type Fields } from '../src/editions/composition.ts';
import { DEFAULT_PAGES } from '../src/editions/length.ts';
import { newStories, proposeEdition, type Candidate, type Earlier, type Proposal } from '../src/editions/proposal.ts';
import { MOST_STORIES } from '../src/editions/schema.ts';
import type { SplitText } from '../src/submissions/front-matter.ts';
import type { CommittedContent } from './committed-content.ts';
import { CouldNotRun } from './could-not-run.ts';

export interface ProposedEdition extends Proposal<Candidate> {
  /** The file of the edition. */
  text: string;
  advice: Advice[];
  nameOfTheme: (id: string) => string;
}

/**
 * Composes the next edition from what is committed.
 * @param day - on which it will appear
 * @throws CouldNotRun when there are fewer than two new stories
 */
export async function composeNext({ entries }: CommittedContent, day: string): Promise<ProposedEdition> {
  const [stories, editions] = [await entries('stories'), [...(await entries('editions')).values()]];
  const [themes, organisations] = [await entries('themes'), await entries('organisations')];
  const nameIn = (all: ReadonlyMap<string, SplitText>) => (id: string) => String(all.get(id)?.data['name'] ?? id);
  const earlier = editions.map(({ data }) => readEarlier(data)).sort((a, b) => b.number - a.number);
  const fresh = newStories([...stories].map(readCandidate), earlier);
  refuseTooFew(fresh, earlier[0]);
  const proposal = proposeEdition(fresh, earlier, MOST_STORIES);
  const names = { theme: nameIn(themes), organisation: nameIn(organisations) };
  const fields = fieldsOf(proposal);
  const compositions = [fields, ...editions.map(({ data }) => data).sort(byNumber)].map((edition) =>
    readComposition(edition, (id) => stories.get(id)),
  );
  return {
    ...proposal,
    text: writeEdition(proposal, day, names.theme),
    advice: adviseOnEdition(compositions, names),
    nameOfTheme: names.theme,
  };
}

function refuseTooFew(fresh: readonly Candidate[], last: Earlier | undefined): void {
  const since = last ? ` sinds nummer ${last.number}` : '';
  const committed = 'Wat nog niet in Git vastligt, telt niet mee.';
  if (fresh.length === 0) throw new CouldNotRun(`Er zijn geen nieuwe verhalen${since}. ${committed}`);
  if (fresh.length === 1) {
    throw new CouldNotRun(
      `Er is nog maar één nieuw verhaal${since}; een voorstel heeft er minstens twee. ${committed}`,
    );
  }
}

function readEarlier(fields: Fields): Earlier {
  return { number: Number(fields['number']), date: dayOf(fields), stories: storyIdsOf(fields) };
}

function readCandidate([id, text]: [string, SplitText]): Candidate {
  const story = readStory(text);
  return { ...story, theme: story.theme ?? '', id, date: dayOf(text.data) };
}

function dayOf({ date }: Fields): string {
  return String(dayOfYamlDate(date));
}

function byNumber(a: Fields, b: Fields): number {
  return Number(b['number']) - Number(a['number']);
}

function fieldsOf({ number, lead, stories, pages }: Proposal<Candidate>): Fields {
  return { number, lead: lead.id, stories: stories.map(({ id }) => id), ...(pages !== DEFAULT_PAGES && { pages }) };
}

/** As the newsroom would write it. Its foreword says what is in it and no more: the editors write a real one. */
function writeEdition(proposal: Proposal<Candidate>, day: string, nameOfTheme: (id: string) => string): string {
  const { lead, stories } = proposal;
  const { number, ...others } = fieldsOf(proposal);
  const themes = [...new Set([lead, ...stories].map(({ theme }) => nameOfTheme(theme).toLowerCase()))];
  const about = new Intl.ListFormat('nl-BE').format(themes);
  const fields = `number: ${String(number)}\ndate: ${day}\n${dump({ title: lead.title, ...others }, { lineWidth: -1 })}`;
  return `---\n${fields}---\n\nIn dit nummer staan ${stories.length + 1} verhalen, over ${about}.\n`;
}
