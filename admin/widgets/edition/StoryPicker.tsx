import { useId, useState } from 'react';
import { editionStrings as t } from '../../strings/edition.ts';
import { findChoices, type Choice } from './choices.ts';
import { StoryMarks } from './StoryOrder.tsx';

/** As many as one looks through; more words find the others. */
const MOST_SHOWN = 8;

interface StoryPickerProps {
  /** The id of the search field. */
  id: string;
  /** What is left to choose, the newest first. */
  choices: readonly Choice[];
  onAdd: (story: Choice) => void;
}

/** Finds a story by its words; without words it proposes those that were in no number yet. */
export function StoryPicker({ id, choices, onAdd }: StoryPickerProps) {
  const [term, setTerm] = useState('');
  const headingId = useId();
  const found = findChoices(choices, term);
  const more = found.length - MOST_SHOWN;
  const isSearch = term.trim() !== '';
  const heading = isSearch ? t.found(found.length) : found.length > 0 ? t.fresh : t.noneFresh;
  return (
    <div className="story-picker">
      <label htmlFor={id}>{t.search}</label>
      <input
        id={id}
        type="search"
        autoComplete="off"
        value={term}
        onChange={({ target }) => setTerm(target.value)}
        // Enter would send the form.
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      />
      <p id={headingId} role="status">
        {heading}
      </p>
      <ul aria-labelledby={headingId}>
        {found.slice(0, MOST_SHOWN).map((story) => (
          <li key={story.id}>
            <span className="story-words">
              <strong>{story.title}</strong>
              <StoryMarks story={story} />
            </span>
            <button type="button" aria-label={t.add(story.title)} onClick={() => onAdd(story)}>
              {t.addShort}
            </button>
          </li>
        ))}
      </ul>
      {more > 0 && <p>{t.more(more)}</p>}
    </div>
  );
}
