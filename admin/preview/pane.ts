/** Where Decap keeps which pane stands beside the form, and what it writes for none (`EditorInterface.js`). */
const PANE = 'cms.right-pane';
const NONE = 'none';

const SMALL = matchMedia('(width <= 800px)');

/**
 * On a phone the preview takes the place of the form, so it opens only when somebody asks for it, and is not asked for
 * again on the next visit: Decap would remember.
 */
export function startWithForm(): void {
  const forget = () => {
    if (SMALL.matches) localStorage.setItem(PANE, NONE);
  };
  forget();
  // After Decap's own answer to the click, which writes what was chosen.
  window.addEventListener('click', forget);
}
