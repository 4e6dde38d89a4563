import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { load } from 'js-yaml';
import type { BrowserContextOptions, Locator } from 'playwright-core';
import { own } from '../../admin/strings/own.ts';
import { regionStrings as t } from '../../admin/strings/regions.ts';
import type { Point } from '../../admin/widgets/regions/geometry.ts';
import type { Rectangle } from '../../src/partner-days/visual-harvest/regions.ts';
import { eventually } from '../browser/browser-test.ts';
import { deskTest, PracticeDesk } from './practice-desk.ts';
import type { Room, RoomOptions } from './room.ts';

/** The form of a partner day, where a drawing and its regions are. */
export class DrawingDesk extends PracticeDesk {
  /** The drawing itself. */
  get sheet(): Locator {
    return this.page.getByRole('group', { name: t.stage });
  }

  /** What stands in the open region. */
  get panel(): Locator {
    return this.page.locator('.region-panel');
  }

  get addButton(): Locator {
    return this.page.getByRole('button', { name: t.add, exact: true });
  }

  get rows(): Locator {
    return this.page.getByRole('list', { name: t.list }).locator('> li');
  }

  get regionTitle(): Locator {
    return this.panel.getByLabel('Titel', { exact: true });
  }

  get transcription(): Locator {
    return this.panel.getByLabel('Wat er staat');
  }

  get order(): Locator {
    return this.panel.getByLabel(t.order);
  }

  /** What is said of the regions as a whole, at their field. */
  get refusal(): Locator {
    return this.page.locator('[data-widget="regions"] > [class*="-ControlTopbar"] li');
  }

  /** A region on the drawing, by its place in the order. */
  region(place: number): Locator {
    return this.sheet.getByRole('button', { name: new RegExp(`^Stuk ${place}\\b`) });
  }

  number(label: 'Links' | 'Boven' | 'Breedte' | 'Hoogte'): Locator {
    return this.panel.getByLabel(label, { exact: true });
  }

  row(place: number): Locator {
    return this.rows.nth(place - 1).getByRole('button', { expanded: false });
  }

  async openDay(slug: string): Promise<void> {
    await this.open(`#/collections/partner-days/entries/${slug}/index`);
    await this.title.first().waitFor();
  }

  /** Asks to save; what comes of it is for the test to see. */
  async pressSave(): Promise<void> {
    await super.save();
  }

  /** Saves, until it is on the branch of its draft. */
  override async save(): Promise<void> {
    await super.save();
    await this.page.getByText(own.editor.unchanged).waitFor();
    await this.reviewButton.waitFor();
  }

  /** Opens the day anew, as after a reload. */
  override async reopen(): Promise<void> {
    await this.page.reload();
    await this.sheet.locator('img').waitFor();
  }

  async titles(): Promise<string[]> {
    return this.rows.locator('.region-title').allInnerTexts();
  }

  /** Drags over the drawing, from one point to another; both in percent. */
  async drag(from: [number, number], to: [number, number]): Promise<void> {
    const [start, end] = await this.pointsAt(from, to);
    await this.page.mouse.move(start.x, start.y);
    await this.page.mouse.down();
    await this.page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2);
    await this.page.mouse.move(end.x, end.y);
    await this.page.mouse.up();
  }

  /** Where two points of the drawing are on the screen, in px. */
  async pointsAt(...points: [[number, number], [number, number]]): Promise<[Point, Point]> {
    await this.sheet.evaluate((sheet) => sheet.scrollIntoView({ block: 'center' }));
    const box = await this.sheet.boundingBox();
    if (!box) throw new Error('The drawing is not on the screen.');
    const [from, to] = points.map(([x, y]) => ({
      x: box.x + (x / 100) * box.width,
      y: box.y + (y / 100) * box.height,
    })) as [Point, Point]; // as many as were asked
    return [from, to];
  }

  /** Where the open region lies, as its numbers say. */
  async placeInNumbers(): Promise<Rectangle> {
    const [x = 0, y = 0, width = 0, height = 0] = await Promise.all(
      (['Links', 'Boven', 'Breedte', 'Hoogte'] as const).map(async (label) =>
        Number(await this.number(label).inputValue()),
      ),
    );
    return { x, y, width, height };
  }

  async describe(title: string, words: string): Promise<void> {
    await this.writeOver(this.regionTitle, title);
    await this.writeOver(this.transcription, words);
  }

  async link(label: RegExp, choice: string): Promise<void> {
    const field = this.panel.getByRole('combobox', { name: label });
    await field.focus();
    await this.page.keyboard.press('ArrowDown');
    await this.page.getByRole('option', { name: choice }).click();
  }
}

/** A test with a practice newsroom in which people take a seat at a drawing. */
export function drawingTest(options: () => Promise<RoomOptions>) {
  return deskTest(options).extend('sitAtDrawing', ({ openNewsroom }) => {
    return async (slug: string, device: BrowserContextOptions = {}): Promise<DrawingDesk> => {
      const desk = new DrawingDesk(await openNewsroom(device));
      await desk.logIn();
      await desk.openDay(slug);
      return desk;
    };
  });
}

/** What stands in a day's file on a branch, before the text. */
export async function dayOn({ git }: Room, branch: string, slug: string): Promise<Record<string, unknown>> {
  const text = await git('show', `${branch}:content/partner-days/${slug}/index.mdx`);
  return load(text.split('---\n')[1] ?? '') as Record<string, unknown>; // front matter is an object
}

/** A file on a branch, byte for byte. */
export async function fileOn({ repository }: Room, branch: string, path: string): Promise<Buffer> {
  const options = { cwd: repository, encoding: 'buffer', maxBuffer: 64 * 1024 * 1024 } as const;
  const { stdout } = await promisify(execFile)('git', ['show', `${branch}:${path}`], options);
  return stdout;
}

/** Nearly: a pixel of the screen is some tenths of a percent of a drawing. */
export async function expectNear(seen: () => Promise<Rectangle>, wanted: Rectangle): Promise<void> {
  await eventually(async () => {
    const found = await seen();
    return Math.max(...(['x', 'y', 'width', 'height'] as const).map((side) => Math.abs(found[side] - wanted[side])));
  }).toBeLessThan(1);
}
