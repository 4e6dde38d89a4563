import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { decodeWhole } from '../src/photos/whole-photo.ts';
import { listFiles } from '../src/publishing/built-site.ts';

/** Astro ended with an error, or logged one and went on. */
export class AstroFailure extends Error {
  /** What Astro printed, line by line. */
  readonly log: readonly string[];
  constructor(log: readonly string[]) {
    super(`Astro meldt een fout:\n${log.slice(-40).join('\n')}`);
    this.log = log;
  }
}

const PICTURE = /\.(?:jpe?g|png|webp)$/i;

/**
 * The files of the content that Astro stumbled over: those that its log names, and the photos that cannot be decoded, which
 * it calls by a name of its own.
 * @returns Dutch sentences; none where the content is not to blame, as far as can be known
 */
export async function nameCulprits({ log }: AstroFailure, content: string): Promise<string[]> {
  const files = await listFiles(content).catch(() => []);
  const text = log.join('\n');
  // Of a text that it cannot render, Astro gives the path within its concept's folder.
  const named = files.filter(
    (file) =>
      text.includes(resolve(content, file)) || text.includes(`Error rendering ${file.replace(/^[^/]+\//, '')}:`),
  );
  const broken = await Promise.all(
    files.filter((file) => PICTURE.test(file)).map((file) => inspectPhoto(content, file)),
  );
  return [
    ...broken.flat(),
    ...named
      .filter((file) => !PICTURE.test(file))
      .map(
        (file) => `content/${file}: hiervan kan geen pagina gemaakt worden. De Engelse melding hierboven zegt waarom.`,
      ),
  ];
}

async function inspectPhoto(content: string, file: string): Promise<string[]> {
  try {
    await decodeWhole(await readFile(join(content, file)));
    return [];
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    return [`content/${file}: deze foto is beschadigd (${reason}). Bewaar ze opnieuw als JPEG.`];
  }
}
