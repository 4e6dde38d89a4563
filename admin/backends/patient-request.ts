/** Seconds that somebody who clicked waits at most for a forge that is too busy, and how often it is asked again. */
const LONGEST_WAIT = 10;
const TRIES = 3;

/**
 * Sends a request, and again when the forge asks to come back in a moment (429 with Retry-After). Decap's own way tries
 * six times over 55 seconds whatever went wrong, also without a connection: nobody waits that long for a message.
 */
export async function sendPatiently(send: () => Promise<Response>): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    const response = await send();
    const wait = Number(response.headers.get('Retry-After') ?? 1);
    if (response.status !== 429 || attempt === TRIES || !(wait <= LONGEST_WAIT)) return response;
    await new Promise((resolve) => setTimeout(resolve, wait * 1000));
  }
}

/** Milliseconds to wait for an answer. */
const PATIENCE = 60_000;
/** What the slowest line that is waited for sends: 1 Mbit/s. A drawing of 60 MB then takes eleven minutes. */
const BYTES_PER_MILLISECOND = 125;

/** Milliseconds to wait for the answer to a request with this body. */
export function patienceFor(body: unknown): number {
  return PATIENCE + (typeof body === 'string' ? Math.ceil(body.length / BYTES_PER_MILLISECOND) : 0);
}
