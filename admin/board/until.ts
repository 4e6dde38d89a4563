import { store } from 'decap-cms-core/dist/esm/redux';

/** How long Decap may take to settle, in milliseconds; a slow line takes some seconds. */
const PATIENCE = 60_000;

/** What `look` sees in Decap's store, once it sees anything; nothing when that takes too long. */
export function until<Seen>(look: () => Seen | undefined): Promise<Seen | undefined> {
  return new Promise((resolve) => {
    const finish = (seen: Seen | undefined) => {
      clearTimeout(timer);
      stop();
      removeEventListener('hashchange', check);
      resolve(seen);
    };
    const check = () => {
      const seen = look();
      if (seen !== undefined) finish(seen);
    };
    const timer = setTimeout(() => finish(undefined), PATIENCE);
    const stop = store.subscribe(check);
    addEventListener('hashchange', check);
    // Decap may have dispatched the last of it already.
    queueMicrotask(check);
  });
}
