import type { Anatomy, Part, Trace } from '../../photos/picture-parts.ts';
import { describeBehind } from './behind.ts';
import { hasCommonColours } from './colour-profile.ts';
import { readExif } from './exif.ts';
import { describeHidden } from './hidden.ts';

/** What is in a picture's file beside the picture, and what keeps the picture from being shown as it was seen. */
export interface Traces {
  /** Whether it tells where it was made. */
  place: boolean;
  /** How it is to be turned, 1 to 8 as in Exif; 1 is upright. */
  orientation: number;
  /** Whether its colours are inks. */
  printed: boolean;
  /** Whether each program shows its colours its own way. */
  uncommonColours: boolean;
  held: Set<Trace>;
  /** What lies behind its end, in Dutch. */
  behind: string | undefined;
  /** What is hidden in its data, in Dutch. */
  hidden: string | undefined;
}

const HELD: Record<Trace, string> = {
  exif: 'gegevens van het toestel (EXIF)',
  xmp: 'gegevens van een fotoprogramma (XMP)',
  iptc: 'gegevens van de maker (IPTC)',
  comment: 'een opmerking',
  time: 'een tijdstip',
  preview: 'een tweede, kleiner beeld',
  unknown: 'gegevens die niet bij het beeld horen',
};

const TURNED: Record<number, string> = {
  2: 'staat in spiegelbeeld',
  3: 'staat ondersteboven',
  4: 'staat in spiegelbeeld',
};

/** GPS in XMP is words (XMP specification part 2, 2.2). */
const PLACE_IN_XMP = /GPS(Latitude|Longitude)/;

/** Finds what is in a picture beside the picture. */
export function findTraces(bytes: Uint8Array, anatomy: Anatomy): Traces {
  const { parts, printed, end = bytes.length } = anatomy;
  const held = new Set(parts.flatMap(({ purpose }) => (isTrace(purpose) ? [purpose] : [])));
  const facts = parts.filter(({ purpose }) => purpose === 'exif').map((part) => readExif(dataOf(bytes, part)));
  const words = parts.filter(({ purpose }) => purpose === 'xmp').map((part) => dataOf(bytes, part));
  return {
    place: facts.some(({ place }) => place) || words.some((text) => PLACE_IN_XMP.test(text.toString('latin1'))),
    orientation: facts.find(({ orientation }) => orientation > 1)?.orientation ?? 1,
    printed,
    uncommonColours: !printed && !hasCommonColours(bytes, anatomy),
    held,
    behind: end < bytes.length ? describeBehind(bytes.subarray(end)) : undefined,
    hidden: describeHidden(bytes, anatomy),
  };
}

/** What was found, as what one can say of a photo: `vertelt waar ze gemaakt is`; empty when there is nothing. */
export function describeTraces(traces: Traces): string {
  const { place, orientation, printed, uncommonColours, behind, hidden } = traces;
  const contents = describeHeld(traces);
  const found = [
    place ? 'vertelt waar ze gemaakt is (GPS)' : '',
    orientation > 1 ? (TURNED[orientation] ?? 'staat op haar kant') : '',
    printed ? 'heeft kleuren voor drukwerk (CMYK), die op een scherm vals worden' : '',
    uncommonColours ? 'heeft kleuren die er op elk scherm anders uitzien' : '',
    contents.length > 0 ? `bevat ook ${listInDutch(contents)}` : '',
    behind ? `heeft achter het beeld nog ${behind}` : '',
    hidden ? `verbergt in het beeld ${hidden}` : '',
  ];
  return listInDutch(found.filter((part) => part !== ''));
}

/** What it holds beside the picture, a name each; where it tells the place, Exif goes without saying. */
export function describeHeld({ held, place }: Traces): string[] {
  return [...held].filter((trace) => !(place && trace === 'exif')).map((trace) => HELD[trace]);
}

/** `a, b en c`. */
export function listInDutch(items: readonly string[]): string {
  return new Intl.ListFormat('nl-BE').format(items);
}

function isTrace(purpose: Part['purpose']): purpose is Trace {
  return purpose in HELD;
}

function dataOf(bytes: Uint8Array, { from, to }: Part): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from);
}
