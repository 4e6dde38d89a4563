import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { practiceBackend } from '../../admin/config/forge.ts';
import { git } from '../../scripts/practice/git.ts';
import { startPractice } from '../../scripts/practice/practice.ts';
import type { Publication } from '../../scripts/publish.ts';
import { inlineJson } from '../../src/layouts/inline-json.ts';
import { SITES } from '../built-sites.ts';
import { writeFiles, type Files } from '../fixtures/temporary-folder.ts';

/** A practice newsroom, as `npm start` opens it, on a git repository of its own. */
export interface Room {
  origin: string;
  /** The repository that it writes in. */
  repository: string;
  git: (...args: string[]) => Promise<string>;
  close: () => Promise<void>;
}

export interface RoomOptions {
  /** The folder with the content that it starts with; null when `files` are all of it. */
  content?: string | null;
  /** What comes on top of it, by its path in the content. */
  files?: Files;
  /** How a site is made of it; when not said, it borrows the fixture newspaper's, which is quicker than a build. */
  build?: (publication: Publication) => Promise<void>;
}

/** On the disk of the project, where a site is built before it is moved to its place. */
const FOLDER = '.cache/newsroom-tests';

export async function openRoom({
  content = 'content',
  files = {},
  build = borrowSite,
}: RoomOptions = {}): Promise<Room> {
  await mkdir(FOLDER, { recursive: true });
  const project = await mkdtemp(join(FOLDER, 'room-'));
  if (content !== null) await cp(content, join(project, 'content'), { recursive: true });
  await writeFiles(join(project, 'content'), files);
  await git(project, 'init', '--quiet', '--initial-branch=main');
  await git(project, 'config', 'user.name', 'Redactie');
  await git(project, 'config', 'user.email', 'redactie@gazet.invalid');
  await git(project, 'add', '--all');
  await git(project, 'commit', '--quiet', '--no-gpg-sign', '--message', 'De gazet');
  const folder = join(project, '.newsroom');
  const practice = await startPractice({ project, folder, port: 0, build });
  const repository = join(folder, 'repository');
  return {
    origin: practice.origin,
    repository,
    git: async (...args) => (await git(repository, ...args)).trim(),
    close: async () => {
      await practice.close();
      await rm(project, { recursive: true });
    },
  };
}

/** The fixture newspaper as it was built, with its newsroom on this machine instead of on a forge; all else is as it was. */
async function borrowSite({ out, environment }: Publication): Promise<void> {
  await cp(SITES.fixture.out, out, { recursive: true });
  const page = join(out, 'admin/index.html');
  const backend = practiceBackend(environment?.['GAZETTE_PRACTICE_API'] ?? '');
  const html = (await readFile(page, 'utf8')).replace(/(?<=id="newsroom">)[^]*?(?=<\/script>)/, (json) =>
    inlineJson({ ...(JSON.parse(json) as object), backend }),
  );
  await writeFile(page, html);
}
