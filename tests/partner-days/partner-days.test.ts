import { describe, expect, it, vi } from 'vitest';
import { allPartnerDays, isComing, latestHarvestDay, nextPartnerDay } from '../../src/partner-days/partner-days.ts';
import { goodTip } from '../fixtures/small-content.ts';

vi.mock('astro:content', () => ({
  getCollection: (name: 'tips' | 'partner-days') =>
    Promise.resolve(
      {
        tips: [{ id: 'naar-buiten', data: { ...goodTip } }],
        'partner-days': [
          { id: '2022', data: { date: '2022', title: 'Tweede', editorNotes: 'De dag is niet bekend.' } },
          { id: '2027-03-18', data: { date: '2027-03-18', title: 'Vijfde' } },
          {
            id: '2023-09-28',
            data: { date: '2023-09-28', title: 'Derde', tips: [{ collection: 'tips', id: 'naar-buiten' }] },
          },
        ],
      }[name],
    ),
}));

const TODAY = '2026-11-22';

describe('the partner days', () => {
  it('are the newest first, announced ones too', async () => {
    const paths = (await allPartnerDays()).map(({ path }) => path);
    expect(paths).toEqual(['/partnerdagen/2027-03-18/', '/partnerdagen/2023-09-28/', '/partnerdagen/2022/']);
  });

  it('hold the tips that came from them', async () => {
    const days = await allPartnerDays();
    expect(days.map(({ tips }) => tips.map(({ path }) => path))).toEqual([[], ['/tips/2/'], []]);
  });

  it("never carry the editors' notes", async () => {
    for (const day of await allPartnerDays()) expect(day).not.toHaveProperty('editorNotes');
  });
});

describe('a day', () => {
  it.each([
    ['2026-11-23', true],
    ['2026-11-22', true],
    ['2026-11-21', false],
    ['2026', false],
    ['2027', false],
  ])('%s is still to come: %s', (date, coming) => {
    expect(isComing({ date }, TODAY)).toBe(coming);
  });
});

describe('the next partner day', () => {
  it('is the nearest of those to come', () => {
    const days = [{ date: '2028-03-01' }, { date: '2027-03-01' }, { date: '2025-03-01' }];
    expect(nextPartnerDay(days, TODAY)).toEqual({ date: '2027-03-01' });
  });

  it('is none where all are over', () => {
    expect(nextPartnerDay([{ date: '2025-03-01' }, { date: '2022' }], TODAY)).toBeUndefined();
  });
});

describe('the latest harvest', () => {
  it('is that of the newest day that is over and has a drawing', () => {
    const days = [
      { date: '2027-03-01', harvest: 'te vroeg' },
      { date: '2025-03-01' },
      { date: '2023-09-28', harvest: 'derde' },
      { date: '2022', harvest: 'tweede' },
    ];
    expect(latestHarvestDay(days, TODAY)).toEqual({ date: '2023-09-28', harvest: 'derde' });
  });

  it('is none where nothing was drawn', () => {
    expect(latestHarvestDay([{ date: '2025-03-01' }], TODAY)).toBeUndefined();
  });
});
