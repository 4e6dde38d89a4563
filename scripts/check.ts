// npm run check [-- --content FOLDER] [--changed REVISION] [--fix] [--format text|json|sarif|gitlab|github]
// Says in Dutch what keeps content from being published. Exit 0 clean, 1 problems, 2 could not run.
// With json and sarif only that goes to the standard output. GitLab reads the file below; GitHub and Forgejo read annotations
// in the log and a summary of the job.
import { Console } from 'node:console';
import { appendFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { judgeChange } from '../src/submissions/change.ts';
import { checkContent } from '../src/submissions/check.ts';
import { isProblem } from '../src/submissions/finding.ts';
import { onOneLine } from '../src/submissions/plain-text.ts';
import { findChange } from './changed-files.ts';
import { readOptions, type Options } from './check-options.ts';
import { describeFailure } from './could-not-run.ts';
import { toFindings } from './findings.ts';
import { fixPictures } from './fix-pictures.ts';
import { annotations, codeQualityReport, jobSummary } from './forge-report.ts';
import { makeJsonReport } from './json-report.ts';
import { printOutcome, type Outcome } from './print-problems.ts';
import { showProgress } from './progress.ts';
import { makeSarifLog } from './sarif-log.ts';

const GITLAB_REPORT = 'gl-code-quality-report.json';

try {
  const options = readOptions(process.argv.slice(2));
  const out = isForProgram(options) ? new Console(process.stderr) : console;
  const outcome = await check(options, out);
  printOutcome(outcome, out);
  await report(outcome, options);
  process.exitCode = outcome.findings.some(isProblem) ? 1 : 0;
} catch (error) {
  console.error(`✗ ${describeFailure(error)}`);
  process.exitCode = 2;
}

async function check(options: Options, out: Console): Promise<Outcome> {
  const { folder, changed, fix } = options;
  const change = changed === undefined ? undefined : await findChange(folder, changed);
  const touched = change && new Set(change.files.map(({ file }) => file));
  const isTouched = (file: string) => touched?.has(`${change?.content}${file}`) ?? true;
  if (fix) {
    let fixed = false;
    for await (const { file, sentence } of fixPictures(folder, isTouched)) {
      out.log(`  ${onOneLine(`${folder}/${dirname(file)}: ${sentence}`)}`);
      fixed = true;
    }
    if (!fixed) out.log('  Aan de foto’s was niets te herstellen.');
  }
  const { problems, notices, ...counts } = await checkContent(folder, {
    pictures: isTouched,
    onPicture: isForProgram(options) ? () => undefined : showProgress('Foto’s nakijken'),
  });
  // Who sends a story in is not told of an edition that was there.
  const findings = toFindings({ problems, notices: notices.filter(({ file }) => isTouched(file)) }, folder);
  const told = new Set(findings.map(({ file }) => file));
  // A link in the content may have been refused already.
  const ofChange = change ? judgeChange(change).filter(({ rule, file }) => rule !== 'link' || !told.has(file)) : [];
  return { ...counts, folder, findings: [...findings, ...ofChange] };
}

/** Tells a program or a forge, in its own format. */
async function report(outcome: Outcome, { format }: Options): Promise<void> {
  const { findings } = outcome;
  if (format === 'json') process.stdout.write(makeJsonReport(outcome));
  if (format === 'sarif') process.stdout.write(makeSarifLog(findings));
  if (format === 'gitlab') await writeFile(GITLAB_REPORT, codeQualityReport(findings));
  if (format === 'github') {
    for (const line of annotations(findings)) console.log(line);
    const summary = process.env['GITHUB_STEP_SUMMARY'];
    if (summary) await appendFile(summary, jobSummary(findings));
  }
}

function isForProgram({ format }: Options): boolean {
  return format === 'json' || format === 'sarif';
}
