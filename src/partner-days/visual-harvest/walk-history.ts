/**
 * Keeps the open region in the address, so that a step back does what a reader expects: out of a region to where the reader
 * was before, out of the full screen to the page. The steps of a walk overwrite one another.
 */
export class WalkHistory {
  /** Set while the step back is our own: the reader closed the full screen by other means. */
  #leaving = '';
  readonly #follow: () => void;

  /** @param follow called when the address changed by other means than ours */
  constructor(follow: () => void) {
    this.#follow = follow;
    // A page that is loaded again is not shown over the whole window.
    if (this.isFullScreen) history.replaceState({}, '');
    addEventListener('popstate', () => this.#back());
    addEventListener('hashchange', () => this.#back());
  }

  /** Whether the address is one that we wrote: no link that leads here. */
  get isOwn(): boolean {
    return history.state !== null;
  }

  get isFullScreen(): boolean {
    return this.#state.full === true;
  }

  /** @param hash of a region, none for the whole drawing */
  push(hash = ''): void {
    // The full screen stays one step back, wherever one goes in it.
    if (this.isFullScreen) return this.replace(hash);
    history.replaceState(this.#state, '');
    history.pushState({}, '', addressWith(hash));
  }

  replace(hash = ''): void {
    history.replaceState(this.#state, '', addressWith(hash));
  }

  enterFullScreen(): void {
    history.replaceState(this.#state, '');
    history.pushState({ full: true }, '');
  }

  /** Takes back the step that the full screen was, and stays at the region that is open. */
  leaveFullScreen(): void {
    if (!this.isFullScreen) return;
    this.#leaving = location.hash || '#';
    history.back();
  }

  #back(): void {
    if (this.#leaving) {
      this.replace(this.#leaving === '#' ? '' : this.#leaving);
      this.#leaving = '';
    }
    this.#follow();
  }

  get #state(): { full?: true } {
    return (history.state ?? {}) as { full?: true }; // no other script of ours writes it
  }
}

function addressWith(hash: string): string {
  return location.pathname + location.search + hash;
}
