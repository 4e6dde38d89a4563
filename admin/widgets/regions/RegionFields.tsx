import { List, Map } from 'immutable';
import { useState, type ComponentType } from 'react';
import type { Remark } from './judge.ts';
import { isSide } from './region.ts';

type Field = Map<string, unknown>;

/** Decap's frame around a field: label, hint, what is wrong, and the field's control. */
export type EditorControl = ComponentType<{
  field: Field;
  value: unknown;
  onChange: (field: Field, value: unknown) => void;
  fieldsErrors: Map<string, unknown>;
  controlRef: (control: { props: { uniqueFieldId: string } } | null) => void;
  parentIds: string[];
  onValidate: () => void;
  clearFieldErrors: () => void;
}>;

interface RegionFieldsProps {
  editorControl: EditorControl;
  fields: List<Field>;
  region: Map<string, unknown>;
  remarks: readonly Remark[];
  parentIds: string[];
  onChange: (name: string, value: unknown) => void;
}

/** The fields of one region but its numbers, filled in as everywhere in the newsroom. */
export function RegionFields({
  editorControl: Control,
  fields,
  region,
  remarks,
  parentIds,
  onChange,
}: RegionFieldsProps) {
  // Decap gives each field an id, by which it looks up what is wrong with it.
  const [ids, setIds] = useState<Record<string, string>>({});
  const errors = Map(remarks.map(({ field, sentence }) => [ids[field] ?? '', [{ message: sentence, parentIds }]]));
  return fields
    .filter((field) => !isSide(String(field.get('name'))))
    .map((field) => {
      const name = String(field.get('name'));
      return (
        <Control
          key={name}
          field={field}
          value={region.get(name)}
          onChange={(_field, value) => onChange(name, List.isList(value) ? value.toArray() : value)}
          fieldsErrors={errors}
          controlRef={(control) => {
            const id = control?.props.uniqueFieldId;
            if (id) setIds((before) => (before[name] === id ? before : { ...before, [name]: id }));
          }}
          parentIds={parentIds}
          // The regions are judged all at once, those that are not open as well: `judge.ts`.
          onValidate={nothing}
          clearFieldErrors={nothing}
        />
      );
    });
}

function nothing(): void {
  // Decap would keep it for a field that is gone as soon as another region opens.
}
