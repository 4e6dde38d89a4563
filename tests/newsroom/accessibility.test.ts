import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { goTo, logIn, test, WIDTHS } from './newsroom.ts';
import { save, startStory, writeStory } from './story.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What lies inside Decap's parts and neither our styles nor our replacements reach, with the reason. */
const EXCEPTIONS: { rule: string; target: RegExp; reason: string }[] = [
  { rule: 'region', target: /^#preview-pane,/, reason: 'the page in the preview is a document of its own' },
  { rule: 'empty-heading', target: /^#preview-pane,/, reason: 'a story without a title yet' },
];

test.for(Object.values(WIDTHS))(
  'axe finds nothing on the way of a story, %i px wide',
  async (width, { openNewsroom }) => {
    const page = await openNewsroom({ viewport: { width, height: 640 }, bypassCSP: true });
    await page.getByRole('button', { name: 'Begin te oefenen' }).waitFor();
    expect(await problemsOn(page), 'login').toEqual([]);

    await logIn(page);
    await page.getByRole('link', { name: /Elf onbekenden/ }).waitFor();
    expect(await problemsOn(page), 'list').toEqual([]);

    await startStory(page);
    expect(await problemsOn(page), 'form').toEqual([]);

    await page.getByLabel('Titel').fill('Soep');
    await save(page);
    await page.getByText('Dit is nog leeg. Vul in: Inleiding.').waitFor();
    expect(await problemsOn(page), 'form with errors').toEqual([]);

    await writeStory(page, `Soep op de stoep ${width}`);
    await save(page);
    await page.getByRole('dialog').waitFor();
    expect(await problemsOn(page), 'next step').toEqual([]);

    await page.getByRole('dialog').getByRole('button', { name: 'Klaar om na te lezen' }).click();
    await page.getByRole('heading', { name: 'Dank je!' }).waitFor();
    await page.keyboard.press('Escape');
    await goTo(page, '#/workflow');
    await page
      .getByRole('article', { name: /Soep op de stoep/ })
      .first()
      .waitFor();
    expect(await problemsOn(page), 'board').toEqual([]);
  },
);

async function problemsOn(page: Page): Promise<string[]> {
  // Decap draws on a canvas while it fetches, and its messages slide in: what comes to rest is judged.
  await page.waitForFunction(
    () =>
      [...document.querySelectorAll('canvas')].every((canvas) => !canvas.checkVisibility()) &&
      document.getAnimations().every(({ playState }) => playState !== 'running'),
  );
  const { violations, passes } = await new AxeBuilder({ page }).setLegacyMode().withTags(TAGS).analyze();
  const problems = violations.flatMap(({ id, nodes }) =>
    nodes
      .filter(({ target }) => !EXCEPTIONS.some((known) => known.rule === id && known.target.test(String(target))))
      .map(({ target, html, failureSummary }) => `${id} ${target} ${html.slice(0, 200)} ${failureSummary}`),
  );
  return passes.some(({ id }) => id === 'color-contrast') ? problems : ['axe did not run', ...problems];
}
