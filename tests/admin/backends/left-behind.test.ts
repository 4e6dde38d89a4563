import { describe, expect, test } from 'vitest';
import { leftBehind } from '../../../admin/backends/left-behind.ts';

describe('what was left in the folder of an entry', () => {
  const here = ['index.md', 'soep.jpg', 'oud.jpg', 'nota.txt', '.gitkeep'].map(
    (name) => `content/stories/soep/${name}`,
  );
  const elsewhere = ['content/stories/soep/meer/foto.jpg', 'content/stories/soepje/oud.jpg', 'content/oud.jpg'];
  const list = () => Promise.resolve([...here, ...elsewhere].map((path) => ({ path })));

  test('is all that its text does not name, in that folder alone', async () => {
    expect(await leftBehind('content/stories/soep/index.md', ['soep.jpg'], list)).toEqual([
      { path: 'content/stories/soep/oud.jpg' },
      { path: 'content/stories/soep/nota.txt' },
    ]);
  });

  test('is nothing where entries share a folder', async () => {
    expect(await leftBehind('content/pages/over.md', [], list)).toEqual([]);
  });
});
