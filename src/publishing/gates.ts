import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'parse5';
import { judgeBuiltPicture } from './built-picture.ts';
import { listFiles, readPages } from './built-site.ts';
import { findHostileParts } from './hostile-parts.ts';
import { findBrokenLinks, readLinks, type BrokenLink } from './links.ts';
import { findOrphans } from './orphans.ts';

/** Whatever its kind: what may not be on the site is a picture too. */
const PICTURE = /\.(jpe?g|jfif|png|apng|webp|avif|heic|heif|gif|bmp|tiff?|ico|jxl|svgz?)$/i;

/** The one drawing of the project itself. */
const OWN_DRAWING = 'favicon.svg';

/**
 * Looks at a built site as a stranger would, before it is published: nothing in a page runs that is
 * not ours or comes from elsewhere, every link leads somewhere, no picture carries
 * metadata or lies about its type, and nothing lies there that no page asks for (such as an editor's original).
 * @returns what is wrong, as Dutch sentences
 */
export async function inspectSite(folder: string, address: string): Promise<string[]> {
  const [files, pages] = await Promise.all([listFiles(folder), readPages(folder)]);
  const looks = pages.map((page) => {
    const tree = parse(page.html);
    return { links: readLinks(page, address, tree), hostile: findHostileParts(tree, { path: page.path, address }) };
  });
  const links = looks.map((look) => look.links);
  const wanted = new Set(links.flatMap(({ targets }) => targets));
  const broken = findBrokenLinks(links, new Set(files));
  const orphans = (await findOrphans(folder, files, wanted)).map(
    (file) => `Het bestand ${file} wordt door geen enkele pagina gebruikt en mag dus niet gepubliceerd worden.`,
  );
  const pictures = files.filter((file) => PICTURE.test(file) && file !== OWN_DRAWING);
  const unclean = await Promise.all(pictures.map(async (file) => inspectPicture(join(folder, file), file)));
  return [...looks.flatMap(({ hostile }) => hostile), ...describeBroken(broken), ...orphans, ...unclean.flat()];
}

/**
 * The pictures of the content folder that lie in the built site byte for byte: Astro publishes the original when sharp
 * cannot make a small one of it.
 * @returns what is wrong, as Dutch sentences
 */
export async function findOriginals(folder: string, content: string): Promise<string[]> {
  const [built, sources] = await Promise.all([picturesBySize(folder), picturesBySize(content)]);
  const found: string[] = [];
  for (const [size, files] of built) {
    for (const source of sources.get(size) ?? []) {
      const original = await readFile(join(content, source));
      for (const file of files) {
        if (original.equals(await readFile(join(folder, file)))) {
          found.push(`Het beeld ${file} is het origineel van ${source}. Bewaar die foto opnieuw als JPEG.`);
        }
      }
    }
  }
  return found;
}

async function picturesBySize(folder: string): Promise<Map<number, string[]>> {
  const files = (await listFiles(folder)).filter((file) => PICTURE.test(file));
  const sizes = await Promise.all(files.map(async (file) => ({ file, size: (await stat(join(folder, file))).size })));
  return new Map(
    [...Map.groupBy(sizes, ({ size }) => size)].map(([size, group]) => [size, group.map(({ file }) => file)]),
  );
}

function describeBroken(broken: readonly BrokenLink[]): string[] {
  return [...Map.groupBy(broken, ({ target }) => target)].map(([target, [first, ...others]]) => {
    const where = others.length > 0 ? `${first?.path} en ${others.length} andere plaatsen` : first?.path;
    return first?.reason === 'fragment'
      ? `Op ${where} staat een link naar ${target}, maar dat stuk van de pagina bestaat niet. Verbeter wat achter # staat.`
      : `Op ${where} staat een link naar ${target}, maar die pagina of dat bestand bestaat niet. Verbeter de link.`;
  });
}

async function inspectPicture(path: string, file: string): Promise<string[]> {
  if (/\.svg$/i.test(file)) return [`Het beeld ${file} is een SVG; enkel het eigen icoon mag dat zijn.`];
  const wrong = await judgeBuiltPicture(path);
  return wrong ? [`Het beeld ${file} ${wrong}.`] : [];
}
