import { useEffect, useState } from 'react';
import { sizeOf } from '../../../src/photos/anatomy.ts';
import { isPicture, kindOf } from '../../../src/photos/picture-kind.ts';

/** The most pixels of a drawing that are shown at once: an iPad's canvas takes no more, and a tablet stays alive. */
const MOST_PIXELS = 16_000_000;
const QUALITY = 0.85;

/** One for each drawing that was opened, until the page is left: the field and the regions show the same one. */
const sheets = new Map<string, Promise<string>>();

/**
 * The address of a drawing as it can be shown: itself, or made smaller where it is too large to decode as it is.
 * @param url - of the drawing, within the browser (`blob:`)
 */
export function useSheet(url: string | undefined): string | undefined {
  const [sheet, setSheet] = useState<{ of: string; url: string }>();
  useEffect(() => {
    if (!url) return;
    let isOver = false;
    const made = sheets.get(url) ?? makeSheet(url).catch(() => url);
    sheets.set(url, made);
    void made.then((address) => {
      if (!isOver) setSheet({ of: url, url: address });
    });
    return () => {
      isOver = true;
    };
  }, [url]);
  return sheet?.of === url ? sheet?.url : undefined;
}

async function makeSheet(url: string): Promise<string> {
  const file = await (await fetch(url)).blob();
  const bytes = new Uint8Array(await file.arrayBuffer());
  const kind = kindOf(bytes);
  const size = isPicture(kind) ? sizeOf(kind, bytes) : undefined;
  if (!size || size.width * size.height <= MOST_PIXELS) return url;
  const scale = Math.sqrt(MOST_PIXELS / (size.width * size.height));
  const [width, height] = [Math.floor(size.width * scale), Math.floor(size.height * scale)];
  const options = { resizeWidth: width, resizeHeight: height, resizeQuality: 'medium' } as const;
  const bitmap = await createImageBitmap(file, options);
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  bitmap.close();
  const small = await new Promise<Blob | null>((done) => {
    canvas.toBlob(done, 'image/jpeg', QUALITY);
  });
  return small ? URL.createObjectURL(small) : url;
}
