import type { Size } from '../../src/photos/picture-parts.ts';

/**
 * A picture as a JPEG of that size, on white.
 * @param quality - from 0 to 1
 * @throws Error when the browser has no canvas of this size
 */
export async function paint(picture: ImageBitmap, { width, height }: Size, quality: number): Promise<Blob> {
  // Safari before 16.4 has none; encoding then waits for the page.
  const canvas = typeof OffscreenCanvas === 'undefined' ? element(width, height) : new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false }) as Drawing | null; // both kinds draw alike
  if (!context) throw new Error('No canvas of this size.');
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  if (canvas instanceof HTMLCanvasElement) return jpegOf(canvas, quality);
  return canvas.convertToBlob({ type: 'image/jpeg', quality });
}

type Drawing = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

function element(width: number, height: number): HTMLCanvasElement {
  return Object.assign(document.createElement('canvas'), { width, height });
}

function jpegOf(canvas: HTMLCanvasElement, quality: number): Promise<Blob> {
  return new Promise((resolve, reject) => {
    const done = (blob: Blob | null) => (blob ? resolve(blob) : reject(new Error('Not encoded.')));
    canvas.toBlob(done, 'image/jpeg', quality);
  });
}
