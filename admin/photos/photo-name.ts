import { slugOf } from '../../src/slug.ts';

/** What cameras, phones and programs call a file, and the small words between: none of it says what is on the photo. */
const SAYS_NOTHING = new Set(
  (
    'img image picture pic photo foto afbeelding beeld dsc dscn dscf dcim pxl mvimg gopr dji camera cam snapchat fb ' +
    'whatsapp signal telegram messenger received screenshot schermafbeelding schermafdruk scherm scan unnamed untitled naamloos ' +
    'naamloze zonder titel download file bestand document copy kopie van the new nieuw nieuwe edited bewerkt cropped resized ' +
    'at om am pm jpg jpeg png webp heic'
  ).split(' '),
);

/** The most characters of a name that stay. */
const LONGEST = 40;

/**
 * The name of a cleaned photo: what its own name says, or `foto`, and the start of a hash of its bytes, so that two
 * photos never share a name and the same photo always has the same. Letters a–z, digits and dashes, as Decap leaves them.
 */
export function photoName(original: string, hash: string, extension = 'jpg'): string {
  const words = slugOf(original.replace(/\.\w+$/, ''))
    .replace(/[^a-z0-9]+/g, '-')
    .split('-')
    .filter(Boolean);
  const says = words.some((word) => /^[a-z]{3,}$/.test(word) && !SAYS_NOTHING.has(word));
  return `${says ? shortened(words) : 'foto'}-${hash.slice(0, 6)}.${extension}`;
}

function shortened(words: string[]): string {
  const [first = '', ...others] = words;
  let name = first.slice(0, LONGEST);
  for (const word of others) {
    if (name.length + 1 + word.length > LONGEST) break;
    name += `-${word}`;
  }
  return name;
}
