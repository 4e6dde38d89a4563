import { execFile } from 'node:child_process';
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readStart, titleIn } from '../../scripts/start-of-text.ts';
import { makeFolder } from '../fixtures/temporary-folder.ts';

describe('the start of a text', () => {
  it('is all of a short one, and no more than front matter needs of a long one', async () => {
    const folder = await makeFolder({ 'kort.md': 'Één regel.', 'lang.md': 'a'.repeat(1_000_000) });
    expect(readStart(join(folder, 'kort.md'))).toBe('Één regel.');
    expect(readStart(join(folder, 'lang.md')).length).toBeLessThan(500_000);
  });

  it('is nothing for what is no plain file, and waits for no pipe', async () => {
    const folder = await makeFolder({ 'tekst.md': 'Tekst.' });
    await promisify(execFile)('mkfifo', [join(folder, 'pijp.md')]);
    await symlink(join(folder, 'tekst.md'), join(folder, 'link.md'));
    for (const name of ['pijp.md', 'link.md', '.', 'bestaat-niet.md']) expect(readStart(join(folder, name))).toBe('');
  });
});

describe('the title in a text', () => {
  it.each([
    ['---\ntitle: Soep op de stoep\n---', 'Soep op de stoep'],
    ['---\nintro: x\ntitle: "Soep: een ketel"\r\n---', 'Soep: een ketel'],
    ["---\ntitle: 'Soep'\n---", 'Soep'],
    ['---\nname: De Pijler\n---', 'De Pijler'],
    ['---\ntitle: ""\n---', undefined],
    ['---\ntitle:\n---', undefined],
    ['---\ntitle: >-\n  Soep\n---', undefined],
    ['---\nphoto:\n  title: Soep\n---', undefined],
    ['', undefined],
  ])('%j', (text, title) => {
    expect(titleIn(text)).toBe(title);
  });

  it('is cut off where a heading ends', () => {
    expect(titleIn(`title: ${'"'.repeat(1_000_000)}`)?.length).toBeLessThan(100);
  });
});
