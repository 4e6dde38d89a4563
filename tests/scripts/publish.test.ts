import type * as FileSystem from 'node:fs/promises';
import { chmod, mkdir, readFile, rename } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { publish } from '../../scripts/publish.ts';
import { listFiles } from '../../src/publishing/built-site.ts';
import { goodStory, makeContentFolder, writeEntry } from '../fixtures/small-content.ts';
import { jpegWithExif } from '../fixtures/small-pictures.ts';
import { makeFolder, type Files } from '../fixtures/temporary-folder.ts';

/** Publishing with a stand-in for Astro: a program of that name, first on the PATH, that "builds" a prepared folder. */

vi.mock('node:fs/promises', async (importOriginal) => {
  const original = await importOriginal<typeof FileSystem>();
  return { ...original, rename: vi.fn(original.rename) };
});

const SAME_DISK = '.cache/unit-tests';
const OLD_SITE: Files = {
  'index.html': '<h1>Oud</h1>',
  'verhalen/oud/index.html': 'oud',
  '_astro/a.avif': Buffer.from([0, 255]),
};
const NEW_SITE: Files = {
  'index.html':
    '<html lang="nl-BE"><head><meta charset="utf-8"><title>Nieuw</title><style>.weg{top:0}p{top:0}</style></head>' +
    '<body data-pagefind-body><p>Soep op de stoep</p></body></html>',
};

const said: string[] = [];

beforeEach(() => {
  said.length = 0;
  for (const method of ['log', 'error'] as const) {
    vi.spyOn(console, method).mockImplementation((line: unknown) => said.push(String(line)));
  }
});

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  vi.mocked(rename).mockReset();
});

/** An `out` folder that holds the old site; on the disk of the project, where the new one waits. */
async function makeOut(): Promise<string> {
  await mkdir(SAME_DISK, { recursive: true });
  return join(await makeFolder(prefixed('dist', OLD_SITE), SAME_DISK), 'dist');
}

function prefixed(folder: string, files: Files): Files {
  return Object.fromEntries(Object.entries(files).map(([path, content]) => [`${folder}/${path}`, content]));
}

/** Puts an `astro` on the PATH that copies `site` to the folder it was asked to build, says `words` and ends with `code`. */
async function pretendAstro(site: Files, { words = '', code = 0 } = {}): Promise<void> {
  const folder = await makeFolder(prefixed('site', site));
  const program = [
    `#!${process.execPath}`,
    `require('node:fs').cpSync(${JSON.stringify(join(folder, 'site'))}, process.argv[4], { recursive: true });`,
    `console.log(${JSON.stringify(words)});`,
    `process.exitCode = ${code};`,
  ].join('\n');
  const bin = await makeFolder({ astro: program });
  await chmod(join(bin, 'astro'), 0o755);
  vi.stubEnv('PATH', [bin, process.env['PATH']].join(delimiter));
}

/** Every file of a folder with its bytes. */
async function contentsOf(folder: string): Promise<[string, string][]> {
  const files = await listFiles(folder);
  return Promise.all(
    files.map(async (file): Promise<[string, string]> => [file, await readFile(join(folder, file), 'hex')]),
  );
}

/** Expects that publishing fails, says `words`, and leaves the old site byte for byte as it was. */
async function expectUntouched(words: string, content: string): Promise<void> {
  const out = await makeOut();
  const before = await contentsOf(out);
  expect(await publish({ content, out })).toBe(false);
  expect(said.join('\n')).toContain(words);
  expect(await contentsOf(out)).toEqual(before);
  expect(await listFiles(join(out, '..'))).toEqual(Object.keys(prefixed('dist', OLD_SITE)).toSorted());
}

describe('publishing', () => {
  it('puts the new site in the place of the old one, finished and with its headers', async () => {
    await pretendAstro(NEW_SITE);
    const out = await makeOut();
    expect(await publish({ content: await makeContentFolder(), out }), said.join('\n')).toBe(true);
    const files = await listFiles(out);
    expect(files).toEqual(expect.arrayContaining(['_headers', 'index.html', 'pagefind/pagefind.js']));
    expect(files).not.toContain('verhalen/oud/index.html');
    const html = await readFile(join(out, 'index.html'), 'utf8');
    expect(html).toContain('<meta http-equiv="content-security-policy"');
    expect(html).toMatch(/<style>p\s*\{top:\s*0\}<\/style>/);
    expect(html).not.toContain('data-pagefind');
    expect(await listFiles(join(out, '..'))).toEqual(files.map((file) => `dist/${file}`));
  });

  it('makes a first site too', async () => {
    await pretendAstro(NEW_SITE);
    const out = join(await makeOut(), '..', 'eerste');
    expect(await publish({ content: await makeContentFolder(), out })).toBe(true);
    expect(await listFiles(out)).toContain('index.html');
  });

  it('names the settings that are still empty, and goes on', async () => {
    await pretendAstro(NEW_SITE);
    const settings = await readFile('content/site.yaml', 'utf8');
    expect(await publish({ content: await makeContentFolder({ 'site.yaml': settings }), out: await makeOut() })).toBe(
      true,
    );
    expect(said).toContainEqual(expect.stringMatching(/^ {2}Let op: site\.yaml: address is nog een voorbeeldadres/));
  });

  it('brings back the site that a killed build left aside, also when it refuses the content', async () => {
    const out = await makeOut();
    await rename(out, `${out}.old`);
    expect(await publish({ content: await makeContentFolder({ 'site.yaml': '' }), out })).toBe(false);
    expect(await listFiles(out)).toEqual(Object.keys(OLD_SITE).toSorted());
  });
});

describe('the old site stays as it was', () => {
  it('when the content has a problem', async () => {
    await pretendAstro(NEW_SITE);
    const content = await makeContentFolder({ 'stories/een-bel/index.md': writeEntry({ ...goodStory, title: '' }) });
    await expectUntouched('"Titel" is niet ingevuld.', content);
  });

  it('when Astro ends with an error', async () => {
    await pretendAstro(NEW_SITE, { words: 'Alles loopt mis', code: 1 });
    await expectUntouched('Alles loopt mis', await makeContentFolder());
  });

  it.each(['[ERROR] [glob-loader] een plugin viel om', '[WARN] Astro could not optimize image "/soep.jpg".'])(
    'when Astro only logs "%s"',
    async (words) => {
      await pretendAstro(NEW_SITE, { words });
      await expectUntouched(words, await makeContentFolder());
    },
  );

  it('when there is no Astro', async () => {
    vi.stubEnv('PATH', '');
    await expectUntouched('astro', await makeContentFolder());
  });

  it('when a link of the new site leads nowhere', async () => {
    await pretendAstro({ ...NEW_SITE, 'a/index.html': '<body data-pagefind-body><a href="/weg/">Weg</a></body>' });
    await expectUntouched('Op /a/ staat een link naar /weg/', await makeContentFolder());
  });

  it("when a picture of the new site carries its maker's data", async () => {
    const page = '<body data-pagefind-body><img src="/soep.jpg" alt=""></body>';
    await pretendAstro({ ...NEW_SITE, 'a/index.html': page, 'soep.jpg': await jpegWithExif() });
    await expectUntouched('Het beeld soep.jpg vertelt waar ze gemaakt is (GPS).', await makeContentFolder());
  });

  it('when the new site cannot be moved to its place', async () => {
    await pretendAstro(NEW_SITE);
    const { rename: move } = await vi.importActual<typeof FileSystem>('node:fs/promises');
    vi.mocked(rename).mockImplementation((from, to) =>
      String(from).includes('staging') ? Promise.reject(new Error('EXDEV: cross-device link')) : move(from, to),
    );
    await expectUntouched('EXDEV', await makeContentFolder());
  });
});
