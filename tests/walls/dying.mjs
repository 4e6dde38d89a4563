// node --import: kills its whole process group once the file system has done what DIES_AFTER says, `rename PATH` to a path
// or `half rm PATH`, before the program hears of it.
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';

const { readdir, rename, rm } = promises;
const dieAfter = (what) => what === process.env.DIES_AFTER && process.kill(-process.pid, 'SIGKILL');

promises.rename = async (from, to) => {
  await rename(from, to);
  dieAfter(`rename ${to}`);
};
promises.rm = async (path, options) => {
  if (process.env.DIES_AFTER === `half rm ${path}`) {
    const [first = ''] = await readdir(path);
    await rm(join(path, first), { recursive: true });
    dieAfter(`half rm ${path}`);
  }
  await rm(path, options);
};
syncBuiltinESMExports();
