import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fingerprint, isProblem, RULES, type Finding, type Rule } from '../src/submissions/finding.ts';
import { onOneLine } from '../src/submissions/plain-text.ts';

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** The findings as a SARIF log: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html */
export function makeSarifLog(findings: readonly Finding[]): string {
  const rules = Object.keys(RULES) as Rule[]; // the keys of a constant
  const prints = fingerprint(findings);
  const driver = {
    name: 'npm run check',
    rules: rules.map((id) => ({
      id,
      shortDescription: { text: RULES[id].about },
      defaultConfiguration: { level: levelOf(id) },
    })),
  };
  const results = findings.map(({ rule, file, line, sentence }, index) => ({
    ruleId: rule,
    ruleIndex: rules.indexOf(rule),
    level: levelOf(rule),
    message: { text: escapeMessage(onOneLine(sentence)) },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) }, region: { startLine: line } } }],
    partialFingerprints: { 'sentence/v1': prints[index] },
  }));
  const log = { $schema: SCHEMA, version: '2.1.0', runs: [{ tool: { driver }, language: 'nl-BE', results }] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function levelOf(rule: Rule): 'error' | 'note' {
  return isProblem({ rule }) ? 'error' : 'note';
}

/** Relative to the top of the repository, which whoever reads the log knows. */
function uriOf(file: string): string {
  return isAbsolute(file) ? pathToFileURL(file).href : file.split('/').map(encodeURIComponent).join('/');
}

/** What was written makes no link (3.11.6) and stands for no argument (3.11.5). */
function escapeMessage(text: string): string {
  return text.replace(/\](?=\()|\{(?=\d)/g, '$& ');
}
