import type { SiteData } from '../../src/site/schema.ts';

type Forge = SiteData['forge'];

/** A backend of Decap, as its configuration writes it. */
export interface DecapBackend {
  name: 'gitlab' | 'forgejo' | 'github' | 'proxy';
  branch: string;
  [option: string]: unknown;
}

/** The name under which the forge's pipeline reports the preview of a story. */
export const PREVIEW_CONTEXT = 'voorbeeld';

/** The scheme of the labels that hold the status of a story on the forge. */
export const LABEL_PREFIX = 'gazet/';

/**
 * Why the newsroom cannot open, as Dutch sentences that name the setting; empty when it can.
 */
export function forgeProblems({ kind, host, repository, appId, loginHelper }: Forge): string[] {
  const problems: [boolean, string, string][] = [
    [repository === '', 'repository', 'is leeg. Vul de groep en de naam van het project in, bijvoorbeeld groep/gazet.'],
    [
      repository !== '' && !/^[\w.-]+(\/[\w.-]+)+$/.test(repository),
      'repository',
      `is "${repository}". Vul de groep en de naam van het project in, met een schuine streep ertussen: groep/gazet.`,
    ],
    [
      kind !== 'gitlab' && repository.split('/').length > 2,
      'repository',
      `is "${repository}". Bij ${NAMES[kind]} is dat precies één eigenaar en één naam: groep/gazet.`,
    ],
    [host === '', 'host', `is leeg. Vul het adres van ${NAMES[kind]} in, bijvoorbeeld ${EXAMPLES[kind]}.`],
    [
      kind !== 'github' && appId === '',
      'appId',
      `is leeg. Maak op ${NAMES[kind]} een OAuth-toepassing en vul haar Application ID in (docs/opzetten.md, stap 3).`,
    ],
    [
      kind === 'github' && loginHelper === '',
      'loginHelper',
      'is leeg. GitHub vraagt een hulpdienst om aan te melden; vul haar adres in (docs/opzetten.md), of kies GitLab.',
    ],
  ];
  return problems
    .filter(([isWrong]) => isWrong)
    .map(([, setting, sentence]) => `content/site.yaml: forge.${setting} ${sentence}`);
}

const NAMES = { gitlab: 'GitLab', forgejo: 'Forgejo', github: 'GitHub' };
const EXAMPLES = { gitlab: 'https://gitlab.com', forgejo: 'https://codeberg.org', github: 'https://github.com' };

/** How Decap reaches the forge; ask `forgeProblems` first. */
export function backendOf({ kind, host, repository: repo, branch, appId, loginHelper }: Forge): DecapBackend {
  const root = host.replace(/\/$/, '');
  const common = {
    repo,
    branch,
    squash_merges: true,
    cms_label_prefix: LABEL_PREFIX,
    preview_context: PREVIEW_CONTEXT,
    commit_messages: COMMIT_MESSAGES,
  };
  switch (kind) {
    case 'gitlab':
      return {
        ...common,
        name: 'gitlab',
        auth_type: 'pkce',
        app_id: appId,
        base_url: root,
        api_root: `${root}/api/v4`,
      };
    case 'forgejo':
      return {
        ...common,
        name: 'forgejo',
        auth_type: 'pkce',
        app_id: appId,
        base_url: root,
        api_root: `${root}/api/v1`,
        open_authoring: true,
      };
    case 'github':
      return { ...common, name: 'github', base_url: loginHelper.replace(/\/$/, ''), api_root: GITHUB_API };
  }
}

const GITHUB_API = 'https://api.github.com';

/** The practice newsroom: Decap's own local server, which the host of this machine passes on. */
export function practiceBackend(proxyUrl: string): DecapBackend {
  return { name: 'proxy', proxy_url: proxyUrl, branch: 'main', commit_messages: COMMIT_MESSAGES };
}

/** What a commit says; the title of a merge request is the first one's. */
const COMMIT_MESSAGES = {
  create: 'Nieuw: {{collection}} “{{slug}}”',
  update: 'Aangepast: {{collection}} “{{slug}}”',
  delete: 'Weg: {{collection}} “{{slug}}”',
  uploadMedia: 'Foto “{{path}}”',
  deleteMedia: 'Foto weg “{{path}}”',
  openAuthoring: '{{message}} ({{author-name}})',
};
