import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { PREVIEW_CONTEXT } from '../../admin/config/forge.ts';

const GITLAB = '.gitlab-ci.yml';
const GITHUB = '.github/workflows/site.yml';
const GITHUB_STATUS = '.github/workflows/voorbeeld.yml';
const FORGEJO = '.forgejo/workflows/site.yml';

describe.each([GITLAB, GITHUB, GITHUB_STATUS, FORGEJO])('%s', (file) => {
  const text = readFileSync(file, 'utf8');
  const withoutComments = text.replaceAll(/^\s*#.*$/gm, '');

  it('asks for no secret and trusts no pull request', () => {
    expect(withoutComments).not.toMatch(/secrets\.|pull_request_target|CI_JOB_TOKEN|PRIVATE-TOKEN/);
  });

  it('gives the preview the name that the newsroom looks for', () => {
    expect(withoutComments).toMatch(new RegExp(`^ *${PREVIEW_CONTEXT}:$|context=${PREVIEW_CONTEXT} `, 'm'));
  });
});

describe('the tests of the code', () => {
  it('run on GitLab for a change in any folder but content/', () => {
    const { test } = load(readFileSync(GITLAB, 'utf8')) as { test: { rules: { changes: string[] }[] } };
    const [everything, folders = ''] = test.rules[0]?.changes ?? [];
    expect(everything).toBe('*');
    const listed = /^\{(.*)\}\/\*\*\/\*$/.exec(folders)?.[1]?.split(',') ?? [];
    const tracked = execFileSync('git', ['ls-tree', '-d', '--name-only', 'HEAD'], { encoding: 'utf8' })
      .trim()
      .split('\n');
    expect(listed).toEqual(expect.arrayContaining(tracked.filter((folder) => folder !== 'content')));
    expect(listed).not.toContain('content');
  });

  it.each([GITHUB, FORGEJO])('run in %s for a change of anything but content/', (file) => {
    expect(readFileSync(file, 'utf8')).toContain(
      `git diff --quiet --no-renames "\${BASE:-$BEFORE}" HEAD -- . ':!content'`,
    );
  });
});
