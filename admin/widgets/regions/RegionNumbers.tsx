import { useState } from 'react';
import { regionStrings as t } from '../../strings/regions.ts';
import { rounded } from './geometry.ts';
import type { Remark, RegionField } from './judge.ts';
import { isSide, type Region } from './region.ts';

interface RegionNumbersProps {
  region: Region;
  fields: readonly RegionField[];
  remarks: readonly Remark[];
  id: string;
  onChange: (name: string, value: number | undefined) => void;
}

/** Where a region lies, as numbers, with what is wrong with it. */
export function RegionNumbers({ region, fields, remarks, id, onChange }: RegionNumbersProps) {
  const wrong = remarks.filter(({ field }) => isSide(field));
  return (
    <fieldset className="region-numbers">
      <legend>{t.place}</legend>
      {fields
        .filter(({ name }) => isSide(name))
        .map((field) => (
          <NumberField
            key={field.name}
            field={field}
            value={region[field.name]}
            id={`${id}-${field.name}`}
            problem={wrong.some((remark) => remark.field === field.name) ? `${id}-wrong` : undefined}
            onChange={(value) => onChange(field.name, value)}
          />
        ))}
      <ul id={`${id}-wrong`} className="region-wrong">
        {wrong.map(({ field, sentence }) => (
          <li key={field}>{sentence}</li>
        ))}
      </ul>
    </fieldset>
  );
}

interface NumberFieldProps {
  field: RegionField;
  value: unknown;
  id: string;
  problem: string | undefined;
  onChange: (value: number | undefined) => void;
}

function NumberField({ field: { label, min, max }, value, id, problem, onChange }: NumberFieldProps) {
  // What is being typed is no number yet at times: `12,`.
  const [typed, setTyped] = useState('');
  const shown = numberIn(typed) === value ? typed : String(value ?? '');
  return (
    <label htmlFor={id}>
      {label}
      <input
        id={id}
        type="number"
        inputMode="decimal"
        step={0.1}
        min={min}
        max={max}
        value={shown}
        aria-invalid={problem !== undefined}
        aria-describedby={problem}
        onChange={({ target }) => {
          setTyped(target.value);
          onChange(numberIn(target.value));
        }}
      />
    </label>
  );
}

function numberIn(text: string): number | undefined {
  const number = Number.parseFloat(text.replace(',', '.'));
  return Number.isFinite(number) ? rounded(number) : undefined;
}
