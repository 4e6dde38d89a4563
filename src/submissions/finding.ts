import { createHash } from 'node:crypto';

/** What the check can find, by the names under which a forge keeps it apart: what holds when nothing is found. */
export const RULES = {
  veld: { severity: 'problem', about: 'Elk veld is ingevuld zoals het hoort.' },
  tekst: { severity: 'problem', about: 'Elke tekst is leesbaar, staat op haar plaats en bevat enkel tekst.' },
  foto: { severity: 'problem', about: 'Elke foto is heel, staat rechtop en bevat enkel het beeld.' },
  link: { severity: 'problem', about: 'Een inzending bevat geen symbolische links.' },
  submodule: { severity: 'problem', about: 'Een inzending bevat geen ander git-project.' },
  editie: { severity: 'notice', about: 'Een nummer is gevarieerd, opent met een foto en past op papier.' },
  'buiten-content': { severity: 'notice', about: 'Een inzending verandert niets aan de code.' },
  instellingen: { severity: 'notice', about: 'Een inzending verandert niets aan de instellingen.' },
  redactie: { severity: 'notice', about: 'Een inzending verandert niets aan wat de redactie schrijft.' },
  'bestaand-verhaal': { severity: 'notice', about: 'Een inzending verandert niets aan een ander verhaal.' },
  'meer-verhalen': { severity: 'notice', about: 'Een inzending is één verhaal.' },
} as const satisfies Record<string, { severity: 'problem' | 'notice'; about: string }>;

export type Rule = keyof typeof RULES;

/** Something the check says about a file, in the shape in which a forge shows it beside a change. */
export interface Finding {
  rule: Rule;
  /** The file, a path within the repository. */
  file: string;
  /** Counted from 1; 1 also where the whole file is meant. */
  line: number;
  field?: string | undefined;
  /** What is wrong and what to do: Dutch, for an editor. */
  sentence: string;
}

/** Whether it keeps the change from being published; a notice only wants to be seen by an editor. */
export function isProblem({ rule }: Pick<Finding, 'rule'>): boolean {
  return RULES[rule].severity === 'problem';
}

/**
 * What tells each finding from the others, as SHA-256 in hexadecimal. Its line has no part in it: a problem that moves
 * stays the same one.
 */
export function fingerprint(findings: readonly Finding[]): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ file, field, sentence }) => {
    const said = JSON.stringify([file, field, sentence]);
    const times = seen.get(said) ?? 0;
    seen.set(said, times + 1);
    return createHash('sha256')
      .update(times === 0 ? said : `${said}${times}`)
      .digest('hex');
  });
}
