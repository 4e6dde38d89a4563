import { own } from '../strings/own.ts';
import type { Collections, Step, Translate } from '../frame/decap-types.ts';
import { Card, type BoardEntry, type CardActions } from './Card.tsx';

interface Props {
  entries: { entrySeq(): { toArray(): [Step, { toArray(): BoardEntry[] }][] } };
  collections: Collections;
  isOpenAuthoring?: boolean;
  handleChangeStatus: CardActions['changeStep'];
  handlePublish: (collection: string, slug: string) => void;
  handleDelete: (collection: string, slug: string) => void;
  t: Translate;
}

const HEADERS: Record<Step, string> = {
  draft: 'workflow.workflowList.draftHeader',
  pending_review: 'workflow.workflowList.inReviewHeader',
  pending_publish: 'workflow.workflowList.readyHeader',
};

/**
 * Stands in for the columns of Decap's board, whose cards only move by dragging with a mouse: every step is a button
 * that says what happens, so that a keyboard and a thumb can take it.
 */
export function Board({ entries, collections, isOpenAuthoring, t, ...handlers }: Props) {
  const actions: CardActions = {
    changeStep: handlers.handleChangeStatus,
    publish: (collection, slug) => {
      if (confirm(t('workflow.workflowList.onPublishEntry'))) handlers.handlePublish(collection, slug);
    },
    remove: (collection, slug) => {
      if (confirm(t('workflow.workflowList.onDeleteEntry'))) handlers.handleDelete(collection, slug);
    },
  };
  return (
    <div className="board">
      {entries
        .entrySeq()
        .toArray()
        .map(([step, column]) => {
          const cards = column.toArray();
          return (
            <section key={step} className={step.replace('_', '-')} aria-labelledby={`column-${step}`}>
              <h2 id={`column-${step}`}>
                {t(HEADERS[step])} <span className="count">{cards.length}</span>
              </h2>
              {cards.length === 0 && <p className="soft">{own.card.empty}</p>}
              <ul>
                {cards.map((entry) => (
                  <li key={`${entry.get('collection')}/${entry.get('slug')}`}>
                    <Card {...{ entry, step, collections, actions, t }} mayPublish={!isOpenAuthoring} />
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
    </div>
  );
}
