import { expect, it } from 'vitest';
import { startHost } from '../../scripts/static-server.ts';
import { launchChromium } from '../browser/chromium.ts';
import { TAIL } from '../fixtures/odd-strings.ts';
import { makeFolder } from '../fixtures/temporary-folder.ts';
import { openTripwired } from './tripwires.ts';

/** Each tripwire trips: what the other test finds nowhere would not stay unseen. */

const page = (inside: string, outside = '') =>
  `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,"><main><div class="text"><div class="prose">` +
  `<p>Begin ${TAIL}.</p>${inside}<p>Einde ${TAIL}.</p></div></div>${outside}</main>`;

const TRAPS: [string, string, RegExp][] = [
  ['nothing', page('<p><a href="https://elders.example/">Soep</a></p>'), /^$/],
  ['a script', page('<script>document.title = 1</script>'), /^script:/],
  ['a dialog', page('', '<script>alert(1)</script>'), /^dialog: 1/],
  ['a line on the console', page('', '<script>console.log(1)</script>'), /^console: 1/],
  ['an error', page('', '<script>soep()</script>'), /^error: soep/],
  ['a window', page('', '<script>open("about:blank")</script>'), /^opens a window/],
  ['a page elsewhere', page('', '<script>location = "/weg/"</script>'), /^(404 for|went to)/],
  ['a foreign picture', page('<img src="https://elders.example/a.png">'), /^asks for https:\/\/elders/],
  ['a foreign style', page('', '<style>@import "https://elders.example/a.css"</style>'), /^asks for https:\/\/elders/],
  ['a missing picture', page('', '<img src="/weg.png">'), /^404 for/],
  ['a handler', page('<p onclick="soep()">Soep</p>'), /^handler:/],
  ['a place on the page', page('<p style="position:fixed">Soep</p>'), /^place:/],
  ['a frame', page('', '<iframe srcdoc=""></iframe>'), /^a base, a frame/],
  ['a form', page('', '<form action="/soep/"></form>'), /^a base, a frame/],
  ['a link that runs', page('<a href="javascript:soep()">Soep</a>'), /^link:/],
  ['a link that opens a window', page('<a href="/" target="_blank">Soep</a>'), /^link that does more:/],
  ['an element that no text has', page('<button>Soep</button>'), /^element:/],
  ['an id of the page', page('<h2 id="inhoud">Soep</h2>'), /^id:/],
  ['an id twice', page('<h2 id="kop-a">Soep</h2><h2 id="kop-a">Soep</h2>'), /^id twice: kop-a/],
  ['words out of place', page('</div></div>', `<p>Soep${TAIL}</p>`), /^words outside the text:/],
  ['a text without its end', page('</div><div>'), /^begin or end is missing/],
  ['no text', '<!doctype html><link rel="icon" href="data:,"><p>Soep</p>', /^0 texts/],
];

it('what a page does is noticed', async () => {
  const folder = await makeFolder(Object.fromEntries(TRAPS.map(([, html], index) => [`${index}/index.html`, html])));
  const host = await startHost({ folder });
  const browser = await launchChromium();
  const { visit } = await openTripwired(browser, host.origin, false);
  for (const [index, [what, , noticed]] of TRAPS.entries()) {
    const { wrong } = await visit(`/${index}/`);
    expect([...wrong, ''], what).toContainEqual(expect.stringMatching(noticed));
    if (what === 'nothing') expect(wrong).toEqual([]);
  }
  await browser.close();
  await host.close();
});
