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

describe('a job that builds the site', () => {
  /** A job of any of the forges, as far as this goes. */
  interface Job {
    script?: string[];
    variables?: { GIT_DEPTH?: string };
    steps?: { uses?: string; run?: string; with?: { 'fetch-depth'?: number } }[];
  }

  it.each([
    [GITLAB, ['voorbeeld', 'pages']],
    [GITHUB, ['voorbeeld', 'build']],
    [FORGEJO, ['voorbeeld', 'site']],
  ])('in %s has the whole history, in which stands what was printed', (file, names) => {
    const read = load(readFileSync(file, 'utf8')) as { jobs?: Record<string, Job> } & Record<string, Job>;
    const builders = Object.entries(read.jobs ?? read).filter(([, { script, steps }]) =>
      [...(script ?? []), ...(steps ?? []).map(({ run }) => run)].includes('npm run build'),
    );
    expect(builders.map(([name]) => name)).toEqual(names);
    for (const [name, { variables, steps = [] }] of builders) {
      const checkout = steps.find(({ uses }) => uses?.includes('/checkout@'));
      expect(variables?.GIT_DEPTH ?? String(checkout?.with?.['fetch-depth']), name).toBe('0');
    }
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
