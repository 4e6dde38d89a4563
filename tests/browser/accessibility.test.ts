import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { HEIGHT, test as browserTest, WIDTHS } from './browser-test.ts';
import { SAMPLE_PAGES } from './page-types.ts';
import { visit } from './pages.ts';

/** Every kind of page of both sites, as light, dark, small and large as they get. */
const LOOKS = (['light', 'dark'] as const).flatMap((colorScheme) =>
  Object.values(WIDTHS).map((width) => ({ colorScheme, viewport: { width, height: HEIGHT } })),
);

type Findings = Awaited<ReturnType<AxeBuilder['analyze']>>;

const OPTIONS = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // Left to itself axe does not judge a card whose link covers it, or the one digit of a tip.
  checks: { 'color-contrast': { options: { ignorePseudo: true, ignoreLength: true } } },
};

/** One page a look and a site, for all tests: a context costs more than a visit. */
const test = browserTest.extend('pagesOf', { scope: 'file' }, ({ newReader }) => {
  const open = (site: 'real' | 'fixture') => Promise.all(LOOKS.map((look) => newReader({ site, ...look })));
  const opened: Partial<Record<'real' | 'fixture', Promise<Page[]>>> = {};
  return (site: 'real' | 'fixture') => (opened[site] ??= open(site));
});

test.for(SAMPLE_PAGES)('axe finds nothing on: $name ($site)', async ({ site, path }, { pagesOf }) => {
  const pages = await pagesOf(site);
  const found = await Promise.all(
    pages.map(async (page, index) => {
      await visit(page, path);
      const results = await new AxeBuilder({ page }).setLegacyMode().options(OPTIONS).analyze();
      const { colorScheme, viewport } = LOOKS[index] ?? {};
      return describeProblems(results).map((problem) => `${colorScheme} ${viewport?.width}: ${problem}`);
    }),
  );
  expect(found.flat()).toEqual([]);
});

/**
 * What is wrong, and the contrast that axe could not work out, save that of the large digit that decorates a tip. That
 * axe ran at all shows in what it passed.
 */
function describeProblems({ violations, incomplete, passes }: Findings): string[] {
  const ran = passes.some(({ id }) => id === 'target-size') && passes.some(({ id }) => id === 'color-contrast');
  const undecided = incomplete
    .filter(({ id }) => id === 'color-contrast')
    .map((rule) => ({ ...rule, nodes: rule.nodes.filter(({ html }) => !html.includes('aria-hidden="true"')) }));
  const problems = [...violations, ...undecided].flatMap(({ id, nodes }) =>
    nodes.map(({ target, any: checks, failureSummary }) => `${id} ${target} ${failureSummary ?? checks[0]?.message}`),
  );
  return ran ? problems : ['axe did not run', ...problems];
}
