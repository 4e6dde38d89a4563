import { statfs } from 'node:fs/promises';

/** What the practice newsroom says: in the browser, where Decap shows it beside the text, and in the terminal. */
export const SENTENCES = {
  notOurs: 'Deze vraag komt van een andere website. De oefenredactie antwoordt enkel op haar eigen bladzijden.',
  notJson: 'De oefenredactie verstaat deze vraag niet.',
  tooBig:
    'Dit is samen te groot om te bewaren (hooguit 60 MB). Kies minder of kleinere foto’s. Je tekst staat nog in het scherm.',
  onlyByPublishing: 'Niets gaat rechtstreeks online: bewaar het bij de tekst en laat de redactie het publiceren.',
  outsideContent: 'Dit bestand ligt buiten de inhoud van de gazet. De redactieruimte blijft daar af.',
  noAddress: 'Van deze titel kan geen adres gemaakt worden. Laat tekens zoals ~ weg en bewaar opnieuw.',
  gone: 'Deze versie is er niet meer: ze is intussen gepubliceerd of verwijderd. Laad de bladzijde opnieuw.',
  saveConflict:
    'Niet bewaard: intussen is een andere versie van deze tekst gepubliceerd en de twee spreken elkaar tegen. Je tekst staat nog in het scherm. Kopieer wat je wil houden, verwijder dit concept en begin opnieuw vanaf wat online staat.',
  alreadyProposed:
    'Niet bewaard: er ligt al een nieuwere versie van deze tekst bij de redactie, misschien van een collega. Je tekst staat nog in het scherm. Kopieer wat je wil houden en open die versie bij Workflow.',
  isDeletion:
    'Er is gevraagd om deze tekst te verwijderen; daarom kan je hem nu niet aanpassen. Wil je hem houden? Verwijder dan dat voorstel bij Workflow.',
  openVersion:
    'Er ligt nog een nieuwere versie van deze tekst bij de redactie. Publiceer of verwijder die eerst, bij Workflow. Daarna kan je vragen om de tekst te verwijderen.',
  notSaved:
    'De oefenredactie kon dit niet doen. Je tekst staat nog in het scherm; probeer het opnieuw. Helpt dat niet, stop dan met Ctrl-C en start opnieuw.',
  noAnswer:
    'De oefenredactie antwoordt even niet. Je tekst staat nog in het scherm; probeer het over een paar tellen opnieuw.',
  buildFailed:
    'Niet gepubliceerd: de site kon met deze tekst niet gebouwd worden. Wat online stond, staat er nog. De uitleg staat in het venster waar je npm start deed.',
  diskFull: 'De schijf is vol. Maak plaats en probeer het opnieuw; wat er al stond, is niet veranderd.',
} as const;

/** A conflict between what is to be published and what is online. */
export function publishConflict(files: readonly string[]): string {
  const what = files.length > 0 ? ` (${files.join(', ')})` : '';
  return `Niet gepubliceerd: sinds deze tekst geschreven is, kwam er een andere versie online${what} en de twee spreken elkaar tegen. Er is niets veranderd. Open de tekst, kopieer wat je wil houden, verwijder het concept en pas aan wat online staat.`;
}

/** What has to be mended before it can be published; the first few, for a small message. */
export function notFit(problems: readonly string[]): string {
  const [shown, rest] = [problems.slice(0, 3), problems.length - 3];
  const more =
    rest > 0 ? ` En nog ${rest} ${rest === 1 ? 'probleem' : 'problemen'}: zie het venster van npm start.` : '';
  return `Nog niet gepubliceerd. ${shown.join(' ')}${more}`;
}

/** Fewer free bytes than this is a full disk: not even git has room to work. */
const LEAST_FREE = 1024 * 1024;

/** Why something failed, when the disk is the reason. */
export async function describeDisk(error: unknown, folder: string): Promise<string | undefined> {
  const { code = '', path = folder, message = '' } = (error ?? {}) as Partial<NodeJS.ErrnoException>; // whatever was thrown has at most these
  if (code === 'ENOSPC' || /no space left|out of diskspace/i.test(message) || (await isFull(folder)))
    return SENTENCES.diskFull;
  if (/^(EACCES|EPERM|EROFS)$/.test(code) || /permission denied|read-only file system/i.test(message)) {
    return `In ${path} kan niet geschreven worden. Geef jezelf schrijfrechten op die map en probeer het opnieuw.`;
  }
  return undefined;
}

async function isFull(folder: string): Promise<boolean> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize < LEAST_FREE;
  } catch {
    return false;
  }
}
