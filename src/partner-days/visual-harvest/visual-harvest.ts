import { FullScreen } from './full-screen.ts';
import { watchGestures } from './gestures.ts';
import type { Rectangle } from './regions.ts';
import { sharpen } from './sharpness.ts';
import { keepInside, MIDDLE, pan, viewOf, WHOLE, zoom, type Place, type Room, type View } from './view.ts';
import { WalkHistory } from './walk-history.ts';

/** How much one press of a key or button enlarges, and moves in percent of the stage. */
const STEP = { zoom: 1.6, move: 15 };
const DOUBLE_TAP = 2.5;
/** Milliseconds without a move before a sharper sheet is asked for. */
const PAUSE = 200;
const CALM = '(prefers-reduced-motion: reduce)';

/** Walks a reader through a drawing, region by region. What it reads aloud and where it leads stands in the page's list. */
class VisualHarvest extends HTMLElement {
  readonly #viewer = this.#part('.viewer');
  readonly #stage = this.#part('.stage');
  readonly #sheet = this.#part('.sheet');
  readonly #panel = this.#part('.panel');
  readonly #intro = [...this.#panel.childNodes];
  readonly #progress = this.#part('.progress');
  readonly #pieces = this.#progress.textContent;
  readonly #regions = [...this.querySelectorAll<HTMLElement>('.regions > li')];
  readonly #spots = [...this.querySelectorAll<HTMLAnchorElement>('.spot')];
  readonly #fullScreen = new FullScreen(this.#viewer, this.#stage.ariaLabel ?? '', () =>
    this.#history.leaveFullScreen(),
  );
  readonly #history = new WalkHistory(() => this.#follow());
  readonly #acts: Record<string, () => void> = {
    previous: () => this.#step(-1),
    next: () => this.#step(1),
    smaller: () => this.#zoom(1 / STEP.zoom),
    larger: () => this.#zoom(STEP.zoom),
    whole: () => this.#enter(-1),
    full: () => (this.#fullScreen.isOpen ? this.#fullScreen.close() : this.#enlarge()),
  };

  #current = -1;
  #view: View = WHOLE;
  /** Whether the reader looks at something else than the whole of what is open. */
  #strayed = false;
  #pause = 0;

  connectedCallback(): void {
    this.#stage.tabIndex = 0;
    this.#stage.addEventListener('keydown', (event) => this.#press(event));
    watchGestures(this.#stage, {
      canPan: (steep) => this.#view.scale > 1 && (this.#fullScreen.isOpen || !steep),
      ownsWheel: () => this.#fullScreen.isOpen,
      onPan: (across, down) => this.#stray(pan(this.#view, this.#inPercent(across, down), this.#room())),
      onZoom: (factor, x, y) => this.#zoom(factor, this.#placeAt(x, y), false),
      onTap: (target) => this.#tap(target),
      onDoubleTap: (x, y) => (this.#view.scale > 1.5 ? this.#enter(-1) : this.#zoom(DOUBLE_TAP, this.#placeAt(x, y))),
    });
    this.addEventListener('click', (event) => this.#click(event));
    new ResizeObserver(() => this.#settle(false)).observe(this.#stage);
    this.#follow();
  }

  /** Goes where the address says: on opening, and when a reader goes back or follows a link. */
  #follow(): void {
    if (this.#fullScreen.isOpen && !this.#history.isFullScreen) this.#fullScreen.close();
    const index = this.#spots.findIndex(({ hash }) => hash === location.hash);
    if (index === this.#current) return;
    const isLink = index >= 0 && !this.#history.isOwn;
    this.#open(index);
    if (!isLink) return;
    this.#reveal('instant');
    // Until it has loaded, the browser goes to where the words stand in the list.
    if (document.readyState !== 'complete') addEventListener('load', () => this.#reveal('instant'), { once: true });
  }

  #step(by: number): void {
    const index = this.#current + by;
    if (this.#current < 0 || index < 0 || index >= this.#regions.length)
      this.#enter(by > 0 && this.#current < 0 ? 0 : -1);
    else {
      this.#history.replace(this.#spots[index]?.hash);
      this.#open(index);
    }
  }

  #enter(index: number): void {
    if (index !== this.#current) this.#history.push(this.#spots[index]?.hash);
    this.#open(index);
    if (index >= 0) this.#reveal();
  }

  /** @param index of a region, or -1 for the whole drawing */
  #open(index: number): void {
    this.#regions[this.#current]?.removeAttribute('aria-current');
    this.#current = index;
    const region = this.#regions[index];
    region?.setAttribute('aria-current', 'true');
    const words = region?.querySelector('.words')?.cloneNode(true);
    this.#panel.replaceChildren(...(words ? [words] : this.#intro));
    this.#panel.querySelector('[id]')?.removeAttribute('id');
    this.#panel.scrollTop = 0;
    this.#progress.textContent = region?.querySelector('.step')?.textContent ?? this.#pieces;
    this.dataset['at'] = index < 0 ? 'whole' : index === this.#regions.length - 1 ? 'end' : 'inside';
    this.#strayed = false;
    this.#settle(true);
  }

  #tap(target: Element): void {
    const index = this.#spots.findIndex((spot) => spot.contains(target));
    if (index >= 0) this.#enter(index);
  }

  #click(event: MouseEvent): void {
    const { target, ctrlKey, metaKey, shiftKey } = event;
    if (!(target instanceof Element) || ctrlKey || metaKey || shiftKey) return;
    this.#acts[target.closest('button')?.dataset['act'] ?? '']?.();
    const link = target.closest('a');
    if (!link || event.defaultPrevented) return;
    if (link.matches('.pass-on') && 'share' in navigator) {
      event.preventDefault();
      navigator.share({ title: document.title, url: link.href }).catch(() => undefined); // a reader who thought better of it
    }
    const index = this.#spots.findIndex(({ href }) => href === link.href);
    if (index < 0) return;
    event.preventDefault();
    this.#enter(index);
    this.#stage.focus({ preventScroll: true });
  }

  #press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = (across: number, down: number) => () =>
      this.#stray(pan(this.#view, { across: across * STEP.move, down: down * STEP.move }, this.#room()), true);
    const { previous, next, smaller, larger, whole } = this.#acts;
    const arrows = { ArrowLeft: move(1, 0), ArrowRight: move(-1, 0), ArrowUp: move(0, 1), ArrowDown: move(0, -1) };
    const act = {
      ...(this.#view.scale > 1 && arrows),
      // Within the dialog, Esc is the dialog's.
      ...(!this.#fullScreen.isOpen && this.dataset['at'] !== 'whole' && { Escape: whole }),
      ...{ n: next, p: previous, '+': larger, '=': larger, '-': smaller, '0': whole },
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  #zoom(factor: number, place: Place = MIDDLE, eased = true): void {
    this.#stray(zoom(this.#view, factor, place, this.#room()), eased);
  }

  #stray(view: View, eased = false): void {
    this.#strayed = true;
    this.#show(view, eased);
  }

  /** Fills the stage with what is open, or with what is looked at when its size changes. */
  #settle(eased: boolean): void {
    const region = this.#regions[this.#current];
    const room = this.#room();
    this.#show(this.#strayed ? keepInside(this.#view, room) : region ? viewOf(readPlace(region), room) : WHOLE, eased);
  }

  #show(view: View, eased: boolean): void {
    this.#view = view;
    const region = this.#regions[this.#current];
    this.#sheet.toggleAttribute('data-eased', eased);
    this.#sheet.toggleAttribute('data-lit', Boolean(region) && !this.#strayed);
    const { x, y, width, height } = region ? readPlace(region) : { x: 0, y: 0, width: 100, height: 100 };
    const values = { x, y, w: width, h: height, ...view };
    for (const [name, value] of Object.entries(values)) this.#sheet.style.setProperty(`--${name}`, value.toFixed(4));
    clearTimeout(this.#pause);
    this.#pause = window.setTimeout(() => sharpen(this.#sheet, this.#sheet.offsetWidth, view.scale), PAUSE);
  }

  #enlarge(): void {
    this.#history.enterFullScreen();
    this.#fullScreen.open();
  }

  /** Brings the drawing and what it says into the window, one above the other. */
  #reveal(behavior: ScrollBehavior = matchMedia(CALM).matches ? 'instant' : 'smooth'): void {
    if (!this.#fullScreen.isOpen) this.#viewer.scrollIntoView({ behavior });
  }

  #room(): Room {
    const { clientWidth, clientHeight } = this.#stage;
    return { wide: clientWidth / this.#sheet.offsetWidth || 1, high: clientHeight / this.#sheet.offsetHeight || 1 };
  }

  #placeAt(x: number, y: number): Place {
    const { left, top, width, height } = this.#stage.getBoundingClientRect();
    return this.#inPercent(x - left - width / 2, y - top - height / 2);
  }

  #inPercent(across: number, down: number): Place {
    return { across: (100 * across) / this.#sheet.offsetWidth, down: (100 * down) / this.#sheet.offsetHeight };
  }

  #part(selector: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(selector);
    if (part) return part;
    throw new Error(`visual-harvest has no ${selector}`);
  }
}

function readPlace({ dataset }: HTMLElement): Rectangle {
  const [x = 0, y = 0, width = 100, height = 100] = (dataset['place'] ?? '').split(' ').map(Number);
  return { x, y, width, height };
}

customElements.define('visual-harvest', VisualHarvest);
