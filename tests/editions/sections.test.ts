import { expect, it } from 'vitest';
import { sectionsOf } from '../../src/editions/sections.ts';

it('the sections of an edition follow its editor: the themes as they come, and the stories of each', () => {
  const story = (id: string, theme: string) => ({ id, section: { id: theme } });
  const [soup, bell, tap, garden] = [story('s', 'eten'), story('b', 'zorg'), story('k', 'eten'), story('t', 'groen')];
  expect(sectionsOf([soup, bell, tap, garden])).toEqual([
    { theme: { id: 'eten' }, stories: [soup, tap] },
    { theme: { id: 'zorg' }, stories: [bell] },
    { theme: { id: 'groen' }, stories: [garden] },
  ]);
  expect(sectionsOf([])).toEqual([]);
});
