import { describe, expect, it, vi } from 'vitest';
import { allTips, tipOfTheWeek } from '../../src/tips/tips.ts';

vi.mock('astro:content', () => ({
  getCollection: () =>
    Promise.resolve([
      { id: 'stokje', data: { number: 3, title: 'Geef het door' } },
      { id: 'groep', data: { number: 1, title: 'Vraag het' } },
      { id: 'buiten', data: { number: 2, title: 'Kom buiten' } },
    ]),
}));

it('gives the tips by number, each at the address of its number', async () => {
  expect(await allTips()).toEqual([
    { id: 'groep', path: '/tips/1/', number: 1, title: 'Vraag het' },
    { id: 'buiten', path: '/tips/2/', number: 2, title: 'Kom buiten' },
    { id: 'stokje', path: '/tips/3/', number: 3, title: 'Geef het door' },
  ]);
});

describe('the tip of the week', () => {
  const tips = ['een', 'twee', 'drie', 'vier', 'vijf'];
  const mondays = ['2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23', '2026-11-30'];

  it('stays from Monday to Sunday', () => {
    expect(tipOfTheWeek(tips, '2026-11-22')).toBe(tipOfTheWeek(tips, '2026-11-16'));
    expect(tipOfTheWeek(tips, '2026-11-23')).not.toBe(tipOfTheWeek(tips, '2026-11-22'));
  });

  it('gives each its turn in as many weeks as there are tips', () => {
    expect(mondays.map((day) => tipOfTheWeek(tips, day)).toSorted()).toEqual(tips.toSorted());
  });

  it('is none where there are no tips', () => {
    expect(tipOfTheWeek([], '2026-11-22')).toBeUndefined();
  });
});
