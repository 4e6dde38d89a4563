import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { jpegPicture } from '../fixtures/photo-files.ts';
import { goTo } from './newsroom.ts';
import { eventually } from '../browser/browser-test.ts';
import { NEW_STORY, pressSave, save, tellStory, test } from './writing-desk.ts';

const CONSENT = 'Iedereen die herkenbaar is, vindt het goed';
const MINORS = /Er komen kinderen of jongeren onder 18 jaar in voor/;
const PARENT = 'Van elk kind vindt een ouder of voogd het goed';

async function addPhoto(page: Page, field = page.locator('input[type=file]').first()): Promise<void> {
  await field.setInputFiles(await jpegPicture('tuin.jpg', { width: 800, height: 600 }));
  await page.getByAltText('De gekozen foto').waitFor();
}

describe('a story without a photo', () => {
  test('is asked for nothing about one, and has nothing about one in its file', async ({ sitDown }) => {
    const writer = await sitDown(NEW_STORY);
    await tellStory(writer, 'Zonder foto');
    expect(await writer.page.getByLabel('Beschrijving').count()).toBe(0);
    const { text, assets } = await save(writer);
    expect(assets).toEqual([]);
    expect(text).not.toMatch(/photo|minors|gallery|place|tip|organisation|null|''/);
  });

  test('is saved as well when a photo was added, found wanting and taken away', async ({ sitDown }) => {
    const writer = await sitDown(NEW_STORY);
    const { page } = writer;
    await tellStory(writer, 'Toch geen foto');
    await addPhoto(page);
    await pressSave(writer);
    await page
      .getByText(/Beschrijving is (vereist|verplicht)/i)
      .or(page.locator('li', { hasText: /Beschrijving/ }))
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Haal de foto weg' }).click();
    expect(
      await page
        .locator('input[type=file]')
        .first()
        .evaluate((input) => input === document.activeElement),
    ).toBe(true);
    const { text, assets } = await save(writer);
    expect(assets).toEqual([]);
    expect(text).not.toContain('photo');
  });
});

describe('the tick for consent', () => {
  test('is demanded, also when it was set and taken off again', async ({ sitDown }) => {
    const writer = await sitDown(NEW_STORY);
    const { page } = writer;
    await tellStory(writer, 'Toestemming');
    await addPhoto(page);
    await page.getByLabel('Beschrijving').fill('Een tuin.');
    await page.getByLabel('Gemaakt door').fill('Fatima');
    const tick = page.getByRole('checkbox', { name: CONSENT });
    const sentence = page.getByText('Vink dit aan. Lukt dat niet, laat de foto dan weg.');
    await pressSave(writer);
    await sentence.waitFor();
    expect(await tick.getAttribute('aria-invalid')).toBe('true');
    await tick.check();
    await sentence.waitFor({ state: 'detached' });
    await tick.uncheck();
    await pressSave(writer);
    await sentence.waitFor();
    expect(writer.saves).toEqual([]);
    await tick.press('Space');
    expect((await save(writer)).text).toMatch(/consent: true/);
  });

  test('is explained to who cannot see it', async ({ sitDown }) => {
    const { page } = await sitDown(NEW_STORY);
    await addPhoto(page);
    const id = await page.getByRole('checkbox', { name: CONSENT }).getAttribute('aria-describedby');
    expect(await page.locator(`[id="${id}"]`).textContent()).toContain('beslist mee over die foto');
  });
});

describe('children in a story', () => {
  test('ask for the consent of a parent, and nothing when there are none', async ({ sitDown }) => {
    const writer = await sitDown(NEW_STORY);
    const { page } = writer;
    await tellStory(writer, 'Kinderen');
    expect(await page.getByRole('checkbox', { name: PARENT }).count()).toBe(0);
    await page.getByRole('checkbox', { name: MINORS }).check();
    await pressSave(writer);
    await page.locator('.tick-wrong').filter({ hasText: 'ouder of voogd' }).waitFor();
    expect(writer.saves).toEqual([]);
    await page.getByRole('checkbox', { name: PARENT }).check();
    expect((await save(writer)).text).toMatch(/minors:\n +parentalConsent: true/);
    await page.getByRole('checkbox', { name: MINORS }).uncheck();
    expect((await save(writer)).text).not.toContain('minors');
  });
});

describe('more photos', () => {
  test('each ask for their description', async ({ sitDown }) => {
    const writer = await sitDown(NEW_STORY);
    const { page } = writer;
    await tellStory(writer, 'Meer fotos');
    await page.getByRole('button', { name: 'Voeg toe: foto' }).click();
    await addPhoto(page, page.locator('input[type=file]').nth(1));
    await pressSave(writer);
    await page
      .locator('li', { hasText: /Beschrijving/ })
      .first()
      .waitFor();
    expect(writer.saves).toEqual([]);
    await page.getByLabel('Beschrijving').fill('Een tuin.');
    await page.getByLabel('Gemaakt door').fill('Fatima');
    await page.getByRole('checkbox', { name: CONSENT }).check();
    const saved = await save(writer);
    expect(saved.assets).toHaveLength(1);
    expect(saved.text).toMatch(/gallery:\n +- file: tuin-/);
  });

  test('leave the draft with the item of the list that they were in', async ({ sitDown }) => {
    const writer = await sitDown(NEW_STORY);
    const { page } = writer;
    await tellStory(writer, 'Minder fotos');
    await page.getByRole('button', { name: 'Voeg toe: foto' }).click();
    await addPhoto(page, page.locator('input[type=file]').nth(1));
    await page.getByRole('button', { name: 'Haal dit deel weg' }).click();
    await page.getByAltText('De gekozen foto').waitFor({ state: 'detached' });
    const { assets, text } = await save(writer);
    expect(assets).toEqual([]);
    expect(text).not.toContain('tuin-');
  });
});

describe('who wrote here before', () => {
  test('finds the name and the organisation filled in, in a new story only', async ({ sitDown }) => {
    const writer = await sitDown(NEW_STORY);
    const { page } = writer;
    await tellStory(writer, 'Eerste van twee', { name: 'Amina, buurtwerker' });
    await page.getByLabel(/^Organisatie/).click();
    await page.locator('[id*="-option-"]').first().click();
    const { text } = await save(writer);
    const [, organisation = ''] = /organisation: (\S+)/.exec(text) ?? [];
    expect(organisation).not.toBe('');
    await goTo(page, '/collections/stories');
    await goTo(page, NEW_STORY);
    await eventually(() => page.getByLabel('Je naam').inputValue()).toBe('Amina, buurtwerker');
    await tellStory(writer, 'Tweede van twee', { name: '' });
    expect((await save(writer)).text).toContain(`organisation: ${organisation}`);
    await goTo(page, '/collections/stories');
    await goTo(page, '/collections/stories/entries/soep/index');
    await eventually(() => page.getByLabel('Je naam').inputValue()).toBe('Joris');
    expect(await page.getByText('Buurthuis').count()).toBe(0);
  });

  test('may have a browser that keeps nothing', async ({ sitDown }) => {
    const writer = await sitDown(NEW_STORY);
    await writer.page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('Quota', 'QuotaExceededError');
      };
    });
    await tellStory(writer, 'Privé geschreven');
    expect((await save(writer)).text).toContain('name: Amina');
  });
});

test('a part of a list is moved by keyboard, and its place is told', async ({ sitDown }) => {
  const { page } = await sitDown('/collections/partner-days/new');
  const steps = page.getByRole('group', { name: /^Zo verliep de dag/ });
  const words = steps.getByRole('textbox');
  for (const [index, step] of ['Eten', 'Praten'].entries()) {
    await steps.getByRole('button', { name: 'Voeg toe: stap' }).click();
    await words.nth(index).fill(step);
  }
  const handle = steps.getByRole('button', { name: 'Verplaats dit deel' }).first();
  await handle.press('Space');
  await page.getByText('Nu op plaats 1.').waitFor({ state: 'attached' });
  // dnd-kit hears the arrows from a moment after it says where a part is; the second place is the last one here.
  await eventually(async () => {
    await page.keyboard.press('ArrowDown');
    return page.getByText('Nu op plaats 2.').count();
  }).toBe(1);
  await page.keyboard.press('Space');
  await eventually(
    () => words.evaluateAll((all) => all.map((field) => (field as HTMLTextAreaElement).value)), // a text of some sentences
  ).toEqual(['Praten', 'Eten']);
});

test.for([360, 1280])('the fields pass axe at %i px and are large enough for a finger', async (width, { sitDown }) => {
  const writer = await sitDown(NEW_STORY, { viewport: { width, height: 800 } });
  const { page } = writer;
  await page.getByRole('checkbox', { name: MINORS }).check();
  for (const hasPhoto of [false, true]) {
    if (hasPhoto) await addPhoto(page);
    const { violations } = await new AxeBuilder({ page }).include('.photo-field').include('div:has(> .tick)').analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    const targets = page.locator('.photo-drop, .photo-other, .photo-remove');
    for (const height of await heights(targets)) expect(height).toBeGreaterThanOrEqual(44);
  }
});

async function heights(targets: ReturnType<Page['locator']>): Promise<number[]> {
  return targets.evaluateAll((all) => all.map((element) => element.getBoundingClientRect().height));
}

test('an address of another entry opens that one, with none of the fields that were open', async ({ sitDown }) => {
  const { page } = await sitDown('/collections/stories/entries/soep/index');
  await eventually(() => page.getByLabel('Titel', { exact: true }).inputValue()).toBe('Soep');
  await page.evaluate(() => (location.hash = '#/collections/organisations/entries/buurthuis'));
  await eventually(() => page.getByLabel('Naam', { exact: true }).inputValue()).toBe('Buurthuis');
});
