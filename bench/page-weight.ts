import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { listFiles, type BuiltPage } from '../src/publishing/built-site.ts';

/** What can be weighed of a built site without a browser. */

/** Script elements that hold data for the browser or for search engines. */
const DATA = /\btype="(application\/ld\+json|application\/json|speculationrules)"/;

/** Where the newspaper of an edition begins: the last thing in its page, and for the printer alone. */
const PAPER = '<div class="printed';

/** Bytes of a page with its inlined CSS as its first flight carries them: gzip is what the least of hosts does. */
export function pageBytes({ html }: BuiltPage): number {
  return gzipSync(html.split(PAPER, 1)[0] ?? '', { level: 9 }).length;
}

/** Bytes of all of a page, with the newspaper that comes after what a reader sees. */
export function wholePageBytes({ html }: BuiltPage): number {
  return gzipSync(html, { level: 9 }).length;
}

/** Bytes in brotli of a text, 0 for none. */
export function brotliBytes(text: string): number {
  return text === '' ? 0 : brotliCompressSync(text).length;
}

/** The programs in a page itself. */
export function inlinePrograms({ html }: BuiltPage): string[] {
  return programElements(html).map(({ text }) => text);
}

/** The styles in a page itself. */
export function inlineStyles({ html }: BuiltPage): string[] {
  return [...html.matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(([, css = '']) => css);
}

/** The programs of a page: those in it, and the files that it names. */
export async function readPrograms(folder: string, page: BuiltPage): Promise<string[]> {
  const sources = programElements(page.html).flatMap(({ source }) => source ?? []);
  const files = sources.map((source) => readFile(join(folder, source), 'utf8'));
  return [...inlinePrograms(page), ...(await Promise.all(files))];
}

function programElements(html: string): { source: string | undefined; text: string }[] {
  return [...html.matchAll(/<script([^>]*)>([^]*?)<\/script>/g)]
    .map(([, attributes = '', text = '']) => ({ attributes, source: /\bsrc="([^"]+)"/.exec(attributes)?.[1], text }))
    .filter(({ attributes }) => !DATA.test(attributes));
}

/** The `count` pages with the most bytes of pictures for a phone, which takes the first source of each. */
export async function heaviestPages(folder: string, pages: readonly BuiltPage[], count: number): Promise<BuiltPage[]> {
  const weighed = await Promise.all(
    pages.map(async (page) => {
      const sources = page.html.matchAll(/<picture[^>]*>\s*<source[^>]*?srcset="([^" ]+)/g);
      const files = await Promise.all([...sources].map(([, path = '']) => stat(join(folder, path))));
      return { page, bytes: files.reduce((sum, { size }) => sum + size, 0) };
    }),
  );
  const sorted = weighed.sort((a, b) => b.bytes - a.bytes);
  return sorted.slice(0, count).map(({ page }) => page);
}

/** Bytes of each font file of a built site. */
export async function fontSizes(folder: string): Promise<number[]> {
  const fonts = (await listFiles(folder)).filter((file) => /\.(woff2?|ttf|otf)$/.test(file));
  return Promise.all(fonts.map(async (file) => (await stat(join(folder, file))).size));
}

/** Bytes in brotli of a style sheet, without its comments and the space that lays it out. */
export async function leanStyleBytes(file: string): Promise<number> {
  const css = await readFile(file, 'utf8');
  return brotliBytes(
    css
      .replaceAll(/\/\*[^]*?\*\//g, '')
      .replaceAll(/\s*([{};,>])\s*|\s+(?=\s)/g, '$1')
      .replaceAll(/: /g, ':'),
  );
}

/** Bytes in brotli of the styles in a folder of `src`, as written: spaces and comments included. */
export async function styleBytes(folder: string): Promise<number> {
  const files = (await listFiles(folder)).filter((file) => /\.(css|astro)$/.test(file));
  const styles = await Promise.all(
    files.map(async (file) => {
      const text = await readFile(join(folder, file), 'utf8');
      return file.endsWith('.css') ? [text] : [...text.matchAll(/<style[^>]*>([^]*?)<\/style>/g)].map(([, css]) => css);
    }),
  );
  return brotliBytes(styles.flat().join(''));
}
