import { execFile } from 'node:child_process';
import { mkdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeRepository, type Repository } from '../fixtures/repository.ts';
import { goodEdition, goodPhoto, goodStory, makeContentFolder, writeEntry } from '../fixtures/small-content.ts';
import { jpegWithExif, smallJpeg, truncatedJpeg } from '../fixtures/small-pictures.ts';
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

const STORY = 'content/stories/soep-op-de-stoep/index.md';
const NEW_STORY = 'content/stories/een-tuin/index.md';
const NEW = writeEntry({ ...goodStory, title: 'Een tuin', photo: { ...goodPhoto, file: 'tuin.jpg' } });
const BROKEN = writeEntry({ ...goodStory, title: '', place: 'Plein\n::add-mask::Kiel' });

/** The sound content on `main`, and `files` in a commit on a branch of its own. */
async function submission(files: Files): Promise<Repository> {
  const repository = await makeRepository();
  repository.git('switch', '-qc', 'verhaal');
  await repository.commit(files);
  return repository;
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

  it('ends with 0 for what an editor may want to change, and says at which line', async () => {
    const folder = await makeContentFolder({
      'editions/1.md': writeEntry({ ...goodEdition, lead: 'een-bel', stories: ['soep-op-de-stoep'] }),
    });
    const { code, said } = await check('--content', folder, '--format', 'github');
    expect(code).toBe(0);
    expect(said).toContain('Let op. Het hoofdverhaal heeft geen foto, en “Soep op de stoep” heeft er wel een.');
    expect(said).toMatch(/^::warning file=[^,]*editions\/1\.md,line=5/m);
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
    const unreadableName = 'In deze naam staat een teken dat je niet ziet. Geef het bestand een gewone naam.';
    expect(complained).toContain(`bel-\ufffd.jpg: ${unreadableName}`);
    expect(complained).toContain(`${folder}/pages/p-\ufffd.md\n  • ${unreadableName}`);
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
    ['an option without its value', ['--changed'], 'Dit is niet te begrijpen: --changed.'],
    ['a word that belongs to nothing', ['content'], 'Dit is niet te begrijpen: content.'],
    [
      'a format that it does not know',
      ['--format', 'xml'],
      'De vorm "xml" bestaat niet. Kies een van: text, json, sarif',
    ],
    ['a folder that is not there', ['--content', 'bestaat-niet'], 'De map "bestaat-niet" bestaat niet.'],
    ['a file instead of a folder', ['--content', 'package.json'], 'De map "package.json" bestaat niet.'],
    ['a revision that is not there', ['--changed', 'bestaat-niet'], 'Git kent de versie "bestaat-niet" niet.'],
    ['no revision at all', ['--changed', ''], 'Git kent de versie "" niet.'],
  ])('ends with 2 for %s', async (_name, given, sentence) => {
    const { code, said, complained } = await check({ in: '.' }, ...given);
    expect([code, said]).toEqual([2, '']);
    expect(complained).toContain(`✗ ${sentence}`);
    expect(complained.trimEnd()).not.toContain('\n');
  });

  it('ends with 2 where there is no Git', async () => {
    const { folder } = await makeRepository();
    const { code, complained } = await check({ in: folder, env: { PATH: '' } }, '--changed', 'main');
    expect([code, complained]).toEqual([2, '✗ Het programma git staat niet op deze computer. Installeer het eerst.\n']);
  });

  it('ends with 2 outside a repository', async () => {
    const { code, complained } = await check('--content', await makeContentFolder(), '--changed', 'main');
    expect(code).toBe(2);
    expect(complained).toContain('✗ Deze map zit in geen project van Git');
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

describe('npm run check of a submission', () => {
  it('has nothing to say of one new story', async () => {
    const { folder } = await submission({
      [NEW_STORY]: NEW,
      'content/stories/een-tuin/tuin.jpg': await smallJpeg(),
    });
    const { code, said, complained } = await check({ in: folder }, '--changed', 'main');
    expect([code, complained]).toEqual([0, '']);
    expect(said).toContain('✓ 10 teksten en 1 foto’s nagekeken in content: alles in orde.');
  });

  it('asks for an editor, and ends with 0, when it reaches further', async () => {
    const { folder } = await submission({ [STORY]: writeEntry(goodStory, 'Meer soep.'), 'src/slug.ts': '' });
    const { code, said, complained } = await check({ in: folder }, '--changed', 'main');
    expect([code, complained]).toEqual([0, '']);
    expect(said).toMatch(/Let op\. Dit bestand staat buiten content\/.* Een redacteur moet .*\n {2}• src\/slug\.ts\n/);
    expect(said).toMatch(/Let op\. Dit verhaal stond er al.* Een redacteur moet .*\n {2}• content\/stories\/soep/);
    expect(said).toContain('geen problemen, maar een redacteur moet nog kijken.');
  });

  it('reads every text, and opens only the pictures that changed', async () => {
    const repository = await makeRepository();
    await repository.commit({ 'content/stories/een-bel/bel.jpg': await truncatedJpeg() });
    repository.git('switch', '-qc', 'verhaal');
    await rm(join(repository.folder, 'content/themes/eten.md'));
    await writeFiles(repository.folder, { 'content/stories/soep-op-de-stoep/soep.jpg': await jpegWithExif() });
    const { code, complained } = await check({ in: repository.folder }, '--changed', 'main');
    expect(code).toBe(1);
    expect(complained).toContain(
      'content/stories/een-bel — Een bel\n  • "Thema" "eten" staat niet in content/themes. [themes.0]\n',
    );
    expect(complained).toContain('Foto "soep.jpg" vertelt waar ze gemaakt is');
    expect(complained).not.toContain('bel.jpg');
  });

  it('refuses a link, wherever it is', async () => {
    const { folder, commit } = await submission({ [NEW_STORY]: NEW });
    await symlink('/etc/passwd', join(folder, 'content/stories/een-tuin/tuin.jpg'));
    await symlink('/etc', join(folder, 'public'));
    await commit();
    const { code, said, complained } = await check({ in: folder }, '--changed', 'main', '--format', 'json');
    expect(code).toBe(1);
    expect(complained).toContain('\npublic\n  • Dit is geen bestand, maar een symbolische link naar iets anders.');
    const { findings } = JSON.parse(said);
    const links = findings.map(({ file }: { file: string }) => file).filter((file: string) => file !== NEW_STORY);
    expect(links.sort()).toEqual(['content/stories/een-tuin/tuin.jpg', 'public']);
  });
});

describe('npm run check for a program', () => {
  it.each(['json', 'sarif'])('gives %s and nothing else', async (format) => {
    const { folder } = await submission({ [STORY]: BROKEN, 'src/slug.ts': '' });
    const { code, said, complained } = await check({ in: folder }, '--format', format, '--changed', 'main', '--fix');
    expect(code).toBe(1);
    const report: unknown = JSON.parse(said);
    expect(report).toBeTypeOf('object');
    expect(said).toContain('\\"Titel\\" is niet ingevuld.');
    expect(said).toContain('Een redacteur moet dit nakijken');
    expect(complained).toContain('✗ 2 problemen in content.');
    expect(complained).toContain('Let op. Dit bestand staat buiten content/');
  });

  it('leaves GitLab a report, with the line of the field', async () => {
    const { folder } = await submission({ [STORY]: BROKEN, 'src/slug.ts': '' });
    const { code } = await check({ in: folder }, '--format', 'gitlab', '--changed', 'main');
    expect(code).toBe(1);
    const report: unknown = JSON.parse(await readFile(join(folder, 'gl-code-quality-report.json'), 'utf8'));
    expect(report).toEqual([
      expect.objectContaining({
        description: '"Titel" is niet ingevuld. Kort en gewoon. Wat zou je op een poster zetten?',
        severity: 'blocker',
        location: { path: STORY, lines: { begin: 2 } },
      }),
      expect.objectContaining({
        description: expect.stringContaining('"Plek" '),
        location: { path: STORY, lines: { begin: 10 } },
      }),
      expect.objectContaining({ severity: 'info', location: { path: 'src/slug.ts', lines: { begin: 1 } } }),
      expect.objectContaining({ severity: 'info', location: { path: STORY, lines: { begin: 1 } } }),
    ]);
  });

  it('leaves an empty report and ends with 0 when all is well', async () => {
    const { folder } = await submission({ [NEW_STORY]: writeEntry({ ...goodStory, photo: undefined }) });
    const { code } = await check({ in: folder }, '--format', 'gitlab', '--changed', 'main');
    expect(code).toBe(0);
    expect(await readFile(join(folder, 'gl-code-quality-report.json'), 'utf8')).toBe('[]\n');
  });

  it('writes GitHub annotations and a summary, and no command that was not ours', async () => {
    const { folder } = await submission({ [NEW_STORY]: BROKEN, 'src/slug.ts': '' });
    const summary = join(await makeFolder(), 'summary.md');
    const { code, said, complained } = await check(
      { in: folder, env: { GITHUB_STEP_SUMMARY: summary } },
      ...['--format', 'github', '--changed', 'main'],
    );
    expect(code).toBe(1);
    const commands = `${said}\n${complained}`.split('\n').filter((line) => line.trimStart().startsWith('::'));
    expect(commands.filter((line) => line.startsWith(`::error file=${NEW_STORY},line=`)).length).toBe(3);
    expect(commands.filter((line) => !line.startsWith(`::error file=${NEW_STORY},line=`))).toEqual([
      expect.stringMatching(/^::warning file=src\/slug\.ts,line=1,title=Nakijken::.*Een redacteur moet/),
    ]);
    expect(await readFile(summary, 'utf8')).toContain('&quot;Titel&quot; is niet ingevuld.');
  });
});

describe('npm run check -- --fix', () => {
  it('cleans the pictures, says what it did, and checks what is left', async () => {
    const folder = await makeContentFolder({
      'stories/soep-op-de-stoep/soep.jpg': await jpegWithExif(),
      'stories/een-bel/bel.jpg': await truncatedJpeg(),
    });
    const { code, said, complained } = await check('--content', folder, '--fix');
    expect(said).toContain(`${folder}/stories/soep-op-de-stoep: Uit foto "soep.jpg" is gehaald: de plaats (GPS)`);
    expect(code).toBe(1);
    expect(complained).toContain('Foto "bel.jpg" is niet volledig');
    expect(complained).not.toContain('soep.jpg');
    await rm(join(folder, 'stories/een-bel/bel.jpg'));
    const again = await check('--content', folder, '--fix');
    expect([again.code, again.said]).toEqual([0, expect.stringContaining('was niets te herstellen')]);
  });

  it('leaves alone what a submission did not touch', async () => {
    const repository = await makeRepository();
    const photo = await jpegWithExif();
    await repository.commit({ 'content/stories/een-bel/bel.jpg': photo });
    await writeFiles(repository.folder, { 'content/stories/soep-op-de-stoep/soep.jpg': photo });
    const { said } = await check({ in: repository.folder }, '--changed', 'HEAD', '--fix');
    expect(said).toContain('Uit foto "soep.jpg" is gehaald');
    expect(await readFile(join(repository.folder, 'content/stories/een-bel/bel.jpg'))).toEqual(photo);
  });

  it('touches nothing outside the folder, whatever leads there', async () => {
    const photo = await jpegWithExif();
    const outside = await makeFolder({ 'foto.jpg': photo, 'verhaal/foto.jpg': photo, 'dagen/2020/foto.jpg': photo });
    const folder = await makeContentFolder({ 'stories/een-bel/bel.jpg': photo, 'los.jpg': photo });
    await symlink(join(outside, 'foto.jpg'), join(folder, 'stories/een-bel/link.jpg'));
    await symlink(join(outside, 'verhaal'), join(folder, 'stories/link'));
    await rename(join(folder, 'partner-days'), join(folder, 'oude-dagen'));
    await symlink(join(outside, 'dagen'), join(folder, 'partner-days'));
    const { said } = await check('--content', folder, '--fix');
    expect(said.match(/Uit foto/g)).toHaveLength(1);
    expect(said).toContain(`${folder}/stories/een-bel: Uit foto "bel.jpg"`);
    const left = ['foto.jpg', 'verhaal/foto.jpg', 'dagen/2020/foto.jpg'].map((file) => join(outside, file));
    for (const path of [...left, join(folder, 'los.jpg')]) expect(await readFile(path)).toEqual(photo);
  });
});
