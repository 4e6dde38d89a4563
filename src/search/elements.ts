import type { Piece } from './excerpt.ts';

/** Makes elements of plain text: nothing of a text or a query is ever read as HTML. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...children);
  return element;
}

export function link(href: string, ...children: (Node | string)[]): HTMLAnchorElement {
  return Object.assign(make('a', '', ...children), { href });
}

export function renderPieces(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, found }) => (found ? make('mark', '', text) : text));
}

/** A button with words of ours that does something. */
export function button(className: string, text: string, press: () => void): HTMLButtonElement {
  const element = make('button', className, text);
  element.type = 'button';
  element.addEventListener('click', press);
  return element;
}
