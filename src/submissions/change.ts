import { SETTINGS_FILE } from '../site/settings.ts';
import type { Finding, Rule } from './finding.ts';

/** A file that a submission adds, changes or takes away. */
export interface ChangedFile {
  /** A path within the repository. */
  file: string;
  /** What it is after the change. */
  kind: 'file' | 'link' | 'submodule' | 'gone';
}

/** What a submission changes of what it started from. */
export interface Change {
  files: ChangedFile[];
  /** The content folder, a path within the repository with a slash at its end. */
  content: string;
  /** The names of the stories that were there already. */
  stories: ReadonlySet<string>;
}

const REFUSED = {
  link: 'Dit is geen bestand, maar een symbolische link naar iets anders. Zet het bestand zelf hier of haal de link weg.',
  submodule:
    'Dit verwijst naar een ander git-project (een submodule). Zet de bestanden zelf hier of haal de verwijzing weg.',
};

const CODE =
  'Dit bestand staat buiten content/: het is geen tekst of foto, maar code of een instelling van de site. Een redacteur moet dit nakijken, samen met wie de site onderhoudt.';
const SETTINGS = 'Dit zijn de instellingen van de hele gazet. Een redacteur moet dit nakijken.';
const EDITORS =
  'Dit hoort niet bij een verhaal. Edities, charter, tips, pagina’s, thema’s, organisaties en partnerdagen zijn van de redactie. Een redacteur moet dit nakijken.';
const EXISTING = 'Dit verhaal stond er al en is misschien van iemand anders. Een redacteur moet dit nakijken.';

/**
 * What of a change is refused, and what an editor has to look at because it reaches further than one new story in a folder
 * of its own. What is said of a whole story stands at its text.
 */
export function judgeChange({ files, content, stories }: Change): Finding[] {
  const refused = files.flatMap(({ file, kind }) => (isRefused(kind) ? find(kind, file, REFUSED[kind]) : []));
  const plain = files.filter(({ kind }) => !isRefused(kind)).map(({ file }) => file);
  const byStory = Map.groupBy(plain, (file) => storyOf(file, content));
  const elsewhere = (byStory.get(undefined) ?? []).flatMap((file) => judgeElsewhere(file, content));
  byStory.delete(undefined);
  const several =
    byStory.size > 1
      ? `Deze inzending raakt ${byStory.size} verhalen; elk verhaal komt best apart. Een redacteur moet dit nakijken.`
      : undefined;
  const ofStories = [...byStory].flatMap(([story = '', inside]) => {
    const text = inside.find((file) => file === `${content}stories/${story}/index.md`) ?? inside[0] ?? '';
    const existing = stories.has(story) ? EXISTING : undefined;
    return [...find('bestaand-verhaal', text, existing), ...find('meer-verhalen', text, several)];
  });
  return [...refused, ...elsewhere, ...ofStories];
}

function isRefused(kind: ChangedFile['kind']): kind is keyof typeof REFUSED {
  return kind in REFUSED;
}

function judgeElsewhere(file: string, content: string): Finding[] {
  if (!file.startsWith(content)) return find('buiten-content', file, CODE);
  if (file === `${content}${SETTINGS_FILE}`) return find('instellingen', file, SETTINGS);
  return find('redactie', file, EDITORS);
}

/** The name of the story in whose folder a file lies. */
function storyOf(file: string, content: string): string | undefined {
  const folder = `${content}stories/`;
  const [name, ...inside] = file.startsWith(folder) ? file.slice(folder.length).split('/') : [];
  return inside.length > 0 ? name : undefined;
}

function find(rule: Rule, file: string, sentence: string | undefined): Finding[] {
  return sentence ? [{ rule, file, line: 1, sentence }] : [];
}
