const WORKER = '/zoeken/offline.js';
/** The name that the worker knows as well. */
const KEPT = 'zoeken';

let isAsked = false;

/** Has the browser keep the search as it was used, so that it opens without a network too. */
export function keepForOffline(): void {
  if (isAsked) return;
  isAsked = true;
  // Whoever has no worker, as in some private windows, searches as before.
  void keep().catch(() => undefined);
}

async function keep(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const isFirst = !navigator.serviceWorker.controller;
  await navigator.serviceWorker.register(WORKER, { scope: '/zoeken/' });
  await navigator.serviceWorker.ready;
  if (!isFirst) return;
  // What this page loaded before there was a worker.
  const cache = await caches.open(KEPT);
  const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
  const own = [new URL('/zoeken/', location.href), ...loaded.filter(({ origin }) => origin === location.origin)];
  await Promise.allSettled(
    own.map(async (url) => {
      // The browser still has it: nothing is loaded twice.
      const response = await fetch(url, { cache: 'force-cache' });
      if (response.status === 200) await cache.put(url.pathname, response);
    }),
  );
}
