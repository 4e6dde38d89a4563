import { photoStrings } from '../strings/photos.ts';
import './notice.css';

/** Says a sentence at the foot of the screen, to a screen reader as well, until it is closed or another one comes. */
export function notify(sentence: string): void {
  document.querySelector('.photo-notice')?.remove();
  const notice = Object.assign(document.createElement('div'), { className: 'photo-notice' });
  const close = Object.assign(document.createElement('button'), { type: 'button', textContent: photoStrings.close });
  const text = document.createElement('p');
  close.addEventListener('click', () => notice.remove());
  text.setAttribute('role', 'alert');
  notice.append(text, close);
  document.body.append(notice);
  // An alert is announced when its text comes, not when it is there from the start.
  text.textContent = sentence;
}
