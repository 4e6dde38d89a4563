import { selectEntryCollectionTitle } from 'decap-cms-core/dist/esm/reducers/collections';
import { own } from '../strings/own.ts';
import type { Collection, Collections, Step, Translate } from '../frame/decap-types.ts';

/** What the board reads of an entry that is not online yet, an Immutable map. */
export interface BoardEntry {
  get(key: 'slug' | 'collection'): string;
  get(key: 'author' | 'updatedOn'): string | undefined;
  get(key: 'isModification' | 'isPersisting'): boolean | undefined;
}

export interface CardActions {
  changeStep: (collection: string, slug: string, from: Step, to: Step) => void;
  publish: (collection: string, slug: string) => void;
  remove: (collection: string, slug: string) => void;
}

interface Props {
  entry: BoardEntry;
  step: Step;
  collections: Collections;
  actions: CardActions;
  mayPublish: boolean;
  t: Translate;
}

/** In characters, with the name of who wrote it. */
const LONGEST_TITLE = 200;

const DAY = new Intl.DateTimeFormat('nl-BE', { day: 'numeric', month: 'long' });

/** A text on the board: what it is, whose, and the steps it can take from here. */
export function Card({ entry, step, collections, actions, mayPublish, t }: Props) {
  const [name, slug] = [entry.get('collection'), entry.get('slug')];
  const collection = collections.get(name);
  const title = titleOf(collection, entry);
  const move = (to: Step) => () => actions.changeStep(name, slug, step, to);
  const remove = t(`workflow.workflowCard.${entry.get('isModification') ? 'deleteChanges' : 'deleteNewEntry'}`);
  const steps: [label: string, act: () => void][] = {
    draft: [[own.editor.review, move('pending_review')] as [string, () => void]],
    pending_review: [
      ...(mayPublish ? [[own.editor.approve, move('pending_publish')] as [string, () => void]] : []),
      [own.editor.backToDraft, move('draft')] as [string, () => void],
    ],
    pending_publish: [
      ...(mayPublish && collection?.get('publish')
        ? [[t('workflow.workflowCard.publishNewEntry'), () => actions.publish(name, slug)] as [string, () => void]]
        : []),
      [own.editor.backToReview, move('pending_review')] as [string, () => void],
    ],
  }[step];
  return (
    <article aria-label={title}>
      <p className="kind">{collection?.get('label_singular') ?? collection?.get('label') ?? name}</p>
      <h3>
        <a href={`#/collections/${name}/entries/${slug}?ref=workflow`}>{title}</a>
      </h3>
      <p className="soft">{lastChange(entry)}</p>
      {entry.get('isModification') && <p className="soft">{own.card.modification}</p>}
      <div className="steps">
        {steps.map(([label, act], index) => (
          <button
            key={label}
            type="button"
            className={index === 0 ? 'button main' : 'button'}
            disabled={Boolean(entry.get('isPersisting'))}
            onClick={act}
          >
            {label}
          </button>
        ))}
        <button type="button" className="button quiet" onClick={() => actions.remove(name, slug)}>
          {remove}
        </button>
      </div>
    </article>
  );
}

/** Where nothing can be read of a text, its name; a title that is far too long does not fill the board. */
function titleOf(collection: Collection | undefined, entry: BoardEntry): string {
  const title = (collection && selectEntryCollectionTitle(collection, entry)) ?? '';
  const shown = title.length > LONGEST_TITLE ? `${title.slice(0, LONGEST_TITLE)} …` : title;
  return /[\p{L}\p{N}]/u.test(shown) ? shown : entry.get('slug');
}

function lastChange(entry: BoardEntry): string {
  const [when, who] = [new Date(entry.get('updatedOn') ?? NaN), entry.get('author')];
  return [Number.isNaN(when.getTime()) ? '' : own.card.changedOn(DAY.format(when)), who ? own.card.by(who) : '']
    .filter(Boolean)
    .join(', ');
}
