// npm run preview -- --changed REVISION [--site dist] [--content content] [--out voorbeeld] [FILE …]
// Leaves, of a site that was built, one file for each page that a change touches: what an editor looks at before merging.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, normalize } from 'node:path';
import { parseArgs } from 'node:util';
import { contentFolder } from '../src/collections.ts';
import { readPages } from '../src/publishing/built-site.ts';
import { pageOfFile } from '../src/publishing/page-of-file.ts';
import { makePreview, makePreviewList } from '../src/publishing/preview-page.ts';
import { readSettings } from '../src/site/settings.ts';
import { readContentFolder } from '../src/submissions/entries.ts';
import { onOneLine } from '../src/submissions/plain-text.ts';
import { findChange } from './changed-files.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    changed: { type: 'string' },
    site: { type: 'string', default: 'dist' },
    content: { type: 'string', default: contentFolder() },
    out: { type: 'string', default: 'voorbeeld' },
  },
});
const { site, out } = values;
const content = values.content.replace(/\/$/, '');
const { entries } = readContentFolder(content);
const change = values.changed === undefined ? undefined : await findChange(content, values.changed);
const changed = change?.files.map(({ file }) => file) ?? [];
const texts = [...filesIn(`${content}/`, positionals), ...filesIn(change?.content ?? '', changed)];
const wanted = new Set(texts.flatMap((file) => pageOfFile(file, entries) ?? []));
// A change of the code alone shows on the front page as well as anywhere; so does a story that is taken away.
const pages = (await readPages(site)).filter(({ path }) => (wanted.size > 0 ? wanted.has(path) : path === '/'));
if (pages.length === 0) throw new Error(`In ${site} staat geen enkele van deze pagina’s. Bouw eerst de site.`);

const { address } = readSettings(content);
const read = (path: string) => readFile(join(site, normalize(decodeURI(path)))).catch(() => undefined);
await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
const previews: { file: string; title: string }[] = [];
for (const { path, html } of pages) {
  const file = pages.length === 1 ? 'index.html' : `${path.split('/').filter(Boolean).join('-') || 'voorpagina'}.html`;
  const preview = await makePreview({ path, html, address, read });
  await writeFile(join(out, file), preview.html);
  previews.push({ file, title: preview.title });
}
if (previews.length > 1) await writeFile(join(out, 'index.html'), makePreviewList(previews));
for (const { file, title } of previews) console.log(`  ${join(out, file)}  ${onOneLine(title)}`);
console.log(`✓ Open ${join(out, 'index.html')} in een browser.`);

/** The files in a folder, as paths within it. */
function filesIn(folder: string, files: readonly string[]): string[] {
  return files.filter((file) => file.startsWith(folder)).map((file) => file.slice(folder.length));
}
