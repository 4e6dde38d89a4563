/**
 * Which sheet of a drawing is worth its bytes: one for the whole, one to read along with, and the largest there is. Every
 * size between them would be fetched as well on the way, and thrown away for the next.
 */
const STEPS = [
  { upTo: 1.25, sharpFor: 1 },
  { upTo: 4.5, sharpFor: 3.5 },
  { upTo: Infinity, sharpFor: 12 },
];

/**
 * Lets the browser take a sharper sheet where the drawing is shown larger, and never a coarser one: that would be fetched
 * for nothing.
 * @param width of the whole drawing on the screen, in px
 */
export function sharpen(picture: HTMLElement, width: number, scale: number): void {
  const sharpFor = STEPS.find(({ upTo }) => scale <= upTo)?.sharpFor ?? 1;
  const wanted = Math.ceil(Math.max(width * sharpFor, Number(picture.dataset['sharpFor'] ?? 0)));
  picture.dataset['sharpFor'] = String(wanted);
  for (const source of picture.querySelectorAll<HTMLImageElement | HTMLSourceElement>('img, source'))
    source.sizes = `${wanted}px`;
}
