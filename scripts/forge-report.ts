import { createHash } from 'node:crypto';
import { onOneLine } from '../src/submissions/plain-text.ts';

/** Something the check says about a file, in the shape in which each forge shows it beside a change. */
export interface Finding {
  /** The file, a path within the repository. */
  file: string;
  /** Counted from 1. */
  line: number;
  field?: string | undefined;
  sentence: string;
  /** Keeps the change from being published, or only wants to be seen. */
  severity: 'problem' | 'notice';
}

/** GitLab's Code Quality report, shown on a merge request: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
export function codeQualityReport(findings: readonly Finding[]): string {
  const report = findings.map(({ file, line, field, sentence, severity }) => ({
    description: onOneLine(sentence),
    check_name: onOneLine(field ?? 'nakijken'),
    // GitLab tells findings apart by this; without the line, a problem that moves stays the same one.
    fingerprint: createHash('sha256')
      .update(JSON.stringify([file, field, sentence]))
      .digest('hex'),
    severity: severity === 'problem' ? 'blocker' : 'info',
    location: { path: onOneLine(file), lines: { begin: line } },
  }));
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** Workflow commands that GitHub shows as annotations beside the changed lines; one line each. */
export function annotations(findings: readonly Finding[]): string[] {
  return findings.map(({ file, line, field, sentence, severity }) => {
    const properties = { file, line: String(line), title: field ?? 'Nakijken' };
    const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(onOneLine(value))}`);
    return `::${severity === 'problem' ? 'error' : 'warning'} ${written.join(',')}::${escapeData(onOneLine(sentence))}`;
  });
}

/** The page that GitHub shows under a run. All of it is HTML, so that nothing in a sentence counts as Markdown. */
export function jobSummary(findings: readonly Finding[]): string {
  if (findings.length === 0) return '<p>✓ Alles is nagekeken en in orde.</p>\n';
  const files = [...Map.groupBy(findings, ({ file }) => file)].map(([file, group]) => {
    const items = group.map(({ sentence }) => `<li>${escapeHtml(onOneLine(sentence))}</li>`);
    return `<h3>${escapeHtml(onOneLine(file))}</h3><ul>${items.join('')}</ul>`;
  });
  return `${files.join('\n')}\n`;
}

/** As GitHub's own toolkit does it (actions/toolkit, packages/core/src/command.ts). */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
