import type { CDPSession } from 'playwright-core';

/** How many bytes have come so far, as they were sent: compressed, with the heads of the answers. */
export type Bytes = () => number;

/** Counts the bytes of a page whose network is enabled; of what is still under way, the bytes that are there. */
export function countBytes(session: CDPSession): Bytes {
  const byRequest = new Map<string, number>();
  session.on('Network.dataReceived', ({ requestId, encodedDataLength }) =>
    byRequest.set(requestId, (byRequest.get(requestId) ?? 0) + encodedDataLength),
  );
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    byRequest.set(requestId, encodedDataLength),
  );
  return () => [...byRequest.values()].reduce((sum, bytes) => sum + bytes, 0);
}
