import { ForgejoBackend } from 'decap-cms-backend-forgejo';
import { GitHubBackend } from 'decap-cms-backend-github';
import type { Cms } from '../decap.ts';
import { NewsroomGitLab } from './gitlab.ts';
import { PracticeBackend } from './practice.ts';

/** Registers the forges that `site.yaml` can choose, and the practice newsroom's local server. */
export function registerBackends(cms: Cms): void {
  cms.registerBackend('gitlab', NewsroomGitLab);
  cms.registerBackend('forgejo', ForgejoBackend);
  cms.registerBackend('github', GitHubBackend);
  cms.registerBackend('proxy', PracticeBackend);
}
