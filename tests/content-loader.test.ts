import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import { z } from 'astro/zod';
import { afterEach, describe, expect, it, test, vi } from 'vitest';
import { loadEntries, pictureBeside } from '../src/content-loader.ts';
import type { SchemaContext } from '../src/fields.ts';
import { makeFolder } from './fixtures/temporary-folder.ts';

afterEach(() => vi.unstubAllEnvs());

describe('a picture beside its entry', () => {
  const picture = pictureBeside((() => z.string()) as unknown as SchemaContext['image'])(); // Astro's needs a build

  test.each(['soep.jpg', 'De soep van Ayşe.JPEG', 'oogst.png', 'a.webp'])('%s is one', (name) => {
    expect(picture.safeParse(name).success).toBe(true);
  });

  test.each([
    '../een-bel/bel.jpg',
    '../../../../../../etc/passwd',
    '/etc/foto.jpg',
    'astro/package.json',
    'tekening.svg',
    'soep.jpg?url',
    'file:///etc/foto.jpg',
    'https://elders.example/foto.jpg',
    '..\\bel.jpg',
    '.jpg',
  ])('%s is none', (name) => {
    expect(picture.safeParse(name).success).toBe(false);
  });
});

describe('a symbolic link', () => {
  const context = {} as LoaderContext; // Astro's is not asked for anything before the links are looked for

  it.each(['stories', 'stories/een-bel', 'stories/een-bel/index.md', 'stories/een-bel/bel.jpg'])(
    'is refused at %s',
    async (path) => {
      const elsewhere = await makeFolder({ 'index.md': 'Geheim' });
      const content = await makeFolder(path.includes('/') ? { 'stories/een-bel/tekst.md': '' } : {});
      const target = path.endsWith('bel') ? `${path}-2` : path;
      await symlink(elsewhere, join(content, target));
      vi.stubEnv('GAZETTE_CONTENT', content);
      await expect(loadEntries('stories').load(context)).rejects.toThrow(
        `${target} is een verwijzing naar een ander bestand`,
      );
    },
  );
});
