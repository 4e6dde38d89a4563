interface Contents<Choice extends string> {
  title: string;
  text: string;
  /** An address to show as a link. */
  link?: string;
  /** What each choice says; the first is the main one. */
  buttons: Record<Choice, string>;
}

/**
 * Asks something in a window of its own; resolves with the choice, or with nothing after Escape. The browser keeps the
 * focus inside and gives it back.
 */
export function openDialog<Choice extends string>(contents: Contents<Choice>): Promise<Choice | undefined> {
  const dialog = document.createElement('dialog');
  dialog.className = 'next-step';
  const title = withText('h2', contents.title);
  title.id = 'next-step-title';
  dialog.setAttribute('aria-labelledby', title.id);
  const buttons = Object.entries<string>(contents.buttons).map(([choice, label], index) => {
    const button = withText('button', label);
    button.type = 'button';
    button.className = index === 0 ? 'button main' : 'button';
    button.addEventListener('click', () => dialog.close(choice));
    return button;
  });
  const row = document.createElement('div');
  row.append(...buttons);
  dialog.append(title, withText('p', contents.text), ...(contents.link ? [linkTo(contents.link)] : []), row);
  document.body.append(dialog);
  dialog.showModal();
  buttons[0]?.focus();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve((dialog.returnValue || undefined) as Choice | undefined); // only the buttons set it
    });
  });
}

function linkTo(address: string): HTMLElement {
  const link = withText('a', address.replace(/^https?:\/\//, ''));
  link.href = address;
  link.target = '_blank';
  const paragraph = document.createElement('p');
  paragraph.append(link);
  return paragraph;
}

function withText<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, text: string): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
