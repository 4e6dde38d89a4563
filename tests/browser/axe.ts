import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

type Findings = Awaited<ReturnType<AxeBuilder['analyze']>>;

const OPTIONS = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // Left to itself axe does not judge a card whose link covers it, or the one digit of a tip.
  checks: { 'color-contrast': { options: { ignorePseudo: true, ignoreLength: true } } },
};

/** What axe finds wrong on a page as it stands. */
export async function findBarriers(page: Page): Promise<string[]> {
  return describeProblems(await new AxeBuilder({ page }).setLegacyMode().options(OPTIONS).analyze());
}

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
