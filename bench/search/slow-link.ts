import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/**
 * A phone's link to a host: the same for pages and workers, for connections and for what is in them, which a browser's own
 * throttling is not.
 */
export interface SlowLink {
  /** The address of the host at the end of the link. */
  origin: string;
  /** Bytes that came down since the last time this was asked, TLS included. */
  takeBytes(): number;
  close(): Promise<void>;
}

/** The mobile profile of Lighthouse (lighthouse/core/config/constants.js), in milliseconds there and back and bytes a second. */
const ROUND_TRIP = 150;
const [DOWN, UP] = [1.6e6 / 8, 750e3 / 8];
/** Bytes that travel together. */
const PACKET = 1400;

export async function startSlowLink(origin: string): Promise<SlowLink> {
  const { protocol, hostname, port } = new URL(origin);
  let bytes = 0;
  const sockets = new Set<Socket>();
  // One link, however many connections share it.
  const [down, up] = [makeLane(DOWN, (size) => (bytes += size)), makeLane(UP)];
  const server = createServer((phone) => {
    const host = connect(Number(port), hostname);
    for (const socket of [phone, host]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => sockets.delete(socket));
    }
    up(phone, host);
    down(host, phone);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port: taken } = server.address() as AddressInfo; // a server that listens on TCP
  return {
    origin: `${protocol}//${hostname}:${taken}`,
    takeBytes: () => {
      const taken = bytes;
      bytes = 0;
      return taken;
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((done) => server.close(() => done()));
    },
  };
}

/** One direction: what it takes in comes out in order, half a round trip later and no faster than the link. */
function makeLane(bytesPerSecond: number, count: (size: number) => void = () => undefined) {
  let free = 0;
  return (from: Socket, to: Socket): void => {
    // Two timers may ring in another order than they were set.
    let before = Promise.resolve();
    const send = (due: number, write: () => void) => {
      const waited = new Promise((done) => setTimeout(done, due - performance.now()));
      before = before.then(() => waited).then(write);
    };
    from.on('data', (data: Buffer) => {
      for (let at = 0; at < data.length; at += PACKET) {
        const packet = data.subarray(at, at + PACKET);
        free = Math.max(free, performance.now()) + (packet.length / bytesPerSecond) * 1000;
        send(free + ROUND_TRIP / 2, () => {
          // What was under way to a page that has been left weighs on nobody.
          if (to.destroyed) return;
          count(packet.length);
          to.write(packet);
        });
      }
    });
    from.on('end', () => send(performance.now() + ROUND_TRIP / 2, () => to.end()));
  };
}
