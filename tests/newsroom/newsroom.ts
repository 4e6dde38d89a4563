import type { BrowserContextOptions, Page } from 'playwright-core';
import { test as base } from 'vitest';
import { launchChromium } from '../browser/chromium.ts';
import { openRoom, type RoomOptions } from './room.ts';

export const WIDTHS = { phone: 360, laptop: 1280 };
const HEIGHT = 640;

/** A test with a browser and a practice newsroom for its file, and pages of it that close with the test. */
export function newsroomTest(options: () => Promise<RoomOptions> = () => Promise.resolve({})) {
  return base
    .extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
      const browser = await launchChromium();
      onCleanup(() => browser.close());
      return browser;
    })
    .extend('room', { scope: 'file' }, async ({}, { onCleanup }) => {
      const room = await openRoom(await options());
      onCleanup(() => room.close());
      return room;
    })
    .extend('openNewsroom', ({ browser, room }, { onCleanup }) => {
      const opened: Page[] = [];
      onCleanup(async () => void (await Promise.all(opened.map((page) => page.context().close()))));
      return async (options: BrowserContextOptions = {}): Promise<Page> => {
        const viewport = { width: WIDTHS.laptop, height: HEIGHT };
        const context = await browser.newContext({ viewport, baseURL: room.origin, locale: 'nl-BE', ...options });
        const page = await context.newPage();
        opened.push(page);
        await page.goto('/admin/');
        return page;
      };
    });
}

/** A test with the real content. */
export const test = newsroomTest();

/** Logs in on the practice newsroom, where nobody has an account. */
export async function logIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Begin te oefenen' }).click();
  await page.getByRole('heading', { level: 1, name: 'Verhalen' }).waitFor();
}

/** Goes to an address within the newsroom. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, address);
}
