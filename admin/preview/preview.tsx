import { slugFormatter } from 'decap-cms-core/dist/esm/lib/formatters';
import { useEffect, useState, type ReactNode } from 'react';
import type { Cms } from '../decap.ts';
import { previewStrings } from '../strings/preview.ts';
import { PreviewBoundary } from './boundary.tsx';
import { draftOf, type DecapDraft } from './draft.ts';
import { fill } from './fill.tsx';
import { dressFrame, holdStill } from './frame.ts';
import { startWithForm } from './pane.ts';
import './preview.css';
import { fillingOf } from './story.tsx';
import { loadTemplate, type Template } from './template.ts';

interface Props extends DecapDraft {
  /** The preview's frame. */
  window: Window;
}

/** Registers how a story looks while it is written. */
export function registerPreviews(cms: Cms): void {
  startWithForm();
  cms.registerPreviewTemplate('stories', GuardedPreview);
}

function GuardedPreview(props: Props) {
  return (
    <PreviewBoundary value={props.entry}>
      <StoryPreview {...props} />
    </PreviewBoundary>
  );
}

/** The story page of the site with what has been written so far. */
function StoryPreview(props: Props): ReactNode {
  const { window: frame } = props;
  const [template, setTemplate] = useState<Template | 'missing'>();
  useEffect(() => {
    loadTemplate().then(setTemplate, () => setTemplate('missing'));
  }, []);
  useEffect(() => {
    if (template && template !== 'missing') dressFrame(frame, template);
    return holdStill(frame);
  }, [frame, template]);
  if (template === 'missing') return <p>{previewStrings.unavailable}</p>;
  if (!template) return <p>{previewStrings.loading}</p>;
  const filling = fillingOf(draftOf(props, slugFormatter), template.knowledge);
  return template.body.map((element, index) => fill(element, filling, template.facade, index));
}
