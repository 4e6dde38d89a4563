import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { onTestFinished, vi } from 'vitest';
import { git } from '../../scripts/practice/git.ts';
import { startPractice, type PracticeOptions } from '../../scripts/practice/practice.ts';
import { smallContent } from '../fixtures/small-content.ts';
import { makeFolder, type Files } from '../fixtures/temporary-folder.ts';

/** On the disk of the project, where a site is built before it is moved to its place. */
const SAME_DISK = '.cache/newsroom-tests';

/** What the newsroom answers, as Decap's proxy backend reads it. */
export interface Reply {
  status: number;
  /** The answer, or `{ error }`. */
  answer: { error?: string; [name: string]: unknown };
}

export interface Saving {
  path: string;
  raw: string;
  photos?: Files;
  /** The names that the text has. */
  pictures?: string[];
  /** Whether Decap knows that the text waits on a branch already. */
  unpublished?: boolean;
  useWorkflow?: boolean;
}

/** A git repository with the small content, committed on a branch of another name than the newsroom's. */
export async function makeProject(changes: Parameters<typeof smallContent>[0] = {}): Promise<string> {
  await mkdir(SAME_DISK, { recursive: true });
  const content = Object.entries(await smallContent(changes)).map(([path, file]) => [`content/${path}`, file] as const);
  const project = await makeFolder({ ...Object.fromEntries(content), '.gitignore': '.newsroom/\n' }, SAME_DISK);
  await git(project, 'init', '--quiet', '--initial-branch=werk');
  await git(project, 'config', 'user.name', 'Wie het maakt');
  await git(project, 'config', 'user.email', 'wie@gazet.invalid');
  await commitAll(project, 'De gazet');
  return project;
}

export async function commitAll(project: string, message: string): Promise<void> {
  await git(project, 'add', '--all');
  await git(project, 'commit', '--quiet', '--no-gpg-sign', '-m', message);
}

/** A stand-in for the build: the "site" is a copy of the content. */
export async function copyContent({ content, out }: { content: string; out: string }): Promise<void> {
  await mkdir(join(out, '..'), { recursive: true });
  await promisify(execFile)('cp', ['-r', content, out]);
}

/** Opens a practice newsroom of `project`, and closes it with the test. */
export async function openNewsroom({
  project,
  folder,
  ...options
}: { project: string; folder?: string } & Partial<PracticeOptions>) {
  const place = folder ?? join(project, '.newsroom');
  const practice = await startPractice({ project, folder: place, port: 0, build: copyContent, ...options });
  let open = true;
  const close = async () => {
    if (open) await practice.close();
    open = false;
  };
  onTestFinished(close);
  const { origin } = practice;
  const repository = join(place, 'repository');
  const ask = async (action: string, params: object = {}, headers: Record<string, string> = {}): Promise<Reply> => {
    const response = await fetch(`${origin}/admin/api`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json; charset=utf-8', origin, ...headers },
      body: JSON.stringify({ branch: 'main', action, params: { branch: 'main', ...params } }),
    });
    return { status: response.status, answer: (await response.json()) as Reply['answer'] };
  };
  return {
    origin,
    folder: place,
    repository,
    close,
    ask,
    /** Asks to save a text with its photos, as Decap does. */
    save: ({ path, raw, photos = {}, pictures = [], unpublished = false, useWorkflow = true }: Saving) => {
      const [, collectionName = '', slug = ''] = /^content\/([^/]+)\/(.+)\.\w+$/.exec(path) ?? [];
      const assets = Object.entries(photos).map(([name, file]) => ({
        path: name,
        content: Buffer.from(file).toString('base64'),
        encoding: 'base64',
      }));
      const options = {
        newEntry: !unpublished,
        commitMessage: `Bewaard: ${slug}`,
        collectionName,
        useWorkflow,
        hasSubfolders: true,
        unpublished,
        status: 'draft',
        pictures,
      };
      return ask('persistEntry', { dataFiles: [{ slug, path, raw }], assets, options });
    },
    publish: (collection: string, slug: string) => ask('publishUnpublishedEntry', { collection, slug }),
    read: async (path: string) => {
      const response = await fetch(origin + path);
      return response.ok ? response.text() : undefined;
    },
    git: (...args: string[]) => git(repository, ...args),
    /** Everything that must be so between two requests: on main, nothing changed, no merge or rebase going on. */
    state: async () => ({
      branches: (await git(repository, 'branch', '--format=%(refname:short)')).trim().split('\n'),
      head: (await git(repository, 'symbolic-ref', '--short', 'HEAD')).trim(),
      status: await git(repository, 'status', '--porcelain'),
      main: (await git(repository, 'rev-parse', 'main')).trim(),
    }),
  };
}

/** Keeps what is printed away from the test's own output. */
export function listenToTerminal(): string[] {
  const said: string[] = [];
  for (const method of ['log', 'error'] as const) {
    vi.spyOn(console, method).mockImplementation((line: unknown) => void said.push(String(line)));
  }
  onTestFinished(() => void vi.restoreAllMocks());
  return said;
}
