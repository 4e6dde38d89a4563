import type { BrowserContext } from 'playwright-core';
import { newsroomSetup } from '../../admin/config/config.ts';
import { siteSchema, type SiteData } from '../../src/site/schema.ts';
import { SITE } from '../fixtures/texts.ts';

/** Serves the newsroom as it is built when `content/site.yaml` chooses another forge. */
export async function chooseForge(context: BrowserContext, forge: Partial<SiteData['forge']>): Promise<void> {
  const site = siteSchema().parse({ ...SITE, forge: { ...SITE.forge, ...forge } });
  const { config } = newsroomSetup(site, {});
  const settings = JSON.stringify(config).replaceAll('<', '\\u003c');
  await context.route(/\/admin\/(\?.*)?$/, async (route) => {
    const response = await route.fetch();
    const page = await response.text();
    const body = page.replace(
      /(<script[^>]* id="newsroom"[^>]*>).*?(<\/script>)/s,
      (_, open, close) => open + settings + close,
    );
    await route.fulfill({ response, body });
  });
}
