import { APIError } from 'decap-cms-lib-util';
import { patienceFor } from './patient-request.ts';

/** Fetches with the token of who is logged in. */
export type Send = (address: string, options: RequestInit) => Promise<Response>;

/** What Forgejo and GitHub share in Decap's clients of their APIs. */
export interface RestApi {
  urlFor(path: string, options: object): string;
  parseResponse(response: Response): Promise<any>; // eslint-disable-line @typescript-eslint/no-explicit-any -- JSON or text
}

export type RequestOptions = RequestInit & { params?: Record<string, string | number> };
export type Parse<Answer> = (response: Response) => Promise<Answer>;

/**
 * A request to the forge. Decap's own tries for a minute before it says that there is no network, and calls that the
 * forge's fault.
 * @throws APIError with the status of an answer that is no success
 * @throws TypeError without a connection
 */
export async function ask<Answer>(
  api: RestApi,
  send: Send,
  path: string,
  { params, headers, ...options }: RequestOptions = {},
  parse: Parse<Answer> = (response) => api.parseResponse(response),
): Promise<Answer> {
  const response = await send(api.urlFor(path, { params }), {
    cache: 'no-cache',
    signal: AbortSignal.timeout(patienceFor(options.body)),
    ...options,
    headers: { 'Content-Type': 'application/json; charset=utf-8', ...headers },
  });
  if (response.ok) return parse(response);
  throw new APIError(messageOf(await response.text()), response.status, 'REST');
}

/**
 * Everything behind an address that answers in pages. Decap's own goes past the renewal of the token, and follows
 * addresses that the forge makes up.
 * @param size names the parameter for the size of a page
 */
export async function askAllPages<Item>(
  api: RestApi,
  send: Send,
  path: string,
  options: RequestOptions,
  size: string,
): Promise<Item[]> {
  const items: Item[] = [];
  for (let page = 1, isLast = false; !isLast; page += 1) {
    const params = { ...options.params, page, [size]: PAGE };
    const found = await ask<Item[]>(api, send, path, { ...options, params }, (response) => {
      isLast = !response.headers.get('Link')?.includes('rel="next"');
      return api.parseResponse(response);
    });
    items.push(...found);
  }
  return items;
}

/** The most that Forgejo gives at a time, unless its settings say otherwise. */
const PAGE = 50;

/** What was asked for, or nothing where the forge has no such thing. */
export async function orMissing<Found>(asked: Promise<Found>): Promise<Found | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof APIError && error.status === 404) return undefined;
    throw error;
  }
}

/** The forges' errors are JSON with a message, those of a server before them anything. */
function messageOf(answer: string): string {
  try {
    return String((JSON.parse(answer) as { message?: unknown }).message ?? answer);
  } catch {
    return answer;
  }
}
