import { basename, join } from 'node:path';
import { MOST_DRAWING_BYTES, MOST_PHOTO_BYTES } from '../photos/limits.ts';
import { decodes } from './pictures/decoding.ts';
import { openPicture } from './pictures/open-picture.ts';
import { judgeParts, UNREADABLE, type Verdict } from './pictures/verdict.ts';
import type { Problem } from './problem.ts';

export { fixPicture } from './pictures/fix-picture.ts';

/**
 * What is wrong with the picture `file`, a path within the content folder; one problem where one remedy mends all. Its
 * bytes decide, not its name. What is too heavy or too large is refused before it is read or decoded whole.
 * @throws Error when it cannot be read
 */
export async function checkPicture(folder: string, file: string): Promise<Problem[]> {
  const verdict = await judgeFile(join(folder, file), mostBytes(file));
  if (!verdict) return [];
  return [{ file, sentence: `Foto "${basename(file)}" ${verdict.wrong}. ${verdict.remedy}` }];
}

async function judgeFile(path: string, most: number): Promise<Verdict | undefined> {
  const picture = await openPicture(path, most);
  if ('wrong' in picture) return picture;
  const { kind, bytes } = picture;
  return judgeParts(kind, bytes) ?? ((await decodes(kind, bytes)) ? undefined : UNREADABLE);
}

function mostBytes(file: string): number {
  return file.startsWith('partner-days/') ? MOST_DRAWING_BYTES : MOST_PHOTO_BYTES;
}
