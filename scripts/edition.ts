// npm run edition -- new
// Proposes the next edition from the stories that came since the last one, in one commit on a branch of its own. Exit 0 when
// it is there, 2 when it could not be.
import { LABEL_PREFIX } from '../admin/config/forge.ts';
import { today } from '../src/calendar.ts';
import { contentFolder } from '../src/collections.ts';
import { estimatePages } from '../src/editions/length.ts';
import type { SiteData } from '../src/site/schema.ts';
import { readSettings } from '../src/site/settings.ts';
import { openCommittedContent } from './committed-content.ts';
import { CouldNotRun, describeFailure } from './could-not-run.ts';
import { branchOfEdition, commitEdition, refuseTakenBranch } from './edition-branch.ts';
import { composeNext, type ProposedEdition } from './edition-proposal.ts';

try {
  const [command, ...others] = process.argv.slice(2);
  if (command !== 'new' || others.length > 0) {
    throw new CouldNotRun('Dit is niet te begrijpen. Wel kan: npm run edition -- new');
  }
  const folder = contentFolder();
  const content = await openCommittedContent(folder);
  const edition = await composeNext(content, today());
  const nextStep = describeNextStep(readSettings(folder).forge, branchOfEdition(edition.number));
  await refuseTakenBranch(folder, edition.number);
  await commitEdition(folder, content, edition);
  console.log(describeProposal(edition));
  console.log(nextStep);
} catch (error) {
  console.error(`✗ ${describeFailure(error, 'Het voorstel')}`);
  process.exitCode = 2;
}

function describeProposal({ number, lead, stories, pages, left, advice, nameOfTheme }: ProposedEdition): string {
  const long = new Intl.NumberFormat('nl-BE', { maximumFractionDigits: 1 }).format(estimatePages([lead, ...stories]));
  const lines = [
    `✓ Nummer ${number} ligt klaar op de tak ${branchOfEdition(number)}: ${stories.length + 1} verhalen, ongeveer ${long} van de ${pages} bladzijden.`,
    `  Hoofdverhaal: ${lead.title} (${nameOfTheme(lead.theme)})`,
    ...stories.map(({ title, theme }, index) => `  ${index + 1}. ${title} (${nameOfTheme(theme)})`),
    ...left.map(({ title }) => `  Geen plaats meer: ${title}`),
    ...advice.map(({ sentence }) => `  Let op. ${sentence}`),
  ];
  return lines.join('\n');
}

/** How the branch comes on the board of the newsroom, where its editors write the title and the foreword. */
function describeNextStep({ kind }: SiteData['forge'], branch: string): string {
  const draft = `${LABEL_PREFIX}draft`;
  const how = {
    gitlab: `  git push -o merge_request.create -o merge_request.label=${draft} origin ${branch}`,
    forgejo: `  git push origin ${branch}\n  Maak er op Forgejo een pull request van.`,
    github: `  git push origin ${branch}\n  Maak er op GitHub een pull request van met het label ${draft}.`,
  }[kind];
  return `\nNog te doen: een titel, een voorwoord en de volgorde nakijken. Zo komt het op de redactietafel:\n${how}`;
}
