import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, expect, test } from 'vitest';
import { goodPartnerDay, goodPhoto, goodStory, writeEntry } from '../fixtures/small-content.ts';
import { smallJpeg, truncatedJpeg } from '../fixtures/small-pictures.ts';
import { makeFolder } from '../fixtures/temporary-folder.ts';
import { buildUnchecked, storyText } from './built-from.ts';

/** The second wall alone: what the gate would have refused, given to Astro as it is. */

const STORY = 'stories/soep-op-de-stoep/index.md';
const REPORT = 'partner-days/2023-09-28/index.mdx';
const CANARY = resolve('.cache/walls/canary');
const WRITE = `import { writeFileSync } from 'node:fs'; writeFileSync(${JSON.stringify(CANARY)}, '');`;
const ASTRO_SAYS_WHY = 'hiervan kan geen pagina gemaakt worden. De Engelse melding hierboven zegt waarom.';

beforeEach(() => rm(CANARY, { force: true }));

test('hostile texts come out plain: nothing runs in the build, and nothing is left to run later', async () => {
  const story = [
    '## Inhoud',
    'Soep <img src=x onerror="alert(1)"> [hier](javascript:alert(1)) en [daar](https://elders.example).',
    '<script>alert(1)</script>',
    '<style>body{display:none}</style>',
    '<form action="https://elders.example"><input name="wachtwoord"></form>',
    '![x](https://elders.example/pixel.png) ![x](../../../../../../etc/passwd) ![x](soep%E0%A4%A.jpg)',
    'Einde.',
  ];
  const report = [
    `import '${`data:text/javascript,${encodeURIComponent(WRITE)}`}'`,
    `export const gelezen = await import('node:fs').then((fs) => fs.writeFileSync(${JSON.stringify(CANARY)}, ''));`,
    `Soep {globalThis.process.env.PATH} <b title={process.env.PATH}>x</b>`,
    '<script>alert(1)</script>',
    '<Citaat wie="Felix" set:html="<script>alert(1)</script>">weg</Citaat>',
    '<Citaat wie="Felix">Blijf staan.</Citaat>',
  ];
  const outcome = await buildUnchecked({
    [STORY]: writeEntry(goodStory, story.join('\n\n')),
    [REPORT]: writeEntry(goodPartnerDay, report.join('\n\n')),
    // What lies beside a story and is no photo of it, is nothing.
    'stories/soep-op-de-stoep/pagina.html': '<script>alert(1)</script>',
    'stories/soep-op-de-stoep/nog.md': writeEntry(goodStory),
    'stories/soep-op-de-stoep/ander.mdx': WRITE,
    'stories/soep-op-de-stoep/vergeten.jpg': await smallJpeg(),
  });
  expect(outcome).toMatchObject({ culprits: [], wrong: [] });
  expect(existsSync(CANARY)).toBe(false);

  expect((await storyText(outcome, 'soep-op-de-stoep')).replace(/\s*\n\s*/g, '')).toBe(
    '<h2 id="kop-inhoud">Inhoud</h2>' +
      '<p>Soep  <a>hier</a> en <a href="https://elders.example" rel="ugc nofollow">daar</a>.</p>' +
      '<p>  </p><p>Einde.</p>',
  );
  const html = await outcome.read('partnerdagen/2023-09-28/index.html');
  expect(html).not.toContain(String(process.env['PATH']));
  expect(html).not.toContain('alert(1)');
  expect(html.replace(/\s+/g, ' ')).toContain(
    '<blockquote> Blijf staan. </blockquote> <figcaption class="meta">Felix</figcaption>',
  );
  for (const file of ['pagina', 'nog', 'ander', 'vergeten'])
    await expect(outcome.read(`verhalen/soep-op-de-stoep/${file}/index.html`)).rejects.toThrow('ENOENT');
});

test.each([
  ['a module for a layout', REPORT, writeEntry({ ...goodPartnerDay, layout: `data:text/javascript,${WRITE}` }, '')],
  [
    'the photo of another story',
    STORY,
    writeEntry({ ...goodStory, photo: { ...goodPhoto, file: '../een-bel/bel.jpg' } }),
  ],
])('%s in a front matter fails the build, which names the file', async (_what, file, text) => {
  const { culprits } = await buildUnchecked({ 'stories/een-bel/bel.jpg': await smallJpeg(), [file]: text });
  expect(culprits).toEqual([`content/${file}: ${ASTRO_SAYS_WHY}`]);
  expect(existsSync(CANARY)).toBe(false);
});

test('a folder that is a symbolic link is not followed', async () => {
  const elsewhere = await makeFolder({ 'index.md': writeEntry({ ...goodStory, title: 'Geheim', photo: undefined }) });
  const { failure } = await buildUnchecked({}, { links: { 'stories/geheim': elsewhere } });
  expect(failure).toContain('stories/geheim is een verwijzing naar een ander bestand. Zet het bestand zelf in de map.');
});

test('a photo that is cut off fails the build, which names it, and the next build too', async () => {
  const photo = 'stories/soep-op-de-stoep/soep.jpg';
  for (const _build of ['first', 'second']) {
    const { culprits } = await buildUnchecked({ [photo]: await truncatedJpeg() });
    expect(culprits).toEqual([
      expect.stringMatching(/^content\/stories\/.+\/soep\.jpg: deze foto is beschadigd \(.+\)\. Bewaar/),
    ]);
  }
});

test('a text that a plugin cannot render fails the build, and the next build too', async () => {
  const environment = { NODE_OPTIONS: `--import=${pathToFileURL('tests/walls/throwing-plugin.mjs').href}` };
  // Astro only logs it, and keeps the empty text.
  for (const _build of ['first', 'second']) {
    const { failure, culprits } = await buildUnchecked({}, { environment });
    expect(failure).toContain('omgevallen');
    expect(culprits).toContain(`content/stories/een-bel/index.md: ${ASTRO_SAYS_WHY}`);
  }
});
