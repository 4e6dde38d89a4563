import { own } from '../strings/own.ts';

/**
 * Decap shows a hint and an error beside a field without saying that they belong to it: ties them together for screen
 * readers, as fields come and go.
 */
export function describeFields(): void {
  const observer = new MutationObserver(() => {
    document.querySelectorAll<HTMLElement>('[data-widget]').forEach(describe);
    document.querySelector('#preview-pane')?.setAttribute('title', own.editor.preview);
  });
  observer.observe(document.body, { childList: true, subtree: true });
}

/** Goes to the first field that is not right yet, once Decap has said so. */
export function focusFirstProblem(): void {
  // Decap judges the fields in a microtask and draws what it found in the next frame.
  requestAnimationFrame(() => {
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  });
}

function describe(container: HTMLElement): void {
  const label = container.querySelector<HTMLLabelElement>(':scope > [class*="-ControlTopbar"] > label');
  if (!label) return;
  const field = document.getElementById(label.htmlFor);
  const named = container.querySelector<HTMLElement>('[contenteditable]') ?? field;
  if (!named) return;
  label.id ||= `${label.htmlFor}-label`;
  if (!isLabelable(named)) {
    if (!named.hasAttribute('role')) named.setAttribute('role', 'group');
    if (!named.hasAttribute('aria-label')) named.setAttribute('aria-labelledby', label.id);
  }
  const hint = container.querySelector<HTMLElement>(':scope > [class*="-ControlHint"]');
  const errors = container.querySelector<HTMLElement>('[class*="-ControlErrorsList"]');
  if (hint) hint.id = `${label.htmlFor}-hint`;
  const ownErrors = errors?.closest('[data-widget]') === container ? errors : undefined;
  if (ownErrors) ownErrors.id = `${label.htmlFor}-errors`;
  const described = [ownErrors?.id, hint?.id].filter(Boolean).join(' ');
  if (described) named.setAttribute('aria-describedby', described);
  if (named.getAttribute('role') !== 'group') named.setAttribute('aria-invalid', String(Boolean(ownErrors)));
}

function isLabelable(element: HTMLElement): boolean {
  return element.matches('input, textarea, select, button');
}
