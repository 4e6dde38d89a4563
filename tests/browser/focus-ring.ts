import type { Page } from 'playwright-core';
import sharp from 'sharp';

/** Pixels around an element that belong to what shows the focus; the field of the search page has a wide frame. */
const MARGIN = 16;

const WITHOUT_RING = '*, ::before, ::after { outline-color: transparent !important; box-shadow: none !important; }';

/**
 * How wide the ring around the element with the focus is, in pixels, as the mean all around: what changes by a contrast
 * of at least 3 to 1 when the rings go (WCAG 2.2, 1.4.11 and 2.4.7; 2.4.13 asks for 2, which nobody has to).
 * @returns 0 too for an element that is not on the screen or lies under another one (2.4.11)
 */
export async function measureFocusRing(page: Page): Promise<number> {
  const box = await page.evaluate(() => {
    const element = document.activeElement;
    const [line] = element?.getClientRects() ?? [];
    if (!element || !line) return undefined;
    const top = document.elementFromPoint(line.x + line.width / 2, line.y + line.height / 2);
    const { x, y, width, height } = element.getBoundingClientRect();
    return top && (element.contains(top) || top.contains(element)) ? { x, y, width, height } : undefined;
  });
  const screen = page.viewportSize();
  if (!box || !screen) return 0;
  const x = Math.max(0, box.x - MARGIN);
  const y = Math.max(0, box.y - MARGIN);
  const width = Math.min(screen.width, box.x + box.width + MARGIN) - x;
  const height = Math.min(screen.height, box.y + box.height + MARGIN) - y;
  if (width <= 0 || height <= 0) return 0;
  const shoot = async () => readLuminance(await page.screenshot({ clip: { x, y, width, height }, caret: 'hide' }));
  const focused = await shoot();
  // A constructed sheet is no business of the content security policy.
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
  }, WITHOUT_RING);
  const bare = await shoot();
  await page.evaluate(() => void (document.adoptedStyleSheets = []));
  const changed = focused.filter((luminance, index) => contrast(luminance, bare[index] ?? luminance) >= 3).length;
  return changed / (2 * (box.width + box.height));
}

/** The relative luminance (WCAG 2.2) of each pixel of a picture. */
async function readLuminance(png: Buffer): Promise<number[]> {
  const { data } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  return Array.from({ length: data.length / 3 }, (_, pixel) => luminanceOf(data.subarray(pixel * 3, pixel * 3 + 3)));
}

/** @param rgb three numbers of 0 to 255 */
export function luminanceOf([red = 0, green = 0, blue = 0]: Iterable<number> & ArrayLike<number>): number {
  const linear = (part: number) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function contrast(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
