import type { MouseEvent } from 'react';
import { editionStrings as t } from '../../strings/edition.ts';
import { useKeptFocus } from '../ordering/use-kept-focus.ts';
import { rowClass, useRowDrag } from '../ordering/use-row-drag.ts';
import type { Choice } from './choices.ts';

interface StoryOrderProps {
  stories: readonly Choice[];
  onMove: (from: number, to: number) => void;
  onRemove: (index: number) => void;
}

/** The chosen stories in their order: dragged by their grip, or moved step by step with buttons. */
export function StoryOrder({ stories, onMove, onRemove }: StoryOrderProps) {
  const { list, drag, grip } = useRowDrag(onMove);
  const keepFocus = useKeptFocus();
  const step = (from: number, to: number) => (event: MouseEvent<HTMLElement>) => {
    keepFocus(event.currentTarget);
    if (to >= 0 && to < stories.length) onMove(from, to);
  };
  if (stories.length === 0) return <p>{t.none}</p>;
  return (
    <ol ref={list} className="story-order" aria-label={t.order}>
      {stories.map((story, index) => (
        <li key={story.id} className={rowClass(index, drag)}>
          <span className="story-grip" aria-hidden="true" {...grip(index)}>
            {index + 1}
          </span>
          <span className="story-words">
            <strong>{story.title}</strong>
            <StoryMarks story={story} />
          </span>
          <span className="story-buttons">
            <button
              type="button"
              aria-label={t.up(story.title)}
              aria-disabled={index === 0}
              onClick={step(index, index - 1)}
            >
              ↑
            </button>
            <button
              type="button"
              aria-label={t.down(story.title)}
              aria-disabled={index === stories.length - 1}
              onClick={step(index, index + 1)}
            >
              ↓
            </button>
            <button type="button" aria-label={t.remove(story.title)} onClick={() => onRemove(index)}>
              ✕
            </button>
          </span>
        </li>
      ))}
    </ol>
  );
}

/** What one needs to know of a story to mix them. */
export function StoryMarks({ story: { theme, organisation, hasPhoto, edition } }: { story: Choice }) {
  const marks = [theme, organisation, hasPhoto && t.photo, edition !== undefined && t.inEdition(edition)];
  return <span className="story-marks">{marks.filter(Boolean).join(' · ')}</span>;
}
