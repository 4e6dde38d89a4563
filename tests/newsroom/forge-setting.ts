import type { BrowserContext } from 'playwright-core';
import { newsroomSetup } from '../../admin/config/config.ts';
import { siteSchema, type SiteData } from '../../src/site/schema.ts';
import { SITE } from '../fixtures/texts.ts';

const SETTINGS = /(<script[^>]* id="newsroom"[^>]*>).*?(<\/script>)/s;

/** Serves the newsroom as it is built when `content/site.yaml` chooses another forge. */
export async function chooseForge(context: BrowserContext, forge: Partial<SiteData['forge']>): Promise<void> {
  const site = siteSchema().parse({ ...SITE, forge: { ...SITE.forge, ...forge } });
  const { config } = newsroomSetup(site, {});
  // What the policy of the built page would allow.
  const addresses = [config?.backend['base_url'], config?.backend['api_root']].map(
    (address) => new URL(String(address)),
  );
  const origins = [...new Set(addresses.map(({ origin }) => origin))];
  const settings = JSON.stringify(config).replaceAll('<', '\\u003c');
  await context.route(/\/admin\/(\?.*)?$/, async (route) => {
    const response = await route.fetch();
    const page = await response.text();
    const allow = (policy: string): string => policy.replaceAll(SITE.forge.host, origins.join(' '));
    const body = page.replace(SETTINGS, (_, open: string, close: string) => open + settings + close);
    const headers = Object.entries(response.headers()).map(([name, value]) => [name, allow(value)]);
    await route.fulfill({ response, headers: Object.fromEntries(headers), body: allow(body) });
  });
}
