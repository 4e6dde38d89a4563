import { existsSync } from 'node:fs';
import { rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findChange } from '../../scripts/changed-files.ts';
import { CouldNotRun } from '../../scripts/could-not-run.ts';
import { makeRepository, openRepository, type Repository } from '../fixtures/repository.ts';
import { makeFolder, writeFiles } from '../fixtures/temporary-folder.ts';

/** Everything that changed since a revision, as `kind path`, sorted. */
async function changes({ folder }: Pick<Repository, 'folder'>, revision = 'main'): Promise<string[]> {
  const { files } = await findChange(join(folder, 'content'), revision);
  return files.map(({ file, kind }) => `${kind} ${file}`).sort();
}

/** A repository on a branch that left `main` at its only commit. */
async function makeBranch(): Promise<Repository> {
  const repository = await makeRepository();
  repository.git('switch', '-qc', 'verhaal');
  return repository;
}

describe('what changed', () => {
  it('is what was committed, what was not yet, and what is new', async () => {
    const branch = await makeBranch();
    await branch.commit({ 'content/stories/tuin/index.md': 'x', '.gitignore': 'dist/' });
    await writeFiles(branch.folder, {
      'content/site.yaml': 'x',
      'content/stories/tuin/tuin.jpg': 'x',
      'dist/a.html': 'x',
    });
    await rm(join(branch.folder, 'content/tips/naar-buiten.md'));
    expect(await changes(branch)).toEqual([
      'file .gitignore',
      'file content/site.yaml',
      'file content/stories/tuin/index.md',
      'file content/stories/tuin/tuin.jpg',
      'gone content/tips/naar-buiten.md',
    ]);
  });

  it('is nothing where nothing changed', async () => {
    expect(await changes(await makeBranch())).toEqual([]);
  });

  it('is told with every path as it is', async () => {
    const branch = await makeBranch();
    const odd = ['"a"\n\t\u202e.jpg', 'é ’.jpg', ':000000 100644 0 0 A', '-- \\x.jpg'].map(
      (name) => `content/stories/tuin/${name}`,
    );
    await branch.commit(Object.fromEntries(odd.slice(0, 2).map((file) => [file, 'x'])));
    await writeFiles(branch.folder, Object.fromEntries(odd.slice(2).map((file) => [file, 'x'])));
    expect(await changes(branch)).toEqual(odd.map((file) => `file ${file}`).sort());
  });

  it('is told of a story that moved as one that is gone and one that came', async () => {
    const branch = await makeBranch();
    branch.git('config', 'diff.renames', 'true');
    branch.git('mv', 'content/stories/een-bel', 'content/stories/twee-bellen');
    await branch.commit();
    expect(await changes(branch)).toEqual([
      'file content/stories/twee-bellen/index.md',
      'gone content/stories/een-bel/index.md',
    ]);
  });

  it('knows links, also where a file stood', async () => {
    const branch = await makeBranch();
    await rm(join(branch.folder, 'content/site.yaml'));
    await symlink('/etc/passwd', join(branch.folder, 'content/site.yaml'));
    await branch.commit();
    await symlink('..', join(branch.folder, 'content/stories/tuin'));
    expect(await changes(branch)).toEqual(['link content/site.yaml', 'link content/stories/tuin']);
  });

  it('knows submodules, also those that ask to be left out, and repositories that would become one', async () => {
    const branch = await makeBranch();
    const { git, folder } = branch;
    const commit = git('rev-parse', 'HEAD');
    await writeFiles(folder, {
      '.gitmodules':
        '[submodule "x"]\n\tpath = content/stories/tuin\n\turl = ./x\n\tignore = all\n[diff]\n\tignoreSubmodules = all\n',
    });
    git('add', '--all');
    git('update-index', '--add', '--cacheinfo', `160000,${commit},content/stories/tuin`);
    git('commit', '-qm', 'Submodule');
    git('reset', '-q', '--hard');
    git('config', 'diff.ignoreSubmodules', 'all');
    git('init', '-q', 'content/stories/eigen');
    expect(await changes(branch)).toEqual([
      'file .gitmodules',
      'submodule content/stories/eigen',
      'submodule content/stories/tuin',
    ]);
  });

  it('leaves out what others merged in the meantime', async () => {
    const branch = await makeBranch();
    await branch.commit({ 'content/stories/tuin/index.md': 'x' });
    branch.git('switch', '-q', 'main');
    await branch.commit({ 'content/stories/bank/index.md': 'x' });
    branch.git('switch', '-q', 'verhaal');
    expect(await changes(branch)).toEqual(['file content/stories/tuin/index.md']);
  });

  it('is found in a clone of which the history was cut off', async () => {
    const branch = await makeBranch();
    await branch.commit({ 'content/stories/tuin/index.md': 'x' });
    const base = branch.git('rev-parse', 'main');
    const shallow = openRepository(join(await makeFolder(), 'ondiep'));
    branch.git('clone', '-q', '--depth=1', `file://${branch.folder}`, shallow.folder);
    shallow.git('fetch', '-q', '--depth=1', 'origin', base);
    expect(await changes(shallow, base)).toEqual(['file content/stories/tuin/index.md']);
  });

  it('is found for a content folder anywhere in a repository, and stays in that repository', async () => {
    const branch = await makeBranch();
    branch.git('mv', 'content', 'inhoud');
    await branch.commit();
    const { content, stories } = await findChange(join(branch.folder, 'inhoud/'), 'HEAD');
    expect(content).toBe('inhoud/');
    expect([...stories]).toEqual(expect.arrayContaining(['een-bel', 'soep-op-de-stoep']));

    const other = await makeRepository();
    await rename(join(branch.folder, 'inhoud'), join(branch.folder, 'weg'));
    await symlink(join(other.folder, 'content'), join(branch.folder, 'content'));
    expect(await changes(branch, 'HEAD')).toContain('link content');
  });
});

describe('Git cannot say what changed', () => {
  const failure = (folder: string, revision: string) =>
    findChange(join(folder, 'content'), revision).then(
      () => undefined,
      (error: unknown) => error,
    );

  it('since a revision that is not there, and takes none for an option', async () => {
    const { folder } = await makeRepository();
    for (const revision of ['bestaat-niet', '', '--output=gelekt', 'HEAD:content', '0'.repeat(40)]) {
      const error = await failure(folder, revision);
      expect(error).toBeInstanceOf(CouldNotRun);
      expect(String(error)).toContain(`Git kent de versie "${revision}" niet.`);
    }
    expect(existsSync(join(folder, 'gelekt'))).toBe(false);
  });

  it('outside a repository', async () => {
    const folder = await makeFolder();
    await writeFile(join(folder, 'content'), '');
    expect(String(await failure(folder, 'main'))).toContain('Deze map zit in geen project van Git');
  });
});
