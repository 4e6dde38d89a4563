import { execFileSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { goodStory, writeEntry } from '../fixtures/small-content.ts';
import { listenToTerminal, makeProject, openNewsroom } from './practice-newsroom.ts';

const story = (title: string) => writeEntry({ ...goodStory, title, photo: undefined, date: '2026-12-01' });

test('an edition that was proposed on the command line lies on the board as a draft, and can be published', async () => {
  listenToTerminal();
  const project = await makeProject({
    'stories/de-bank/index.md': story('De bank'),
    'stories/de-kraan/index.md': story('De kraan'),
  });
  const env = { ...process.env, GAZETTE_CONTENT: join(project, 'content') };
  execFileSync(process.execPath, [resolve('scripts/edition.ts'), 'new'], { env, stdio: 'pipe' });
  const room = await openNewsroom({ project });
  // As it would come there by a push.
  await room.git('fetch', '--quiet', resolve(project), 'cms/editions/2:cms/editions/2');
  const { answer } = await room.ask('unpublishedEntries');
  expect(answer).toEqual(['editions/2']);
  const entry = await room.ask('unpublishedEntry', { id: 'editions/2' });
  expect(entry.answer).toMatchObject({ collection: 'editions', slug: '2', status: 'draft' });
  expect((await room.publish('editions', '2')).status).toBe(200);
  expect(await room.read('/editions/2.md')).toContain('lead: de-bank');
});
