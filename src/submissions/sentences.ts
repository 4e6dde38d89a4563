import type { z } from 'astro/zod';

/** What zod finds wrong, as sentences for an editor: which field, what is wrong, what to do. */

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

interface Meta {
  label?: string;
  hint?: string;
  options?: Record<string, string>;
}

const EXPECTED: Record<string, string> = {
  day: 'is geen bestaande dag. Schrijf jaar-maand-dag, bijvoorbeeld 2026-11-22.',
  dayOrYear: 'is geen dag en geen jaar. Schrijf 2026-11-22, of enkel 2026 als de dag niet bekend is.',
  time: 'is geen uur. Schrijf uren en minuten, bijvoorbeeld 09:30.',
  words: 'is geen lijst van woorden. Schrijf gewone woorden, met een komma tussen elk.',
  oneLine: 'staat op meer dan één regel. Zet alles op één regel.',
  email: 'is geen e-mailadres. Laat het leeg of schrijf bijvoorbeeld redactie@voorbeeld.be.',
  inside: 'steekt buiten de tekening: links plus breedte, en boven plus hoogte, mogen samen hooguit 100 zijn.',
  https: 'is geen webadres. Het moet beginnen met https://.',
  siteAddress: 'is geen adres voor de site. Schrijf https:// en de domeinnaam, met niets erachter.',
};

const TYPES: Record<string, string> = {
  string: 'tekst',
  number: 'een getal',
  int: 'een heel getal',
  boolean: 'true of false',
  array: 'een lijst (met een streepje voor elke regel)',
  object: 'een blokje met eigen velden',
};

/**
 * What is wrong in `input`, the front matter that was parsed: of each field only what was found first, because zod goes
 * on to measure what it has already called the wrong type.
 */
export function describeError(
  error: z.ZodError,
  schema: z.ZodType,
  input: unknown,
): { field: string; sentence: string }[] {
  const fields = new Set<string>();
  return error.issues.flatMap((issue) => {
    const field = issue.path.join('.');
    if (issue.code !== 'unrecognized_keys' && fields.has(field)) return [];
    fields.add(field);
    return describeIssue(issue, schema, input);
  });
}

/** One issue as one or more sentences. */
function describeIssue(issue: Issue, schema: z.ZodType, input: unknown): { field: string; sentence: string }[] {
  const field = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') {
    const known = shapeAt(schema, issue.path);
    return issue.keys.map((key) => ({
      field: [...issue.path, key].join('.'),
      sentence: `Het veld "${key.slice(0, 60)}" bestaat niet. ${closest(key, known)}Verbeter de naam of laat het weg.`,
    }));
  }
  const { label, hint, options } = metaAt(schema, issue.path);
  const name = label ? `"${label}"` : `Het veld "${field}"`;
  const value = valueAt(input, issue.path);
  if (field === '')
    return [
      { field, sentence: 'Hier staan geen velden. Schrijf op elke regel een veld, een dubbele punt en wat je invult.' },
    ];
  if (value === undefined || value === null || (typeof value === 'string' && value.trim() === '')) {
    return [{ field, sentence: missing(name, issue.path, input, hint) }];
  }
  return [{ field, sentence: `${name} ${describeValue(issue, value, hint, options)}` }];
}

function missing(name: string, path: Path, input: unknown, hint = ''): string {
  if (path.at(-1) === 'alt') {
    const file = valueAt(input, [...path.slice(0, -1), 'file']);
    const subject = typeof file === 'string' ? `Foto "${file.slice(0, 60)}"` : 'De foto';
    return `${subject} heeft geen beschrijving. Schrijf in één zin wat erop te zien is.`;
  }
  return `${name} is niet ingevuld. ${hint}`.trim();
}

function describeValue(issue: Issue, value: unknown, hint = '', options: Record<string, string> = {}): string {
  const shown = typeof value === 'string' || typeof value === 'number' ? `"${String(value).slice(0, 60)}" ` : '';
  switch (issue.code) {
    case 'too_big':
      return typeof value === 'string'
        ? `is ${value.trim().length} tekens lang; er mogen er hooguit ${issue.maximum} zijn. Maak het korter.`
        : Array.isArray(value)
          ? `telt ${value.length} regels; er mogen er hooguit ${issue.maximum} zijn.`
          : `is ${shown.trim()}; hoger dan ${issue.maximum} kan niet.`;
    case 'too_small':
      return Array.isArray(value)
        ? `telt ${value.length} regels; er moeten er minstens ${issue.minimum} zijn.`
        : `${shown}is te klein of leeg; minstens ${issue.minimum} is nodig.`;
    case 'invalid_type':
      return `${shown}moet ${TYPES[issue.expected] ?? issue.expected} zijn.`;
    case 'invalid_value':
      return issue.values.length === 1 && issue.values[0] === true
        ? `moet aangevinkt zijn (true). ${hint}`.trim()
        : `${shown}kan niet. Kies een van: ${issue.values.map((choice) => options[String(choice)] ?? String(choice)).join(', ')}.`;
    case 'invalid_union':
      return `${shown}moet één naam uit de lijst zijn, als gewone tekst.`;
    case 'custom':
      return `${shown}${EXPECTED[String(issue.params?.['expected'])] ?? issue.message}`;
    default:
      return `${shown}is niet juist (${issue.message}).`;
  }
}

function valueAt(input: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined,
    input,
  );
}

/** Walks from a schema to the field at `path`, through optional, piped and listed ones. */
function schemaAt(schema: z.ZodType, path: Path): z.ZodType | undefined {
  const [key, ...rest] = path;
  const inner = unwrap(schema);
  if (key === undefined) return schema;
  const { shape, element } = inner.def as { shape?: Record<string, z.ZodType>; element?: z.ZodType }; // by kind of schema
  const next = typeof key === 'number' ? element : shape?.[String(key)];
  return next && schemaAt(next, rest);
}

function unwrap(schema: z.ZodType): z.ZodType {
  const { innerType, out } = schema.def as { innerType?: z.ZodType; out?: z.ZodType }; // optional, preprocess
  const inner = innerType ?? out;
  return inner ? unwrap(inner) : schema;
}

function metaAt(schema: z.ZodType, path: Path): Meta {
  for (let length = path.length; length > 0; length--) {
    const meta = schemaAt(schema, path.slice(0, length))?.meta();
    if (meta) return meta as Meta; // zod lets metadata hold anything; ours is written in the schemas
  }
  return {};
}

function shapeAt(schema: z.ZodType, path: Path): string[] {
  const found = schemaAt(schema, path);
  const { shape = {} } = (found ? unwrap(found).def : {}) as { shape?: Record<string, z.ZodType> };
  return Object.keys(shape);
}

function closest(key: string, known: readonly string[]): string {
  const start = key.slice(0, 3).toLowerCase();
  const match = known.find((name) => name.toLowerCase().startsWith(start));
  return match ? `Bedoelde je "${match}"? ` : '';
}
