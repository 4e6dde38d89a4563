import { judgeNode } from '../../src/submissions/markup-node.ts';
import { describePersonalData, findPersonalData } from '../../src/submissions/people.ts';
import type { Entry } from '../photos/draft.ts';
import { nodesOf } from '../preview/markdown.ts';
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
      const { value, field, getEntry, parentIds }: ControlProps<unknown> = this.props;
      if (typeof value !== 'string') return VALID;
      const isMarkdown = field.get('widget') === 'markdown';
      const message = (isMarkdown ? describeMarkup(value, getEntry()) : undefined) ?? describePeople(value, getEntry());
      return message === undefined ? VALID : { error: { type: 'CUSTOM', parentIds, message } };
    };
  };
}

function describePeople(text: string, entry: Entry): string | undefined {
  if (entry.get('collection') !== 'stories') return undefined;
  const reason = entry.getIn(['data', 'personalDataReason']);
  return describePersonalData(text.split('\n').flatMap(findPersonalData), reason);
}

/** What comes first is told first; the next time, what is left. */
function describeMarkup(text: string, entry: Entry): string | undefined {
  const isMdx = entry.get('collection') === 'partner-days';
  return nodesOf(text, isMdx).flatMap(judgeNode)[0];
}
