import { SessionExpired } from './forge-errors.ts';

export interface Tokens {
  token: string;
  refresh_token?: string;
}

/** Where Decap keeps who is logged in. */
const STORED = 'decap-cms-user';

/**
 * A new access token instead of one that the forge no longer takes: the one that another tab got (by logging in again, or
 * because renewing makes a renewal token worthless for all others), else a renewed one.
 * @param renew asks the forge; rejects with a TypeError without a connection
 * @throws SessionExpired when logging in again is needed
 */
export function renewToken(
  refused: string,
  adopt: (tokens: Tokens) => void,
  renew: () => Promise<string>,
): Promise<string> {
  // One tab at a time: the second finds what the first got.
  return navigator.locks.request('gazette-token', async () => {
    const stored = storedTokens();
    if (stored && stored.token !== refused) {
      adopt(stored);
      return stored.token;
    }
    try {
      return await renew();
    } catch (error) {
      // Offline, or an answer that is no JSON: the session may still be good.
      if (error instanceof TypeError || error instanceof SyntaxError) throw error;
      throw new SessionExpired(error);
    }
  });
}

function storedTokens(): Tokens | undefined {
  try {
    const user = JSON.parse(localStorage.getItem(STORED) ?? 'null') as Partial<Tokens> | null; // Decap wrote it
    return user?.token
      ? { token: user.token, ...(user.refresh_token && { refresh_token: user.refresh_token }) }
      : undefined;
  } catch {
    return undefined;
  }
}
