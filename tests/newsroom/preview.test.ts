import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { eventually, test as base, WIDTHS } from '../browser/browser-test.ts';
import { previewStrings } from '../../admin/strings/preview.ts';
import { SITES } from '../built-sites.ts';
import { outlineOf } from './outline.ts';
import { openRoom, type Room } from './room.ts';

const STORIES = join(SITES.fixture.content, 'stories');

/** Of each kind one: many photos; none; a quote in another language; a title that does not fit; one theme, no extras. */
const COMPARED = [
  'buurtfeest-op-het-binnenplein',
  'taart-bij-de-dokter',
  'kinderspeelpleinvrijwilligersontmoetingsnamiddag-tussen-de',
  'bijen-boven-de-garages',
  'voorlezen-in-zes-talen',
];

const test = base
  .extend('newsroom', { scope: 'file' }, async ({}, { onCleanup }) => {
    const newsroom = await openRoom({ content: SITES.fixture.content });
    onCleanup(() => newsroom.close());
    return newsroom;
  })
  .extend('openNewsroom', async ({ newReader, newsroom }, { onCleanup }) => {
    const opened: Page[] = [];
    onCleanup(async () => void (await Promise.all(opened.map((page) => page.context().close()))));
    return async (path: string, width = WIDTHS.laptop): Promise<{ page: Page; trouble: string[] }> => {
      const page = await newReader({ viewport: { width, height: 900 }, locale: 'nl-BE', baseURL: newsroom.origin });
      opened.push(page);
      const trouble = await watch(page);
      await page.goto('/admin/');
      await page.getByRole('button', { name: 'Begin te oefenen' }).click();
      await page.getByText('Buurtfeest op het binnenplein').first().waitFor();
      await page.goto(`/admin/#/collections/stories/${path}`);
      return { page, trouble };
    };
  });

/** What should not happen on a page, as it happens: dialogs, faults, what the policy forbids, windows that open. */
async function watch(page: Page): Promise<string[]> {
  const trouble: string[] = [];
  page.on('dialog', (dialog) => {
    trouble.push(`${dialog.type()}: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => trouble.push(String(error)));
  page.on('popup', (popup) => trouble.push(`window: ${popup.url()}`));
  page.on('console', (message) => {
    if (/Content.Security.Policy|hacked/i.test(message.text())) trouble.push(message.text());
  });
  return trouble;
}

/** The preview's own document, once it has its story. */
async function previewOf(page: Page): Promise<Frame> {
  await page.frameLocator('#preview-pane').locator('article.story').waitFor();
  const frame = await (await page.locator('#preview-pane').elementHandle())?.contentFrame();
  if (!frame) throw new Error('There is no preview.');
  return frame;
}

function titleOf(page: Page): Locator {
  return page.getByLabel('Titel', { exact: true });
}

describe('the preview', () => {
  test.for(COMPARED)('of %s is the page that the site makes of it', async (id, { openNewsroom, openPage }) => {
    const built = await openPage(`/verhalen/${id}/`);
    const wanted = await outlineOf(built);
    const { page, trouble } = await openNewsroom(`entries/${id}/index`);
    const preview = await previewOf(page);
    await eventually(() => outlineOf(preview)).toEqual(wanted);
    expect(trouble).toEqual([]);
  });

  test('looks as the page does: its style, its face, its colours', async ({ openNewsroom, openPage }) => {
    const look = (page: Page | Frame) =>
      page.locator('article.story h1').evaluate((title) => {
        const window = title.ownerDocument.defaultView;
        const [own, body, kicker] = [
          title,
          title.ownerDocument.body,
          title.parentElement?.querySelector('.kicker'),
        ].map((element) => element && window?.getComputedStyle(element));
        return [own?.fontFamily, own?.fontWeight, own?.color, body?.backgroundColor, kicker?.color];
      });
    const built = await openPage('/verhalen/buurtfeest-op-het-binnenplein/');
    const { page } = await openNewsroom('entries/buurtfeest-op-het-binnenplein/index');
    const preview = await previewOf(page);
    expect(await look(preview)).toEqual(await look(built));
    await eventually(() => preview.evaluate(() => document.fonts.check('16px Atkinson'))).toBe(true);
  });

  test('shows the photos of the story, cut as on the site', async ({ openNewsroom }) => {
    const { page } = await openNewsroom('entries/buurtfeest-op-het-binnenplein/index');
    const preview = await previewOf(page);
    const photo = preview.locator('article.story > figure img');
    await eventually(() => photo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100);
    const { width, height } = (await photo.boundingBox()) ?? { width: 0, height: 0 };
    expect(width / height).toBeCloseTo(1.6, 1);
  });

  test('shows the photos of a draft too, and again when the draft is opened anew', async ({
    newsroom,
    openNewsroom,
  }) => {
    const id = 'feest-in-concept';
    await writeDraft(newsroom, id, ['Kort.'], 'Een feest in concept', 'buurtfeest-op-het-binnenplein');
    for (const _visit of ['first', 'second']) {
      const { page } = await openNewsroom(`entries/${id}/index`);
      const photo = (await previewOf(page)).locator('article.story > figure img');
      await eventually(() => photo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(100);
    }
  });

  test('says what is still missing, and follows what is typed', async ({ openNewsroom }) => {
    const { page, trouble } = await openNewsroom('new');
    const preview = await previewOf(page);
    const { missing } = previewStrings;
    expect(await preview.locator('h1').textContent()).toBe(missing.title);
    expect(await preview.locator('.prose').textContent()).toBe(missing.body);
    const facade = () => preview.locator('article.story > figure svg path').nth(1).getAttribute('d');
    const empty = await facade();
    await titleOf(page).fill('Soep op de stoep');
    await page.getByLabel('Inleiding').fill('Eén pot was te klein.');
    await eventually(() => preview.locator('h1').textContent()).toBe('Soep op de stoep');
    expect(await preview.locator('.intro').textContent()).toBe('Eén pot was te klein.');
    expect(await facade()).not.toBe(empty);
    expect(trouble).toEqual([]);
  });

  test('goes nowhere, whatever is clicked', async ({ openNewsroom }) => {
    const { page, trouble } = await openNewsroom('entries/buurtfeest-op-het-binnenplein/index');
    const preview = await previewOf(page);
    const [before, pages] = [page.url(), page.context().pages().length];
    await preview.locator('.masthead .home').click();
    await preview.locator('.kicker a').first().click({ button: 'middle' });
    await preview
      .locator('.kicker a')
      .first()
      .click({ modifiers: ['Control'] });
    await preview.locator('.masthead .to-search').click();
    await preview.locator('h1').click();
    expect([page.url(), page.context().pages().length, trouble]).toEqual([before, pages, []]);
    expect(await preview.locator('h1').textContent()).toBe('Buurtfeest op het binnenplein');
  });

  test('waits on a phone until it is asked for, and then takes the whole width', async ({ openNewsroom }) => {
    const { page } = await openNewsroom('new', WIDTHS.phone);
    await titleOf(page).waitFor();
    expect(await page.locator('#preview-pane').count()).toBe(0);
    await titleOf(page).fill('Soep op de stoep');
    await page.getByRole('button', { name: 'Voorbeeld' }).click();
    const preview = await previewOf(page);
    await eventually(() => preview.locator('h1').textContent()).toBe('Soep op de stoep');
    expect(await titleOf(page).isVisible()).toBe(false);
    const again = await page.context().newPage();
    await again.goto('/admin/#/collections/stories/new');
    await titleOf(again).waitFor();
    expect(await again.locator('#preview-pane').count()).toBe(0);
  });

  test('that cannot be fetched says so, and the form goes on', async ({ openNewsroom }) => {
    const { page } = await openNewsroom('entries');
    await page.route('**/admin/verhaal/', (route) => route.abort());
    await page.goto('/admin/#/collections/stories/new');
    await page.frameLocator('#preview-pane').getByText(previewStrings.unavailable).waitFor();
    await titleOf(page).fill('Soep op de stoep');
  });
});

test('a newsroom that a browser opens ahead waits until somebody comes', async ({ newReader }) => {
  const page = await newReader();
  await page.addInitScript(() => Object.defineProperty(document, 'prerendering', { value: true }));
  await page.goto('/admin/', { waitUntil: 'networkidle' });
  expect(await page.getByRole('button').count()).toBe(0);
  await page.evaluate(() => document.dispatchEvent(new Event('prerenderingchange')));
  await page.getByRole('button').first().waitFor();
  await page.context().close();
});

describe('a hostile draft', () => {
  const attack = "console.log('hacked')";

  test('runs nothing, opens nothing and holds nobody up', async ({ newsroom, openNewsroom }) => {
    await writeDraft(newsroom, 'aanval', [
      `<img src=x onerror="${attack}"> <script>${attack}</script>`,
      `[klik](javascript:${attack}) [data](data:text/html,<script>${attack}</script>) <javascript:${attack}>`,
      `<iframe srcdoc="<script>${attack}</script>"></iframe><svg onload="${attack}">`,
      `![spoor](https://spoor.example/pixel.gif)`,
      `> [tr" onclick="${attack}] citaat`,
    ]);
    const { page, trouble } = await openNewsroom('entries/aanval/index');
    const preview = await previewOf(page);
    await preview.locator('.prose a').first().waitFor();
    const links = await preview.locator('.prose a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links.filter((href) => href && !/^(https?:|\/)/.test(href))).toEqual([]);
    await preview.locator('.prose a').first().click();
    expect(await preview.locator('.prose :is(img, script, iframe, svg)').count()).toBe(0);
    expect(await preview.locator('[onerror], [onclick], [onload]').count()).toBe(0);
    // The form's own editor asks for the picture all the same; there the policy is what stops it.
    expect(trouble.filter((line) => !line.startsWith("Loading the image 'https://spoor.example/"))).toEqual([]);
  });

  test('with a title of 2 MB keeps the editor’s browser free', async ({ newsroom, openNewsroom }) => {
    await writeDraft(newsroom, 'lang', ['Kort.'], 'woord '.repeat(350_000));
    const { page } = await openNewsroom('entries');
    await page.evaluate(() => {
      const state = window as unknown as { longest: number }; // of this test
      state.longest = 0;
      let last = performance.now();
      const tick = () => {
        const now = performance.now();
        state.longest = Math.max(state.longest, now - last);
        last = now;
        requestAnimationFrame(tick);
      };
      requestAnimationFrame(tick);
    });
    await page.goto('/admin/#/collections/stories/entries/lang/index');
    const preview = await previewOf(page);
    const title = await preview.locator('h1').textContent();
    expect(title).toMatch(/^woord woord/);
    expect(title?.length).toBeLessThan(1_000);
    expect(await page.evaluate(() => (window as unknown as { longest: number }).longest)).toBeLessThan(2_000);
  });
});

/** A draft as somebody with a key to the forge could write it: past the form, on a branch of its own. */
async function writeDraft(
  { git, repository }: Room,
  id: string,
  body: string[],
  title = 'Een aanval',
  like = 'taart-bij-de-dokter',
) {
  const branch = `cms/stories/${id}/index`;
  await git('checkout', '--quiet', '-b', branch, 'main');
  const source = await readFile(join(STORIES, like, 'index.md'), 'utf8');
  const [, fields = ''] = source.split(/^---$/m);
  await cp(join(STORIES, like), join(repository, 'content/stories', id), { recursive: true });
  const own = fields.replace(/^title:.*$/m, `title: ${JSON.stringify(title)}`);
  await writeFile(join(repository, 'content/stories', id, 'index.md'), `---${own}---\n\n${body.join('\n\n')}\n`);
  await git('add', '.');
  await git('commit', '--quiet', '--message', `Nieuw: ${id}`);
  await git('config', `branch.${branch}.description`, 'decap-cms/draft');
  await git('checkout', '--quiet', 'main');
}
