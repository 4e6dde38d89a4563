import { startHost, type Host, type HostOptions } from './static-server.ts';

const FIRST_PORT = 4321;
const PORTS = 20;

/**
 * Starts a host on the first free port from 4321 on: a second site on the same machine is no reason to stop.
 * @throws Error, in Dutch, when twenty are taken
 */
export async function startOnFreePort(options: Omit<HostOptions, 'port'>): Promise<Host> {
  for (let port = FIRST_PORT; port < FIRST_PORT + PORTS; port++) {
    try {
      return await startHost({ ...options, port });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    }
  }
  throw new Error(
    `De poorten ${FIRST_PORT} tot ${FIRST_PORT + PORTS - 1} zijn allemaal bezet. Sluit iets en probeer opnieuw.`,
  );
}
