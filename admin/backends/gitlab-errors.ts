import { FORGE_STRINGS as t } from '../strings/forge.ts';
import { NewsroomError } from './forge-errors.ts';

/** What Decap's API throws for an answer that is not a success. */
interface Refusal {
  status?: number;
  message?: unknown;
}

/** The sentence for an answer's status; the error itself when there is none for it. */
export function when(error: unknown, sentences: Partial<Record<number, string>>): unknown {
  const { status } = error as Refusal;
  const sentence = status === undefined ? undefined : sentences[status];
  return sentence ? new NewsroomError(sentence, { status, cause: error }) : error;
}

/** Why GitLab refuses a commit (400): its messages are the only thing that tells the reasons apart. */
export function refusedCommit(error: unknown): unknown {
  const { status, message } = error as Refusal;
  if (status !== 400) return error;
  const [, sentence = t.refused] = REFUSED_COMMITS.find(([pattern]) => pattern.test(String(message))) ?? [];
  return new NewsroomError(sentence, { status, cause: error });
}

const REFUSED_COMMITS: [RegExp, string][] = [
  [/changed since you started editing/i, t.conflict.changed],
  [/branch called .* already exists|file with this name already exists/i, t.conflict.sameTitle],
  [/file with this name doesn't exist/i, t.conflict.deleted],
];

/** Whether the merge request cannot be merged as it stands (docs.gitlab.com/api/merge_requests/#merge-a-merge-request). */
export function cannotBeMerged(error: unknown): boolean {
  return [405, 406, 422].includes((error as Refusal).status ?? 0);
}

/** Why the one logged in cannot merge: GitLab answers 401 when it is not allowed, 409 when the branch moved. */
export const REFUSED_MERGE = { 401: t.publish.forbidden, 403: t.publish.forbidden, 409: t.publish.changed };

/** What a merge request waits for, by its `detailed_merge_status`: the checks unless it says otherwise. */
export function sentenceForMergeStatus(status: string | undefined): string {
  return status && CLASHES.includes(status) ? t.publish.clash : t.publish.checks;
}

const CLASHES = ['conflict', 'need_rebase', 'broken_status'];
