import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { COLLECTION_NAMES } from '../../src/fields.ts';
import { goTo, logIn, test, WIDTHS } from './newsroom.ts';

const PHONE = { viewport: { width: WIDTHS.phone, height: 640 } };

test('nothing is wider than a phone', async ({ openNewsroom }) => {
  const page = await openNewsroom(PHONE);
  await page.getByRole('button', { name: 'Begin te oefenen' }).waitFor();
  expect(await overflowOf(page), 'login').toEqual([]);
  await logIn(page);
  expect(await overflowOf(page), 'list').toEqual([]);
  for (const address of FORMS) {
    await goTo(page, '#/workflow');
    await page.getByRole('heading', { name: 'Redactietafel' }).waitFor();
    await goTo(page, address);
    await page.locator('[data-widget]').first().waitFor();
    expect(await overflowOf(page), address).toEqual([]);
    expect(await page.getByRole('alert').allInnerTexts(), address).toEqual([]);
  }
  await goTo(page, '#/workflow');
  await page.getByRole('heading', { name: 'Redactietafel' }).waitFor();
  expect(await overflowOf(page), 'board').toEqual([]);
});

test('what one touches is as large as a thumb', async ({ openNewsroom }) => {
  const page = await openNewsroom({ ...PHONE, hasTouch: true });
  await logIn(page);
  await goTo(page, '#/collections/stories/new');
  await page.getByLabel('Titel').waitFor();
  const small = await page.evaluate(() =>
    [...document.querySelectorAll('a, button, summary, input:not([type=checkbox], [type=file]), textarea')]
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ element, box }) => box.width > 0 && !element.closest('[class*="-control"], [aria-hidden]'))
      .filter(({ element }) => getComputedStyle(element).opacity !== '0')
      .filter(({ box }) => box.height < 44 || box.width < 44)
      .map(({ element, box }) => `${element.outerHTML.slice(0, 120)} ${box.width}×${box.height}`),
  );
  expect(small).toEqual([]);
});

test('a story is written and saved by keyboard alone', async ({ openNewsroom }) => {
  const page = await openNewsroom(PHONE);
  await tabTo(page, 'Begin te oefenen');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Verhalen' }).waitFor();
  await tabTo(page, 'Nieuw verhaal');
  await page.keyboard.press('Enter');
  await page.getByLabel('Titel').waitFor();
  const typed = { Titel: 'Soep op de stoep', Inleiding: 'Elf mensen aan één tafel.', 'Je verhaal': 'Het begon zo.' };
  for (const [field, text] of Object.entries(typed)) {
    await tabTo(page, field);
    await page.keyboard.type(text);
  }
  await tabTo(page, 'Je naam');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('Amina');
  await tabTo(page, 'Thema');
  await page.keyboard.press('ArrowDown');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('Enter');
  await tabTo(page, 'Bewaar');
  await page.keyboard.press('Space');
  await page.getByRole('dialog', { name: 'Bewaard als klad' }).waitFor();
  expect(await focusedName(page)).toBe('Klaar om na te lezen');
  await page.keyboard.press('Escape');
  await page.getByText('Alles is bewaard').waitFor();
});

const FORMS = [
  ...COLLECTION_NAMES.filter((name) => name !== 'charter' && name !== 'tips').map(
    (name) => `#/collections/${name}/new`,
  ),
  '#/collections/charter/entries/charter',
  '#/collections/tips/entries/netwerkstokje',
  '#/collections/settings/entries/site',
];

/** What sticks out of the screen; a pane that scrolls on its own sticks out as well. */
function overflowOf(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body, body *')]
      .filter((element) => {
        const { overflowX } = getComputedStyle(element);
        const scrolls = element.scrollWidth > element.clientWidth + 1 && ['auto', 'scroll'].includes(overflowX);
        const { right, width } = element.getBoundingClientRect();
        return scrolls || (width > 0 && right > innerWidth + 1);
      })
      .map((element) => element.outerHTML.slice(0, 160)),
  );
}

/** Presses Tab until the named thing has the focus, which can be seen each time. */
async function tabTo(page: Page, name: string): Promise<void> {
  const passed: string[] = [];
  while (passed.length < 60) {
    await page.keyboard.press('Tab');
    const focused = await focusedName(page);
    expect(await focusIsSeen(page), `focus on ${focused}`).toBe(true);
    if (focused === name) return;
    passed.push(focused);
  }
  throw new Error(`Tab never came to "${name}", but passed: ${passed.join(', ')}`);
}

function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement)) return '';
    const labels = (focused.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id));
    const label =
      focused instanceof HTMLInputElement || focused instanceof HTMLTextAreaElement ? focused.labels?.[0] : labels[0];
    return (focused.getAttribute('aria-label') ?? label?.firstChild?.textContent ?? focused.innerText)
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 60);
  });
}

function focusIsSeen(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    // The page in the preview shows its own, and the browser's after the last of ours.
    if (document.activeElement?.matches('iframe, body')) return true;
    for (let element = document.activeElement; element; element = element.parentElement) {
      const { outlineStyle, boxShadow } = getComputedStyle(element);
      if (outlineStyle !== 'none' || boxShadow !== 'none') return true;
    }
    return false;
  });
}
