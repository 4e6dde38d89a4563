/** Decap's memory of which pane is open beside the form. */
const RIGHT_PANE = 'cms.right-pane';

/** On a phone the form is there first; the preview is one tap away, in its place. */
export function startWithForm(): void {
  if (matchMedia('(width < 60rem)').matches) localStorage.setItem(RIGHT_PANE, 'none');
}
