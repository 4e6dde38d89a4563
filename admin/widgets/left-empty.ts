import { List, Map, OrderedMap } from 'immutable';

type Field = Map<string, unknown>;
type Data = Map<string, unknown>;

/**
 * The data of an entry as the schemas want it: what is not filled in is not there. Decap would write `place: ''` for a
 * text that was wiped and `minors: null` for a tick that was taken off. A text that may be empty stays; what belongs to
 * a photo goes with it. What is filled in stands in the order of the form, which a map of more than eight forgets.
 * @param fields - of the form that the data was filled in with
 */
export function withoutEmpty(data: Data, fields: List<Field> | undefined): Data {
  const names = fields?.map((field) => String(field.get('name'))) ?? List<string>();
  const inOrder = data.sortBy((_value, name) => (names.includes(name) ? names.indexOf(name) : names.size));
  return inOrder.reduce((kept: Data, value, name) => {
    const field = fields?.find((candidate) => candidate.get('name') === name);
    const inner = field?.get('fields') as List<Field> | undefined; // only objects and lists have them
    const next = inner ? clearedInside(value, inner) : value;
    return isEmpty(next, field) ? kept : kept.set(name, next);
  }, OrderedMap());
}

function clearedInside(value: unknown, fields: List<Field>): unknown {
  if (List.isList(value)) return value.map((item) => clearedInside(item, fields));
  return Map.isMap(value) ? withoutEmpty(value as Data, fields) : value; // Decap's maps have names for keys
}

function isEmpty(value: unknown, field: Field | undefined): boolean {
  if (value === undefined || value === null) return true;
  if (field?.get('required') !== false) return false;
  if (Map.isMap(value)) return value.isEmpty() || lacksPhoto(value as Data, field);
  return value === '' && !acceptsEmpty(field);
}

/** A description without its photo. */
function lacksPhoto(value: Data, field: Field): boolean {
  const fields = field.get('fields') as List<Field> | undefined; // objects have them
  const photo = fields?.find((candidate) => candidate.get('widget') === 'photo');
  return photo !== undefined && !value.get(String(photo.get('name')));
}

function acceptsEmpty(field: Field): boolean {
  const pattern = field.get('pattern') as List<string> | undefined; // `config/fields.ts` writes it
  return pattern !== undefined && new RegExp(pattern.first('')).test('');
}
