import { ProxyBackend } from 'decap-cms-backend-proxy';
import type { Deletion } from './decap-backend.ts';
import { newsroomBackend } from './newsroom-backend.ts';

/** The practice newsroom's local server: everybody is an editor, and the server itself makes a branch for a deletion. */
class Practice extends ProxyBackend {
  mayMerge(): Promise<boolean> {
    return Promise.resolve(true);
  }

  proposeDeletion({ paths: [text = ''], commitMessage }: Deletion): Promise<unknown> {
    return super.deleteFiles([text], commitMessage); // not `this`: that is the proposal
  }
}

export const PracticeBackend = newsroomBackend(Practice);
