import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Unpublishable, type Publication } from '../publish.ts';
import type { Release } from './publishing.ts';
import { Refusal } from './refusal.ts';
import { notFit, SENTENCES } from './sentences.ts';

/** The sites that the practice newsroom builds: each in a folder of its own, so that a reader never meets half of one. */
export interface Sites {
  /** The folder of the site that is online. */
  current: () => string;
  release: Release;
}

interface SitesOptions {
  content: string;
  /** Where the sites are built; what was there before goes. */
  folder: string;
  /** The environment variables that have the newsroom built for practice. */
  environment: Record<string, string>;
  build: (publication: Publication) => Promise<void>;
}

/**
 * Builds the first site.
 * @throws whatever `build` throws
 */
export async function createSites({ content, folder, environment, build }: SitesOptions): Promise<Sites> {
  let number = 0;
  let current = '';
  const buildNext = async () => {
    const out = join(folder, String(++number));
    await build({ content, out, environment });
    return out;
  };
  const release: Release = async (move) => {
    const out = await buildNext().catch((error: unknown) => {
      throw refuse(error);
    });
    const old = current;
    try {
      await move();
      current = out;
    } finally {
      await rm(current === out ? old : out, { recursive: true, force: true });
    }
  };
  await rm(folder, { recursive: true, force: true });
  current = await buildNext();
  return { current: () => current, release };
}

/** `build` has told the terminal everything; the browser hears what an editor can mend. */
function refuse(error: unknown): Refusal {
  return error instanceof Unpublishable
    ? new Refusal(422, notFit(error.sentences))
    : new Refusal(500, SENTENCES.buildFailed, error);
}
