import { execFile, execFileSync } from 'node:child_process';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeRepository } from '../fixtures/repository.ts';
import { goodPhoto, goodStory, makeContentFolder, writeEntry } from '../fixtures/small-content.ts';
import { smallJpeg, truncatedJpeg } from '../fixtures/small-pictures.ts';
import { makeFolder, writeFiles, type Files } from '../fixtures/temporary-folder.ts';

interface Run {
  code: number;
  said: string;
  complained: string;
}

interface Place {
  in: string;
  env?: Record<string, string>;
}

/** Runs `node scripts/check.ts` with these arguments, in this project or in another folder. */
function check(place: Place | string, ...given: string[]): Promise<Run> {
  const [where, args] = typeof place === 'string' ? [{ in: '.' }, [place, ...given]] : [place, given];
  const options = { cwd: where.in, env: { ...process.env, ...('env' in where ? where.env : {}) } };
  return new Promise((done) => {
    execFile(process.execPath, [resolve('scripts/check.ts'), ...args], options, (error, said, complained) => {
      done({ code: error ? Number(error.code) : 0, said, complained });
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

  it('ends with 1 and prints every sentence, under the name and the title of its story', async () => {
    const folder = await makeContentFolder({
      'site.yaml': null,
      'stories/soep-op-de-stoep/index.md': writeEntry({ ...goodStory, title: '', photo: { ...goodPhoto, alt: '' } }),
      'stories/een-bel/bel.jpg': await truncatedJpeg(),
      'stories/een-bel/nog-een.md': writeEntry(goodStory),
    });
    const { code, complained } = await check('--content', `${folder}/`);
    expect(code).toBe(1);
    expect(complained.split('\n')).toEqual([
      '',
      `${folder}/site.yaml`,
      '  • Dit bestand ontbreekt. Zonder instellingen kan de site niet gemaakt worden.',
      '',
      `${folder}/stories/een-bel — Een bel`,
      expect.stringContaining('  • Foto "bel.jpg" is niet volledig'),
      '  • nog-een.md: Dit bestand hoort hier niet. Elke map in content/stories heeft één tekst met de naam index.md.',
      '',
      `${folder}/stories/soep-op-de-stoep`,
      '  • "Titel" is niet ingevuld. Kort en gewoon. Wat zou je op een poster zetten? [title]',
      '  • Foto "soep.jpg" heeft geen beschrijving. Schrijf in één zin wat erop te zien is. [photo.alt]',
      '',
      `✗ 5 problemen in ${folder}. Er is niets gepubliceerd.`,
      '',
    ]);
  });

  it('tells one problem from more', async () => {
    const { complained } = await check('--content', await makeContentFolder({ 'site.yaml': null }));
    expect(complained).toContain('✗ 1 probleem in ');
  });

  it('lets no title or name start a line of the log', async () => {
    const folder = await makeContentFolder({
      'stories/a\n::error::b/index.md': '---\ntitle: "Soep \u202e\u001b[31m ##[group]"\n---\n\nTekst.\n',
    });
    const { code, complained } = await check('--content', folder);
    expect(code).toBe(1);
    expect(complained).toContain(`${folder}/stories/a ::error::b — Soep`);
    expect(complained).not.toMatch(/^\s*::|\u202e|\u001b|##\[/m);
  });

  it('finds a file that cannot be opened wrong, and goes on to the next', async () => {
    const folder = await makeContentFolder({ 'pages/over.md': writeEntry({ title: '', intro: 'Wie.' }) });
    // No text names a file of which the name is no text.
    await writeFile(Buffer.from(`${folder}/stories/een-bel/bel-\xff.jpg`, 'latin1'), await smallJpeg());
    await writeFile(Buffer.from(`${folder}/pages/p-\xff.md`, 'latin1'), writeEntry(goodStory));
    const { code, complained } = await check('--content', folder);
    expect(code).toBe(1);
    expect(complained).toContain('Foto "bel-\ufffd.jpg" kan niet gelezen worden (ENOENT).');
    expect(complained).toContain(`${folder}/pages/p-\ufffd.md`);
    expect(complained).toContain('"Titel" is niet ingevuld.');
  });
});

describe('npm run check that could not run', () => {
  it.each([
    [
      'an option that it does not know',
      ['--publiceer'],
      'Dit is niet te begrijpen: --publiceer. Wel kan: --content MAP',
    ],
    ['an option without its value', ['--from'], 'Dit is niet te begrijpen: --from.'],
    ['a word that belongs to nothing', ['content'], 'Dit is niet te begrijpen: content.'],
    [
      'a format that it does not know',
      ['--format', 'xml'],
      'De vorm "xml" bestaat niet. Kies een van: text, gitlab, github',
    ],
    ['a folder that is not there', ['--content', 'bestaat-niet'], 'De map "bestaat-niet" bestaat niet.'],
    ['a file instead of a folder', ['--content', 'package.json'], 'De map "package.json" bestaat niet.'],
    [
      'a revision that is not there',
      ['--from', 'bestaat-niet'],
      'Git kan niet zeggen wat er veranderde sinds "bestaat-niet"',
    ],
    ['no revision at all', ['--from', ''], 'Git kan niet zeggen wat er veranderde sinds ""'],
  ])('ends with 2 for %s', async (_name, given, sentence) => {
    const { code, said, complained } = await check({ in: '.' }, ...given);
    expect([code, said]).toEqual([2, '']);
    expect(complained).toContain(`✗ ${sentence}`);
    expect(complained.trimEnd()).not.toContain('\n');
  });

  it('ends with 2 when its report cannot be written', async () => {
    const { folder } = await makeRepository();
    await mkdir(join(folder, 'gl-code-quality-report.json'));
    const { code, complained } = await check({ in: folder }, '--format', 'gitlab');
    expect(code).toBe(2);
    expect(complained).toContain('✗ Het nakijken is niet gelukt.');
    expect(complained).not.toContain('    at ');
  });
});

describe('npm run check for a forge', () => {
  /** A repository with sound content on `main`, and `files` in a commit on top of it. */
  async function repository(files: Files): Promise<string> {
    const folder = await makeFolder();
    const git = (...given: string[]) => execFileSync('git', ['-C', folder, ...IDENTITY, ...given]);
    await rename(await makeContentFolder(), join(folder, 'content'));
    git('init', '-q', '-b', 'main');
    git('add', '.');
    git('commit', '-qm', 'Begin');
    await writeFiles(folder, files);
    git('add', '.');
    git('commit', '-qm', 'Verhaal');
    return folder;
  }

  const IDENTITY = ['-c', 'user.name=Fatima', '-c', 'user.email=fatima@ilovekiel.be'];
  const BROKEN = writeEntry({ ...goodStory, title: '', place: 'Plein\n::add-mask::Kiel' });

  it('leaves GitLab a report, with the line of the field', async () => {
    const folder = await repository({ 'content/stories/soep-op-de-stoep/index.md': BROKEN, 'src/slug.ts': '' });
    const { code, said } = await check({ in: folder }, '--format', 'gitlab', '--from', 'main~1');
    expect(code).toBe(1);
    expect(said).toContain('Let op. Dit bestand staat buiten content/');
    const report: unknown = JSON.parse(await readFile(join(folder, 'gl-code-quality-report.json'), 'utf8'));
    expect(report).toEqual([
      expect.objectContaining({
        description: '"Titel" is niet ingevuld. Kort en gewoon. Wat zou je op een poster zetten?',
        severity: 'blocker',
        location: { path: 'content/stories/soep-op-de-stoep/index.md', lines: { begin: 2 } },
      }),
      expect.objectContaining({
        description: expect.stringContaining('"Plek" '),
        location: { path: 'content/stories/soep-op-de-stoep/index.md', lines: { begin: 10 } },
      }),
      expect.objectContaining({ severity: 'info', location: { path: 'src/slug.ts', lines: { begin: 1 } } }),
    ]);
  });

  it('leaves an empty report and ends with 0 when all is well', async () => {
    const folder = await repository({
      'content/stories/soep-op-de-stoep/index.md': writeEntry(goodStory, 'Meer soep.'),
    });
    const { code, said } = await check({ in: folder }, '--format', 'gitlab', '--from', 'main~1');
    expect([code, said.includes('Let op')]).toEqual([0, false]);
    expect(await readFile(join(folder, 'gl-code-quality-report.json'), 'utf8')).toBe('[]\n');
  });

  it('writes GitHub annotations and a summary, and no command that was not ours', async () => {
    const folder = await repository({ 'content/stories/soep-op-de-stoep/index.md': BROKEN });
    const summary = join(folder, 'summary.md');
    const { code, said, complained } = await check(
      { in: folder, env: { GITHUB_STEP_SUMMARY: summary } },
      ...['--format', 'github', '--from', 'main~1'],
    );
    expect(code).toBe(1);
    expect(said).toContain('::error file=content/stories/soep-op-de-stoep/index.md,line=2,title=title::"Titel" is');
    const commands = `${said}\n${complained}`.split('\n').filter((line) => line.trimStart().startsWith('::'));
    expect(commands).toHaveLength(2);
    expect(commands.filter((line) => !line.startsWith('::error file=content/stories/'))).toEqual([]);
    expect(await readFile(summary, 'utf8')).toContain('&quot;Titel&quot; is niet ingevuld.');
  });
});
