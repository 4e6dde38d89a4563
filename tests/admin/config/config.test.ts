import { describe, expect, it } from 'vitest';
import { newsroomSetup } from '../../../admin/config/config.ts';
import { forgeProblems } from '../../../admin/config/forge.ts';
import { goodSettings } from '../../fixtures/small-content.ts';

const forges = {
  gitlab: goodSettings.forge,
  'gitlab elsewhere': { ...goodSettings.forge, host: 'https://git.kiel.example/', repository: 'wijk/kiel/gazet' },
  forgejo: { ...goodSettings.forge, kind: 'forgejo' as const, host: 'https://codeberg.org' },
  github: { ...goodSettings.forge, kind: 'github' as const, appId: '', loginHelper: 'https://login.kiel.example' },
};

describe('the configuration', () => {
  it('always goes by review', () => {
    expect(newsroomSetup(goodSettings).config?.['publish_mode']).toBe('editorial_workflow');
  });

  it('logs in on the forge itself, without a server of ours', () => {
    expect(newsroomSetup({ ...goodSettings, forge: forges['gitlab elsewhere'] }).config?.backend).toMatchObject({
      name: 'gitlab',
      auth_type: 'pkce',
      base_url: 'https://git.kiel.example',
      api_root: 'https://git.kiel.example/api/v4',
      repo: 'wijk/kiel/gazet',
    });
    expect(newsroomSetup({ ...goodSettings, forge: forges.forgejo }).config?.backend).toMatchObject({
      name: 'forgejo',
      auth_type: 'pkce',
      open_authoring: true,
      api_root: 'https://codeberg.org/api/v1',
    });
  });
});

describe('a newsroom that cannot open', () => {
  it.each([
    ['repository', { repository: '' }, /is leeg\. Vul de groep en de naam van het project in/],
    ['repository', { repository: 'gazet' }, /is "gazet".*groep\/gazet/],
    ['repository', { repository: 'https://gitlab.com/kiel/gazet' }, /groep\/gazet/],
    ['host', { host: '' }, /is leeg\. Vul het adres van GitLab in/],
    ['appId', { appId: '' }, /is leeg\. Maak op GitLab een OAuth-toepassing/],
    ['appId', { kind: 'forgejo' as const, appId: '' }, /Maak op Forgejo een OAuth-toepassing/],
    ['repository', { kind: 'forgejo' as const, repository: 'wijk/kiel/gazet' }, /precies één eigenaar en één naam/],
    ['loginHelper', { kind: 'github' as const }, /GitHub vraagt een hulpdienst/],
  ])('says that %s is wrong, and what to do', (setting, change, sentence) => {
    const forge = { ...goodSettings.forge, ...change };
    const setup = newsroomSetup({ ...goodSettings, forge });
    expect(setup.config).toBeUndefined();
    expect(setup.problems).toEqual(forgeProblems(forge));
    expect(setup.problems.join()).toMatch(sentence);
    expect(setup.problems.join()).toContain(`content/site.yaml: forge.${setting} `);
  });
});
