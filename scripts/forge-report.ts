import { fingerprint, isProblem, type Finding } from '../src/submissions/finding.ts';
import { onOneLine } from '../src/submissions/plain-text.ts';

/** GitLab's Code Quality report, shown on a merge request: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
export function codeQualityReport(findings: readonly Finding[]): string {
  const prints = fingerprint(findings);
  const report = findings.map((finding, index) => ({
    description: onOneLine(finding.sentence),
    check_name: onOneLine(finding.field ?? 'nakijken'),
    fingerprint: prints[index],
    severity: isProblem(finding) ? 'blocker' : 'info',
    location: { path: onOneLine(finding.file), lines: { begin: finding.line } },
  }));
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** Workflow commands that GitHub shows as annotations beside the changed lines; one line each. */
export function annotations(findings: readonly Finding[]): string[] {
  return findings.map((finding) => {
    const { file, line, field, sentence } = finding;
    const properties = { file, line: String(line), title: field ?? 'Nakijken' };
    const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(onOneLine(value))}`);
    return `::${isProblem(finding) ? 'error' : 'warning'} ${written.join(',')}::${escapeData(onOneLine(sentence))}`;
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
