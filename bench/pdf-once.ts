// Makes one PDF of a built site, in a process of its own for its time and memory: node pdf-once.ts SITE FILE
import { readdir, readFile } from 'node:fs/promises';
import { argv, pid } from 'node:process';
import { makePdfs } from '../scripts/make-pdfs.ts';

export interface PdfCost {
  seconds: number;
  /** The most that Node and Chromium held at once, as the system counts what is theirs alone or shared (PSS). */
  megabytes: number;
  bytes: number;
  made: number;
}

const EVERY = 50;
const [, , site = '', file = ''] = argv;
let most = 0;
const timer = setInterval(() => void weigh().then((kilobytes) => (most = Math.max(most, kilobytes))), EVERY);
const made = await makePdfs(site, { wanted: (link) => link.file === file });
clearInterval(timer);
const { pages, bytes } = made.get(file) ?? { pages: 0, bytes: 0 };
console.log(JSON.stringify({ megabytes: (most * 1024) / 1e6, bytes, made: pages }));

/** Kilobytes of this process and all that it started (proc(5)). */
async function weigh(): Promise<number> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const read = (id: number, name: string) => readFile(`/proc/${id}/${name}`, 'utf8').catch(() => '');
  const parents = new Map(
    await Promise.all(
      ids.map(async (id): Promise<[number, number]> => [id, Number(/\) \S (\d+)/.exec(await read(id, 'stat'))?.[1])]),
    ),
  );
  const isOurs = (id: number | undefined): boolean => id !== undefined && (id === pid || isOurs(parents.get(id)));
  const sizes = await Promise.all(
    ids
      .filter((id) => isOurs(id))
      .map(async (id) => Number(/^Pss: +(\d+)/m.exec(await read(id, 'smaps_rollup'))?.[1] ?? 0)),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
