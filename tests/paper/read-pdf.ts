import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { getDocument, OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

/** A PDF as those read it who cannot see how it was made: a screen reader, a phone that scans, a printer. */

export interface Pdf {
  title: string;
  language: string;
  created: string;
  tagged: boolean;
  outline: string[];
  pages: PdfPage[];
}

export interface PdfPage {
  /** In pt. */
  width: number;
  height: number;
  /** All of them as they stand, what is not read out included. */
  words: string;
  /** In the order in which it is read out. */
  blocks: PdfBlock[];
  /** What the pictures are said to show. */
  alts: string[];
  /** Pictures with fewer or more dots than 0; dots an inch, the lesser of across and down. */
  densities: number[];
  links: string[];
}

export interface PdfBlock {
  /** `H2`, `P`, …; `NonStruct` for what is no block of its own. */
  role: string;
  text: string;
  language: string;
  lines: Line[];
}

/** Where a piece of a line begins, in pt from the left and from the bottom, and how wide it is. */
export interface Line {
  x: number;
  y: number;
  width: number;
}

interface Node {
  role?: string;
  alt?: string;
  lang?: string;
  id?: string;
  children?: Node[];
}

const BLOCK = /^(H\d|P|LI|BlockQuote|Link)$/;
const require = createRequire(import.meta.url);
let zxing: Promise<unknown> | undefined;

export async function readPdf(bytes: Uint8Array): Promise<Pdf> {
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const [{ info }, marks, outline] = await Promise.all([pdf.getMetadata(), pdf.getMarkInfo(), pdf.getOutline()]);
  const facts = info as { Title?: string; Language?: string; CreationDate?: string }; // pdf.js says no more than object
  const pages: PdfPage[] = [];
  for (let number = 1; number <= pdf.numPages; number++) pages.push(await readPage(await pdf.getPage(number)));
  return {
    title: facts.Title ?? '',
    language: facts.Language ?? '',
    created: facts.CreationDate ?? '',
    tagged: (marks as unknown as ReadonlyMap<string, boolean> | null)?.get('Marked') === true, // no object, as its type has it
    outline: titlesOf((outline ?? []) as Bookmark[]),
    pages,
  };
}

/** What the QR codes on each page say. */
export async function scanPdf(bytes: Uint8Array): Promise<string[][]> {
  await (zxing ??= loadZxing());
  const pdf = await getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;
  const codes: string[][] = [];
  for (let number = 1; number <= pdf.numPages; number++) codes.push(await scanPage(pdf, await pdf.getPage(number)));
  return codes;
}

/** The program that reads them, from disk: it would fetch it from elsewhere. */
async function loadZxing(): Promise<void> {
  const wasm = await readFile(require.resolve('zxing-wasm/reader/zxing_reader.wasm'));
  prepareZXingModule({ overrides: { wasmBinary: Uint8Array.from(wasm).buffer } });
}

async function scanPage(pdf: PDFDocumentProxy, page: PDFPageProxy): Promise<string[]> {
  const viewport = page.getViewport({ scale: 2 });
  const factory = pdf.canvasFactory as CanvasFactory; // pdf.js says no more than object
  const { canvas, context } = factory.create(viewport.width, viewport.height);
  await page.render({ canvas, canvasContext: context, viewport }).promise;
  const pixels = context.getImageData(0, 0, canvas.width, canvas.height);
  const found = await readBarcodes(pixels, { formats: ['QRCode'], maxNumberOfSymbols: 60 });
  return found.map(({ text }) => text);
}

interface CanvasFactory {
  create: (width: number, height: number) => { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D };
}

interface Bookmark {
  title: string;
  items: Bookmark[];
}

function titlesOf(bookmarks: readonly Bookmark[]): string[] {
  return bookmarks.flatMap(({ title, items }) => [title, ...titlesOf(items)]);
}

async function readPage(page: PDFPageProxy): Promise<PdfPage> {
  const { width, height } = page.getViewport({ scale: 1 });
  const tree = (await page.getStructTree()) as Node | null; // null where nothing is tagged
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const texts = readMarkedTexts(items);
  const blocks: PdfBlock[] = [];
  const alts: string[] = [];
  const visit = (node: Node, block: PdfBlock | undefined, language: string) => {
    const spoken = node.lang ?? language;
    let within = block;
    if (node.role && BLOCK.test(node.role) && block?.role !== 'BlockQuote') {
      within = { role: node.role, text: '', language: spoken, lines: [] };
      blocks.push(within);
    }
    if (node.alt !== undefined) alts.push(node.alt);
    const marked = node.id === undefined ? undefined : texts.get(node.id);
    if (marked && !within) {
      within = { role: 'NonStruct', text: '', language: spoken, lines: [] };
      blocks.push(within);
    }
    if (marked && within) {
      within.text += ` ${marked.text}`;
      within.lines.push(...marked.lines);
    }
    for (const child of node.children ?? []) visit(child, within, spoken);
  };
  if (tree) visit(tree, undefined, '');
  for (const block of blocks) block.text = block.text.replaceAll(/\s+/g, ' ').trim();
  const annotations = (await page.getAnnotations()) as { url?: string }[]; // of which only links have one
  return {
    width,
    height,
    words: items.map((item) => ('str' in item ? item.str : '')).join(''),
    blocks: blocks.filter(({ text }) => text !== ''),
    alts,
    densities: await readDensities(page),
    links: annotations.flatMap(({ url }) => url ?? []),
  };
}

type Items = Awaited<ReturnType<PDFPageProxy['getTextContent']>>['items'];

function readMarkedTexts(items: Items): Map<string, { text: string; lines: Line[] }> {
  const texts = new Map<string, { text: string; lines: Line[] }>();
  const open: string[] = [];
  for (const item of items) {
    if ('str' in item) {
      const marked = texts.get(open.at(-1) ?? '');
      if (!marked) continue;
      marked.text += item.str + (item.hasEOL ? ' ' : '');
      const [, , , , x = 0, y = 0] = item.transform as number[]; // six numbers (ISO 32000-1, 8.3.4)
      if (item.str.trim() !== '') marked.lines.push({ x, y, width: item.width });
    } else if (item.type === 'endMarkedContent') open.pop();
    else {
      // A letter that takes another shape within its word is marked for itself.
      open.push(item.id ?? open.at(-1) ?? '');
      if (item.id && !texts.has(item.id)) texts.set(item.id, { text: '', lines: [] });
    }
  }
  return texts;
}

type Matrix = [number, number, number, number, number, number];

async function readDensities(page: PDFPageProxy): Promise<number[]> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const stack: Matrix[] = [];
  let matrix: Matrix = [1, 0, 0, 1, 0, 0];
  const densities: number[] = [];
  for (const [index, operator] of fnArray.entries()) {
    const args = argsArray[index] as unknown[];
    if (operator === OPS.save) stack.push(matrix);
    else if (operator === OPS.restore) matrix = stack.pop() ?? matrix;
    else if (operator === OPS.transform) matrix = multiply(matrix, args as unknown as Matrix);
    else if (operator === OPS.paintImageXObject) {
      const [, across, down] = args as [string, number, number]; // its name, its size in px
      const [a, b, c, d] = matrix;
      densities.push(Math.min((across * 72) / Math.hypot(a, b), (down * 72) / Math.hypot(c, d)));
    }
  }
  return densities;
}

function multiply([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
