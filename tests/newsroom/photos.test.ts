import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { describe, expect } from 'vitest';
import {
  cutOff,
  fileStarting,
  jpegPicture,
  phonePhoto,
  pngPicture,
  seeThroughPicture,
  STARTS,
  webpPicture,
  type ChosenFile,
} from '../fixtures/photo-files.ts';
import { eventually } from '../browser/browser-test.ts';
import { NEW_STORY, pressSave, save, tellStory, test, type Save } from './writing-desk.ts';

const SMALL = { width: 800, height: 600 };

const photoInput = (page: Page): Locator => page.locator('input[type=file]').first();
const picture = (page: Page): Locator => page.getByAltText('De gekozen foto');
const refusal = (page: Page): Locator => page.locator('.photo-refusal').first();

async function choose(page: Page, file: ChosenFile): Promise<void> {
  await photoInput(page).setInputFiles(file);
  await picture(page).first().waitFor();
}

/** What belongs to a photo: only asked once there is one. */
async function describePhoto(page: Page): Promise<void> {
  await page.getByLabel('Beschrijving').first().fill('Buren lachen naast een grote kom soep.');
  await page.getByLabel('Gemaakt door').first().fill('Fatima');
  await page.getByLabel('Iedereen die herkenbaar is').first().check();
}

function bytesOf({ assets }: Save): Buffer {
  expect(assets).toHaveLength(1);
  return Buffer.from(assets[0]?.content ?? '', 'base64');
}

/** Drops or pastes a file on an element, as the browser does. */
async function bring(target: Locator, how: 'drop' | 'paste', { name, mimeType, buffer }: ChosenFile): Promise<boolean> {
  return target.evaluate(
    (element, { how, name, mimeType, base64 }) => {
      const data = new DataTransfer();
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      data.items.add(new File([bytes], name, { type: mimeType }));
      const options = { bubbles: true, cancelable: true, composed: true };
      const event =
        how === 'drop'
          ? new DragEvent('drop', { ...options, dataTransfer: data })
          : new ClipboardEvent('paste', { ...options, clipboardData: data });
      return element.dispatchEvent(event);
    },
    { how, name, mimeType, base64: buffer.toString('base64') },
  );
}

/** The longest time in ms that the page stood still while `work` was done. */
async function longestStill(page: Page, work: () => Promise<void>): Promise<number> {
  const watch = await page.evaluateHandle(() => {
    const state = { longest: 0, last: performance.now(), running: true };
    const tick = () => {
      const now = performance.now();
      state.longest = Math.max(state.longest, now - state.last);
      state.last = now;
      if (state.running) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    return state;
  });
  await work();
  return watch.evaluate(
    (state) =>
      new Promise<number>((resolve) => {
        requestAnimationFrame(() => {
          state.running = false;
          resolve(state.longest);
        });
      }),
  );
}

describe('a photo that is saved', () => {
  test('is upright, no larger than needed, and says nothing but the picture', async ({ sitDown }) => {
    const writer = await sitDown(NEW_STORY);
    const file = await phonePhoto('Soep op de stoep.JPG', { width: 4000, height: 3000 });
    await choose(writer.page, file);
    await tellStory(writer, 'Soep met GPS');
    await describePhoto(writer.page);
    const saved = await save(writer);
    const [, name = ''] = /file: (soep-op-de-stoep-[0-9a-f]{6}\.jpg)/.exec(saved.text) ?? [];
    expect(saved.assets.map(({ path }) => path)).toEqual([`content/stories/soep-met-gps/${name}`]);
    const bytes = bytesOf(saved);
    const { format, width, height, orientation, exif, xmp, iptc, comments } = await sharp(bytes).metadata();
    expect({ format, width, height }).toEqual({ format: 'jpeg', width: 1920, height: 2560 });
    expect([orientation, exif, xmp, iptc, comments]).toEqual(Array(5).fill(undefined));
    expect(await colourAt(bytes, 960, 100)).toMatchObject({ isRed: true });
    expect(await colourAt(bytes, 960, 2400)).toMatchObject({ isRed: false });
    // And it is there again when the draft is opened anew, from the branch that it was saved on.
    await writer.page.reload();
    await picture(writer.page).waitFor();
    await eventually(() => picture(writer.page).evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1920);
  });

  test('is on white where it was see-through, and never made larger', async ({ sitDown }) => {
    const writer = await sitDown(NEW_STORY);
    await choose(writer.page, await seeThroughPicture('IMG_0042.png', SMALL));
    await tellStory(writer, 'Doorzichtig');
    await describePhoto(writer.page);
    const saved = await save(writer);
    expect(saved.text).toMatch(/file: foto-[0-9a-f]{6}\.jpg/);
    const bytes = bytesOf(saved);
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', ...SMALL });
    expect(await colourAt(bytes, 700, 300)).toMatchObject({ rgb: [255, 255, 255] });
  });

  test('may be a WebP, and is saved once when it is chosen twice', async ({ sitDown }) => {
    const writer = await sitDown(NEW_STORY);
    const { page } = writer;
    const file = await webpPicture('tuin.webp', SMALL);
    await choose(page, file);
    await tellStory(writer, 'Twee keer dezelfde');
    await describePhoto(page);
    await photoInput(page).setInputFiles(file);
    await page.getByLabel('Iedereen die herkenbaar is').check();
    const saved = await save(writer);
    expect(writer.questions).toEqual([]);
    expect(await sharp(bytesOf(saved)).metadata()).toMatchObject({ format: 'jpeg', ...SMALL });
  });

  test('leaves the draft when another is chosen, and asks for consent anew', async ({ sitDown }) => {
    const writer = await sitDown(NEW_STORY);
    const { page } = writer;
    await choose(page, await jpegPicture('eerste.jpg', SMALL));
    await tellStory(writer, 'Andere foto');
    await describePhoto(page);
    await photoInput(page).setInputFiles(await jpegPicture('tweede.jpg', { width: 900, height: 600 }));
    await eventually(() => page.getByLabel('Iedereen die herkenbaar is').isChecked()).toBe(false);
    expect(await page.getByLabel('Beschrijving').inputValue()).not.toBe('');
    await page.getByLabel('Iedereen die herkenbaar is').check();
    const saved = await save(writer);
    expect(saved.assets.map(({ path }) => path)).toEqual([expect.stringMatching(/\/tweede-[0-9a-f]{6}\.jpg$/)]);
    // Also once it is on the branch of the draft.
    await page.getByRole('button', { name: 'Haal de foto weg' }).click();
    await picture(page).waitFor({ state: 'detached' });
    const without = await save(writer);
    expect(without.assets).toEqual([]);
    expect(without.text).not.toContain('photo:');
    expect(without.text).not.toContain('tweede');
  });

  test('was published before and is shown when its story is opened', async ({ sitDown }) => {
    const { page } = await sitDown('/collections/stories/entries/soep/index');
    await picture(page).waitFor();
    await eventually(() => picture(page).evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(640);
  });
});

describe('a file that is not taken', () => {
  test.for([
    ['heic', /iPhone.*Meest compatibel/],
    ['avif', /AVIF.*JPEG/],
    ['svg', /SVG.*code/],
    ['pdf', /PDF.*schermafdruk/],
    ['mp4', /video.*foto/],
    ['gif', /GIF.*gewone foto/],
    ['word', /JPEG, PNG of WebP/],
  ] as const)('is a %s, whatever its name says: the field says what to do', async ([start, sentence], { sitDown }) => {
    const { page } = await sitDown(NEW_STORY);
    await photoInput(page).setInputFiles(fileStarting(STARTS[start]));
    await eventually(() => refusal(page).textContent()).toMatch(sentence);
    expect(await refusal(page).getAttribute('role')).toBe('alert');
    expect(await picture(page).count()).toBe(0);
  });

  test('is one that was cut off, too small or empty', async ({ sitDown }) => {
    const { page } = await sitDown(NEW_STORY);
    const photo = await phonePhoto('foto.jpg', SMALL);
    const cases: [ChosenFile, RegExp][] = [
      [cutOff(photo), /niet volledig/],
      [await jpegPicture('klein.jpg', { width: 320, height: 240 }), /320 bij 240/],
      [{ ...photo, buffer: Buffer.alloc(0) }, /leeg/],
      [{ ...photo, buffer: Buffer.concat([photo.buffer, Buffer.alloc(41 * 1024 * 1024)]) }, /42 MB/],
    ];
    for (const [file, sentence] of cases) {
      await photoInput(page).setInputFiles(file);
      await eventually(() => refusal(page).textContent()).toMatch(sentence);
    }
    await choose(page, photo);
    expect(await refusal(page).textContent()).toBe('');
  });

  test('is a bomb: it is not decoded, and the page goes on', async ({ sitDown }) => {
    const { page } = await sitDown(NEW_STORY);
    const bomb = await pngPicture('bom.png', { width: 10_000, height: 10_000 });
    await photoInput(page).waitFor({ state: 'attached' });
    const still = await longestStill(page, async () => {
      await photoInput(page).setInputFiles(bomb);
      await eventually(() => refusal(page).textContent()).toMatch(/100 miljoen beeldpunten/);
    });
    expect(still).toBeLessThan(2000);
  });
});

test('the largest photo that is taken leaves the page alive, and says that it is being made smaller', async ({
  sitDown,
}) => {
  const { page } = await sitDown(NEW_STORY);
  const large = await jpegPicture('groot.jpg', { width: 10_000, height: 7_900 });
  await photoInput(page).waitFor({ state: 'attached' });
  const still = await longestStill(page, async () => {
    await photoInput(page).setInputFiles(large);
    await page.getByRole('status').filter({ hasText: 'Foto verkleinen…' }).waitFor();
    await picture(page).waitFor();
  });
  expect(still).toBeLessThan(2000);
});

describe('a photo that comes in another way', () => {
  test.for(['drop', 'paste'] as const)('is taken by the field on a %s', async (how, { sitDown }) => {
    const { page } = await sitDown(NEW_STORY);
    await photoInput(page).waitFor({ state: 'attached' });
    await bring(photoInput(page), how, await jpegPicture('tuin.jpg', SMALL));
    await picture(page).waitFor();
  });

  test.for(['drop', 'paste'] as const)('finds the empty field on a %s beside it', async (how, { sitDown }) => {
    const { page } = await sitDown(NEW_STORY);
    await photoInput(page).waitFor({ state: 'attached' });
    const went = await bring(page.getByLabel('Titel', { exact: true }), how, await jpegPicture('tuin.jpg', SMALL));
    expect(went).toBe(false);
    await picture(page).waitFor();
  });

  test.for(['drop', 'paste'] as const)(
    'is told where photos go on a %s where there is no field',
    async (how, { sitDown }) => {
      const { page } = await sitDown('/collections/stories');
      await bring(page.locator('body'), how, await jpegPicture('tuin.jpg', SMALL));
      const notice = page.getByRole('alert').filter({ hasText: 'bij het veld “Foto”' });
      await notice.waitFor();
      await page.getByRole('button', { name: 'Sluit', exact: true }).click();
      await notice.waitFor({ state: 'detached' });
    },
  );

  test('is not let through by an input that is not ours', async ({ sitDown }) => {
    const { page } = await sitDown(NEW_STORY);
    await photoInput(page).waitFor({ state: 'attached' });
    await page.evaluate(() => {
      const input = Object.assign(document.createElement('input'), { type: 'file', id: 'other' });
      input.addEventListener('change', () => input.setAttribute('data-reached', ''));
      document.body.append(input);
    });
    await page.locator('#other').setInputFiles(await jpegPicture('tuin.jpg', SMALL));
    await picture(page).waitFor();
    expect(await page.locator('#other').getAttribute('data-reached')).toBeNull();
  });
});

test('a photo that was never cleaned is refused when its draft is saved', async ({ sitDown }) => {
  const writer = await sitDown(NEW_STORY);
  const { page } = writer;
  await choose(page, await jpegPicture('tuin.jpg', SMALL));
  await tellStory(writer, 'Van elders');
  await describePhoto(page);
  await save(writer);
  // Somebody put a photo of a phone on the branch.
  const { buffer } = await phonePhoto('tuin.jpg', SMALL);
  await page.route('**/admin/api', async (route) => {
    const { action, params } = route.request().postDataJSON() as {
      action: string;
      params: { path: string; id: string };
    };
    if (action !== 'unpublishedEntryMediaFile') return route.fallback();
    const [name] = params.path.split('/').slice(-1);
    const file = { id: params.id, name, path: params.path, encoding: 'base64', content: buffer.toString('base64') };
    return route.fulfill({ json: file });
  });
  await page.reload();
  await picture(page).waitFor();
  const before = writer.saves.length;
  await page.getByLabel('Titel', { exact: true }).fill('Van elders, verbeterd');
  await pressSave(writer);
  await page
    .getByText(/“tuin-.*\.jpg” is niet nagekeken/)
    .first()
    .waitFor();
  expect(writer.saves.length).toBe(before);
});

async function colourAt(bytes: Buffer, left: number, top: number): Promise<{ rgb: number[]; isRed: boolean }> {
  const raw = await sharp(bytes).extract({ left, top, width: 1, height: 1 }).raw().toBuffer();
  const rgb = [...raw.subarray(0, 3)];
  return { rgb, isRed: (rgb[0] ?? 0) > (rgb[2] ?? 0) };
}
