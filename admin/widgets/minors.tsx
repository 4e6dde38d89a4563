import { Map, type List } from 'immutable';
import { useImperativeHandle, useRef } from 'react';
import { photoStrings } from '../strings/photos.ts';
import { missing, useDescription, useLatest, VALID, type ControlProps } from './control.ts';

type Minors = Map<string, unknown>;

/** Whether children are in the story; who says so is asked for a parent's consent, a tick of its own. Nothing, or both. */
export function MinorsControl(props: ControlProps<Minors>) {
  const { value, field, forID, fieldsErrors, onChange, ref } = props;
  const tick = useRef<HTMLInputElement>(null);
  const consentTick = useRef<HTMLInputElement>(null);
  const latest = useLatest(props);
  const description = useDescription(tick, forID);
  const consent = (field.get('fields') as List<Map<string, string>>).first(Map<string, string>()); // the schema has one
  const name = consent.get('name', '');
  const consents = value?.get(name) === true;
  useImperativeHandle(
    ref,
    () => ({
      isValid: () => {
        const { value, parentIds } = latest.current;
        return !value || value.get(name) === true ? VALID : missing(photoStrings.parentalConsent, parentIds);
      },
      focus: () => (consentTick.current ?? tick.current)?.focus(),
    }),
    [latest, name],
  );
  const consentId = `${forID}-${name}`;
  const isWrong = Boolean(value) && (fieldsErrors?.has(forID) ?? false);
  return (
    <>
      <input
        ref={tick}
        type="checkbox"
        className="tick"
        id={forID}
        checked={Boolean(value)}
        aria-describedby={description}
        onChange={(event) => onChange(event.target.checked ? Map() : undefined)}
      />
      {value && (
        <div className="tick-more">
          <input
            ref={consentTick}
            type="checkbox"
            className="tick"
            id={consentId}
            checked={consents}
            aria-required
            aria-describedby={`${consentId}-wrong ${consentId}-hint`}
            aria-invalid={isWrong}
            onChange={(event) => onChange(event.target.checked ? Map([[name, true]]) : Map())}
          />
          <label htmlFor={consentId}>{consent.get('label')}</label>
          <p id={`${consentId}-wrong`} className="tick-wrong">
            {isWrong && photoStrings.parentalConsent}
          </p>
          <p id={`${consentId}-hint`}>{consent.get('hint')}</p>
        </div>
      )}
    </>
  );
}
