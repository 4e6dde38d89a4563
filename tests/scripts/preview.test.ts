import { execFileSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeRepository, type Repository } from '../fixtures/repository.ts';
import { goodStory, writeEntry } from '../fixtures/small-content.ts';
import { writeFiles, type Files } from '../fixtures/temporary-folder.ts';

const page = (title: string) =>
  `<!doctype html><html lang="nl"><head><title>${title}</title></head><body></body></html>`;

/** A submission of `files`, and the site that was built of it. */
async function submission(files: Files): Promise<Repository> {
  const repository = await makeRepository();
  repository.git('switch', '-qc', 'verhaal');
  await repository.commit({ ...files, '.gitignore': 'dist/\nvoorbeeld/\n' });
  await writeFiles(repository.folder, {
    'dist/index.html': page('Voorpagina'),
    'dist/verhalen/soep-op-de-stoep/index.html': page('Soep'),
    'dist/verhalen/een-bel/index.html': page('Een bel'),
  });
  return repository;
}

function preview(folder: string): void {
  const given = [resolve('scripts/preview.ts'), '--changed', 'main'];
  execFileSync(process.execPath, given, { cwd: folder, stdio: 'pipe' });
}

describe('npm run preview', () => {
  it('leaves the page of the story that changed', async () => {
    const { folder } = await submission({
      'content/stories/een-bel/index.md': writeEntry({ ...goodStory, title: 'Een bel', photo: undefined }, 'Meer.'),
    });
    preview(folder);
    expect(await readdir(join(folder, 'voorbeeld'))).toEqual(['index.html']);
    expect(await readFile(join(folder, 'voorbeeld/index.html'), 'utf8')).toContain('<title>Een bel</title>');
  });

  it('leaves the front page for a change of the code', async () => {
    const { folder } = await submission({ 'src/slug.ts': '' });
    preview(folder);
    expect(await readFile(join(folder, 'voorbeeld/index.html'), 'utf8')).toContain('<title>Voorpagina</title>');
  });
});
