import { execFile } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { goodPhoto, goodStory, makeContentFolder, writeEntry } from '../fixtures/small-content.ts';
import { truncatedJpeg } from '../fixtures/small-pictures.ts';

interface Run {
  code: number;
  said: string;
  complained: string;
}

/** Runs `node scripts/check.ts` with these arguments. */
function check(...given: string[]): Promise<Run> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['scripts/check.ts', ...given], (error, said, complained) => {
      resolve({ code: error ? Number(error.code) : 0, said, complained });
    });
  });
}

describe('npm run check', () => {
  it('says that sound content is in order', async () => {
    const folder = await makeContentFolder();
    const { code, said, complained } = await check('--content', folder);
    expect(said).toContain(`✓ 9 teksten en 2 foto’s nagekeken in ${folder}: alles in orde.`);
    expect([code, complained]).toEqual([0, '']);
  });

  it('ends with 1 and prints every sentence, under the name of its file', async () => {
    const folder = await makeContentFolder({
      'site.yaml': null,
      'stories/soep-op-de-stoep/index.md': writeEntry({ ...goodStory, title: '', photo: { ...goodPhoto, alt: '' } }),
      'stories/een-bel/bel.jpg': await truncatedJpeg(),
    });
    const { code, complained } = await check('--content', `${folder}/`);
    expect(code).toBe(1);
    expect(complained.split('\n')).toEqual([
      '',
      `${folder}/site.yaml`,
      '  • Dit bestand ontbreekt. Zonder instellingen kan de site niet gemaakt worden.',
      '',
      `${folder}/stories/een-bel/bel.jpg`,
      expect.stringContaining('  • Foto "bel.jpg" is niet leesbaar of niet volledig'),
      '',
      `${folder}/stories/soep-op-de-stoep/index.md`,
      '  • "Titel" is niet ingevuld. Kort en gewoon. Wat zou je op een poster zetten? [title]',
      '  • Foto "soep.jpg" heeft geen beschrijving. Schrijf in één zin wat erop te zien is. [photo.alt]',
      '',
      `✗ 4 problemen in ${folder}. Er is niets gepubliceerd.`,
      '',
    ]);
  });

  it('tells one problem from more', async () => {
    const { complained } = await check('--content', await makeContentFolder({ 'site.yaml': null }));
    expect(complained).toContain('✗ 1 probleem in ');
  });

  it('says in Dutch that a folder does not exist', async () => {
    const { code, complained } = await check('--content', 'bestaat-niet');
    expect(code).toBe(1);
    expect(complained).toContain('Deze map bestaat niet. Kijk na of de naam juist is.');
    expect(complained).not.toContain('ENOENT');
  });
});
