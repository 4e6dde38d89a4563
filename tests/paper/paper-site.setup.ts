import { publish } from '../../scripts/publish.ts';
import { PAPER_CONTENT, writePaperContent } from '../fixtures/paper-content.ts';
import { PAPER_SITE } from './paper-site.ts';

/** Builds the site of the editions that ask the most of paper. */
export default async function setup(): Promise<void> {
  await writePaperContent();
  if (!(await publish({ content: PAPER_CONTENT, out: PAPER_SITE }))) throw new Error('The site could not be built.');
}
