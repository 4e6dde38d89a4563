import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { getImage } from 'astro:assets';
import { render } from 'takumi-js';
import { drawFacade, type FacadePart } from '../facade/facade.ts';
import type { ThemeColour } from '../themes/schema.ts';
import { WORDMARK } from '../ui/wordmark.ts';
import { SHARE_IMAGE_CACHE, SHARE_IMAGE_FOLDER } from './share-image-files.ts';

/** The picture that goes with a link in WhatsApp and elsewhere: JPEG, 1200 × 630 px, under 300 KB. */
const SHARE_IMAGE = { width: 1200, height: 630 };

export interface TitleCard {
  title: string;
  /** What the façade beside the title is drawn from. */
  seed: string;
  kicker?: string;
  colour?: ThemeColour;
}

/** sRGB neighbours of the colours in `tokens.css`: the renderer knows no `light-dark()`. */
const PANELS: Record<ThemeColour, string> = {
  blue: '#1f5aa0',
  green: '#1a6443',
  ochre: '#edc143',
  brick: '#a3471f',
  teal: '#04606a',
  plum: '#6d2f63',
};
const [PAPER, INK, HEART] = ['#f9f6f1', '#1b1e2b', '#ca1e22'];
const LETTERS = readFileSync('src/styles/fonts/atkinson-hyperlegible-next.woff2');
/** Goes up when the drawing below changes: a changed picture needs a changed address. */
const EDITION_OF_THE_DRAWING = 1;

/**
 * The path of a card with a title and a façade. The address holds a fingerprint of all that is on it.
 * The picture is drawn into a cache; `publishShareImages` puts those that pages ask for into the site.
 */
export async function titleCardPath(card: TitleCard): Promise<string> {
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([EDITION_OF_THE_DRAWING, card]))
    .digest('hex');
  const name = `${fingerprint.slice(0, 12)}.jpg`;
  const file = join(SHARE_IMAGE_CACHE, name);
  if (!existsSync(file)) {
    mkdirSync(SHARE_IMAGE_CACHE, { recursive: true });
    // Whole or not at all: a build that is killed here would leave half a card to all later ones.
    const half = `${file}.${process.pid}-${performance.now()}`;
    writeFileSync(half, await drawTitleCard(card));
    renameSync(half, file);
  }
  return `/${SHARE_IMAGE_FOLDER}/${name}`;
}

/** The path of a photo cut to the shape of a shared picture. */
export async function photoCardPath(photo: ImageMetadata): Promise<string> {
  const { src } = await getImage({ src: photo, ...SHARE_IMAGE, fit: 'cover', format: 'jpeg', layout: 'none' });
  return src;
}

async function drawTitleCard({ title, seed, kicker = '', colour = 'blue' }: TitleCard): Promise<Uint8Array> {
  const size = title.length > 60 ? 58 : title.length > 30 ? 72 : 90;
  const html = `<div style="display:flex;width:1200px;height:630px;background:${PAPER};color:${INK};font-family:Letters">
    <div style="display:flex;flex-direction:column;justify-content:space-between;width:740px;padding:52px 56px">
      <img src="${svgUrl(wordmark())}" style="width:230px;height:62px" />
      <div style="display:flex;flex-direction:column">
        <div style="font-size:34px;font-weight:700;color:${HEART}">${escapeHtml(kicker)}</div>
        <div style="font-size:${size}px;line-height:1.06;font-weight:700;letter-spacing:-1.5px">${escapeHtml(title)}</div>
      </div>
    </div>
    <img src="${svgUrl(facade(seed, PANELS[colour]))}" style="width:460px;height:630px" />
  </div>`;
  return render(html, {
    ...SHARE_IMAGE,
    format: 'jpeg',
    quality: 82,
    emoji: 'from-font', // the default fetches pictures of emoji from a third party
    fonts: [{ name: 'Letters', data: LETTERS }],
  });
}

function facade(seed: string, panel: string): string {
  const fills: Record<FacadePart, string> = {
    sun: '#edc143', wall: PAPER, panel, accent: '#d59a55', lit: '#262a3a', dark: '#262a3a',
    pillar: '#262a3a', ground: '#3f7a53', heart: HEART,
  }; // prettier-ignore
  const shapes = drawFacade(seed, { columns: 6, floors: 12, width: 230, height: 315 });
  const sky = '<path fill="#bfe0f2" d="M0 0h230v315H0z"/>';
  return svg(230, 315, sky + shapes.map(({ part, path }) => `<path fill="${fills[part]}" d="${path}"/>`).join(''));
}

function wordmark(): string {
  const { width, height, letters, heart } = WORDMARK;
  return svg(width, height, `<path fill="${INK}" d="${letters}"/><path fill="${HEART}" d="${heart}"/>`);
}

function svg(width: number, height: number, shapes: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${shapes}</svg>`;
}

function svgUrl(source: string): string {
  return `data:image/svg+xml;base64,${Buffer.from(source).toString('base64')}`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
