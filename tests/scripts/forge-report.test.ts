import { describe, expect, it } from 'vitest';
import { annotations, codeQualityReport, jobSummary } from '../../scripts/forge-report.ts';
import type { Finding } from '../../src/submissions/finding.ts';

const noTitle: Finding = {
  rule: 'veld',
  file: 'content/stories/soep/index.md',
  line: 2,
  field: 'title',
  sentence: '"Titel" is niet ingevuld.',
};
const code: Finding = {
  rule: 'buiten-content',
  file: 'src/slug.ts',
  line: 1,
  sentence: 'Dit bestand staat buiten content/.',
};

const hostile: Finding = {
  rule: 'veld',
  file: 'content/stories/x\n::error::weg/index.md',
  line: 1,
  field: 'a,b:c\r\n::warning::',
  sentence:
    'Eén\n::set-output name=a::b\u2028%0A::error::\u001b[31m ##[add-mask]x <script>alert(1)</script> [x](javascript:y)',
};

describe('the report for GitLab', () => {
  it('says what is wrong, where, and how bad it is', () => {
    expect(JSON.parse(codeQualityReport([noTitle, code]))).toEqual([
      {
        description: '"Titel" is niet ingevuld.',
        check_name: 'title',
        fingerprint: expect.stringMatching(/^[\da-f]{64}$/),
        severity: 'blocker',
        location: { path: 'content/stories/soep/index.md', lines: { begin: 2 } },
      },
      {
        description: 'Dit bestand staat buiten content/.',
        check_name: 'nakijken',
        fingerprint: expect.stringMatching(/^[\da-f]{64}$/),
        severity: 'info',
        location: { path: 'src/slug.ts', lines: { begin: 1 } },
      },
    ]);
  });

  it('knows a problem again that moved, and no other', () => {
    const prints = (...findings: Finding[]): string[] =>
      JSON.parse(codeQualityReport(findings)).map((found: { fingerprint: string }) => found.fingerprint);
    const [print] = prints(noTitle);
    expect(prints({ ...noTitle, line: 9 })).toEqual([print]);
    expect(prints({ ...noTitle, field: 'intro' })).not.toEqual([print]);
    expect(new Set(prints(noTitle, { ...noTitle, line: 9 })).size).toBe(2);
  });

  it('is an empty list when all is well', () => {
    expect(JSON.parse(codeQualityReport([]))).toEqual([]);
  });
});

describe('the annotations for GitHub', () => {
  it('stand beside the line: an error for a problem, a warning for a notice', () => {
    expect(annotations([noTitle, code])).toEqual([
      '::error file=content/stories/soep/index.md,line=2,title=title::"Titel" is niet ingevuld.',
      '::warning file=src/slug.ts,line=1,title=Nakijken::Dit bestand staat buiten content/.',
    ]);
  });

  it('let nothing that was written end the command or begin another', () => {
    const [line = '', ...others] = annotations([hostile]);
    expect(others).toEqual([]);
    expect(line).not.toMatch(/\p{Cc}|\u2028|##\[/u);
    // One command, its properties and its text: what was written holds no bare colon or comma before the text begins.
    const [, properties = '', text = ''] = /^::error (.*?)::(.*)$/.exec(line) ?? [];
    expect(properties.split(',').map((property) => property.split('=')[0])).toEqual(['file', 'line', 'title']);
    expect(properties).not.toContain(':');
    expect(text).toContain('%250A::error::');
  });
});

describe('the summary of a job', () => {
  it('lists the sentences by file', () => {
    expect(jobSummary([noTitle, { ...noTitle, sentence: 'Te lang.' }])).toBe(
      '<h3>content/stories/soep/index.md</h3><ul><li>&quot;Titel&quot; is niet ingevuld.</li><li>Te lang.</li></ul>\n',
    );
  });

  it('holds no HTML, and no line that Markdown could begin on', () => {
    const html = jobSummary([hostile]);
    expect(html).not.toContain('<script');
    expect(html.trim().split('\n')).toHaveLength(1);
  });

  it('says when all is well', () => {
    expect(jobSummary([])).toContain('in orde');
  });
});
