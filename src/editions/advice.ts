import type { ComposedStory, Composition } from './composition.ts';
import { estimatePages, PAGE_COUNTS } from './length.ts';

/** What is told to who composes an edition: by the check as a notice, in the newsroom at the field. */
export interface Advice {
  field: 'lead' | 'stories' | 'pages';
  /** Dutch, with what to do. */
  sentence: string;
}

/** The names of themes and organisations by their ids. */
export interface Names {
  theme: (id: string) => string;
  organisation: (id: string) => string;
}

/** A theme that this many editions in a row are mostly about, is one too many: as many are looked at, the newest included. */
export const RUNNING = 3;

/**
 * What who composes an edition may want to change.
 * @param editions - the one that is composed, and those before it, the newest first
 */
export function adviseOnEdition(editions: readonly Composition[], names: Names): Advice[] {
  const [edition] = editions;
  if (!edition) return [];
  const running = editions.slice(0, RUNNING);
  return [
    ...describeLead(edition),
    ...describeDominant(running, ({ theme }) => theme).map((id) => themeAdvice(names.theme(id), running)),
    ...describeDominant(running, ({ organisation }) => organisation).map((id) =>
      organisationAdvice(names.organisation(id), running),
    ),
    ...describeLength(edition),
  ];
}

function describeLead({ lead, stories }: Composition): Advice[] {
  const pictured = lead && !lead.hasPhoto ? stories.find(({ hasPhoto }) => hasPhoto) : undefined;
  if (!pictured) return [];
  const sentence = `Het hoofdverhaal heeft geen foto, en “${pictured.title}” heeft er wel een. Zet dat verhaal bovenaan, of voeg een foto toe.`;
  return [{ field: 'lead', sentence }];
}

/** What more than half of the stories share, in each of three editions in a row. */
function describeDominant(editions: readonly Composition[], keyOf: (story: ComposedStory) => string | undefined) {
  if (editions.length < RUNNING) return [];
  const [first, ...others] = editions.map((edition) => dominant(edition, keyOf));
  return first !== undefined && others.every((id) => id === first) ? [first] : [];
}

function dominant({ lead, stories }: Composition, keyOf: (story: ComposedStory) => string | undefined) {
  const all = [...(lead ? [lead] : []), ...stories];
  const counts = [...Map.groupBy(all, keyOf)].map(([id, group]) => ({ id, share: group.length / all.length }));
  return counts.find(({ id, share }) => id !== undefined && share > 1 / 2)?.id;
}

function themeAdvice(name: string, editions: readonly Composition[]): Advice {
  const sentence = `Het thema “${name}” overheerst drie nummers na elkaar (${numbersOf(editions)}): telkens hoort meer dan de helft van de verhalen erbij. Neem er ook verhalen bij over iets anders.`;
  return { field: 'stories', sentence };
}

function organisationAdvice(name: string, editions: readonly Composition[]): Advice {
  const sentence = `“${name}” overheerst drie nummers na elkaar (${numbersOf(editions)}): telkens komt meer dan de helft van de verhalen daarvandaan. Vraag ook een andere organisatie om een verhaal.`;
  return { field: 'stories', sentence };
}

function numbersOf(editions: readonly Composition[]): string {
  const numbers = editions.map(({ number }) => String(number)).toReversed();
  return `${numbers.slice(0, -1).join(', ')} en ${numbers.at(-1)}`;
}

function describeLength({ lead, stories, pages }: Composition): Advice[] {
  const needed = Math.ceil(estimatePages([...(lead ? [lead] : []), ...stories]));
  if (needed <= pages) return [];
  const more = PAGE_COUNTS.find((count) => count >= needed);
  const remedy = more ? `Kies ${more} bladzijden, of haal verhalen weg.` : 'Haal verhalen weg.';
  const sentence = `Dit nummer vult ongeveer ${needed} bladzijden, en op papier zijn er ${pages}. ${remedy} Wat niet past, staat er ingekort met een QR-code.`;
  return [{ field: 'pages', sentence }];
}
