// The service worker of the search page alone: what was used once is kept, and answers when there is no network. Files whose
// name changes with their contents come from what is kept; all else is asked for anew first, so that nothing gets old.

const KEPT = 'zoeken';
const MOST_FILES = 400;
const PAGE = '/zoeken/';
const LASTING =
  /^\/(_astro\/|zoeken\/(eerst|woorden|verwant)\.|pagefind\/((index|fragment|filter)\/|pagefind\.[\w-]+\.pf_meta))/;

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== self.location.origin || pathname.endsWith('/offline.js')) return;
  // The page is the same whatever is asked of it: a question in its address stays here.
  if (mode === 'navigate') event.respondWith(newest(PAGE, PAGE));
  else event.respondWith(LASTING.test(pathname) ? kept(event.request, pathname) : newest(event.request, pathname));
});

/** @param {RequestInfo} request @param {string} name of what is kept */
async function kept(request, name) {
  const cache = await caches.open(KEPT);
  return (await cache.match(name)) ?? keep(cache, name, await fetch(request));
}

/** @param {RequestInfo} request @param {string} name of what is kept */
async function newest(request, name) {
  const cache = await caches.open(KEPT);
  try {
    return await keep(cache, name, await fetch(request));
  } catch (error) {
    const old = await cache.match(name);
    if (old) return old;
    throw error;
  }
}

/** @param {Cache} cache @param {string} name @param {Response} response */
async function keep(cache, name, response) {
  if (response.status !== 200 || response.redirected) return response;
  await cache.put(name, response.clone()).catch(() => undefined);
  const names = await cache.keys();
  // The oldest go first; the page itself is put again at each visit.
  await Promise.all(names.slice(0, Math.max(0, names.length - MOST_FILES)).map((old) => cache.delete(old)));
  return response;
}
