import { describe, expect, it } from 'vitest';
import { makeJsonReport } from '../../scripts/json-report.ts';
import type { Finding } from '../../src/submissions/finding.ts';

const findings: Finding[] = [
  { rule: 'veld', file: 'content/stories/soep/index.md', line: 2, field: 'title', sentence: '"Titel" ontbreekt.' },
  { rule: 'buiten-content', file: 'src/a\n::error::\u202e\u2028##[b].ts', line: 1, sentence: 'Buiten\ncontent/.' },
];
const json = makeJsonReport({ folder: 'content', entries: 9, pictures: 2, findings });

describe('the report for programs', () => {
  it('has the shape that CONTRIBUTING.md tells, with every path as it is', () => {
    expect(JSON.parse(json)).toEqual({
      version: 1,
      folder: 'content',
      entries: 9,
      pictures: 2,
      findings: [
        {
          severity: 'problem',
          rule: 'veld',
          file: 'content/stories/soep/index.md',
          line: 2,
          field: 'title',
          sentence: '"Titel" ontbreekt.',
        },
        {
          severity: 'notice',
          rule: 'buiten-content',
          file: 'src/a\n::error::\u202e\u2028##[b].ts',
          line: 1,
          sentence: 'Buiten content/.',
        },
      ],
    });
  });

  it('commands nothing in the log that it is printed in', () => {
    expect(json).not.toMatch(/^\s*::|##\[|(?!\n)[\p{Cc}\p{Zl}\p{Zp}]|\u202e/mu);
  });
});
