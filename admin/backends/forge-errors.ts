import { FORGE_STRINGS as t } from '../strings/forge.ts';

/** A sentence for who writes; Decap's messages show it as it is, without a name before it. */
export class NewsroomError extends Error {
  override readonly name = '';
  /** The answer of the forge (HTTP), where there was one. */
  readonly status: number | undefined;

  constructor(sentence: string, { status, cause }: { status?: number | undefined; cause?: unknown } = {}) {
    super(sentence, { cause });
    this.status = status;
  }
}

/** The session is over and cannot be renewed: logging in again is needed. */
export class SessionExpired extends NewsroomError {
  constructor(cause?: unknown) {
    super(t.expired, { status: 401, cause });
  }
}

/** What is known of an error from Decap's backends. */
interface ForgeError {
  name?: string;
  message?: string;
  status?: number | null;
  api?: string;
}

/** The names that Decap's core looks at: such an error is a question answered, not something that went wrong. */
const FOR_THE_CORE = 'EDITORIAL_WORKFLOW_ERROR';
const EXPIRED = 'ACCESS_TOKEN_ERROR';

/** The same error as a sentence in Dutch; one that Decap's core must see stays as it is. */
export function explain(error: unknown): unknown {
  if (error instanceof NewsroomError) return error;
  const { name, message = '', status, api } = (error ?? {}) as ForgeError; // Decap rejects with strings too: all undefined
  if (name === FOR_THE_CORE) return error;
  // The practice newsroom's server speaks Dutch itself.
  if (api === 'Proxy' && message && status) return new NewsroomError(message, { status, cause: error });
  if (name === EXPIRED) return new SessionExpired(error);
  return new NewsroomError(sentenceFor(error, message, status ?? undefined), {
    status: status ?? undefined,
    cause: error,
  });
}

/** Whether the forge said that something does not exist. */
export function isMissing(error: unknown): boolean {
  return (error as ForgeError | undefined)?.status === 404;
}

/** Whether the forge asks who this is. */
export function isUnauthorised(error: unknown): boolean {
  return (error as ForgeError | undefined)?.status === 401;
}

/** Whether Decap said that there is no draft. */
export function hasNoDraft(error: unknown): boolean {
  return (error as ForgeError | undefined)?.name === FOR_THE_CORE;
}

function sentenceFor(error: unknown, message: string, status: number | undefined): string {
  // fetch rejects with a TypeError; Decap's own clock says "timed out".
  if (status === undefined && (error instanceof TypeError || /timed out|failed to fetch|network/i.test(message))) {
    return t.offline;
  }
  if (status === 429 || /rate limit|too many requests|retry later/i.test(message)) return t.tooBusy;
  if (status === undefined) return t.unexpected;
  // GitHub's words for a file that is too large (422).
  if (/too large/i.test(message)) return t.tooLarge;
  if (status >= 500) return t.down;
  return BY_STATUS[status] ?? t.refused;
}

const BY_STATUS: Record<number, string> = {
  401: t.expired,
  403: t.forbidden,
  404: t.notFound,
  409: t.conflictOnServer,
  413: t.tooLarge,
};
