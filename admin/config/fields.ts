import { z } from 'astro/zod';
import type { CollectionName, Input, SchemaContext } from '../../src/fields.ts';

/** A field of Decap's form, as its configuration writes it. */
export interface DecapField {
  name: string;
  label: string;
  widget: string;
  hint?: string;
  required?: false;
  /** A regular expression that the value matches, and the sentence for when it does not. */
  pattern?: [string, string];
  fields?: DecapField[];
  field?: DecapField;
  [option: string]: unknown;
}

/** What a schema says of a field in `.meta()`. */
interface Meta {
  label?: string;
  hint?: string;
  example?: string;
  input?: Input;
  collection?: CollectionName;
  options?: Record<string, string>;
  /** One of them, to name the buttons of a list. */
  singular?: string;
  /** What a part of a list says when it is folded, with its fields in braces. */
  summary?: string;
  /** The newsroom fills in what was last written here on this device. */
  remember?: boolean;
  /** A picture that keeps all of its pixels, however many. */
  drawing?: boolean;
}

/** Lines of a fixed shape: the shape, and the sentence for what has another. Where a line may be empty, so may the shape. */
const SHAPES: Record<'dayOrYear' | 'time' | 'address' | 'origin' | 'email', [string, string]> = {
  dayOrYear: ['^\\d{4}(-\\d\\d-\\d\\d)?$', 'Schrijf een jaar (2026) of een dag (2026-09-28).'],
  time: ['^([01]\\d|2[0-3]):[0-5]\\d$', 'Schrijf uur en minuten: 09:30.'],
  address: ['^\\s*(https://\\S+)?\\s*$', 'Een adres begint met https:// en heeft geen spaties.'],
  origin: ['^\\s*https://[^\\s/?#]+/?\\s*$', 'Begin met https:// en zet niets achter de domeinnaam.'],
  email: ['^\\s*([^@\\s]+@[^@\\s]+\\.[^@\\s]+)?\\s*$', 'Schrijf een e-mailadres: naam@voorbeeld.be.'],
};

/** Stand-ins for Astro's functions that say which widget they are filled in with. */
export const FORM_CONTEXT: SchemaContext = {
  image: () => z.custom<ImageMetadata>().meta({ input: 'photo' }),
  reference: (collection) => z.custom<{ collection: string; id: string }>().meta({ input: 'relation', collection }),
};

/** The key words of the charter, each under its own name. */
const PRINCIPLES = {
  widget: 'relation',
  collection: 'charter',
  file: 'charter',
  value_field: 'principles.*.keyword',
  display_fields: ['principles.*.keyword'],
  search_fields: ['principles.*.keyword'],
  options_length: 100,
};

/** The title of an entry in each collection that others refer to. */
const TITLE_FIELDS: Partial<Record<CollectionName, string>> = { organisations: 'name', themes: 'name' };

/**
 * The form of a schema: one field for each key, in its order.
 * @throws Error for a type that no widget fills in, or a key without a label
 */
export function fieldsOf(schema: z.ZodType): DecapField[] {
  const { inner } = unwrap(schema);
  if (!(inner instanceof z.ZodObject)) throw new Error('A form is made from an object.');
  return Object.entries(inner.shape).map(([name, field]) => fieldOf(name, field as z.ZodType)); // zod 4 types a shape's values as core types
}

function fieldOf(name: string, schema: z.ZodType): DecapField {
  const meta = metaOf(schema);
  const { inner, optional } = unwrap(schema);
  if (!meta.label) throw new Error(`The field "${name}" has no label.`);
  // The hint of a photo is for who edits the file; the field itself says how a photo comes in.
  const hint =
    meta.input !== 'photo' && [meta.hint, meta.example && `*Bijvoorbeeld: ${meta.example}*`].filter(Boolean).join(' ');
  return {
    name,
    label: meta.label,
    ...(hint && { hint }),
    ...(optional && { required: false as const }),
    ...inputOf(name, inner, meta, optional),
  };
}

/** What a value may be in the schema, as a widget and its options. */
function inputOf(
  name: string,
  schema: z.ZodType,
  meta: Meta,
  optional: boolean,
): Pick<DecapField, 'widget'> & Partial<DecapField> {
  switch (meta.input) {
    case 'photo':
      return { widget: 'photo', ...(meta.drawing && { drawing: true }) };
    case 'relation':
      return relation(meta);
    case 'lead':
      return { ...relation(meta), widget: 'lead' };
    case 'minors':
      return { widget: 'minors', fields: fieldsOf(schema) };
    case 'day':
      return {
        widget: 'datetime',
        default: '{{now}}',
        format: 'YYYY-MM-DD',
        date_format: 'DD/MM/YYYY',
        time_format: false,
      };
    case 'dayOrYear':
    case 'time':
    case 'address':
    case 'origin':
    case 'email':
      return {
        widget: 'string',
        ...(acceptsEmpty(schema) && { required: false as const }),
        pattern: SHAPES[meta.input],
      };
    default:
  }
  if (schema instanceof z.ZodString) return text(schema, meta);
  if (schema instanceof z.ZodNumber) {
    const { minValue: min, maxValue: max, isInt } = schema;
    return {
      widget: 'number',
      value_type: isInt ? 'int' : 'float',
      ...(min !== null && min > Number.MIN_SAFE_INTEGER && { min }),
      ...(max !== null && max < Number.MAX_SAFE_INTEGER && { max }),
    };
  }
  if (schema instanceof z.ZodBoolean) return { widget: 'boolean', required: false };
  if (schema instanceof z.ZodLiteral) {
    return schema.values.has(true)
      ? { widget: 'consent', pattern: ['^true$', 'Vink dit aan. Lukt dat niet, laat de foto dan weg.'] }
      : { widget: meta.input ?? 'select', options: optionsOf([...schema.values], meta) };
  }
  if (schema instanceof z.ZodEnum) return { widget: 'select', options: optionsOf(schema.options, meta) };
  if (schema instanceof z.ZodObject) return { widget: 'object', fields: fieldsOf(schema) };
  if (schema instanceof z.ZodArray) return list(schema as z.ZodArray<z.ZodType>, meta, optional); // zod types an element as a core type
  throw new Error(`No widget fills in the field "${name}".`);
}

function optionsOf(values: readonly unknown[], { options = {} }: Meta) {
  return values.map((value) => ({ value, label: options[String(value)] ?? String(value) }));
}

function text(schema: z.ZodString, { input, remember }: Meta): Pick<DecapField, 'widget'> & Partial<DecapField> {
  const max = schema.maxLength ?? 0;
  const empty = acceptsEmpty(schema);
  const isText = input === 'sentences';
  const one = isText ? '[\\s\\S]' : '[^\\r\\n]';
  return {
    widget: isText ? 'text' : remember ? 'remembered-string' : 'string',
    ...(empty && { required: false as const }),
    // Space around it is cut off, so it does not count; bounded, lest a huge text takes long to refuse.
    pattern: [
      `^\\s*${empty ? '' : '(?=\\S)'}${one}{${empty ? 0 : 1},${max}}\\s{0,99}$`,
      `Hoogstens ${max} tekens${isText ? '' : ', op één regel'}.`,
    ],
  };
}

function relation({ collection, remember }: Meta): Pick<DecapField, 'widget'> & Partial<DecapField> {
  const title = TITLE_FIELDS[collection ?? 'themes'] ?? 'title';
  return {
    widget: remember ? 'remembered-relation' : 'relation',
    collection,
    value_field: '{{slug}}',
    display_fields: [title],
    search_fields: [title],
    options_length: 100,
  };
}

function list(
  schema: z.ZodArray<z.ZodType>,
  meta: Meta,
  optional: boolean,
): Pick<DecapField, 'widget'> & Partial<DecapField> {
  const { minLength: min, maxLength: max } = limits(schema);
  // That there has to be one is what "required" says; Decap would say it twice.
  const least = min === 1 && !optional ? undefined : min;
  const bounds = { ...(least !== undefined && { min: least }), ...(max !== undefined && { max }) };
  const element = metaOf(schema.element);
  if (meta.input === 'stories') return { ...relation(element), widget: 'stories', multiple: true, ...bounds };
  if (element.input === 'relation') return { ...relation(element), multiple: true, ...bounds };
  if (element.input === 'principle') return { ...PRINCIPLES, multiple: true, ...bounds };
  const singular = meta.singular ?? meta.label ?? '';
  const common = {
    widget: 'list',
    label_singular: singular,
    ...(optional && { collapsed: true }),
    minimize_collapsed: optional,
    add_to_top: false,
    ...bounds,
  };
  const { inner } = unwrap(schema.element);
  if (meta.input === 'regions')
    return { widget: 'regions', label_singular: singular, fields: fieldsOf(inner), ...bounds };
  if (inner instanceof z.ZodObject)
    return { ...common, ...(meta.summary && { summary: meta.summary }), fields: fieldsOf(inner) };
  const item = { label: singular, ...element };
  return { ...common, field: { name: 'item', label: singular, ...inputOf('item', inner, item, false) } };
}

function limits(schema: z.ZodArray<z.ZodType>): { minLength?: number; maxLength?: number } {
  const json = z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' });
  return {
    ...(json.minItems !== undefined && { minLength: json.minItems }),
    ...(json.maxItems !== undefined && { maxLength: json.maxItems }),
  };
}

function acceptsEmpty(schema: z.ZodType): boolean {
  return schema.safeParse('').success;
}

/** What lies inside `.optional()`; whether it may be absent. */
function unwrap(schema: z.ZodType): { inner: z.ZodType; optional: boolean } {
  if (schema instanceof z.ZodOptional) return { inner: unwrap(schema.unwrap() as z.ZodType).inner, optional: true };
  return { inner: schema, optional: false };
}

function metaOf(schema: z.ZodType): Meta {
  const own = schema.meta() as Meta | undefined;
  const inner = schema instanceof z.ZodOptional ? metaOf(schema.unwrap() as z.ZodType) : {};
  return { ...inner, ...own };
}
