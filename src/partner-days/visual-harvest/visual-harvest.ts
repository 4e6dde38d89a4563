import { FullScreen } from './full-screen.ts';
import { watchGestures } from './gestures.ts';
import { Stage } from './stage.ts';
import { WalkHistory } from './walk-history.ts';

/** How much one press of a key or button enlarges, and moves in parts of the stage. */
const STEP = { zoom: 1.6, move: 0.2 };
const DOUBLE_TAP = 2.5;
const CALM = '(prefers-reduced-motion: reduce)';

/** Walks a reader through a drawing, region by region. What it reads aloud and where it leads stands in the page's list. */
class VisualHarvest extends HTMLElement {
  readonly #viewer = this.#part('.viewer');
  readonly #frame = this.#part('.stage');
  readonly #panel = this.#part('.panel');
  readonly #progress = this.#part('.progress');
  readonly #intro = [...this.#panel.childNodes];
  readonly #pieces = this.#progress.textContent;
  readonly #regions = [...this.querySelectorAll<HTMLElement>('.regions > li')];
  readonly #spots = [...this.querySelectorAll<HTMLAnchorElement>('.spot')];
  readonly #stage = new Stage(this.#frame, this.#part('.sheet'));
  readonly #history = new WalkHistory(() => this.#follow());
  readonly #fullScreen = new FullScreen(this.#viewer, this.#frame.ariaLabel ?? '', () =>
    this.#history.leaveFullScreen(),
  );

  readonly #acts: Record<string, () => void> = {
    previous: () => this.#step(-1),
    next: () => this.#step(1),
    smaller: () => this.#stage.zoom(1 / STEP.zoom),
    larger: () => this.#stage.zoom(STEP.zoom),
    whole: () => this.#enter(-1),
    full: () => (this.#fullScreen.isOpen ? this.#fullScreen.close() : this.#enlarge()),
  };

  /** The region that is open; -1 for the whole drawing. */
  #current = -1;

  connectedCallback(): void {
    this.#frame.tabIndex = 0;
    this.#frame.addEventListener('keydown', (event) => this.#press(event));
    watchGestures(this.#frame, {
      canPan: (steep) => this.#stage.scale > 1 && (this.#fullScreen.isOpen || !steep),
      ownsWheel: () => this.#fullScreen.isOpen,
      onPan: (across, down) => this.#stage.pan(across, down),
      onZoom: (factor, x, y) => this.#stage.zoom(factor, { x, y }, false),
      onTap: (target) => this.#tap(target),
      onDoubleTap: (x, y) => (this.#stage.scale > 1.5 ? this.#enter(-1) : this.#stage.zoom(DOUBLE_TAP, { x, y })),
    });
    this.addEventListener('click', (event) => this.#click(event));
    this.#follow();
  }

  /** Goes where the address says: on opening, and when a reader goes back or follows a link. */
  #follow(): void {
    if (this.#fullScreen.isOpen && !this.#history.isFullScreen) this.#fullScreen.close();
    const index = this.#spots.findIndex(({ hash }) => hash === location.hash);
    if (index === this.#current) return;
    this.#open(index);
    if (index < 0 || this.#history.isOwn) return;
    this.#reveal('instant');
    // Until it has loaded, the browser goes to where the words stand in the list.
    if (document.readyState !== 'complete') addEventListener('load', () => this.#reveal('instant'), { once: true });
  }

  #step(by: number): void {
    const index = this.#current + by;
    if (this.#current < 0) return this.#enter(by > 0 ? 0 : -1);
    if (!this.#regions[index]) return this.#enter(-1);
    this.#history.replace(this.#spots[index]?.hash);
    this.#open(index);
  }

  #enter(index: number): void {
    if (index !== this.#current) this.#history.push(this.#spots[index]?.hash);
    this.#open(index);
    if (index >= 0) this.#reveal();
  }

  #open(index: number): void {
    this.#regions[this.#current]?.removeAttribute('aria-current');
    this.#current = index;
    const region = this.#regions[index];
    region?.setAttribute('aria-current', 'true');
    const words = region?.querySelector('.words')?.cloneNode(true);
    this.#panel.replaceChildren(...(words ? [words] : this.#intro));
    this.#panel.querySelector('h2[id]')?.removeAttribute('id');
    this.#panel.scrollTop = 0;
    this.#progress.textContent = region?.querySelector('.step')?.textContent ?? this.#pieces;
    this.dataset['at'] = index < 0 ? 'whole' : index === this.#regions.length - 1 ? 'end' : 'inside';
    this.#stage.open(this.#spots[index]);
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
    this.#frame.focus({ preventScroll: true });
  }

  #press(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = (across: number, down: number) => () => this.#stage.nudge(across * STEP.move, down * STEP.move);
    const { previous, next, smaller, larger, whole } = this.#acts;
    const act = {
      ...(this.#stage.scale > 1 && {
        ArrowLeft: move(1, 0),
        ArrowRight: move(-1, 0),
        ArrowUp: move(0, 1),
        ArrowDown: move(0, -1),
      }),
      // In full screen, Esc is the dialog's.
      ...(!this.#fullScreen.isOpen && { Escape: whole }),
      ...{ n: next, p: previous, '+': larger, '=': larger, '-': smaller, '0': whole },
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  #enlarge(): void {
    this.#history.enterFullScreen();
    this.#fullScreen.open();
  }

  /** Brings the drawing and what it says into the window, one above the other. */
  #reveal(behavior: ScrollBehavior = matchMedia(CALM).matches ? 'instant' : 'smooth'): void {
    if (!this.#fullScreen.isOpen) this.#viewer.scrollIntoView({ behavior });
  }

  #part(selector: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(selector);
    if (part) return part;
    throw new Error(`visual-harvest has no ${selector}`);
  }
}

customElements.define('visual-harvest', VisualHarvest);
