import { copyFile, cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Drawing } from '../../src/partner-days/visual-harvest/drawing.ts';
import { WEBP } from '../../src/partner-days/visual-harvest/encoding.ts';
import { BENCH_CACHE } from './dense-drawing.ts';

/**
 * A site with the same drawing in OpenSeadragon (Deep Zoom) and in PhotoSwipe, each as its documentation says; but without
 * WebGL, which a machine without a graphics chip takes seconds for.
 */
export const OTHERS = `${BENCH_CACHE}/others`;

const TILES = { layout: 'dz', size: 512, overlap: 1 } as const;
const TEXT = '<p>Wie elkaar kent, werkt makkelijker samen.</p>'.repeat(60);

/** @param site where the drawing's own pictures lie: PhotoSwipe gets the same */
export async function buildOthers(file: string, { sheets, fallback, width, height }: Drawing, site: string) {
  await rm(OTHERS, { recursive: true, force: true });
  await mkdir(OTHERS, { recursive: true });
  await cp('node_modules/openseadragon/build/openseadragon', join(OTHERS, 'openseadragon'), { recursive: true });
  await cp('node_modules/photoswipe/dist', join(OTHERS, 'photoswipe'), { recursive: true });
  await sharp(file).webp(WEBP).tile(TILES).toFile(join(OTHERS, 'tekening.dz'));
  for (const { src } of [...sheets, fallback]) {
    await mkdir(join(OTHERS, src, '..'), { recursive: true });
    await copyFile(join(site, src), join(OTHERS, src));
  }
  const srcset = sheets.map((sheet) => `${sheet.src} ${sheet.width}w`).join(', ');
  const [smallest = fallback] = sheets;
  await write(
    'openseadragon.html',
    `<style>#viewer{aspect-ratio:${width}/${height}}</style>`,
    `<div id="viewer"></div>
<script src="/openseadragon/openseadragon.min.js"></script>
<script>viewer = OpenSeadragon({ id: 'viewer', prefixUrl: '/openseadragon/images/', drawer: 'canvas', tileSources: '/tekening.dzi' })</script>`,
  );
  await write(
    'photoswipe.html',
    '<link rel="stylesheet" href="/photoswipe/photoswipe.css"><style>img{width:100%;height:auto}</style>',
    `<a id="viewer" href="${sheets.at(-1)?.src}" data-pswp-srcset="${srcset}" data-pswp-width="${width}" data-pswp-height="${height}">
<img src="${smallest.src}" srcset="${srcset}" sizes="100vw" width="${width}" height="${height}" alt="Tekening"></a>
<script type="module">
import Lightbox from '/photoswipe/photoswipe-lightbox.esm.min.js';
const pswpModule = () => import('/photoswipe/photoswipe.esm.min.js');
globalThis.lightbox = new Lightbox({ gallery: '#viewer', pswpModule, showHideAnimationType: 'none' });
globalThis.lightbox.init();
</script>`,
  );
}

async function write(name: string, head: string, body: string): Promise<void> {
  const html = `<!doctype html><html lang="nl"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Tekening</title>${head}<body style="margin:0"><h1>De tekening</h1>${body}${TEXT}</body></html>`;
  await writeFile(join(OTHERS, name), html);
}
