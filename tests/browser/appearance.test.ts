import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import type { SiteName } from '../built-sites.ts';
import { test } from './browser-test.ts';
import { luminanceOf } from './focus-ring.ts';

const PAGES: { site: SiteName; path: string }[] = [
  { site: 'real', path: '/' },
  { site: 'fixture', path: '/' },
  { site: 'fixture', path: '/verhalen/buurtfeest-op-het-binnenplein/' },
  { site: 'real', path: '/partnerdagen/2023-09-28/' },
  { site: 'real', path: '/zoeken/' },
];

describe.for(PAGES)('$path of the $site site', ({ site, path }) => {
  test('is light by day and dark by night', async ({ openPage }) => {
    const day = await readLuminance(await openPage(path, { site, colorScheme: 'light' }));
    const night = await readLuminance(await openPage(path, { site, colorScheme: 'dark' }));
    expect(day.paper).toBeGreaterThan(0.85);
    expect(day.ink).toBeLessThan(0.05);
    expect(night.paper).toBeLessThan(0.05);
    expect(night.ink).toBeGreaterThan(0.7);
  });

  test('moves from page to page for those who like that, and for nobody else', async ({ openPage }) => {
    const lively = await openPage(path, { site, reducedMotion: 'no-preference' });
    expect(await findMotion(lively)).toEqual(['@view-transition']);
    const calm = await openPage(path, { site, reducedMotion: 'reduce' });
    expect(await findMotion(calm)).toEqual([]);
  });

  test('is styled, in its own font, under the policy of the host', async ({ openPage }) => {
    const page = await openPage('about:blank', { site });
    const response = await page.goto(path);
    const policy = await response?.headerValue('content-security-policy');
    expect(policy).toMatch(/^default-src '(none|self)';style-src 'sha256-/);
    expect(policy).not.toContain('unsafe-inline');
    expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toMatch(/^Atkinson\b/);
    const loaded = await page.evaluate(async () =>
      [...(await document.fonts.ready)].filter(({ status }) => status === 'loaded').map(({ family }) => family),
    );
    expect(loaded).toContain('Atkinson');
    for (const element of ['main h2', 'footer p']) expect(await readFonts(page, element)).toEqual(['own']);
  });
});

test('every theme has a colour of its own, for its panel and for its name, by day and by night', async ({
  openPage,
}) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await openPage('/verhalen/', { colorScheme });
    const colours = await page
      .locator('.browse ul')
      .first()
      .locator('a')
      .evaluateAll((links) =>
        links.map((link) => {
          const probe = document.createElement('i');
          link.append(probe);
          probe.style.color = 'var(--section)';
          return { panel: getComputedStyle(link).backgroundColor, name: getComputedStyle(probe).color };
        }),
      );
    expect(colours.length).toBe(6);
    expect(new Set(colours.map(({ panel }) => panel)).size).toBe(6);
    expect(new Set(colours.map(({ name }) => name)).size).toBe(6);
    for (const { name } of colours) {
      const luminance = luminanceOf(await readPixel(page, name));
      if (colorScheme === 'dark') expect(luminance).toBeGreaterThan(0.4);
      else expect(luminance).toBeLessThan(0.2);
    }
  }
});

/** The relative luminance of what the body is printed on, and of its text. */
async function readLuminance(page: Page): Promise<{ paper: number; ink: number }> {
  const { paper, ink } = await page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.body);
    return { paper: backgroundColor, ink: color };
  });
  return { paper: luminanceOf(await readPixel(page, paper)), ink: luminanceOf(await readPixel(page, ink)) };
}

/** Any CSS colour as red, green and blue of 0 to 255. */
function readPixel(page: Page, colour: string): Promise<number[]> {
  return page.evaluate((fill) => {
    const context = new OffscreenCanvas(1, 1).getContext('2d');
    if (!context) return [];
    context.fillStyle = fill;
    context.fillRect(0, 0, 1, 1);
    return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
  }, colour);
}

/** The rules and the styles that move something, of those that apply. */
function findMotion(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const applies = (rule: CSSRule) =>
      !(rule instanceof CSSMediaRule && !matchMedia(rule.conditionText).matches) &&
      !(rule instanceof CSSSupportsRule && !CSS.supports(rule.conditionText));
    const flatten = (rules: CSSRuleList): CSSRule[] =>
      [...rules].filter(applies).flatMap((rule) => (rule instanceof CSSGroupingRule ? flatten(rule.cssRules) : [rule]));
    const transitions = [...document.styleSheets]
      .flatMap(({ cssRules }) => flatten(cssRules))
      .filter(({ cssText }) => cssText.startsWith('@view-transition') && cssText.includes('auto'));
    const moving = [...document.querySelectorAll('*')].filter((element) => {
      const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
      return animationName !== 'none' || !/^0s(, 0s)*$/.test(transitionDuration) || scrollBehavior === 'smooth';
    });
    return [...transitions.map(() => '@view-transition'), ...moving.map(({ tagName }) => tagName)];
  });
}

/** Whether the letters of an element come from the site's font (`own`) or from the machine's (its name). */
async function readFonts(page: Page, selector: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  await session.detach();
  return fonts.map(({ isCustomFont, familyName }) => (isCustomFont ? 'own' : familyName));
}
