import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { launchChromium } from '../../tests/browser/chromium.ts';

/** Where what the bench makes waits for the next time. */
export const BENCH_CACHE = '.cache/bench/harvest';

const SOURCE = 'docs/stand-in-drawing/visuele-oogst.svg';
const FONT = 'src/styles/fonts/atkinson-hyperlegible-next.woff2';
const SIZE = { width: 3200, height: 2240 };

/** The stand-in drawing as a PNG of this width in px, rendered once. @returns its path */
export async function denseDrawing(width: number): Promise<string> {
  const file = `${BENCH_CACHE}/oogst-${width}.png`;
  if (existsSync(file)) return file;
  await mkdir(BENCH_CACHE, { recursive: true });
  const [svg, font] = await Promise.all([readFile(SOURCE, 'utf8'), readFile(FONT, 'base64')]);
  const face = `@font-face{font-family:'Atkinson Hyperlegible Next';src:url(data:font/woff2;base64,${font});font-weight:400 700}`;
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: SIZE, deviceScaleFactor: width / SIZE.width });
    await page.setContent(`<style>${face}body{margin:0}svg{display:block}</style>${svg}`);
    await page.evaluate(() => document.fonts.ready);
    await writeFile(`${file}.new`, await page.screenshot({ type: 'png' }));
  } finally {
    await browser.close();
  }
  await rename(`${file}.new`, file);
  return file;
}
