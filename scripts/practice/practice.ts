import { access, constants, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startOnFreePort } from '../free-port.ts';
import { takeLock, type Holder, type Lock } from '../lock.ts';
import { buildSite, type Publication } from '../publish.ts';
import { startHost } from '../static-server.ts';
import { startDecapServer } from './decap-server.ts';
import { createQueue, practiceApi } from './practice-api.ts';
import { openRepository, tidyRepository } from './practice-repository.ts';
import { createRules } from './practice-rules.ts';
import { createSites } from './practice-sites.ts';

/** The whole cycle on one machine: texts in a clone of the project, a newsroom on them, and the site that is built from it. */

/** The path where the newsroom's page finds its server: the site's own origin, so its security policy needs nothing more. */
const API_PATH = '/admin/api';

/** The name of the lock in the folder. */
const LOCK = 'lock';

export interface Practice {
  /** `http://127.0.0.1:4321` */
  origin: string;
  /** Ends when what is being done is done; the repository is left in order. */
  close: () => Promise<void>;
}

export interface PracticeOptions {
  /** The git repository that the texts are copied from; it is only read. */
  project: string;
  /** Where the practice newsroom keeps everything. */
  folder: string;
  /** 0 takes any free one; when not said, the first free one of those of `npm start`. */
  port?: number;
  /** Starts over: what was written is gone. */
  fresh?: boolean;
  build?: (publication: Publication) => Promise<void>;
}

/** Another process has a practice newsroom open in this folder. */
class AlreadyOpen extends Error {
  constructor({ pid, note }: Holder) {
    const address = note ? `op ${note}` : 'en is nog aan het opstarten';
    super(`Er loopt al een oefenredactie, ${address} (proces ${pid}). Gebruik die, of stop ze eerst met Ctrl-C.`);
  }
}

/**
 * Opens the practice newsroom of `project` in `folder`.
 * @throws Error, in Dutch, when one is open already; any other when the site cannot be built or nothing can be written
 */
export async function startPractice({
  project,
  folder,
  port,
  fresh = false,
  build = buildSite,
}: PracticeOptions): Promise<Practice> {
  await mkdir(folder, { recursive: true });
  await access(folder, constants.W_OK);
  const taken = await takeLock(join(folder, LOCK));
  if ('holder' in taken) throw new AlreadyOpen(taken.holder);
  try {
    return await open({ project, folder, port, fresh, build, lock: taken.lock });
  } catch (error) {
    taken.lock.release();
    throw error;
  }
}

type Opening = Required<Omit<PracticeOptions, 'port'>> & { port: number | undefined; lock: Lock };

async function open({ project, folder, port, fresh, build, lock }: Opening): Promise<Practice> {
  if (fresh) await startOver(folder);
  const where = await openRepository(project, folder);
  const environment = { GAZETTE_PRACTICE_API: API_PATH };
  const sites = await createSites({ content: where.content, folder: join(folder, 'sites'), environment, build });
  const server = startDecapServer({ repository: where.repository, folder });
  const queue = createQueue();
  const answer = createRules({ where, server, release: sites.release });
  const options = { folder: sites.current, routes: { [API_PATH]: practiceApi({ answer, queue, folder }) } };
  const host = await (port === undefined ? startOnFreePort(options) : startHost({ ...options, port }));
  await lock.tell(host.origin);
  return {
    origin: host.origin,
    close: async () => {
      const closing = host.close();
      await queue(() => server.stop());
      await closing;
      await tidyRepository(where.repository);
      lock.release();
    },
  };
}

async function startOver(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.startsWith(LOCK)) await rm(join(folder, name), { recursive: true, force: true });
  }
}
