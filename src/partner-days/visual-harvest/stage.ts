import type { Rectangle } from './regions.ts';
import { sharpen } from './sharpness.ts';
import { layTiles, readTileSet, tilesFor, type TileSet } from './tile-layer.ts';
import { keepInside, MIDDLE, pan, viewOf, WHOLE, zoom, type Place, type Room, type View } from './view.ts';

/** Milliseconds without a move before a sharper sheet is asked for. */
const PAUSE = 200;
/** Where a region is, and its picture, as `writePlaceStyle` wrote them for its spot. */
const PLACE = ['--x', '--y', '--w', '--h', '--crop'];

/** Where a drawing is looked at: as a whole, filled by a region, or anywhere a reader takes it. */
export class Stage {
  readonly #stage: HTMLElement;
  readonly #sheet: HTMLElement;
  readonly #tiles: TileSet | undefined;
  #view: View = WHOLE;
  /** The region that is open. */
  #spot: HTMLElement | undefined;
  /** Whether the reader looks at something else than the whole of what is open. */
  #strayed = false;
  #pause = 0;

  constructor(stage: HTMLElement, sheet: HTMLElement) {
    this.#stage = stage;
    this.#sheet = sheet;
    this.#tiles = readTileSet(sheet);
    new ResizeObserver(() => this.#fill(false)).observe(stage);
  }

  /** 1 where the drawing is whole. */
  get scale(): number {
    return this.#view.scale;
  }

  /** Opens a region by its spot, or the whole drawing. */
  open(spot: HTMLElement | undefined): void {
    this.#spot = spot;
    this.#strayed = false;
    // The light goes out over the region where it was.
    for (const name of spot ? PLACE : []) this.#sheet.style.setProperty(name, readStyle(spot, name));
    this.#fill(true);
  }

  /** @param at what stays where it is, in px of the window; the middle of the stage when absent */
  zoom(factor: number, at?: { x: number; y: number }, eased = true): void {
    const { left, top, width, height } = this.#stage.getBoundingClientRect();
    const place = at ? this.#inPercent(at.x - left - width / 2, at.y - top - height / 2) : MIDDLE;
    this.#stray(zoom(this.#view, factor, place, this.#room()), eased);
  }

  /** Moves the drawing along with a finger, in px. */
  pan(across: number, down: number): void {
    this.#stray(pan(this.#view, this.#inPercent(across, down), this.#room()), false);
  }

  /** Moves the drawing by a part of the stage. */
  nudge(across: number, down: number): void {
    const { clientWidth, clientHeight } = this.#stage;
    this.#stray(pan(this.#view, this.#inPercent(across * clientWidth, down * clientHeight), this.#room()), true);
  }

  #stray(view: View, eased: boolean): void {
    this.#strayed = true;
    this.#show(view, eased);
  }

  /** Fills the stage with what is open, or keeps what is looked at when the stage gets another size. */
  #fill(eased: boolean): void {
    const room = this.#room();
    if (this.#strayed) this.#show(keepInside(this.#view, room), eased);
    else this.#show(this.#spot ? viewOf(readPlace(this.#spot), room) : WHOLE, eased);
  }

  #show(view: View, eased: boolean): void {
    this.#view = view;
    for (const [name, value] of Object.entries(view)) this.#sheet.style.setProperty(`--${name}`, value.toFixed(4));
    this.#sheet.toggleAttribute('data-eased', eased);
    this.#sheet.toggleAttribute('data-lit', Boolean(this.#spot) && !this.#strayed);
    clearTimeout(this.#pause);
    // A region that is open has a picture of its own over the drawing, which is sharper than any sheet.
    const scale = this.#strayed ? view.scale : 1;
    this.#pause = window.setTimeout(() => this.#sharpen(this.#sheet.offsetWidth * scale), PAUSE);
  }

  /** @param width that the whole drawing is shown at, in px of the page */
  #sharpen(width: number): void {
    const tiles = this.#tiles;
    const isCoarse = sharpen(this.#sheet, width, Boolean(tiles));
    if (!tiles) return;
    const { wide, high } = this.#room();
    const { across, down, scale } = this.#view;
    const [half, tall] = [wide / scale / 2, high / scale / 2];
    const part = {
      left: across / 100 - half,
      right: across / 100 + half,
      top: down / 100 - tall,
      bottom: down / 100 + tall,
    };
    layTiles(this.#sheet, tiles.path, isCoarse ? tilesFor(tiles, width * devicePixelRatio, part) : []);
  }

  #room(): Room {
    const { clientWidth, clientHeight } = this.#stage;
    return { wide: clientWidth / this.#sheet.offsetWidth || 1, high: clientHeight / this.#sheet.offsetHeight || 1 };
  }

  #inPercent(across: number, down: number): Place {
    return { across: (100 * across) / this.#sheet.offsetWidth, down: (100 * down) / this.#sheet.offsetHeight };
  }
}

function readPlace(spot: HTMLElement): Rectangle {
  const [x = 0, y = 0, width = 100, height = 100] = PLACE.map((name) => Number(readStyle(spot, name)));
  return { x, y, width, height };
}

function readStyle(element: HTMLElement | undefined, name: string): string {
  return element ? getComputedStyle(element).getPropertyValue(name) : '';
}
