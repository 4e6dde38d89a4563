import { branchOf, hasBranch } from './branches.ts';
import type { DecapServer } from './decap-server.ts';
import { isDeletion, proposeDeletion } from './deletions.ts';
import { MAIN, tidyRepository, type PracticeRepository } from './practice-repository.ts';
import { contentPath, deleting, entryKey, parseRequest, prefixed, saving, type Params } from './practice-request.ts';
import { describeProposal, readText } from './proposals.ts';
import { publishBranch, type Release } from './publishing.ts';
import { Refusal } from './refusal.ts';
import { saveEntry } from './saving.ts';
import { SENTENCES } from './sentences.ts';

/** What Decap's proxy backend asks, and what becomes of it: passed on to decap-server, answered here, or refused. */

/** Answers one request at a time: the body that Decap sends, as JSON. */
export type Answer = (body: unknown) => Promise<unknown>;

interface Newsroom {
  where: PracticeRepository;
  server: DecapServer;
  release: Release;
}

/** Makes what answers Decap; it must not be called again before it has answered. */
export function createRules({ where, server, release }: Newsroom): Answer {
  /** Texts that were not saved because a colleague was first: pressing the button again is not a second opinion. */
  const refused = new Set<string>();

  /** Whether decap-server may have left something half done; a full disk keeps that from being put right at once. */
  let untidy = false;
  const tidy = async () => {
    await tidyRepository(where.repository);
    untidy = false;
  };

  const passOn = async (body: unknown): Promise<unknown> => {
    if (untidy) await tidy();
    untidy = true;
    const { status, answer } = await server.ask(body).catch(async (error: unknown) => {
      await tidy();
      throw error;
    });
    if (status < 400) {
      untidy = false;
      return answer;
    }
    await tidy();
    throw new Refusal(500, SENTENCES.notSaved);
  };

  const save = async (params: Params) => {
    const { dataFiles, assets, options } = saving.parse(params);
    if (!options.useWorkflow) throw new Refusal(403, SENTENCES.onlyByPublishing);
    const [{ path, slug, raw }] = dataFiles;
    const branch = await branchOf(where, { collection: options.collectionName, slug });
    const exists = await hasBranch(where, branch);
    if (exists && (await isDeletion(where, branch))) throw new Refusal(409, SENTENCES.isDeletion);
    const text = `${branch}\n${raw}`;
    // After a failure Decap takes the text for one that waits already, and says so the next time.
    if (exists && (options.unpublished === false || refused.has(text))) {
      refused.add(text);
      throw new Refusal(409, SENTENCES.alreadyProposed);
    }
    await tidy();
    const { pictures, commitMessage: message } = options;
    await saveEntry(where, branch, { text: { path, raw }, assets, pictures, message });
    return { message: 'entry persisted' };
  };

  /** Does `work` with the branch of the entry that `params` name. */
  const onBranch = async <Result>(params: Params, work: (branch: string) => Promise<Result>): Promise<Result> => {
    const branch = await branchOf(where, entryKey.parse(params));
    if (!(await hasBranch(where, branch))) throw new Refusal(404, SENTENCES.gone);
    return work(branch);
  };

  const actions: Record<string, (params: Params, body: unknown) => unknown> = {
    entriesByFolder: (_, body) => passOn(body),
    entriesByFiles: (_, body) => passOn(body),
    getEntry: (_, body) => passOn(body),
    getMedia: (_, body) => passOn(body),
    getMediaFile: (_, body) => passOn(body),
    unpublishedEntries: (_, body) => passOn(body),
    unpublishedEntryMediaFile: (params, body) => onBranch(params, () => passOn(body)),
    updateUnpublishedEntryStatus: (params, body) => onBranch(params, () => passOn(body)),
    deleteUnpublishedEntry: (params, body) => onBranch(params, () => passOn(body)),
    unpublishedEntry: (params) =>
      onBranch(params, (branch) => {
        const { cmsLabelPrefix: prefix } = prefixed.parse(params);
        return describeProposal(where, { key: entryKey.parse(params), branch, prefix });
      }),
    unpublishedEntryDataFile: (params) =>
      onBranch(params, async (branch) => ({ data: await readText(where, branch, contentPath.parse(params.path)) })),
    persistEntry: save,
    publishUnpublishedEntry: (params) =>
      onBranch(params, async (branch) => {
        await tidy();
        await publishBranch(where, branch, release);
        return { message: `branch ${branch} merged to ${MAIN}` };
      }),
    deleteFiles: async (params) => {
      const { paths, options } = deleting.parse(params);
      await proposeDeletion(where, paths, options.commitMessage);
      return { message: 'deletion proposed' };
    },
    getDeployPreview: () => null,
    getNotes: () => ({ notes: [] }),
    getPRMetadata: () => ({ metadata: null }),
  };

  return async (body) => {
    const { action, params } = parseRequest(body);
    const act = Object.hasOwn(actions, action) ? actions[action] : undefined;
    if (!act || !params) throw new Refusal(403, SENTENCES.onlyByPublishing);
    return act(params, body);
  };
}
