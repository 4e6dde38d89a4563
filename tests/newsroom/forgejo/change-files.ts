import { json, Refusal, required, text, type Answer } from '../gitlab/exchange.ts';
import { blobId } from '../gitlab/repository.ts';
import type { RepositoryCall } from './content-routes.ts';
import type { ForgejoRepository } from './repository.ts';

interface Operation {
  operation: 'create' | 'update' | 'delete';
  path: string;
  content?: string;
  sha?: string;
}

/** POST /contents: all operations or none, on a branch or on a new one (services/repository/files/update.go). */
export function changeFiles(repository: ForgejoRepository, call: RepositoryCall): Answer {
  const branch = required(call, 'branch');
  const newBranch = text(call, 'new_branch');
  for (const name of [branch, newBranch ?? '']) {
    if (name.length > 100) throw new Refusal(422, { message: '[MaxSize]: 100' });
  }
  if (!repository.mayWriteTo(branch, call.login))
    throw new Refusal(403, { message: 'user should have a permission to write to this branch' });
  const from = repository.tipOf(branch);
  if (newBranch && repository.findTip(newBranch))
    throw new Refusal(422, { message: `branch already exists [name: ${newBranch}]` });
  if (!newBranch && branch === repository.main && repository.mergers.size > 0)
    throw new Refusal(403, { message: `user cannot commit to repo` });
  const tree = new Map(from.tree);
  for (const operation of call.params['files'] as Operation[]) perform(tree, operation); // what the API says it is
  const target = repository.ref(newBranch ?? branch);
  const commit = repository.git.commit(target, tree, required(call, 'message'), call.login, from);
  return json({ commit: { sha: commit.id } }, 201);
}

function perform(tree: Map<string, Buffer>, { operation, path, content, sha }: Operation): void {
  const present = tree.get(path);
  if (operation === 'create' && present)
    throw new Refusal(422, { message: `repository file already exists [path: ${path}]` });
  if (operation !== 'create') {
    if (!present) throw new Refusal(422, { message: `repository file does not exist [path: ${path}]` });
    if (!sha) throw new Refusal(422, { message: 'a SHA or commit ID must be provided when updating a file' });
    if (sha !== blobId(present)) throw new Refusal(422, { message: `sha does not match [given: ${sha}]` });
  }
  if (operation === 'delete') tree.delete(path);
  else tree.set(path, Buffer.from(content ?? '', 'base64'));
}
