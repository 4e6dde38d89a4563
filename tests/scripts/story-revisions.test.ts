import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findRevisions } from '../../scripts/story-revisions.ts';
import { makeRepository, openRepository, type Repository } from '../fixtures/repository.ts';
import { goodEdition, goodStory, makeContentFolder, writeEntry } from '../fixtures/small-content.ts';
import { makeFolder, type Files } from '../fixtures/temporary-folder.ts';

const SOUP = 'content/stories/soep-op-de-stoep/index.md';
const BELL = 'content/stories/een-bel/index.md';
const soup = (fields: object = {}, body?: string) => ({ [SOUP]: writeEntry({ ...goodStory, ...fields }, body) });

/** A gazette of which edition 1 came in, and was printed, on 22 November 2026. */
async function printedGazette(): Promise<Gazette> {
  return withDays(await makeRepository('2026-11-22T10:00:00+01:00'));
}

interface Gazette extends Repository {
  commitOn: (instant: string, files: Files) => Promise<void>;
  find: () => ReturnType<typeof findRevisions>;
}

function withDays(repository: Repository): Gazette {
  return {
    ...repository,
    commitOn: (instant, files) => repository.commit(files, instant),
    find: () => findRevisions(join(repository.folder, 'content')),
  };
}

describe('a printed story', () => {
  it('is as it was printed', async () => {
    expect(await (await printedGazette()).find()).toEqual({ revisions: {} });
  });

  it('that changed later is told with the day and with what changed', async () => {
    const gazette = await printedGazette();
    await gazette.commitOn('2026-12-01T10:00:00+01:00', soup({ title: 'Soep' }));
    await gazette.commitOn('2026-12-03T23:30:00Z', soup({ title: 'Soep!' }, 'Anders.'));
    await gazette.commitOn('2026-12-09T10:00:00Z', { 'content/pages/over.md': writeEntry({ title: 'x', intro: 'y' }) });
    // In the neighbourhood it was past midnight.
    const revision = { day: '2026-12-04', changes: ['titel', '1 alinea'] };
    expect(await gazette.find()).toEqual({ revisions: { 1: { 'soep-op-de-stoep': revision } } });
  });

  it('may change on the day of its edition', async () => {
    const gazette = await printedGazette();
    await gazette.commitOn('2026-11-22T22:30:00Z', soup({ title: 'Soep' }));
    expect(await gazette.find()).toEqual({ revisions: {} });
    await gazette.commitOn('2026-11-22T23:30:00Z', soup({ title: 'Soep!' }));
    expect((await gazette.find()).revisions).toHaveProperty('1.soep-op-de-stoep.day', '2026-11-23');
  });

  it('is not changed by white space, by the order of its fields, nor by what came and went', async () => {
    const gazette = await printedGazette();
    const reordered = writeEntry(Object.fromEntries(Object.entries(goodStory).toReversed()), '\n  Tekst.\n\n');
    await gazette.commitOn('2026-12-01T10:00:00Z', { [SOUP]: reordered });
    expect(await gazette.find()).toEqual({ revisions: {} });
    await gazette.commitOn('2026-12-02T10:00:00Z', soup({ title: 'Soep' }));
    await gazette.commitOn('2026-12-03T10:00:00Z', soup());
    expect(await gazette.find()).toEqual({ revisions: {} });
  });

  it('keeps the day on which it changed when only white space did later', async () => {
    const gazette = await printedGazette();
    await gazette.commitOn('2026-12-01T10:00:00Z', soup({ title: 'Soep' }));
    await gazette.commitOn('2026-12-05T10:00:00Z', soup({ title: 'Soep' }, '\n\nTekst. '));
    expect((await gazette.find()).revisions).toHaveProperty('1.soep-op-de-stoep.day', '2026-12-01');
  });

  it('changes when that is merged, not when somebody wrote it on a branch', async () => {
    const gazette = await printedGazette();
    gazette.git('switch', '-qc', 'verbeterd');
    await gazette.commitOn('2026-11-21T10:00:00Z', soup({ title: 'Soep' }));
    gazette.git('switch', '-q', 'main');
    await gazette.commitOn('2026-11-24T10:00:00Z', { 'content/pages/over.md': writeEntry({ title: 'x', intro: 'y' }) });
    gazette.merge('verbeterd', '2026-12-06T10:00:00Z');
    expect((await gazette.find()).revisions).toHaveProperty('1.soep-op-de-stoep.day', '2026-12-06');
  });

  it('that changed before its edition came in, was printed so, whatever the day of the edition', async () => {
    const gazette = await printedGazette();
    await gazette.commitOn('2026-12-01T10:00:00Z', soup({ title: 'Soep' }));
    const second = writeEntry({ ...goodEdition, number: 2, date: '2026-11-25' });
    await gazette.commitOn('2026-12-02T10:00:00Z', { 'content/editions/2.md': second });
    expect((await gazette.find()).revisions).not.toHaveProperty('2');
    await gazette.commitOn('2026-12-03T10:00:00Z', {
      [BELL]: writeEntry({ ...goodStory, title: 'De bel', photo: undefined }),
    });
    expect((await gazette.find()).revisions).toMatchObject({
      1: { 'soep-op-de-stoep': { day: '2026-12-01' }, 'een-bel': { day: '2026-12-03' } },
      2: { 'een-bel': { day: '2026-12-03', changes: ['titel'] } },
    });
  });

  it('is compared from where its history begins, when that is later', async () => {
    const gazette = withDays(await makeRepository('2026-12-20T10:00:00Z'));
    expect(await gazette.find()).toEqual({ revisions: {} });
    await gazette.commitOn('2026-12-21T10:00:00Z', soup({ title: 'Soep' }));
    expect((await gazette.find()).revisions).toHaveProperty('1.soep-op-de-stoep.day', '2026-12-21');
  });
});

describe('where nothing is known of what was printed', () => {
  it('that is said, for a folder outside Git', async () => {
    const { unknown } = await findRevisions(await makeContentFolder());
    expect(unknown).toBe(
      'Deze map heeft geen geschiedenis in Git. De site zegt dus niet wat er na het drukken aan een verhaal veranderde.',
    );
  });

  it('that is said, for a shallow clone', async () => {
    const { folder: project } = await printedGazette();
    const { folder, git } = openRepository(await makeFolder());
    git('clone', '-q', '--depth', '1', `file://${project}`, 'gazet');
    const { unknown } = await findRevisions(join(folder, 'gazet/content'));
    expect(unknown).toContain('haal ze op met git fetch --unshallow.');
  });

  it('nothing has to be, without editions', async () => {
    expect(await findRevisions(await makeContentFolder({ 'editions/1.md': null }))).toEqual({ revisions: {} });
  });
});
