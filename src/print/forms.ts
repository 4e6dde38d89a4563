import { allEditions, type Edition } from '../editions/editions.ts';
import { nl as t } from '../i18n/nl.ts';
import type { Story } from '../stories/stories.ts';
import { drawingOfEdition } from './newspaper.ts';

/** What can be had on paper, and which page of the site is printed for it. */

export interface PaperForm {
  /** The page that is printed. */
  page: string;
  /** The name of its PDF, without `.pdf`. */
  file: string;
  title: string;
  /** The sheet. A poster is made as A3, and scaled down for A4. */
  format: 'A4' | 'A3';
  scaled?: boolean;
  /** The day that the PDF is of, `YYYY-MM-DD`: that of its edition. */
  date?: string;
}

/** A page of the site that is made for the printer alone. */
export type PrintPage =
  | EditionPrintPage
  | ({ path: string; title: string } & (
      { kind: 'story'; story: Story } | { kind: 'index' | 'tips' | 'charter' | 'share' | 'leaflet' }
    ));

interface EditionPrintPage {
  kind: 'fold' | 'saving' | 'large' | 'drawing';
  path: string;
  title: string;
  edition: Edition;
}

/** Where the pages for the printer are. */
export const PRINT_PATH = '/druk/';

const { forms: names } = t.paper;

/** The forms of an edition; the first is what its own page prints. */
export async function editionForms(edition: Edition): Promise<PaperForm[]> {
  const file = (name: string) => `i-love-kiel-nr-${edition.number}-${name}`;
  const pages = await editionPages(edition);
  const own: PaperForm = { page: edition.path, file: file('a4'), title: names.a4, format: 'A4', date: edition.date };
  const formats: Record<string, 'A4' | 'A3'> = { fold: 'A3', drawing: 'A3' };
  return [
    own,
    ...pages.map(({ path, kind }): PaperForm => {
      const name = path.split('/').at(-2) ?? kind;
      return { page: path, file: file(name), title: names[kind], format: formats[kind] ?? 'A4', date: edition.date };
    }),
  ];
}

/** The posters of one page of the printer, on both sheets. */
export function posterForms({ path, title }: Pick<PrintPage, 'path' | 'title'>): PaperForm[] {
  const file = `i-love-kiel-${path.slice(PRINT_PATH.length, -1).replaceAll('/', '-')}`;
  return (['A3', 'A4'] as const).map((format) => ({
    page: path,
    file: `${file}-${format.toLowerCase()}`,
    title,
    format,
    scaled: format === 'A4',
  }));
}

export const TIPS_POSTER: PrintPage = { kind: 'tips', path: `${PRINT_PATH}affiche/tips/`, title: names.tips };
export const CHARTER_POSTER: PrintPage = {
  kind: 'charter',
  path: `${PRINT_PATH}affiche/charter/`,
  title: names.charter,
};
export const SHARE_POSTER: PrintPage = {
  kind: 'share',
  path: `${PRINT_PATH}affiche/deel-je-verhaal/`,
  title: names.share,
};
const LEAFLET: PrintPage = { kind: 'leaflet', path: `${PRINT_PATH}vouwblad/charter/`, title: names.leaflet };
export const LEAFLET_FORM: PaperForm = {
  page: LEAFLET.path,
  file: 'i-love-kiel-vouwblad-charter',
  title: LEAFLET.title,
  format: 'A4',
};

/** Every page for the printer. */
export async function allPrintPages(): Promise<PrintPage[]> {
  const editions = await allEditions();
  const ofEditions = await Promise.all(editions.map(editionPages));
  const index: PrintPage = { kind: 'index', path: PRINT_PATH, title: t.paper.title };
  return [index, TIPS_POSTER, CHARTER_POSTER, SHARE_POSTER, LEAFLET, ...ofEditions.flat(), ...storyPosters(editions)];
}

/** The posters of stories: those of the newest edition, or a site of thousands would double. */
export function storyPosters([newest]: readonly Edition[]): PrintPage[] {
  return (newest ? [newest.lead, ...newest.stories] : []).map((story) => ({
    kind: 'story',
    path: `${PRINT_PATH}affiche/verhaal/${story.id}/`,
    title: names.story(story.title),
    story,
  }));
}

async function editionPages(edition: Edition): Promise<EditionPrintPage[]> {
  const page = (kind: EditionPrintPage['kind'], name: string): EditionPrintPage => ({
    kind,
    edition,
    path: `${PRINT_PATH}editie/${edition.number}/${name}/`,
    title: `${t.editionNumber(edition.number)}: ${names[kind]}`,
  });
  return [
    page('fold', 'a3-vouwkrant'),
    page('saving', 'zwart-wit'),
    page('large', 'grote-letters'),
    ...((await drawingOfEdition(edition)) ? [page('drawing', 'tekening')] : []),
  ];
}
