import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeChange, type Change, type ChangedFile } from '../../src/submissions/change.ts';
import { isProblem } from '../../src/submissions/finding.ts';

/** What is found in a submission that leaves these files, where `soep` and `bel` were stories already. */
function judge(files: readonly (string | ChangedFile)[], change: Partial<Change> = {}) {
  return judgeChange({
    files: files.map((file) => (typeof file === 'string' ? { file, kind: 'file' } : file)),
    content: 'content/',
    stories: new Set(['soep', 'bel']),
    ...change,
  });
}

/** The rules that are broken, each with the file that it is said at. */
function rules(...given: Parameters<typeof judge>): string[] {
  return judge(...given).map(({ rule, file }) => `${rule} ${file}`);
}

describe('a submission of one new story', () => {
  it('needs nobody', () => {
    expect(judge(['content/stories/tuin/index.md', 'content/stories/tuin/tuin.jpg'])).toEqual([]);
  });

  it('may hold folders and odd names, which the check of the content judges', () => {
    expect(judge(['content/stories/tuin/a/b.jpg', 'content/stories/tuin/"\n\u202e.md'])).toEqual([]);
  });
});

describe('an editor has to look at', () => {
  it.each([
    ['src/slug.ts', 'buiten-content', 'Dit bestand staat buiten content/'],
    ['.gitlab-ci.yml', 'buiten-content', 'code of een instelling van de site'],
    ['package-lock.json', 'buiten-content', 'samen met wie de site onderhoudt'],
    ['contents/stories/tuin/index.md', 'buiten-content', 'Dit bestand staat buiten content/'],
    ['Content/stories/tuin/index.md', 'buiten-content', 'Dit bestand staat buiten content/'],
    ['content', 'buiten-content', 'Dit bestand staat buiten content/'],
    ['content/site.yaml', 'instellingen', 'de instellingen van de hele gazet'],
    ['content/editions/1.md', 'redactie', 'Dit hoort niet bij een verhaal'],
    ['content/charter/charter.md', 'redactie', 'van de redactie'],
    ['content/tips/naar-buiten.md', 'redactie', 'Dit hoort niet bij een verhaal'],
    ['content/pages/over.md', 'redactie', 'Dit hoort niet bij een verhaal'],
    ['content/themes/eten.md', 'redactie', 'Dit hoort niet bij een verhaal'],
    ['content/organisations/de-pijler.md', 'redactie', 'Dit hoort niet bij een verhaal'],
    ['content/partner-days/2023-09-28/index.mdx', 'redactie', 'Dit hoort niet bij een verhaal'],
    ['content/stories/los.md', 'redactie', 'Dit hoort niet bij een verhaal'],
    ['content/los.txt', 'redactie', 'Dit hoort niet bij een verhaal'],
    ['content/stories/soep/index.md', 'bestaand-verhaal', 'Dit verhaal stond er al'],
  ])('%s', (file, rule, start) => {
    const [found, ...others] = judge([file]);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ rule, file, line: 1, sentence: expect.stringContaining(start) });
    expect(found?.sentence).toContain('Een redacteur moet dit nakijken');
    expect(found && isProblem(found)).toBe(false);
  });

  it('a photo that is added to a story of before', () => {
    expect(rules(['content/stories/soep/nieuw.jpg'])).toEqual(['bestaand-verhaal content/stories/soep/nieuw.jpg']);
  });

  it('a story that goes, once, at its text', () => {
    const gone = ['content/stories/soep/a.jpg', 'content/stories/soep/index.md'];
    expect(rules(gone.map((file) => ({ file, kind: 'gone' })))).toEqual([
      'bestaand-verhaal content/stories/soep/index.md',
    ]);
  });

  it('stories that come together, each at its text', () => {
    const files = ['content/stories/a/a.jpg', 'content/stories/a/index.md', 'content/stories/b/index.md'];
    expect(rules(files)).toEqual([
      'meer-verhalen content/stories/a/index.md',
      'meer-verhalen content/stories/b/index.md',
    ]);
    expect(judge(files)[0]?.sentence).toContain('Deze inzending raakt 2 verhalen');
  });

  it('a story that takes the place of another', () => {
    const files: ChangedFile[] = [
      { file: 'content/stories/soep/index.md', kind: 'gone' },
      { file: 'content/stories/ketel/index.md', kind: 'file' },
    ];
    expect(rules(files)).toEqual([
      'bestaand-verhaal content/stories/soep/index.md',
      'meer-verhalen content/stories/soep/index.md',
      'meer-verhalen content/stories/ketel/index.md',
    ]);
  });

  it('what lies in a content folder of another place', () => {
    const place = { content: 'gazet/inhoud/' };
    expect(rules(['gazet/inhoud/stories/tuin/index.md'], place)).toEqual([]);
    expect(rules(['content/stories/tuin/index.md'], place)).toEqual(['buiten-content content/stories/tuin/index.md']);
  });
});

describe('a submission is refused for', () => {
  it.each([
    ['link', 'content/stories/tuin/index.md', 'symbolische link'],
    ['link', 'scripts/check.ts', 'symbolische link'],
    ['submodule', 'content/stories/tuin', 'submodule'],
    ['submodule', 'node_modules', 'submodule'],
  ] as const)('a %s at %s', (kind, file, word) => {
    const found = judge([{ file, kind }]);
    expect(found).toEqual([expect.objectContaining({ rule: kind, file })]);
    expect(found[0]?.sentence).toContain(word);
    expect(found.every(isProblem)).toBe(true);
  });
});

it('says something of every file that is not of one new story, whatever its name', () => {
  const name = fc.string({ unit: 'binary', minLength: 1 }).filter((text) => !/[\0/]/.test(text));
  const path = fc.array(fc.oneof(name, fc.constantFrom('content', 'stories', 'soep', 'site.yaml', '..')), {
    minLength: 1,
  });
  fc.assert(
    fc.property(path, (parts) => {
      const [content, stories, story = 'soep', ...inside] = parts;
      const isNew =
        content === 'content' && stories === 'stories' && inside.length > 0 && !['soep', 'bel'].includes(story);
      expect(judge([parts.join('/')])).toHaveLength(isNew ? 0 : 1);
    }),
  );
});
