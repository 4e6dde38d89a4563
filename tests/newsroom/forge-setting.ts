import type { BrowserContext } from 'playwright-core';
import { newsroomSetup } from '../../admin/config/config.ts';
import { matchHeaders, parseHeaders } from '../../scripts/headers-file.ts';
import { newsroomPolicy, opensWindow } from '../../src/publishing/newsroom-policy.ts';
import { withPolicy, writeHeaders } from '../../src/publishing/security-policy.ts';
import { siteSchema, type SiteData } from '../../src/site/schema.ts';
import { SITE } from '../fixtures/texts.ts';

const SETTINGS = /(?<=<script[^>]* id="newsroom"[^>]*>).*?(?=<\/script>)/s;
const POLICY = /<meta http-equiv="content-security-policy"[^>]*>/;

/** Serves the newsroom as it is built when `content/site.yaml` chooses another forge, with the policy of that one. */
export async function chooseForge(context: BrowserContext, forge: Partial<SiteData['forge']>): Promise<void> {
  const site = siteSchema().parse({ ...SITE, forge: { ...SITE.forge, ...forge } });
  const settings = JSON.stringify(newsroomSetup(site, {}).config).replaceAll('<', '\\u003c');
  await context.route(/\/admin\/(\?.*)?$/, async (route) => {
    const response = await route.fetch();
    const page = (await response.text()).replace(POLICY, '').replace(SETTINGS, () => settings);
    const policy = newsroomPolicy(page);
    const rules = parseHeaders(writeHeaders([{ path: '/admin/', policy }], { opensWindow: opensWindow(page) }));
    const headers = { ...response.headers(), ...matchHeaders(rules, '/admin/') };
    await route.fulfill({ response, headers, body: withPolicy(page, policy) });
  });
}
