import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/submissions/check.ts';
import { splitText } from '../../src/submissions/front-matter.ts';
import { judgeMarkup } from '../../src/submissions/markup.ts';
import { REFUSED } from '../fixtures/odd-strings.ts';
import { randomFrontMatter } from '../fixtures/random-front-matter.ts';
import { randomText } from '../fixtures/random-texts.ts';
import { goodPartnerDay, goodStory, makeContentFolder, writeEntry } from '../fixtures/small-content.ts';

/** Whatever the text: the gate ends, throws nothing, says the same twice, and says it in sentences about files that are there. */

/** Longer than any sentence needs to be: no submission fills a report with its own words. */
const LONGEST_SENTENCE = 600;
const MOST_PROBLEMS_OF_A_FILE = 26;

interface Said {
  line?: number;
  sentence: string;
}

function expectSentences(said: readonly Said[], text: string): void {
  // What stays open does so at the end, behind the last line.
  const end = text.split(/\r\n?|\n/).length + 1;
  for (const { line = 1, sentence } of said) {
    expect(sentence).toMatch(/^[A-ZÉ"].*[.?]$/s);
    expect(sentence.length).toBeLessThan(LONGEST_SENTENCE);
    expect(Number.isInteger(line) && line >= 1 && line <= end).toBe(true);
  }
}

/** A text in which pieces were cut, repeated or put in. */
const damaged = (text: fc.Arbitrary<string>) =>
  fc
    .tuple(
      text,
      fc.array(
        fc.record({
          at: fc.double({ min: 0, max: 1, noNaN: true }),
          cut: fc.nat({ max: 30 }),
          put: fc.oneof(fc.constantFrom(...REFUSED, '\r', '\t', '---\n', '\n\n'), fc.string({ unit: 'binary', maxLength: 8 })),
          times: fc.integer({ min: 1, max: 40 }),
        }),
        { maxLength: 4 },
      ),
    )
    .map(([whole, edits]) =>
      edits.reduce((edited, { at, cut, put, times }) => {
        const place = Math.floor(at * edited.length);
        return edited.slice(0, place) + put.repeat(times) + edited.slice(place + cut);
      }, whole),
    ); // prettier-ignore

const story = randomText({ isMdx: false, hasPhotos: true });
const report = randomText({ isMdx: true, hasPhotos: true });
const noise = fc.string({ unit: 'binary', maxLength: 300 });

describe('a text below its fields', () => {
  it.each([
    ['of Markdown', story, false],
    ['of MDX', report, true],
    ['of Markdown, damaged', damaged(story), false],
    ['of MDX, damaged', damaged(report), true],
    ['of Markdown, as MDX', damaged(story), true],
    ['of noise', noise, false],
    ['of noise, as MDX', noise, true],
  ])('%s is judged', { timeout: 60_000 }, (_what, texts, isMdx) => {
    fc.assert(
      fc.property(texts, (text) => {
        const { remarks, pictures } = judgeMarkup(text, isMdx);
        expectSentences(remarks, text);
        expect(judgeMarkup(text, isMdx)).toEqual({ remarks, pictures });
      }),
      { numRuns: 400 },
    );
  });
});

describe('the fields of a text', () => {
  it.each([
    ['as they come', randomFrontMatter],
    ['damaged', damaged(randomFrontMatter)],
  ])('%s are split off and read', { timeout: 60_000 }, (_how, heads) => {
    fc.assert(
      fc.property(heads, story, (head, body) => {
        const text = head + body;
        const { split, problems } = splitText(text);
        expectSentences(problems, text);
        expect(splitText(text)).toEqual({ split, problems });
      }),
      { numRuns: 1500 },
    ); // prettier-ignore
  });
});

it('a folder of anything is checked to its end', { timeout: 120_000 }, async () => {
  const files = fc.oneof(
    fc.tuple(randomFrontMatter, story).map((parts) => parts.join('')),
    damaged(story.map((body) => writeEntry(goodStory, body))),
    damaged(report.map((body) => writeEntry(goodPartnerDay, body))),
    fc.uint8Array({ maxLength: 300 }),
  );
  const names = fc.constantFrom(
    ...['stories/een-bel/index.md', 'stories/nieuw/index.md', 'partner-days/2023-09-28/index.mdx', 'pages/over.md'],
    ...['editions/1.md', 'charter/charter.md', 'tips/naar-buiten.md', 'themes/eten.md', 'organisations/de-pijler.md', 'site.yaml'],
  ); // prettier-ignore
  await fc.assert(
    fc.asyncProperty(fc.dictionary(names, files, { minKeys: 1, maxKeys: 4 }), async (changes) => {
      const folder = await makeContentFolder(changes);
      const report = await checkContent(folder);
      expect(await checkContent(folder)).toEqual(report);
      for (const [file, said] of Map.groupBy(report.problems, (problem) => problem.file)) {
        expect(file).toMatch(/^(?:stories|editions|partner-days|charter|tips|organisations|themes|pages|site\.yaml)(?:\/|$)/);
        expect(said.length).toBeLessThanOrEqual(MOST_PROBLEMS_OF_A_FILE);
        const text = Buffer.from(changes[file] ?? '').toString();
        expectSentences(said, changes[file] === undefined ? '\n'.repeat(200) : text);
      }
    }),
    { numRuns: 150 },
  ); // prettier-ignore
});
