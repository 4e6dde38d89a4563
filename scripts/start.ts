// npm start: builds the site and serves it on this machine until Ctrl-C.
import { contentFolder } from '../src/collections.ts';
import { publish } from './publish.ts';
import { startHost, type Host } from './static-server.ts';

const FIRST_PORT = 4321;
const PORTS = 20;
const OUT = 'dist';

/** The first free port from 4321 on: a second site on the same machine is no reason to stop. */
async function startOnFreePort(): Promise<Host> {
  for (let port = FIRST_PORT; port < FIRST_PORT + PORTS; port++) {
    try {
      return await startHost({ folder: OUT, port });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    }
  }
  throw new Error(
    `De poorten ${FIRST_PORT} tot ${FIRST_PORT + PORTS - 1} zijn allemaal bezet. Sluit iets en probeer opnieuw.`,
  );
}

if (await publish({ content: contentFolder(), out: OUT })) {
  const host = await startOnFreePort();
  console.log(`\n  De gazet staat op ${host.origin}\n  Stoppen: Ctrl-C`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(0));
} else {
  process.exitCode = 1;
}
