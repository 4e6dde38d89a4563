import { previewStrings } from '../strings/preview.ts';
import type { Template } from './template.ts';

/**
 * Makes the preview's frame a page of the site. A sheet that is constructed is no inline style, so the policy lets it be;
 * a document takes only sheets of its own window.
 */
export function dressFrame(frame: Window, { css, lang }: Template): void {
  const { CSSStyleSheet } = frame as Window & typeof globalThis; // a window has the classes of its own
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  frame.document.adoptedStyleSheets = [sheet];
  frame.document.documentElement.lang = lang;
  frame.frameElement?.setAttribute('title', previewStrings.frame);
}

/** Keeps who looks at a preview where they are: its links and its search box are there to be seen. */
export function holdStill(frame: Window): () => void {
  const hold = (event: Event) => {
    const onLink = event.composedPath().some((node) => 'localName' in node && node.localName === 'a');
    if (onLink || event.type === 'submit') event.preventDefault();
  };
  const events = ['click', 'auxclick', 'submit'];
  for (const type of events) frame.addEventListener(type, hold, { capture: true });
  return () => {
    for (const type of events) frame.removeEventListener(type, hold, { capture: true });
  };
}
