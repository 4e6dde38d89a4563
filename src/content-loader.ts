import { lstat, readdir } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { glob, type Loader } from 'astro/loaders';
import { z } from 'astro/zod';
import { COLLECTIONS, contentFolder, entryId } from './collections.ts';
import type { CollectionName, SchemaContext } from './fields.ts';
import { isPhotoName } from './markdown/text-elements.ts';

/**
 * How Astro finds the entries of a concept. It takes an entry's id from its path alone, never from a `slug` in the file,
 * and follows no symbolic link: a link in the content could lead to any file of the machine that builds.
 */
export function loadEntries(name: CollectionName): Loader {
  const folder = resolve(contentFolder(), name);
  const loader = glob({
    base: pathToFileURL(`${folder}/`),
    pattern: COLLECTIONS[name].pattern,
    generateId: ({ entry }) => entryId(entry),
  });
  return {
    ...loader,
    load: async (context) => {
      await refuseLinks(folder);
      await loader.load(context);
    },
  };
}

/** A picture that lies beside its entry: Astro would as well take one out of any other folder, or of a package. */
export function pictureBeside(image: SchemaContext['image']): SchemaContext['image'] {
  // Astro's own type does not say that it takes the file's name.
  return () =>
    z
      .string()
      .refine(isPhotoName, NOT_BESIDE)
      .pipe(image() as z.ZodType<ImageMetadata, string>);
}

const NOT_BESIDE = 'Geef enkel de naam van een foto (JPEG, PNG of WebP) die naast de tekst staat.';

/** @throws Error with a Dutch sentence when the folder is or holds a symbolic link */
async function refuseLinks(folder: string): Promise<void> {
  const listing = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const links = listing.filter((item) => item.isSymbolicLink()).map((item) => join(item.parentPath, item.name));
  const self = await lstat(folder).catch(() => undefined);
  const [link] = self?.isSymbolicLink() ? [folder] : links;
  if (link) {
    const file = relative(contentFolder(), link);
    throw new Error(`${file} is een verwijzing naar een ander bestand. Zet het bestand zelf in de map.`);
  }
}
