import { FORGE_STRINGS } from '../strings/forge.ts';

const t = FORGE_STRINGS.review;

/** What the editor reads on the forge: the words of a merge request. */
export interface ReviewRequest {
  title: string;
  /** Markdown. */
  description: string;
}

export interface Submission {
  kind: keyof typeof t.kinds;
  /** The title of the entry. */
  title: string;
  /** What one of its collection is called: Verhaal. */
  collection: string;
  /** The name in the entry. */
  author?: string | undefined;
  /** The name and the account of who saved it. */
  account: string;
  /** The address of the entry in the newsroom. */
  newsroomUrl: string;
}

/** The words of the merge request for an entry: title, who, where to see it, and what to look at before approving. */
export function reviewRequest({ kind, title, collection, author, account, newsroomUrl }: Submission): ReviewRequest {
  const checklist = kind === 'deletion' ? t.deletionChecklist : t.checklist;
  const facts = [
    [t.collection, plain(collection)],
    ...(author ? [[t.author, plain(author)]] : []),
    [t.account, plain(account)],
    ...(kind === 'deletion' ? [] : [[t.preview, `[${t.openInNewsroom}](${newsroomUrl})`]]),
  ];
  return {
    title: oneLine(t.title(t.kinds[kind], collection.toLowerCase(), title)).slice(0, MAX_TITLE),
    description: [
      `## ${plain(title)}`,
      facts.map(([label, value]) => `- **${label}**: ${value}`).join('\n'),
      `### ${t.checklistTitle}`,
      checklist.map((item) => `- [ ] ${item}`).join('\n'),
    ].join('\n\n'),
  };
}

/** Where an entry is opened in the newsroom. */
export function newsroomUrlOf({ collection, slug }: { collection: string; slug: string }): string {
  const { origin, pathname } = document.location;
  return `${origin}${pathname}#/collections/${collection}/entries/${slug}`;
}

/** GitLab's limit; the other forges allow as much. */
const MAX_TITLE = 255;

/** Words of a submitter as text: no Markdown, no HTML, nobody called by an @, no quick action of GitLab. */
function plain(text: string): string {
  return oneLine(text).replace(/[\\`*_{}[\]()<>#+!|~@&/:-]/g, '\\$&');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
