import type { Cms } from '../decap.ts';
import { NewsroomForgejo } from './forgejo.ts';
import { NewsroomGitHub } from './github.ts';
import { NewsroomGitLab } from './gitlab.ts';
import { PracticeBackend } from './practice.ts';

/** Registers the forges that `site.yaml` can choose, and the practice newsroom's local server. */
export function registerBackends(cms: Cms): void {
  cms.registerBackend('gitlab', NewsroomGitLab);
  cms.registerBackend('forgejo', NewsroomForgejo);
  cms.registerBackend('github', NewsroomGitHub);
  cms.registerBackend('proxy', PracticeBackend);
}
