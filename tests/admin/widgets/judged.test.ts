import { Map as ImmutableMap } from 'immutable';
import { describe, expect, test } from 'vitest';
import type { Validity } from '../../../admin/widgets/control.ts';
import { judging } from '../../../admin/widgets/judged.ts';
import { listContentFolder, readEntry } from '../../../src/submissions/entries.ts';
import { judgeMarkup } from '../../../src/submissions/markup.ts';
import { readCases } from '../../hostile/cases.ts';

/** What a field says of a text when it is saved; nothing when it may be. */
function judge(value: string, { collection = 'stories', widget = 'markdown' } = {}): string | undefined {
  const entry = ImmutableMap({ collection });
  const props = { value, field: ImmutableMap({ widget }), getEntry: () => entry, parentIds: [] };
  const Judged = judging(Object) as new () => { props: object; isValid: () => Validity }; // a control of Decap's
  const { error } = Object.assign(new Judged(), { props }).isValid();
  return error ? error.message : undefined;
}

describe('a text that the gate refuses is refused at its field, in the same words', () => {
  test.each([
    'Soep <b>en</b> brood.',
    'Soep.\n\n<script>alert(1)</script>',
    '[klik](javascript:alert(1))',
    '> - diep: [klik](DATA:text/html,x)',
    '[klik](https://naam:geheim@kiel.example/)',
    'Kijk op https://kiel.example:geheim@ergens.example.',
    '[klik](www.kiel.example)',
    '[www.kiel.be](https://ergens.example/)',
    '![Een ketel](https://ergens.example/ketel.jpg)',
    '![Een ketel](../ketel.jpg)',
    '![](ketel.jpg)',
    '- [ ] een taak',
  ])('%s', (text) => {
    const [remark] = judgeMarkup(text, false).remarks;
    expect(judge(text)).toBe(remark?.sentence);
    expect(remark).toBeDefined();
  });

  test('a report has components, and its links are looked at all the same', () => {
    const report = '<Citaat wie="Felix">\n    Blijf staan, zei [hij](https://kiel.example).\n</Citaat>';
    expect(judge(report, { collection: 'partner-days' })).toBeUndefined();
    const bad = report.replace('https:', 'javascript:');
    expect(judge(bad, { collection: 'partner-days' })).toBe(judgeMarkup(bad, true).remarks[0]?.sentence);
  });

  test('before what gives a person away: a password in a link may pass for the address of somebody', () => {
    const link = '[klik](https://naam:geheim@kiel.example/)';
    expect(judge(`${link} Bel 0485 12 34 56.`)).toContain('bevat een gebruikersnaam of wachtwoord');
    expect(judge('Bel 0485 12 34 56.')).toContain('Hier staat een telefoonnummer');
  });

  test('a field without Markdown holds what it wants', () => {
    expect(judge('3 <b> 2', { widget: 'string' })).toBeUndefined();
  });
});

describe('a text that the gate lets through is saved', () => {
  test.each([
    'Soep **en** brood, 3 < 5 & 5 > 3.\n\n> [tr] Hoş geldiniz!\n\n1. eerst\n2. dan',
    'Mail naar onthaal@kiel.example of kijk op www.kiel.example en <https://kiel.example>.',
    'Zie onder.[^1] En daar.[^2]\n\n[^1]: Boek\n\n[^2]: https://kiel.example',
    '[Bel ons](tel:+3232000000) of [lees meer](/verhalen/).\n\n![Een ketel](mijn%20ketel.jpg)',
    '| soep | brood |\n| - | - |\n| ~~een~~ | twee |',
    '`<b>` en \\<i> en &lt;u&gt;',
  ])('%s', (text) => {
    expect(judgeMarkup(text, false).remarks).toEqual([]);
    expect(judge(text, { collection: 'pages' })).toBeUndefined();
  });

  test('as is everything that is online', () => {
    for (const file of listContentFolder('content').texts) {
      const { entry } = readEntry('content', file);
      expect(entry && judge(entry.body, { collection: entry.collection }), file).toBeUndefined();
    }
  });

  test('and every good submission', async () => {
    for (const { name, file, body = '' } of await readCases('good'))
      expect(
        judge(body, { collection: file.startsWith('partner-days/') ? 'partner-days' : 'pages' }),
        name,
      ).toBeUndefined();
  });
});
