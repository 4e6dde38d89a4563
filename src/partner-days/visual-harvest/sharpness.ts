/** In px of width: to read along with, the widest in AVIF. Above it, sheets weigh up to six times as much. */
const TO_READ = 2400;
/** How far the pixels of a sheet may be enlarged before a sharper one is worth its bytes: of the one that is there, and of that. */
const ENOUGH = { shown: 1.5, toRead: 1.35 };

/**
 * Takes a sharper sheet where the drawing is shown too large for the one that is there: the one to read with, else the
 * largest there is. Each size between them would be fetched on the way as well, and thrown away for the next.
 * @param picture holds the `<picture>` of the drawing
 * @param width that the whole drawing is shown at, in px of the page
 * @param hasTiles whether tiles take over where the sheet to read with is not sharp enough
 * @returns whether they have to
 */
export function sharpen(picture: HTMLElement, width: number, hasTiles: boolean): boolean {
  const image = picture.querySelector('img');
  const sets = [...picture.querySelectorAll<HTMLSourceElement | HTMLImageElement>('source, img')];
  const sheets = sets
    .map(({ srcset }) =>
      [...srcset.matchAll(/(\S+) (\d+)w/g)].map(([, src = '', wide]) => ({ src, wide: Number(wide) })),
    )
    .find((set) => set.some(({ src }) => image?.currentSrc.endsWith(src)));
  const shown = sheets?.find(({ src }) => image?.currentSrc.endsWith(src))?.wide;
  if (!sheets || !shown) return false;
  const toRead = sheets.findLast(({ wide }) => wide <= TO_READ)?.wide ?? 0;
  const needed = width * devicePixelRatio;
  const enough = needed <= shown * ENOUGH.shown ? shown : needed <= toRead * ENOUGH.toRead ? toRead : undefined;
  const wanted = enough ?? (hasTiles ? toRead : (sheets.at(-1)?.wide ?? shown));
  // The width at which a sheet has just the pixels of the screen: the browser then takes that one.
  if (wanted > shown) for (const set of sets) set.sizes = `${Math.floor((100 * wanted) / devicePixelRatio) / 100}px`;
  return hasTiles && !enough;
}
