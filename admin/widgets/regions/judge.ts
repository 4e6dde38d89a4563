import { judgeRegions } from '../../../src/partner-days/visual-harvest/regions.ts';
import { nl } from '../../strings/nl.ts';
import { regionStrings as t } from '../../strings/regions.ts';
import { isSide, rectangleOf, titleOf, type Region } from './region.ts';

/** What is not right yet with a region. */
export interface Remark {
  /** Which region, counted from 0. */
  index: number;
  /** Which of its fields, by the name of the schema. */
  field: string;
  sentence: string;
  /** Whether the field is only empty: that is said once somebody asks to save, or leaves the region. */
  isMissing: boolean;
}

/** A field of a region, as `config/fields.ts` writes it. */
export interface RegionField {
  name: string;
  label: string;
  required?: boolean;
  pattern?: [string, string];
  /** Of a number its limits; of a list, how many. */
  min?: number;
  max?: number;
}

const { widget: words } = nl.editor.editorControlPane;

/** Everything that the gate would refuse, in its own words where it has them; in the order of the regions. */
export function judge(fields: readonly RegionField[], regions: readonly Region[]): Remark[] {
  const own = regions.flatMap((region, index) => judgeAlone(fields, region, index));
  const hasWrongSide = (index: number) => own.some((remark) => remark.index === index && isSide(remark.field));
  const beside = judgeRegions(regions.map((region) => ({ ...rectangleOf(region), title: titleOf(region) })))
    .filter(({ index, field }) => !isSide(field) || !hasWrongSide(index))
    .map((remark) => ({ ...remark, sentence: remark.sentence.replace('""', t.thisOne), isMissing: false }));
  return [...own, ...beside].toSorted((a, b) => a.index - b.index);
}

function judgeAlone(fields: readonly RegionField[], region: Region, index: number): Remark[] {
  const found = fields.flatMap((field): Remark[] => {
    const value = region[field.name];
    if (isEmpty(value)) {
      const sentence = words.required.replace('%{fieldLabel}', field.label);
      return field.required === false ? [] : [{ index, field: field.name, sentence, isMissing: true }];
    }
    const sentence = judgeValue(field, value);
    return sentence ? [{ index, field: field.name, sentence, isMissing: false }] : [];
  });
  if (found.some(({ field }) => isSide(field))) return found;
  const { x, y, width, height } = rectangleOf(region);
  const beyond = [
    ...(x + width > 100 ? [{ field: 'width', sentence: t.beyondRight }] : []),
    ...(y + height > 100 ? [{ field: 'height', sentence: t.beyondBottom }] : []),
  ];
  return [...found, ...beyond.map((remark) => ({ ...remark, index, isMissing: false }))];
}

function judgeValue({ label, pattern, min, max }: RegionField, value: unknown): string | undefined {
  if (Array.isArray(value)) {
    if (max === undefined || value.length <= max) return undefined;
    return words.rangeMax.replace('%{fieldLabel}', label).replace('%{maxCount}', String(max));
  }
  if (min !== undefined && max !== undefined && !(typeof value === 'number' && value >= min && value <= max)) {
    return words.range
      .replace('%{fieldLabel}', label)
      .replace('%{minValue}', String(min))
      .replace('%{maxValue}', String(max));
  }
  if (!pattern || new RegExp(pattern[0]).test(String(value))) return undefined;
  return words.regexPattern.replace('%{fieldLabel}', label).replace('%{pattern}', pattern[1]);
}

function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  return typeof value === 'string' ? value.trim() === '' : Array.isArray(value) && value.length === 0;
}
