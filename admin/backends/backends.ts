import { ForgejoBackend } from 'decap-cms-backend-forgejo';
import { GitHubBackend } from 'decap-cms-backend-github';
import { GitLabBackend } from 'decap-cms-backend-gitlab';
import { ProxyBackend } from 'decap-cms-backend-proxy';
import type { Cms } from '../decap.ts';

/** Registers the forges that `site.yaml` can choose, and the practice newsroom's local server. */
export function registerBackends(cms: Cms): void {
  cms.registerBackend('gitlab', GitLabBackend);
  cms.registerBackend('forgejo', ForgejoBackend);
  cms.registerBackend('github', GitHubBackend);
  cms.registerBackend('proxy', ProxyBackend);
}
