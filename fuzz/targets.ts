import { readFile } from 'node:fs/promises';
import { parse } from 'parse5';
import { markdownToHtml } from 'satteri';
import { TEXT_PROCESSING } from '../src/markdown/processing.ts';
import { isPhotoName } from '../src/markdown/text-elements.ts';
import { isWhole } from '../src/photos/anatomy.ts';
import { isPicture, kindOf } from '../src/photos/picture-kind.ts';
import { isStripped, strip } from '../src/photos/strip.ts';
import { findHostileParts } from '../src/publishing/hostile-parts.ts';
import { makeFieldsCheck } from '../src/submissions/entry-fields.ts';
import { checkAlone } from '../src/submissions/entry-rules.ts';
import type { Entry } from '../src/submissions/entries.ts';
import { splitText } from '../src/submissions/front-matter.ts';
import { judgeMarkup } from '../src/submissions/markup.ts';
import { judgeParts } from '../src/submissions/pictures/verdict.ts';
import { checkPeople } from '../src/submissions/story-people.ts';
import { goodPartnerDay, goodStory, writeEntry } from '../tests/fixtures/small-content.ts';
import { smallJpeg, smallPng, smallWebp } from '../tests/fixtures/small-pictures.ts';
import { readCases } from '../tests/hostile/cases.ts';

export interface Target {
  /** The most bytes of an input. */
  most: number;
  seeds: () => Promise<Uint8Array[]>;
  /** @throws whatever must not happen */
  run: (bytes: Uint8Array) => void | Promise<void>;
}

const STORY = 'stories/soep-op-de-stoep/index.md';
const REPORT = 'partner-days/2023-09-28/index.mdx';
const FILES = new Set([STORY, REPORT, 'themes/eten.md', 'tips/naar-buiten.md', 'organisations/de-pijler.md']);
const PLACE = { path: '/verhalen/soep-op-de-stoep/', address: 'https://ilovekiel.be' };
const checkFields = makeFieldsCheck(FILES);

export const TARGETS = {
  text: { most: 20_000, seeds: textSeeds, run: (bytes) => void judgeText(decode(bytes)) },
  rendering: { most: 6000, seeds: textSeeds, run: (bytes) => renderAccepted(decode(bytes)) },
  picture: { most: 60_000, seeds: pictureSeeds, run: judgePicture },
} satisfies Record<string, Target>;

/** All that the gate says of a text, as a story and as a report. */
function judgeText(text: string): { body: string; remarks: string[] } | undefined {
  const { split, problems } = splitText(text);
  if (!split) return undefined;
  const said = problems.map(({ sentence }) => sentence);
  for (const [file, collection] of [
    [STORY, 'stories'],
    [REPORT, 'partner-days'],
  ] as const) {
    const entry: Entry = { collection, id: 'soep', file, ...split };
    const found = [...checkFields(entry).problems, ...checkAlone(entry), ...checkPeople(entry)];
    for (const { sentence } of found) if (!sentence.trim()) throw new Error('A problem without a sentence.');
  }
  judgeMarkup(split.body, true);
  return {
    body: split.body,
    remarks: [...said, ...judgeMarkup(split.body, false).remarks.map(({ sentence }) => sentence)],
  };
}

/** What the gate lets through comes out of the build's own processing as the last inspection wants it, with own pictures alone. */
async function renderAccepted(text: string): Promise<void> {
  const judged = judgeText(text);
  if (!judged || judged.remarks.length > 0) return;
  const { html } = await markdownToHtml(judged.body, TEXT_PROCESSING);
  const [wrong] = findHostileParts(parse(`<!doctype html><title>x</title><body>${html}`), PLACE);
  if (wrong) throw new Error(wrong);
  for (const [, source = ''] of html.matchAll(/<img src="([^"]*)"/g))
    if (!isPhotoName(decodeURI(source))) throw new Error(`A text loads ${source}.`);
}

/** A picture is read to its end without a throw, and what the gate lets through once it is stripped, is stripped. */
function judgePicture(bytes: Uint8Array): void {
  const kind = kindOf(bytes);
  if (!isPicture(kind)) return;
  judgeParts(kind, bytes);
  if (!isWhole(kind, bytes)) return; // refused before anything is stripped
  const stripped = strip(kind, bytes);
  if (!judgeParts(kind, stripped) && !isStripped(kind, stripped))
    throw new Error('Let through once stripped, and still something is left.');
}

/** The sound entries, and the text of every case of the corpus. */
async function textSeeds(): Promise<Uint8Array[]> {
  const cases = [...(await readCases('good')), ...(await readCases('bad'))];
  const texts = cases.map(({ text, body, fields }) => text ?? writeEntry({ ...goodStory, ...fields }, body ?? 'Soep.'));
  return [
    writeEntry(goodStory),
    writeEntry(goodPartnerDay),
    await readFile('content/tips/deel-verhalen.md', 'utf8'),
    ...texts,
  ].map((text) => new TextEncoder().encode(text));
}

async function pictureSeeds(): Promise<Uint8Array[]> {
  return Promise.all([smallJpeg(), smallPng(), smallWebp()]);
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
