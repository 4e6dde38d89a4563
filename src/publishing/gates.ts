import { readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { parse } from 'parse5';
import sharp from 'sharp';
import { listFiles, readPages } from './built-site.ts';
import { findHostileParts } from './hostile-parts.ts';
import { findBrokenLinks, readLinks, type BrokenLink } from './links.ts';

const FORMATS: Record<string, string> = {
  '.jpg': 'jpeg',
  '.jpeg': 'jpeg',
  '.png': 'png',
  '.webp': 'webp',
  '.avif': 'heif',
};

const PICTURE = /\.(jpe?g|png|webp|avif|svg)$/i;

/** The pictures of the project itself, which no page has to name: icons are asked for by the manifest. */
const OWN_PICTURES = new Set(['favicon.svg', 'apple-touch-icon.png', 'icon-512.png']);

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
  const orphans = files
    .filter((file) => /^(_astro|deelbeeld)\//.test(file) && !wanted.has(`/${file}`) && !/\.(js|css)$/.test(file))
    .map((file) => `Het bestand ${file} wordt door geen enkele pagina gebruikt en mag dus niet gepubliceerd worden.`);
  const pictures = files.filter((file) => PICTURE.test(file) && !OWN_PICTURES.has(file));
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
  const format = FORMATS[extname(file).toLowerCase()];
  if (!format) return [`Het beeld ${file} is een SVG; enkel de eigen iconen mogen dat zijn.`];
  try {
    const found = await sharp(path).metadata();
    const hidden = (['exif', 'xmp', 'iptc', 'comments'] as const).filter((key) => found[key]);
    if (found.format !== format) return [`Het beeld ${file} is vanbinnen ${found.format}.`];
    if (hidden.length > 0)
      return [`Het beeld ${file} bevat nog gegevens van de maker of het toestel (${hidden.join(', ')}).`];
    if ((found.orientation ?? 1) > 1) return [`Het beeld ${file} staat niet rechtop.`];
    return [];
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return [`Het beeld ${file} is niet leesbaar (${reason}).`];
  }
}
