import type { ReactNode } from 'react';
import { dayOfYamlDate, formatDay, isCalendarDay } from '../../src/calendar.ts';
import { readingMinutes } from '../../src/stories/reading-time.ts';
import { previewStrings } from '../strings/preview.ts';
import { StoryBody } from './body.tsx';
import type { Filling } from './fill.tsx';
import { DAY, EMPTY, type Knowledge } from './slots.ts';

/** A story as it is being written: any of it can be missing or wrong. */
export interface Draft {
  /** The id that the story has, or will get from its title. */
  id: string;
  /** A field by its keys: `at('author', 'name')`. */
  at: (...keys: string[]) => unknown;
  /** The items of a list, each to be asked for its own fields. */
  items: (key: string) => Draft['at'][];
  /** The address in the browser of a photo that lies beside the story. */
  photo: (file: string) => string;
}

/** Longer texts than a story can have are cut: nothing that somebody else wrote may keep an editor's browser busy. */
const MOST = { line: 400, text: 1_000, body: 60_000 };

const { missing } = previewStrings;

/** What goes into the empty story page for a draft. */
export function fillingOf(draft: Draft, knowledge: Knowledge): Filling {
  const { at } = draft;
  const body = textOf(at('body'), MOST.body);
  const date = dayOf(at('date'));
  const author = textOf(at('author', 'name'), MOST.line);
  const title = textOf(at('title'), MOST.line);
  const organisation = found(knowledge.organisations, at('author', 'organisation'), named);
  const tip = found(knowledge.tips, at('tip'), () => undefined);
  const edition = knowledge.editions[draft.id];
  const themes = draft.items('themes').map((theme) => found(knowledge.themes, theme(), named));
  const place = textOf(at('place'), MOST.line);
  const photos = draft.items('gallery').flatMap((item) => photoIn(item, draft.photo) ?? []);
  const photo = photoIn((...keys) => at('photo', ...keys), draft.photo);
  return {
    seed: draft.id,
    ...photo,
    texts: new Map<string, ReactNode>([
      [EMPTY.title, title || <Missing>{missing.title}</Missing>],
      [EMPTY.intro, textOf(at('intro'), MOST.text) || <Missing>{missing.intro}</Missing>],
      [EMPTY.author, author || <Missing>{missing.author}</Missing>],
      [EMPTY.organisation, organisation?.name],
      [EMPTY.place, place || undefined],
      [EMPTY.body, bodyOf(body, draft.photo)],
      [EMPTY.maker, photo?.texts.get(EMPTY.maker)],
      [EMPTY.tipTitle, tip?.title],
      [String(EMPTY.tip), tip && String(tip.number)],
      [String(EMPTY.edition), edition && String(edition.number)],
      [knowledge.readingTime.empty, readingTime(readingMinutes(body), knowledge)],
      [DAY, date ? formatDay(date) : <Missing>{missing.date}</Missing>],
    ]),
    attributes: new Map([
      [EMPTY.colour, themes[0]?.colour ?? ''],
      [EMPTY.date, date],
      [EMPTY.path, `/verhalen/${draft.id}/`],
      [EMPTY.title, encodeURIComponent(title)],
      [EMPTY.organisationPath, organisation?.path ?? ''],
      [EMPTY.tipPath, tip?.path ?? ''],
      [EMPTY.editionPath, edition?.path ?? ''],
    ]),
    lists: new Map([
      ['header > .kicker > a', (themes.length > 0 ? themes : [undefined]).map(themeFilling)],
      ['.gallery > figure', photos.map((item) => ({ ...NOTHING, ...item }))],
    ]),
  };
}

const NOTHING: Filling = { texts: new Map(), attributes: new Map(), lists: new Map(), seed: '' };

function themeFilling(theme: { name: string; path: string } | undefined): Filling {
  return {
    ...NOTHING,
    texts: new Map<string, ReactNode>([[EMPTY.theme, theme?.name ?? <Missing>{missing.theme}</Missing>]]),
    attributes: new Map([[EMPTY.themePath, theme?.path ?? '']]),
  };
}

function bodyOf(body: string, addressOf: Draft['photo']): ReactNode {
  return body ? <StoryBody text={body} addressOf={addressOf} /> : <Missing block>{missing.body}</Missing>;
}

function readingTime(minutes: number, { readingTime: { one, empty } }: Knowledge): string {
  return minutes === 1 ? one : empty.replace(String(EMPTY.minutes), String(minutes));
}

/** A photo once there is a file, with the line under it. */
function photoIn(at: Draft['at'], addressOf: Draft['photo']) {
  const file = textOf(at('file'), MOST.line);
  if (!file) return undefined;
  const maker = textOf(at('maker'), MOST.line) || missing.maker;
  return {
    photo: { source: addressOf(file), alt: textOf(at('alt'), MOST.line) },
    texts: new Map<string, ReactNode>([[EMPTY.maker, maker]]),
  };
}

/** What an id stands for; one that the site does not know yet, stands for itself. */
function found<Item>(items: Record<string, Item>, id: unknown, unknownItem: (id: string) => Item | undefined) {
  if (typeof id !== 'string' || id === '') return undefined;
  return Object.hasOwn(items, id) ? items[id] : unknownItem(id.slice(0, MOST.line));
}

function named(id: string): { name: string; path: string; colour: string } {
  return { name: id, path: '', colour: '' };
}

function textOf(value: unknown, most: number): string {
  const text = typeof value === 'string' ? value : '';
  return text.length > most ? `${text.slice(0, most)}…` : text.trim();
}

function dayOf(value: unknown): string {
  const day = dayOfYamlDate(value);
  return typeof day === 'string' && isCalendarDay(day) ? day : '';
}

function Missing({ children, block = false }: { children: string; block?: boolean }) {
  const text = <span style={{ color: 'var(--soft)', fontStyle: 'italic', fontWeight: 400 }}>{children}</span>;
  return block ? <p>{text}</p> : text;
}
