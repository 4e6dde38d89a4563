import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseFrontmatter } from '@astrojs/internal-helpers/frontmatter';
import { beforeAll, describe, expect, it } from 'vitest';
import { makePdfs } from '../../scripts/make-pdfs.ts';
import { launchChromium } from '../browser/chromium.ts';
import { goodSettings } from '../fixtures/small-content.ts';
import { PAPER_CONTENT, PAPER_EDITIONS } from '../fixtures/paper-content.ts';
import { PAPER_SITE } from './paper-site.ts';
import { readPdf, scanPdf, type Pdf, type PdfBlock } from './read-pdf.ts';

const A4 = { width: 595, height: 842 };
const A3 = { width: 842, height: 1191 };
const MOST_BYTES_A_PAGE = 1_500_000 / 4;
const SENTENCE_END = /[.!?…]["'”’»)\]]*$/;
const POPPLER = 'pdfinfo';
const hasPoppler = spawnSync(POPPLER, ['-v']).error === undefined;

const fileOf = (name: string) => join(PAPER_SITE, 'papier', `i-love-kiel-${name}.pdf`);
const isWanted = (file: string) => /-nr-\d-a4$|-nr-6-|-nr-2-zwart-wit$|affiche-(tips|charter|deel)|vouwblad/.test(file);

beforeAll(async () => {
  await makePdfs(PAPER_SITE, { wanted: ({ file }) => isWanted(file) });
});

async function titleOf(story: string): Promise<string> {
  const text = await readFile(join(PAPER_CONTENT, 'stories', story, 'index.md'), 'utf8');
  return (parseFrontmatter(text).frontmatter as { title: string }).title;
}

const squeezed = (text: string) => text.replaceAll(/\s/g, '');
/** Right to left, a PDF has the letters as they stand on the paper, in the shape that they have there. */
const letters = (text: string) => [...squeezed(text.normalize('NFKC'))].sort().join('');

describe.each(PAPER_EDITIONS)('the newspaper of an edition with $name', ({ number, pages, stories }) => {
  let bytes: Buffer;
  let pdf: Pdf;
  let blocks: PdfBlock[];

  beforeAll(async () => {
    bytes = await readFile(fileOf(`nr-${number}-a4`));
    pdf = await readPdf(bytes);
    blocks = pdf.pages.flatMap((page) => page.blocks);
  });

  it(`has ${pages} pages of A4, light enough to send`, () => {
    expect(pdf.pages).toHaveLength(pages);
    for (const { width, height } of pdf.pages) {
      expect({ width: Math.round(width), height: Math.round(height) }).toEqual(A4);
    }
    expect(bytes.length).toBeLessThan(pages * MOST_BYTES_A_PAGE);
  });

  it('says its language, its title, its day and what its pictures show', () => {
    expect(pdf).toMatchObject({ tagged: true, language: 'nl-BE', created: `D:20260${number}22000000Z` });
    expect(pdf.title).toContain(`Nummer ${number}`);
    const alts = pdf.pages.flatMap((page) => page.alts);
    expect(alts.length).toBeGreaterThanOrEqual(2);
    expect(alts.filter((alt) => alt.trim() === '')).toEqual([]);
  });

  it('has every story, in the order of its editor, in its text and in its bookmarks', async () => {
    const titles = (await Promise.all(stories.map(titleOf))).map(letters);
    const inOrder = (found: readonly string[]) => {
      const firsts = titles.map((title) => found.map(letters).indexOf(title));
      expect(firsts).not.toContain(-1);
      expect(firsts).toEqual(firsts.toSorted((a, b) => a - b));
    };
    inOrder(blocks.filter(({ role }) => role === 'H2').map(({ text }) => text));
    inOrder(pdf.outline);
  });

  it('leaves no heading alone at the end of a column', () => {
    const alone = pdf.pages.flatMap((page) =>
      page.blocks.filter(({ role, lines }, index) => {
        const last = lines.at(-1);
        const next = page.blocks[index + 1]?.lines[0];
        return role === 'H3' && last && (!next || next.y >= last.y || Math.abs(next.x - last.x) > 20);
      }),
    );
    expect(alone.map(({ text }) => text)).toEqual([]);
  });

  it('keeps all text on the paper, clear of its edges', () => {
    const outside = pdf.pages.flatMap(({ width, blocks: onPage }) =>
      onPage.filter(({ lines }) => lines.some(({ x, y, width: w }) => x < 30 || x + w > width - 30 || y < 28)),
    );
    expect(outside.map(({ text }) => text)).toEqual([]);
  });

  it('cuts no sentence', () => {
    const texts = blocks.filter(({ role }, index) => role === 'P' && /^H[23]$/.test(blocks[index + 1]?.role ?? 'H2'));
    const told = texts.filter(({ text }) => text.length > 120);
    expect(told.filter(({ text }) => !SENTENCE_END.test(text)).map(({ text }) => text.slice(-60))).toEqual([]);
  });

  it('has QR codes that all lead to pages of the site, as its links do', async () => {
    const codes = await scanPdf(bytes);
    for (const [index, found] of codes.entries()) {
      expect(found.toSorted()).toEqual(pdf.pages[index]?.links.toSorted());
    }
    const paths = codes.flat().map((code) => {
      expect(code.startsWith(`${goodSettings.address}/`)).toBe(true);
      return code.slice(goodSettings.address.length);
    });
    expect(paths).toContain('/deel-je-verhaal/');
    expect(paths.filter((path) => !existsSync(join(PAPER_SITE, path, 'index.html')))).toEqual([]);
  });

  it('names who answers for it', () => {
    const { name, address } = goodSettings.publisher;
    expect(squeezed(blocks.map(({ text }) => text).join(''))).toContain(
      squeezed(`Verantwoordelijke uitgever: ${name}, ${address}`),
    );
    expect(blocks.filter(({ text }) => /PROEFDRUK/.test(text))).toEqual([]);
  });

  it.skipIf(!hasPoppler)('is the same to poppler (needs poppler-utils)', () => {
    const file = fileOf(`nr-${number}-a4`);
    const run = (program: string, ...args: string[]) => execFileSync(program, args, { encoding: 'utf8' });
    expect(run(POPPLER, file)).toMatch(new RegExp(`Tagged: +yes[^]*Pages: +${pages}\n`));
    const fonts = run('pdffonts', file).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    expect(fonts.filter((font) => !/ yes +(yes|no) +yes +\d+ +\d+$/.test(font))).toEqual([]);
    const text = squeezed(run('pdftotext', file, '-'));
    expect(text).toContain(squeezed('Verantwoordelijke uitgever'));
  });
});

describe('a story of 3,000 words', () => {
  it('goes on wherever there is room, and then online', async () => {
    const { pages } = await readPdf(await readFile(fileOf('nr-3-a4')));
    const texts = pages.map(({ blocks }) => blocks.map(({ text }) => text).join(' '));
    expect(texts[0]).toContain('Lees verder op bladzijde 2, of online');
    expect(texts[1]).toContain('Vervolg van bladzijde 1');
    expect(texts.at(-1)).toContain('Lees het hele verhaal online');
    expect(pages.at(-1)?.links).toContain(`${goodSettings.address}/verhalen/lang-1/`);
  });
});

describe('photos and a drawing', () => {
  it('have at least 200 dots an inch', async () => {
    for (const name of ['nr-6-a4', 'nr-6-a3-vouwkrant', 'nr-6-tekening']) {
      const { pages } = await readPdf(await readFile(fileOf(name)));
      const densities = pages.flatMap((page) => page.densities);
      expect(densities.length, name).toBeGreaterThan(0);
      expect(Math.min(...densities), name).toBeGreaterThan(200);
    }
  });

  it('put the drawing across the pages in the middle', async () => {
    const { pages } = await readPdf(await readFile(fileOf('nr-6-a4')));
    expect(pages.map(({ densities }) => densities.length > 0)).toEqual([
      true,
      true,
      true,
      true,
      true,
      true,
      true,
      true,
    ]);
    expect(pages[3]?.alts).toContain('Een grote tekening.');
  });
});

describe('the other forms', () => {
  it('fold: the last page stands beside the first, and so on to the middle', async () => {
    const { pages } = await readPdf(await readFile(fileOf('nr-6-a3-vouwkrant')));
    expect(pages).toHaveLength(4);
    expect(Math.round(pages[0]?.width ?? 0)).toBe(A3.height);
    const numbers = pages.map(({ width, blocks }) =>
      blocks.flatMap(({ role, text, lines: [first] }) => {
        if (role !== 'NonStruct') return [];
        return /^\d$/.test(text) ? [[Number(text), (first?.x ?? 0) < width / 2 ? 'left' : 'right']] : [];
      }),
    );
    expect(numbers).toEqual([
      [[8, 'left']],
      [
        [2, 'left'],
        [7, 'right'],
      ],
      [
        [6, 'left'],
        [3, 'right'],
      ],
      [
        [4, 'left'],
        [5, 'right'],
      ],
    ]);
  });

  it('large print: every word of every story', async () => {
    const { pages } = await readPdf(await readFile(fileOf('nr-6-grote-letters')));
    const text = squeezed(pages.flatMap(({ blocks }) => blocks.map((block) => block.text)).join(''));
    for (const story of PAPER_EDITIONS[5]?.stories ?? []) {
      const { content } = parseFrontmatter(await readFile(join(PAPER_CONTENT, 'stories', story, 'index.md'), 'utf8'));
      const words = squeezed(
        content
          .trim()
          .split('\n\n')
          .at(-1)
          ?.replace(/^[#>-]+ /, '') ?? '',
      );
      expect(text).toContain(words);
    }
  });

  it.each(['affiche-tips', 'affiche-charter', 'affiche-deel-je-verhaal'])(
    '%s is one sheet of A3, or of A4',
    async (name) => {
      for (const [format, size] of [
        ['a3', A3],
        ['a4', A4],
      ] as const) {
        const bytes = await readFile(fileOf(`${name}-${format}`));
        const { pages, tagged, language } = await readPdf(bytes);
        expect({ tagged, language, pages: pages.length }).toEqual({ tagged: true, language: 'nl-BE', pages: 1 });
        expect(Math.abs((pages[0]?.width ?? 0) - size.width)).toBeLessThan(2);
        const [codes = []] = await scanPdf(bytes);
        expect(codes.length).toBeGreaterThan(0);
        expect(codes.filter((code) => !existsSync(join(PAPER_SITE, new URL(code).pathname, 'index.html')))).toEqual([]);
      }
    },
  );

  it('leaflet: two sides of one sheet', async () => {
    expect((await readPdf(await readFile(fileOf('vouwblad-charter')))).pages).toHaveLength(2);
  });
});

describe('making them again', () => {
  it('gives the same bytes', async () => {
    const file = fileOf('nr-2-a4');
    const first = await readFile(file);
    await makePdfs(PAPER_SITE, { wanted: (link) => link.file === 'i-love-kiel-nr-2-a4' });
    expect(first.equals(await readFile(file))).toBe(true);
  });

  it('tells on the page how long and how large each is', async () => {
    const html = await readFile(join(PAPER_SITE, 'edities/2/index.html'), 'utf8');
    expect(html).toMatch(
      /<a href="\/papier\/i-love-kiel-nr-2-a4\.pdf"[^>]*>De papieren krant<\/a> \(A4, 4 pagina’s, 0,\d MB\)/,
    );
  });
});

describe('with a Chromium that dies', () => {
  it('changes nothing: all PDFs or none', async () => {
    const before = await readFile(fileOf('nr-2-a4'));
    const launch = async () => {
      const browser = await launchChromium();
      await browser.close();
      return browser;
    };
    await expect(makePdfs(PAPER_SITE, { launch })).rejects.toThrow();
    expect(before.equals(await readFile(fileOf('nr-2-a4')))).toBe(true);
  });
});

describe('without a Chromium', () => {
  it('says how to get one, and leaves the site as it is', async () => {
    const page = join(PAPER_SITE, 'edities/1/index.html');
    const before = await readFile(page);
    const launch = () => Promise.reject(new Error('No Chromium starts on this machine.'));
    await expect(makePdfs(PAPER_SITE, { launch })).rejects.toThrow('sudo apt install chromium');
    expect(before.equals(await readFile(page))).toBe(true);
    expect(existsSync(fileOf('nr-2-a4'))).toBe(true);
  });
});
