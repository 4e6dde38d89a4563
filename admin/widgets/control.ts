import type { Map } from 'immutable';
import { useLayoutEffect, useRef, useState, type Ref, type RefObject } from 'react';
import type { Entry } from '../photos/draft.ts';

/** What Decap hands to the control of a field; what our widgets use of it. */
export interface ControlProps<Value> {
  value: Value | null | undefined;
  field: Map<string, unknown>;
  /** The id of the element that the field's label is for. */
  forID: string;
  onChange: (value: Value | undefined) => void;
  /** What is wrong with the fields of the form, by the ids of their elements. */
  fieldsErrors?: Map<string, unknown>;
  parentIds: string[];
  getEntry: () => Entry;
  getAsset: (path: string, field: Map<string, unknown>) => { url: string; path: string };
  onPersistMedia: (file: File, options: { field: Map<string, unknown> }) => Promise<unknown>;
  ref?: Ref<Control>;
}

/** What Decap calls on a control. */
export interface Control {
  isValid: () => Validity;
  /** What Decap tests for presence and pattern, instead of the value. */
  getValidateValue?: () => unknown;
  focus: () => void;
  /** Whether it is drawn anew when something else in the form changes; Decap's own looks at its value alone. */
  shouldComponentUpdate?: () => boolean;
}

export type Validity = { error: false } | { error: { type: string; parentIds: string[]; message: string } };

export const VALID: Validity = { error: false };

/** A missing answer: Decap puts the sentence at the field and says on top that something is missing. */
export function missing(message: string, parentIds: string[]): Validity {
  return { error: { type: 'PRESENCE', parentIds, message } };
}

/** Always what it was last called with, for functions that Decap keeps from the first time it saw a control. */
export function useLatest<Value>(value: Value): RefObject<Value> {
  const latest = useRef(value);
  useLayoutEffect(() => {
    latest.current = value;
  });
  return latest;
}

/**
 * The ids of what Decap says about a control, the hint below it and what is wrong above it, for `aria-describedby`;
 * Decap gives them none.
 * @param root - the outermost element of the control
 */
export function useDescription(root: RefObject<HTMLElement | null>, forID: string): string | undefined {
  const [ids, setIds] = useState<string>();
  // What is wrong comes and goes: Decap draws the control anew each time.
  useLayoutEffect(() => {
    const frame = root.current?.parentElement;
    const hint = frame?.querySelector(':scope > p');
    const errors = frame?.querySelector(':scope > div > ul');
    if (hint) hint.id = `${forID}-hint`;
    if (errors) errors.id = `${forID}-errors`;
    setIds([errors?.id, hint?.id].filter(Boolean).join(' ') || undefined);
  });
  return ids;
}
