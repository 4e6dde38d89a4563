import { useSyncExternalStore } from 'react';

/** Where Decap is: the path after the `#`. */
export function useAddress(): string {
  return useSyncExternalStore(listen, currentAddress);
}

function currentAddress(): string {
  return location.hash.slice(1);
}

function listen(onChange: () => void): () => void {
  addEventListener('hashchange', onChange);
  return () => removeEventListener('hashchange', onChange);
}
