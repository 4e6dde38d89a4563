import { List, Map as ImmutableMap } from 'immutable';

/** A value of an entry, as Decap keeps it. */
type Value = unknown;

/**
 * An entry's values without what was left empty: Decap would save an optional field that somebody touched as `""` or
 * `{}`, which says that there is a place without a name. Lines lose the space around them.
 */
export function tidy(data: ImmutableMap<string, Value>): ImmutableMap<string, Value> {
  return data.map(tidyValue).filterNot(isEmpty);
}

function tidyValue(value: Value): Value {
  if (typeof value === 'string') return value.trim();
  if (ImmutableMap.isMap(value)) return tidy(value as ImmutableMap<string, Value>); // Decap's keys are names of fields
  if (List.isList(value)) return value.map(tidyValue).filterNot(isEmpty);
  return value;
}

function isEmpty(value: Value): boolean {
  if (ImmutableMap.isMap(value) || List.isList(value)) return value.size === 0;
  return value === undefined || value === null || value === '';
}
