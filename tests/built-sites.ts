import { publish } from '../scripts/publish.ts';
import { showProgress } from '../scripts/progress.ts';
import { writeNewspaper } from './fixtures/newspaper.ts';

/** The two sites that tests and budgets are measured on, built by the very code that publishes. */
export const SITES = {
  /** The real content. */
  real: { content: 'content', out: '.cache/sites/real' },
  /** The fixture newspaper: 60 made-up stories, 40 of them with a photo of 12 megapixels. */
  fixture: { content: '.cache/fixtures/newspaper', out: '.cache/sites/fixture' },
} as const;

export type SiteName = keyof typeof SITES;

/**
 * Builds both sites, the fixture's photos first where they are missing.
 * @throws Error when one cannot be published
 */
export async function buildSites(): Promise<void> {
  await writeNewspaper(SITES.fixture.content, { onProgress: showProgress('Proefgazet: beelden') });
  for (const [name, site] of Object.entries(SITES)) {
    if (!(await publish(site))) throw new Error(`The ${name} site could not be built.`);
  }
}
