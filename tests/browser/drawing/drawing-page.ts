import type { BrowserContextOptions, CDPSession, Locator, Page } from 'playwright-core';
import { nl } from '../../../src/i18n/nl.ts';
import { AnyPage } from '../pages.ts';

const t = nl.drawing;

/** Who reads a drawing, without waiting for what moves. */
export const PHONE = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 3,
  hasTouch: true,
  isMobile: true,
  reducedMotion: 'reduce',
} satisfies BrowserContextOptions;
export const LAPTOP = {
  viewport: { width: 1280, height: 800 },
  reducedMotion: 'reduce',
} satisfies BrowserContextOptions;

export const DRAWING = '/partnerdagen/2023-09-28/tekening/';
export const ONE_PIECE = '/partnerdagen/2022/tekening/';
export const FORTY_PIECES = '/partnerdagen/2021/tekening/';

export interface Point {
  x: number;
  y: number;
}

interface Box extends Point {
  width: number;
  height: number;
}

/** The page of a drawing, with the words and gestures of who reads it. */
export class DrawingPage extends AnyPage {
  readonly stage: Locator;
  readonly panel: Locator;
  readonly progress: Locator;
  readonly previous: Locator;
  readonly next: Locator;
  readonly larger: Locator;
  readonly smaller: Locator;
  readonly whole: Locator;
  readonly full: Locator;
  readonly dialog: Locator;
  readonly regions: Locator;
  #touch: Promise<CDPSession> | undefined;

  constructor(page: Page) {
    super(page);
    this.stage = page.getByRole('group', { name: t.stage, exact: true });
    this.panel = page.locator('.panel');
    this.progress = page.locator('.progress');
    this.previous = page.getByRole('button', { name: t.previous });
    this.next = page.getByRole('button', { name: new RegExp(`^(${t.start}|${t.next}|${t.end})$`) });
    this.larger = page.getByRole('button', { name: t.larger });
    this.smaller = page.getByRole('button', { name: t.smaller });
    this.whole = page.getByRole('button', { name: t.whole });
    this.full = page.getByRole('button', { name: t.full });
    this.dialog = page.getByRole('dialog', { name: t.stage });
    this.regions = page.getByRole('list', { name: t.regions }).locator(':scope > li');
  }

  /** How much the drawing is enlarged: 1 when it is whole. */
  scale(): Promise<number> {
    return this.#sheet().evaluate((sheet) => new DOMMatrix(getComputedStyle(sheet).transform).a);
  }

  /** Where a region is on the screen, beside the stage: in px. */
  async boxOf(index: number): Promise<{ region: Box; stage: Box }> {
    const [region, stage] = await Promise.all([
      this.page.locator('.spot').nth(index).boundingBox(),
      this.stage.boundingBox(),
    ]);
    if (!region || !stage) throw new Error(`There is no region ${index}, or no stage.`);
    return { region, stage };
  }

  /** Whether a region is in sight as a whole, and as large as the stage allows. */
  async isFilledBy(index: number): Promise<boolean> {
    const { region, stage } = await this.boxOf(index);
    const [right, bottom] = [region.x + region.width, region.y + region.height];
    const inside = region.x >= stage.x - 1 && region.y >= stage.y - 1 && right <= stage.x + stage.width + 1;
    const fills = Math.max(region.width / stage.width, region.height / stage.height);
    return inside && bottom <= stage.y + stage.height + 1 && fills > 0.9;
  }

  /** The width in px of the sheet that is shown. */
  sheetWidth(): Promise<number> {
    return this.#sheet().evaluate(async (sheet) => {
      const image = sheet.querySelector('img');
      await image?.decode();
      const shown = new Image();
      shown.src = image?.currentSrc ?? '';
      await shown.decode();
      return shown.naturalWidth;
    });
  }

  /** The width in px of the picture that lies over the region that is open. */
  pictureWidth(): Promise<number> {
    return this.#sheet().evaluate(async (sheet) => {
      const [, src = ''] = /url\("(.+)"\)/.exec(getComputedStyle(sheet, '::after').backgroundImage) ?? [];
      const shown = Object.assign(new Image(), { src });
      await shown.decode();
      return shown.naturalWidth;
    });
  }

  /** The widths in px of all sheets, from small to large. */
  async sheetWidths(): Promise<number[]> {
    const srcset = (await this.#sheet().locator('source').getAttribute('srcset')) ?? '';
    return [...srcset.matchAll(/ (\d+)w/g)].map(([, width]) => Number(width));
  }

  /** The middle of the stage, moved by a part of its size. */
  async at(across = 0, down = 0): Promise<Point> {
    const box = await this.stage.boundingBox();
    if (!box) throw new Error('There is no stage.');
    return { x: box.x + box.width * (0.5 + across), y: box.y + box.height * (0.5 + down) };
  }

  /** Moves one finger, or two, over the screen in steps, as a hand does. */
  async swipe(from: readonly Point[], to: readonly Point[]): Promise<void> {
    const steps = 12;
    await this.#send('touchStart', from);
    for (let step = 1; step <= steps; step++) {
      const part = step / steps;
      await this.#send(
        'touchMove',
        from.map(({ x, y }, finger) => {
          const end = to[finger] ?? { x, y };
          return { x: x + (end.x - x) * part, y: y + (end.y - y) * part };
        }),
      );
    }
    await this.#send('touchEnd', []);
  }

  async tap(point: Point): Promise<void> {
    await this.#send('touchStart', [point]);
    await this.#send('touchEnd', []);
  }

  /** How far the page is scrolled, in px, once it has come to rest. */
  scrolled(): Promise<number> {
    return this.page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let [last, still] = [scrollY, 0];
          const look = () => {
            still = scrollY === last ? still + 1 : 0;
            last = scrollY;
            if (still > 12) resolve(last);
            else requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        }),
    );
  }

  async #send(type: 'touchStart' | 'touchMove' | 'touchEnd', points: readonly Point[]): Promise<void> {
    const session = await (this.#touch ??= this.page.context().newCDPSession(this.page));
    await session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: points.map((point, id) => ({ ...point, id })),
    });
  }

  #sheet(): Locator {
    return this.page.locator('.sheet');
  }
}
