import { describePersonalData, findPersonalData } from '../../src/submissions/people.ts';
import { VALID, type ControlProps, type Validity } from './control.ts';

/* eslint-disable @typescript-eslint/no-explicit-any -- Decap's controls come without types */

/**
 * One of Decap's controls that refuses to save a text which the gate would refuse, with the gate's sentence. Saving is
 * late enough to write in peace and the last moment that counts: what is saved is in the history of the project.
 * @param Control - a class of Decap's, whose value is a text
 */
export function judging(Control: any): any {
  return class extends Control {
    // Decap calls it without its object.
    isValid = (): Validity => {
      const { value, getEntry, parentIds }: ControlProps<unknown> = this.props;
      const entry = getEntry();
      if (entry.get('collection') !== 'stories' || typeof value !== 'string') return VALID;
      const reason = entry.getIn(['data', 'personalDataReason']);
      const sentence = describePersonalData(value.split('\n').flatMap(findPersonalData), reason);
      return sentence === undefined ? VALID : { error: { type: 'CUSTOM', parentIds, message: sentence } };
    };
  };
}
