import { List } from 'immutable';
import { useImperativeHandle, useRef, useState } from 'react';
import { estimatePages } from '../../../src/editions/length.ts';
import { editionStrings as t } from '../../strings/edition.ts';
import { useLatest, VALID, type Control, type ControlProps, type Validity } from '../control.ts';
import { movedTo } from '../ordering/order.ts';
import { AdviceList } from './Advice.tsx';
import { choicesOf, type Choice } from './choices.ts';
import { compositionsOf } from './composition.ts';
import './edition.css';
import { useGazette, type Query } from './gazette.ts';
import { StoryOrder } from './StoryOrder.tsx';
import { StoryPicker } from './StoryPicker.tsx';

interface StoriesProps extends ControlProps<List<string>> {
  query: Query;
}

const PAGES = new Intl.NumberFormat('nl-BE', { maximumFractionDigits: 1 });

/** The stories of an edition beside its lead: found by their words, in an order of their own. */
export function StoriesControl(props: StoriesProps) {
  const { value, field, forID, query, getEntry, onChange, ref } = props;
  const gazette = useGazette(query, forID);
  const [said, setSaid] = useState('');
  const root = useRef<HTMLDivElement>(null);
  const ids = value?.toArray() ?? [];
  const entry = getEntry();
  const lead = entry.getIn(['data', 'lead']);
  const [composition] = gazette ? compositionsOf(entry, gazette) : [];
  const choices = gazette && composition ? choicesOf(gazette, composition.number) : [];
  const known = new Map(choices.map((choice) => [choice.id, choice]));
  const chosen = ids.map((id) => known.get(id) ?? unknownStory(id));
  const most = Number(field.get('max'));
  const titleOf = (id: unknown) => known.get(String(id))?.title ?? String(id);
  const latest = useLatest({ props, judge: () => judge(ids, lead, most, titleOf) });
  useImperativeHandle(
    ref,
    (): Control => ({
      isValid: () => {
        const message = latest.current.judge();
        const { parentIds } = latest.current.props;
        if (message === undefined) return VALID;
        return { error: { type: 'CUSTOM', parentIds, message } } satisfies Validity;
      },
      // The sentence above says it better than Decap's.
      getValidateValue: () => true,
      shouldComponentUpdate: () => true,
      focus: () => root.current?.querySelector('input')?.focus(),
    }),
    [latest],
  );

  const change = (next: string[], message: string) => {
    onChange(List(next));
    setSaid(message);
  };
  const remove = (index: number) => {
    change(ids.toSpliced(index, 1), t.removed(titleOf(ids[index])));
    root.current?.querySelector('input')?.focus();
  };
  const add = ({ id, title }: Choice) => {
    change([...ids, id], t.added(title, ids.length + 1));
    root.current?.querySelector('input')?.focus();
  };
  const printed = composition ? [...(composition.lead ? [composition.lead] : []), ...composition.stories] : [];

  return (
    <div ref={root} className="edition-stories">
      <StoryOrder
        stories={gazette === undefined ? [] : chosen}
        onMove={(from, to) => change(movedTo(ids, from, to), t.moved(titleOf(ids[from]), to + 1))}
        onRemove={remove}
      />
      <p role="status" className="visually-hidden">
        {said}
      </p>
      {printed.length > 0 && <p>{t.total(printed.length, PAGES.format(estimatePages(printed)))}</p>}
      <AdviceList field="stories" getEntry={getEntry} gazette={gazette} />
      {!gazette && <p role="status">{gazette === null ? t.notLoaded : t.loading}</p>}
      {gazette && (
        <StoryPicker id={forID} choices={choices.filter(({ id }) => !ids.includes(id) && id !== lead)} onAdd={add} />
      )}
    </div>
  );
}

/** What the gate would refuse, said before it is saved. */
function judge(ids: readonly string[], lead: unknown, most: number, titleOf: (id: unknown) => string) {
  if (ids.length > most) return t.full(most);
  return ids.some((id) => id === lead) ? t.isLead(titleOf(lead)) : undefined;
}

/** One that is not online, or not any more. */
function unknownStory(id: string): Choice {
  const nothing = { theme: undefined, organisation: undefined, hasPhoto: false, date: '', edition: undefined };
  return { id, title: t.gone(id), ...nothing };
}
