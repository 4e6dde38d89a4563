import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { htmlRules } from './html-validate.ts';
import { sites, type Page } from './site.ts';

const validator = new HtmlValidate(new StaticConfigLoader(htmlRules));

/** What breaks the rules, each thing once: a mistake in a component is on every page. */
async function breaches(pages: readonly Page[]): Promise<string[]> {
  const found: { what: string; where: string }[] = [];
  for (const { file, path, html } of pages) {
    const { results } = await validator.validateString(html, file);
    for (const { ruleId, message, selector } of results.flatMap(({ messages }) => messages)) {
      found.push({ what: `${ruleId}: ${message}`, where: `${path} ${selector ?? ''}` });
    }
  }
  return [...Map.groupBy(found, ({ what }) => what)].map(
    ([what, places]) => `${what} (${places.length} times, first on ${places[0]?.where})`,
  );
}

describe.each(sites)('the $name site', ({ pages }) => {
  it('is valid, well-formed HTML on every page', async () => {
    expect(await breaches(pages)).toEqual([]);
  });
});
