import type { List } from 'immutable';
import { useImperativeHandle, useRef } from 'react';
import { missing, useDescription, useLatest, VALID, type ControlProps } from './control.ts';

/** A tick that has to be there. It stands beside the label that Decap draws (`widgets.css`); true, or nothing at all. */
export function ConsentControl(props: ControlProps<true>) {
  const { value, forID, fieldsErrors, onChange, ref } = props;
  const tick = useRef<HTMLInputElement>(null);
  const latest = useLatest(props);
  const description = useDescription(tick, forID);
  useImperativeHandle(
    ref,
    () => ({
      isValid: () => {
        const { value, field, parentIds } = latest.current;
        const [, sentence = ''] = field.get('pattern') as List<string>; // `config/fields.ts` gives every consent one
        return value === true ? VALID : missing(sentence, parentIds);
      },
      // Decap's own tests would each say less: that it is missing, or that it does not match.
      getValidateValue: () => true,
      focus: () => tick.current?.focus(),
    }),
    [latest],
  );
  return (
    <input
      ref={tick}
      type="checkbox"
      className="tick"
      id={forID}
      checked={value === true}
      aria-required
      aria-describedby={description}
      aria-invalid={fieldsErrors?.has(forID) ?? false}
      onChange={(event) => onChange(event.target.checked ? true : undefined)}
    />
  );
}
