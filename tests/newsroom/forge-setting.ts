import type { BrowserContext } from 'playwright-core';
import { newsroomSetup } from '../../admin/config/config.ts';
import { inlineJson } from '../../src/layouts/inline-json.ts';
import { newsroomPolicy, opensWindow } from '../../src/publishing/newsroom-policy.ts';
import { siteSchema, type SiteData } from '../../src/site/schema.ts';
import { SITE } from '../fixtures/texts.ts';

const SETTINGS = /(<script[^>]* id="newsroom"[^>]*>)[^]*?(<\/script>)/;
const CONNECT = /connect-src [^;"]*/;

/** Serves the newsroom as it is built when `content/site.yaml` chooses another forge: its settings, and its policy. */
export async function chooseForge(context: BrowserContext, forge: Partial<SiteData['forge']>): Promise<void> {
  const site = siteSchema().parse({ ...SITE, forge: { ...SITE.forge, ...forge } });
  const settings = inlineJson(newsroomSetup(site, {}).config);
  await context.route(/\/admin\/(\?.*)?$/, async (route) => {
    const response = await route.fetch();
    const page = (await response.text()).replace(SETTINGS, (_, open: string, close: string) => open + settings + close);
    const connect = `connect-src ${newsroomPolicy(page)['connect-src']?.join(' ')}`;
    const headers = response.headers();
    await route.fulfill({
      response,
      headers: {
        ...headers,
        'content-security-policy': headers['content-security-policy']?.replace(CONNECT, connect) ?? '',
        'cross-origin-opener-policy': `same-origin${opensWindow(page) ? '-allow-popups' : ''}`,
      },
      body: page.replace(CONNECT, connect),
    });
  });
}
