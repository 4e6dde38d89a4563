import type { Page } from 'playwright-core';
import type { Rectangle } from '../../src/partner-days/visual-harvest/regions.ts';
import { DrawingPage } from '../../tests/browser/drawing/drawing-page.ts';

/** A way to look at the drawing, and how a reader goes about in it. */
export interface Viewer {
  name: string;
  path: string;
  /** What the drawing is in, on the page. */
  stage: string;
  /** Opens what covers the page, where it does. */
  open?: (page: Page) => Promise<void>;
  /** Shows a region, each time the next one. */
  show: (page: Page, region: Rectangle) => Promise<void>;
  /** Shows a place, in percent, at five times the size of the whole. */
  zoom: (page: Page, x: number, y: number) => Promise<void>;
}

export const OWN: Viewer = {
  name: 'gazette',
  path: '/partnerdagen/2023-09-28/tekening/',
  stage: '.stage',
  show: async (page) => new DrawingPage(page).next.click(),
  // The whole drawing comes at once: where one looks makes no difference.
  zoom: async (page) => {
    const drawing = new DrawingPage(page);
    while ((await drawing.scale()) < 5) await drawing.larger.click();
  },
};

export const OPENSEADRAGON: Viewer = {
  name: 'OpenSeadragon',
  path: '/openseadragon.html',
  stage: '#viewer',
  show: (page, { x, y, width, height }) =>
    page.evaluate(
      `viewer.viewport.fitBounds(viewer.viewport.imageToViewportRectangle(...[${[x, y, width, height].join()}].map((part, side) => part / 100 * viewer.world.getItemAt(0).getContentSize()[side % 2 ? 'y' : 'x'])), true)`,
    ),
  zoom: (page, x, y) =>
    page.evaluate(
      `viewer.viewport.zoomTo(5, null, true); viewer.viewport.panTo(new OpenSeadragon.Point(${x / 100}, ${y / 100} / viewer.world.getItemAt(0).source.aspectRatio), true)`,
    ),
};

export const PHOTOSWIPE: Viewer = {
  name: 'PhotoSwipe',
  path: '/photoswipe.html',
  stage: '#viewer img',
  open: async (page) => {
    await page.locator('#viewer').tap();
    await page.waitForFunction('globalThis.lightbox.pswp?.currSlide');
  },
  show: (page, region) => {
    const times = Math.min(100 / region.width, 100 / region.height);
    return zoomSlide(page, times, region.x + region.width / 2, region.y + region.height / 2);
  },
  zoom: (page, x, y) => zoomSlide(page, 5, x, y),
};

/** PhotoSwipe zooms around a point of the screen. */
function zoomSlide(page: Page, times: number, x: number, y: number): Promise<void> {
  return page.evaluate(`{
    const { pswp } = globalThis.lightbox, slide = pswp.currSlide, { initial } = slide.zoomLevels;
    slide.zoomTo(initial * ${times}, { x: pswp.viewportSize.x / 2, y: pswp.viewportSize.y / 2 }, 0, true);
    slide.panTo(pswp.viewportSize.x / 2 - slide.width * slide.currZoomLevel * ${x / 100}, pswp.viewportSize.y / 2 - slide.height * slide.currZoomLevel * ${y / 100});
  }`);
}
