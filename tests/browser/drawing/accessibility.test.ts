import { expect } from 'vitest';
import { findBarriers } from '../axe.ts';
import { HEIGHT, test as browserTest, WIDTHS } from '../browser-test.ts';
import { findCramped } from '../room.ts';
import { DRAWING, DrawingPage, FORTY_PIECES } from './drawing-page.ts';

/** What a reader may have done to a drawing. */
const STATES: { name: string; path?: string; act?: (drawing: DrawingPage) => Promise<void>; plain?: boolean }[] = [
  { name: 'whole' },
  { name: 'in a walk', act: async ({ next }) => next.click() },
  { name: 'at the end of a walk', path: `${FORTY_PIECES}#regio-idee-40` },
  { name: 'enlarged', act: async ({ larger }) => larger.click({ clickCount: 3 }) },
  { name: 'in full screen', act: async ({ full }) => full.click() },
  {
    name: 'in a walk in full screen',
    act: async ({ full, next }) => {
      await full.click();
      await next.click();
    },
  },
  { name: 'whole, without JavaScript', plain: true },
  { name: 'at a region, without JavaScript', path: `${DRAWING}#regio-de-kraan`, plain: true },
];

const LOOKS = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [WIDTHS.phone, 768, WIDTHS.laptop].map((width) => ({ colorScheme, viewport: { width, height: 2 * HEIGHT } })),
);

browserTest.for(STATES)(
  'axe finds nothing, and all has room: $name',
  async ({ path = DRAWING, act, plain = false }, { openPage }) => {
    const found = [];
    for (const look of LOOKS) {
      const page = await openPage('about:blank', { ...look, reducedMotion: 'reduce' });
      if (plain) await page.route('**/*.js', (route) => route.abort());
      await page.goto(path);
      if (plain) await page.evaluate(lookWithoutScript);
      await act?.(new DrawingPage(page));
      const cramped = (await findCramped(page)).filter((found) => !isMeant(found));
      // To axe an enlarged drawing lies over all that is beside its stage, and one that stays over what passes by; the list of all pages has it judged as a whole.
      await page.locator(plain ? '.stage' : '.sheet').evaluate((part) => (part.style.visibility = 'hidden'));
      const problems = [...(await findBarriers(page)), ...cramped];
      found.push(...problems.map((problem) => `${look.colorScheme} ${look.viewport.width}: ${problem}`));
    }
    expect(found).toEqual([]);
  },
);

/** The drawing itself is larger than its stage, and the panel scrolls: that is what they are for. */
function isMeant(cramped: string): boolean {
  return /(a\.spot|div\.(stage|sheet|panel)|picture|img)/.test(cramped);
}

/** axe is a program as well: the page gets the styles that it has where none can run. */
function lookWithoutScript(): void {
  const turn = (rule: CSSRule): void => {
    if (rule instanceof CSSMediaRule)
      rule.media.mediaText = rule.media.mediaText.replace('scripting: none', 'scripting: enabled');
    if (rule instanceof CSSGroupingRule) [...rule.cssRules].forEach(turn);
  };
  for (const sheet of document.styleSheets) [...sheet.cssRules].forEach(turn);
}
