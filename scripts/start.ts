// npm start [-- --fresh]: the gazette and a practice newsroom on this machine, until Ctrl-C.
import { parseArgs } from 'node:util';
import { contentFolder } from '../src/collections.ts';
import { startOnFreePort } from './free-port.ts';
import { startPractice } from './practice/practice.ts';
import { whyNoRepository } from './practice/practice-repository.ts';
import { describeDisk } from './practice/sentences.ts';
import { publish, Unpublishable } from './publish.ts';
import type { Host } from './static-server.ts';

const OUT = 'dist';
const PRACTICE = '.newsroom';

const WITHOUT = {
  'no git': 'Git staat niet op deze computer',
  'no repository': 'Deze map is geen git-repository met een eerste commit',
};

const { values } = parseArgs({ options: { fresh: { type: 'boolean', default: false } } });
/** `npm start --fresh`, without the dashes between, reaches us as a setting of npm. */
const fresh = values.fresh || process.env['npm_config_fresh'] === 'true';

try {
  const without = await whyNoRepository('.');
  const host = without ? await startSiteAlone(WITHOUT[without]) : await startNewsroom();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void host.close().finally(() => process.exit(0)));
  }
} catch (error) {
  console.error(`\n${(await describeDisk(error, '.')) ?? explain(error)}`);
  process.exit(1);
}

async function startNewsroom(): Promise<Host> {
  const practice = await startPractice({ project: '.', folder: PRACTICE, fresh });
  console.log(`
  De gazet staat op        ${practice.origin}/
  De redactieruimte op     ${practice.origin}/admin/

  Dit is om te oefenen: je hebt geen account nodig, en niets komt op het internet. Wat je hier schrijft, staat in de
  map ${PRACTICE}/ en blijft bewaard; je eigen bestanden in content/ veranderen niet.
  Opnieuw beginnen: npm start -- --fresh
  Stoppen: Ctrl-C`);
  return practice;
}

async function startSiteAlone(reason: string): Promise<Host> {
  console.log(`${reason}; daarom start de oefenredactie niet, enkel de gazet.\n`);
  if (!(await publish({ content: contentFolder(), out: OUT }))) process.exit(1);
  const host = await startOnFreePort({ folder: OUT });
  console.log(`\n  De gazet staat op ${host.origin}/\n  Stoppen: Ctrl-C`);
  return host;
}

function explain(error: unknown): string {
  const hint = `De oefenredactie start niet. Past wat je schreef niet meer bij de code? Dan begin je opnieuw met npm start -- --fresh.`;
  if (error instanceof Unpublishable) return hint;
  return error instanceof Error ? error.message : String(error);
}
