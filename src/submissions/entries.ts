import { lstatSync, readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { entryId, INDEX_FILES } from '../collections.ts';
import type { CollectionName } from '../fields.ts';
import { collectionOf, describeFileName, isBesideText, isText } from './file-names.ts';
import { splitText } from './front-matter.ts';
import type { Problem } from './problem.ts';
import { readText } from './read-text.ts';

/** A file with front matter, as the build will read it. */
export interface Entry {
  collection: CollectionName;
  id: string;
  /** The file, a path within the content folder. */
  file: string;
  data: Record<string, unknown>;
  body: string;
  /** How many lines of the file stand above the first one of `body`. */
  bodyLine: number;
}

/** What lies in a content folder, by name; nothing of it is read yet. */
export interface Listing {
  /** All files, as sorted paths within the folder; also what is no plain one, of which its own sentence is enough. */
  files: Set<string>;
  /** The texts of entries, and what lies beside them, which must be pictures. */
  texts: string[];
  pictures: string[];
  problems: Problem[];
}

/**
 * Lists a content folder; what does not belong there becomes a problem. It follows no link. Synchronous: of ten thousand
 * small files, asking for each takes longer than reading it.
 */
export function listContentFolder(folder: string): Listing {
  const found: Listing = { files: new Set(), texts: [], pictures: [], problems: [] };
  const self = lstatSync(folder, { throwIfNoEntry: false });
  if (!self?.isDirectory() && !self?.isSymbolicLink()) {
    found.problems.push({ file: '.', sentence: 'Deze map bestaat niet. Kijk na of de naam juist is.' });
    return found;
  }
  const items = listFiles(folder).filter(({ item }) => item.name !== '.gitkeep' || !item.isFile());
  for (const { item, file } of items.toSorted((a, b) => (a.file < b.file ? -1 : 1))) {
    found.files.add(file);
    const wrong = item.isFile() ? describeFileName(file) : describeKind(item);
    if (wrong) found.problems.push({ file, sentence: wrong });
    else if (isText(file)) found.texts.push(file);
    else if (isBesideText(file)) found.pictures.push(file);
  }
  found.problems.push(...emptyFolders(found.files), ...twins(found.files));
  return found;
}

/**
 * What lies in a folder and in those within it, but for folders that cannot be opened: those are in the list themselves.
 * Node’s own `recursive` follows links when it is synchronous, in circles too.
 */
function listFiles(folder: string, within = ''): { item: Dirent; file: string }[] {
  return readdirSync(join(folder, within, '/'), { withFileTypes: true }).flatMap((item) => {
    const file = within === '' ? item.name : `${within}/${item.name}`;
    if (!item.isDirectory()) return [{ item, file }];
    try {
      return listFiles(folder, file);
    } catch {
      // Its name is too long, or no UTF-8, or it is not for everybody.
      return [{ item, file }];
    }
  });
}

/** Reads every entry of a content folder; what cannot be read becomes a problem, never an exception. */
export function readContentFolder(folder: string): { entries: Entry[]; files: Set<string>; problems: Problem[] } {
  const { files, texts, problems } = listContentFolder(folder);
  const read = texts.map((file) => readEntry(folder, file));
  return {
    entries: read.flatMap(({ entry }) => entry ?? []),
    files,
    problems: [...problems, ...read.flatMap((one) => one.problems)],
  };
}

/** Reads the entry in `file`, one of a listing's texts. */
export function readEntry(folder: string, file: string): { entry?: Entry; problems: Problem[] } {
  const collection = collectionOf(file);
  if (!collection) return { problems: [] };
  const read = readText(join(folder, file), file);
  if ('wrong' in read) return { problems: [{ file, sentence: read.wrong }] };
  const { split, problems } = splitText(read.text);
  return {
    ...(split && { entry: { collection, id: entryId(file.slice(collection.length + 1)), file, ...split } }),
    problems: problems.map((problem) => ({ file, ...problem })),
  };
}

function describeKind(item: Dirent): string {
  if (item.isSymbolicLink()) return 'Dit is een verwijzing naar een ander bestand. Zet het bestand zelf in de map.';
  return item.isDirectory()
    ? 'Deze map kan niet geopend worden. Geef ze een gewone naam, of haal ze weg.'
    : 'Dit is geen gewoon bestand. Haal het weg.';
}

function emptyFolders(files: ReadonlySet<string>): Problem[] {
  return [...INDEX_FILES].flatMap(([collection, index]) => {
    const folders = new Set<string>();
    for (const file of files) {
      const [first, folder, ...inside] = file.split('/');
      if (first === collection && inside.length > 0) folders.add(`${collection}/${String(folder)}`);
    }
    return [...folders]
      .filter((folder) => !files.has(`${folder}/${index}`))
      .map((folder) => ({
        file: folder,
        sentence: `In deze map staat geen ${index}. Voeg de tekst toe of verwijder de map.`,
      }));
  });
}

/** Files that a Mac or Windows takes for one: their names differ in capitals, or in how an accent is stored. */
function twins(files: ReadonlySet<string>): Problem[] {
  const seen = new Map<string, string>();
  return [...files].flatMap((file): Problem[] => {
    const plain = file.normalize('NFC').toLowerCase();
    const twin = seen.get(plain);
    seen.set(plain, file);
    // Two entries of one name are told as such.
    if (twin === undefined || isText(file)) return [];
    return [{ file, sentence: `Deze naam is bijna dezelfde als ${twin}. Geef een van beide een andere naam.` }];
  });
}
