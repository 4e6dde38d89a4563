import { INDEX_FILES } from '../collections.ts';
import { COLLECTION_NAMES, type CollectionName } from '../fields.ts';
import { SYNONYMS_FILE } from '../search/synonyms.ts';
import { SETTINGS_FILE } from '../site/settings.ts';
import { describeMark, describeNameCharacters } from './characters.ts';

/** Where a file may lie in the content folder and how it may be called, whatever is in it. */

const LONGEST = 100;
/** Controls and characters that nobody sees; a name that is no UTF-8 has the last one. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFD]/u;
/** Devices of Windows: a folder of this name cannot be checked out there. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i;
/** Signs that no name has on Windows. */
const NOT_ON_WINDOWS = /[<>:"|?*]/;
/** How files are named that may be photos to whoever sends them, also without an end; their content decides. */
const LIKE_PHOTO = /^[^.]+$|\.(?:jpe?g|jfif|png|webp|gif|avif|hei[cf]|tiff?|bmp|svg|pdf|mov|mp4|jxl)$/i;

/** The collection that a file lies in, by its path within the content folder. */
export function collectionOf(file: string): CollectionName | undefined {
  return COLLECTION_NAMES.find((name) => file.startsWith(`${name}/`));
}

/** Whether a file, in its place, is the text of an entry. */
export function isText(file: string): boolean {
  return /\.mdx?$/.test(file);
}

/** What lies beside a text is taken for a picture, whatever its name. */
export function isBesideText(file: string): boolean {
  const collection = collectionOf(file);
  return collection !== undefined && INDEX_FILES.has(collection) && !isText(file);
}

/**
 * What is wrong with a file's name or place, and what to do.
 * @param file its path within the content folder
 */
export function describeFileName(file: string): string | undefined {
  const names = file.split('/');
  if (names.some((name) => UNSEEN.test(name)))
    return 'In deze naam staat een teken dat je niet ziet. Geef het bestand een gewone naam.';
  const mark = describeMark(file);
  if (mark) return mark;
  if (names.some((name) => name.startsWith('.')))
    return 'De naam begint met een punt: zo’n verborgen bestand hoort niet in content. Haal het weg.';
  if (names.some((name) => name.length > LONGEST)) return `Deze naam is langer dan ${LONGEST} tekens. Maak ze korter.`;
  if (names.some((name) => NOT_ON_WINDOWS.test(name)))
    return 'In een naam mag geen : ? * " < > of | staan: dat kan niet op een Windowscomputer. Geef een gewone naam.';
  if (names.some((name) => DEVICE.test(name.replace(/\..*$/, ''))))
    return 'Deze naam kan niet op een Windowscomputer. Neem een andere.';
  if (names.some((name) => /[\s.]$/.test(name) || name.includes('\\')))
    return 'Deze naam bevat een \\ of eindigt op een punt of spatie. Geef een gewone naam.';
  const odd = names.map(describeNameCharacters).find((sentence) => sentence !== undefined);
  if (odd) return odd;
  return file === SETTINGS_FILE || file === SYNONYMS_FILE ? undefined : describePlace(file);
}

function describePlace(file: string): string | undefined {
  const collection = collectionOf(file);
  const wrong = 'Dit bestand hoort hier niet.';
  if (!collection)
    return `${wrong} In content staan enkel ${SETTINGS_FILE}, ${SYNONYMS_FILE} en de mappen ${COLLECTION_NAMES.join(', ')}.`;
  const wanted = INDEX_FILES.get(collection);
  const [, , name = '', ...deeper] = file.split('/');
  if (!wanted) {
    return name !== '' || !file.endsWith('.md')
      ? `${wrong} content/${collection} bevat enkel .md-bestanden, zonder mappen.`
      : undefined;
  }
  if (name === '' || deeper.length > 0 || (isText(name.toLowerCase()) && name !== wanted))
    return `${wrong} Elke map in content/${collection} heeft één tekst met de naam ${wanted}.`;
  if (/\.(?:jpe?g|png|webp)$/i.test(name) && /[#%]/.test(name))
    return 'In de naam van een foto mag geen # of % staan. Geef ze een gewone naam.';
  return name === wanted || LIKE_PHOTO.test(name)
    ? undefined
    : `${wrong} Naast een tekst liggen enkel foto’s: JPEG, PNG of WebP.`;
}
