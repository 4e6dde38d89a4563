import { describe, expect, it } from 'vitest';
import { makeSarifLog } from '../../scripts/sarif-log.ts';
import { isProblem, RULES, type Finding, type Rule } from '../../src/submissions/finding.ts';

const noTitle: Finding = {
  rule: 'veld',
  file: 'content/stories/soep/index.md',
  line: 2,
  field: 'title',
  sentence: '"Titel" is niet ingevuld.',
};

const everyRule = (Object.keys(RULES) as Rule[]).map((rule) => ({ ...noTitle, rule })); // the keys of a constant

const hostile: Finding = {
  rule: 'foto',
  file: 'content/stories/x\n::error::%2e/soep [1] #?é.jpg',
  line: 1,
  sentence: 'Eén\n::error::a ##[add-mask] [klik](javascript:alert) {0} \u202e\ud800',
};

/** The one run of a log. */
function runOf(findings: readonly Finding[]) {
  return JSON.parse(makeSarifLog(findings)).runs[0];
}

describe('the SARIF log', () => {
  it.each([
    ['nothing', []],
    ['every rule', everyRule],
    ['hostile texts', [hostile]],
    ['a file elsewhere', [{ ...noTitle, file: '/tmp/een map/index.md' }]],
  ])('of %s has all that the standard asks for (OASIS SARIF 2.1.0, §3.13 to §3.58)', (_name, findings) => {
    const log = JSON.parse(makeSarifLog(findings));
    expect(log).toMatchObject({ version: '2.1.0', runs: [{ tool: { driver: { name: expect.any(String) } } }] });
    const { tool, results } = log.runs[0];
    const ids = tool.driver.rules.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(results).toHaveLength(findings.length);
    for (const { ruleId, ruleIndex, level, message, locations } of results) {
      expect(ids[ruleIndex]).toBe(ruleId);
      expect(['error', 'note']).toContain(level);
      expect(message.text).not.toBe('');
      const { artifactLocation, region } = locations[0].physicalLocation;
      expect(URL.canParse(artifactLocation.uri, 'file:///')).toBe(true);
      expect(region.startLine).toBeGreaterThanOrEqual(1);
    }
  });

  it('says what is wrong and where', () => {
    const { tool, results } = runOf([noTitle]);
    expect(results).toEqual([
      {
        ruleId: 'veld',
        ruleIndex: expect.any(Number),
        level: 'error',
        message: { text: '"Titel" is niet ingevuld.' },
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'content/stories/soep/index.md' },
              region: { startLine: 2 },
            },
          },
        ],
        partialFingerprints: { 'sentence/v1': expect.stringMatching(/^[\da-f]{64}$/) },
      },
    ]);
    expect(tool.driver.rules[results[0].ruleIndex].id).toBe('veld');
  });

  it('tells a problem from what an editor has to look at', () => {
    const levels = runOf(everyRule).results.map(({ level }: { level: string }) => level);
    expect(levels).toEqual(everyRule.map((finding) => (isProblem(finding) ? 'error' : 'note')));
  });

  it('tells two findings with the same sentence apart, and knows one again that moved', () => {
    const prints = runOf([noTitle, { ...noTitle, line: 5 }]).results.map(
      ({ partialFingerprints }: { partialFingerprints: Record<string, string> }) => partialFingerprints['sentence/v1'],
    );
    expect(new Set(prints).size).toBe(2);
    expect(runOf([{ ...noTitle, line: 9 }]).results[0].partialFingerprints['sentence/v1']).toBe(prints[0]);
  });

  it('makes no link and no command of what was written, and finds the file all the same', () => {
    const { message, locations } = runOf([hostile]).results[0];
    expect(message.text).not.toMatch(/\p{Cc}|\u202e|##\[|\]\(|\{0/u);
    const { uri } = locations[0].physicalLocation.artifactLocation;
    expect(uri.split('/').map(decodeURIComponent).join('/')).toBe(hostile.file);
    expect(makeSarifLog([hostile])).not.toMatch(/^\s*::/m);
  });
});
