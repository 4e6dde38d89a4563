import { APIError } from 'decap-cms-lib-util';
import { FORGE_STRINGS } from '../strings/forge.ts';
import { NewsroomError } from './forge-errors.ts';

/** Why Forgejo does not merge: 405 when the person or the state of the pull request forbids it, 409 when commits clash. */
export function refusedMerge(error: unknown): unknown {
  if (!(error instanceof APIError)) return error;
  const { status, message } = error;
  const because = (sentence: string) =>
    new NewsroomError(sentence, { ...(status !== null && { status }), cause: error });
  const t = FORGE_STRINGS.publish;
  if (status === 403 || (status === 405 && /not allowed to merge/i.test(message))) return because(t.forbidden);
  if (status === 405) return because(t.checks);
  if (status === 409) return because(/head out of date/i.test(message) ? t.changed : t.clash);
  return error;
}
