import type { Advice } from '../../../src/editions/advice.ts';
import type { ControlProps } from '../control.ts';
import { adviseOn } from './composition.ts';
import { useGazette, type Gazette, type Query } from './gazette.ts';

interface AdviceProps {
  field: Advice['field'];
  getEntry: ControlProps<unknown>['getEntry'];
  gazette: Gazette | null | undefined;
}

/** What may be better at one of the fields of an edition; it keeps nothing from being saved. */
export function AdviceList({ field, getEntry, gazette }: AdviceProps) {
  const advice = gazette ? adviseOn(getEntry(), gazette).filter((one) => one.field === field) : [];
  return (
    <div role="status" className="edition-advice">
      {advice.map(({ sentence }) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}

/* eslint-disable @typescript-eslint/no-explicit-any -- Decap's controls come without types */

/**
 * One of Decap's controls with advice below it.
 * @param Control - a class of Decap's
 */
export function advised(Control: any, field: Advice['field']): any {
  return class extends Control {
    // What is chosen elsewhere in the form may change the advice.
    shouldComponentUpdate(): boolean {
      return true;
    }

    render() {
      const { query, forID, getEntry } = this.props as ControlProps<unknown> & { query: Query };
      return (
        <>
          {super.render()}
          <FetchedAdvice field={field} query={query} id={forID} getEntry={getEntry} />
        </>
      );
    }
  };
}

function FetchedAdvice({ query, id, ...props }: Omit<AdviceProps, 'gazette'> & { query: Query; id: string }) {
  return <AdviceList {...props} gazette={useGazette(query, id)} />;
}
