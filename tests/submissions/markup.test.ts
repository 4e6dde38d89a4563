import { describe, expect, it } from 'vitest';
import { checkMarkup } from '../../src/submissions/markup.ts';

const inStory = (body: string) =>
  checkMarkup({ collection: 'stories', id: 'soep', file: 'stories/soep/index.md', data: {}, body });
const inReport = (body: string) =>
  checkMarkup({ collection: 'partner-days', id: '2022', file: 'partner-days/2022/index.mdx', data: {}, body });

describe('a text', () => {
  it.each(['Soep **en** brood, 3 < 5.', '> [tr] Hoş geldiniz!', '[charter](/charter/#informeel)', '1. eerst\n2. dan'])(
    'of plain Markdown passes: %s',
    (body) => {
      expect(inStory(body)).toEqual([]);
    },
  );

  it.each(['<script>alert(1)</script>', 'Soep <img src=x onerror="alert(1)">', '<b>vet</b>'])(
    'has no HTML: %s',
    (body) => {
      expect(inStory(body)).toMatchObject([{ sentence: expect.stringContaining('staat HTML') }]);
    },
  );

  it.each(['[klik](javascript:alert(1))', '[klik]: data:text/html,x\n\n[klik]'])(
    'has no link that runs: %s',
    (body) => {
      expect(inStory(body)).toMatchObject([{ sentence: expect.stringContaining('een link die code uitvoert') }]);
    },
  );
});

describe('a report', () => {
  it('of plain Markdown passes', () => {
    expect(inReport('## De dag\n\nEen *goede* dag.')).toEqual([]);
  });

  it.each(['import x from "node:fs"', '{process.env.HOME}', '<Foto />', 'Soep {1 + 1} brood', '<script>x</script>'])(
    'has no code: %s',
    (body) => {
      expect(inReport(body).length).toBeGreaterThan(0);
    },
  );

  it('that cannot be read is said to be so', () => {
    expect(inReport('<div>nooit dicht')).toMatchObject([{ file: 'partner-days/2022/index.mdx' }]);
  });
});
