import type { RefusedKind } from '../../src/photos/picture-kind.ts';

/** What the photo field and the ticks say. */

const AS_JPEG = 'Bewaar het als JPEG en kies het opnieuw.';

/** Why a file is not a photo or a drawing for the gazette, and what to do about it. */
const REFUSED: Record<RefusedKind, string> = {
  heic:
    'Dit is een HEIC-foto van een iPhone, en die kan niet op een website. Stuur ze via WhatsApp of mail naar jezelf en kies die foto, ' +
    'of zet op je iPhone Instellingen → Camera → Structuren op “Meest compatibel” en neem ze opnieuw.',
  avif: `Dit is een AVIF-bestand, en dat kan de gazet niet gebruiken. ${AS_JPEG}`,
  svg: 'Dit is een SVG-tekening, en daar kan code in zitten. Bewaar ze als PNG of JPEG en kies ze opnieuw.',
  pdf: 'Dit is een PDF. Neem een schermafdruk van de bladzijde en kies die, of zet de tekst in je verhaal.',
  video: 'Dit is een video, en die kan niet in de gazet. Kies een foto, of een schermafdruk van je mooiste beeld.',
  gif: 'Dit is een GIF, en bewegende beelden kunnen niet in de gazet. Kies een gewone foto.',
  bmp: `Dit is een BMP-bestand, en dat kan niet op een website. ${AS_JPEG}`,
  tiff: `Dit is een TIFF-bestand, en dat kan niet op een website. ${AS_JPEG}`,
  unknown: 'Dit soort bestand kent de gazet niet. Kies een JPEG, PNG of WebP.',
};

const CLEANER = 'Open ze in het programma waarmee ze gemaakt is';

export const photoStrings = {
  choose: 'Kies een foto',
  ways: 'Of sleep ze hierheen, of plak ze.',
  chooseOther: 'Andere foto',
  remove: 'Haal de foto weg',
  chosen: 'De gekozen foto',
  notShown: 'De foto is bewaard, maar is hier nog niet te zien.',
  working: 'Foto verkleinen…',
  added: (_bytes: number): string => 'De foto staat erbij. Waar en wanneer ze genomen is, is eruit gehaald.',
  removed: 'De foto is weg.',
  stillWorking: 'De foto wordt nog verkleind. Even geduld, en bewaar dan opnieuw.',
  notAdded: 'De foto kon niet worden toegevoegd. Probeer het nog eens.',
  refused: (kind: RefusedKind): string => REFUSED[kind],
  empty: 'Dit bestand is leeg. Kies het opnieuw.',
  tooHeavy: (megabytes: number, most: number): string =>
    `Deze foto is ${megabytes} MB zwaar; hooguit ${most} MB kan. Maak ze kleiner en kies ze opnieuw.`,
  tooManyPixels: (millions: number, most: number): string =>
    `Deze foto heeft ${millions} miljoen beeldpunten; hooguit ${most} miljoen kan. Maak ze kleiner en kies ze opnieuw.`,
  tooSmall: (width: number, height: number, least: number): string =>
    `Dit beeld is maar ${width} bij ${height} beeldpunten, en wordt wazig. Kies het origineel: minstens ${least} beeldpunten lang of breed.`,
  incomplete:
    'Dit bestand is niet volledig. Misschien stopte het kopiëren te vroeg: haal het opnieuw op en kies het nog eens.',
  unreadable: 'Dit bestand is niet te openen. Open het op je toestel, bewaar het opnieuw als JPEG en kies dat.',
  notClean: (name: string): string =>
    `De foto “${name}” is niet nagekeken en kan nog verraden waar ze genomen is. Haal ze weg en kies ze opnieuw; bewaar daarna.`,
  noPlace: 'Een foto voeg je toe bij het veld “Foto” van een verhaal. Daar is nu geen vrij veld voor op dit scherm.',
  oneAtATime: 'Eén foto per keer. De eerste staat erbij; voeg de andere toe bij “Meer foto’s”.',
  close: 'Sluit',
  parentalConsent:
    'Vink dit aan als van elk kind een ouder of voogd het goed vindt. Lukt dat niet, laat het kind dan uit je verhaal.',
} as const;

/** In bytes: what takes a while to send, each time that the entry is saved. */
const HEAVY = 8 * 1024 * 1024;

function patience(bytes: number): string {
  if (bytes < HEAVY) return '';
  const megabytes = Math.round(bytes / 1024 / 1024);
  return ` Ze weegt ${megabytes} MB en gaat elke keer mee als je bewaart: op een trage lijn duurt dat enkele minuten. Laat het scherm dan open staan.`;
}

/** What the field of a drawing says instead. */
export const drawingStrings = {
  choose: 'Kies een tekening',
  ways: 'Een PNG of JPEG. Of sleep ze hierheen, of plak ze.',
  chooseOther: 'Andere tekening',
  remove: 'Haal de tekening weg',
  chosen: 'De gekozen tekening',
  notShown: 'De tekening is bewaard, maar is hier nog niet te zien.',
  working: 'Tekening nakijken…',
  added: (bytes: number): string =>
    `De tekening staat erbij, op volle grootte. Waar en waarmee ze gemaakt is, is eruit gehaald.${patience(bytes)}`,
  removed: 'De tekening is weg.',
  stillWorking: 'De tekening wordt nog nagekeken. Even geduld, en bewaar dan opnieuw.',
  notAdded: 'De tekening kon niet worden toegevoegd. Probeer het nog eens.',
  moves: `Dit beeld beweegt. ${CLEANER}, bewaar één beeld als PNG en kies dat.`,
  tooHeavy: (megabytes: number, most: number): string =>
    `Deze tekening is ${megabytes} MB zwaar; hooguit ${most} MB kan. ${CLEANER} en bewaar ze als JPEG, of minder groot.`,
  tooManyPixels: (millions: number, most: number): string =>
    `Deze tekening heeft ${millions} miljoen beeldpunten; hooguit ${most} miljoen kan. ${CLEANER} en bewaar ze minder groot, bijvoorbeeld 10.000 bij 7.000.`,
  turned: `Deze tekening ligt op haar kant en is te groot om ze hier te draaien. ${CLEANER}, draai ze, bewaar ze als PNG of JPEG en kies ze opnieuw.`,
  oddColours: `Deze tekening heeft kleuren die er op elk scherm anders uitzien, en is te groot om dat hier te verhelpen. ${CLEANER}, bewaar ze met het kleurprofiel sRGB en kies ze opnieuw.`,
} as const;
