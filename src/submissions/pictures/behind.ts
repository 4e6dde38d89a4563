/** What lies behind the end of a picture: one character a byte, the first that fits. */
const KINDS: [RegExp, string][] = [
  // A phone's "motion photo": some write a name of their own before the film.
  [/ftyp(mp4|isom|qt|avc|iso|M4V|heic|mp42)/, 'een filmpje'],
  [/^[^]{0,64}\xff\xd8\xff/, 'een tweede foto'],
  [/PK\x03\x04/, 'een zip-bestand'],
  [/%PDF-/, 'een PDF'],
  [/<(!doctype|html|head|body|script|svg|iframe|\?)/i, 'een stuk webpagina'],
  [/MZ[^]{0,256}PE\0\0|\x7fELF|^#!/, 'een programma'],
];

/** How far to look: a film behind a photo starts within some hundred bytes. */
const LOOKED_AT = 65_536;

/** What the bytes behind a picture's end are, in Dutch; they are no part of it, whatever they are. */
export function describeBehind(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.subarray(0, LOOKED_AT)).toString('latin1');
  return KINDS.find(([pattern]) => pattern.test(text))?.[1] ?? 'iets anders';
}
