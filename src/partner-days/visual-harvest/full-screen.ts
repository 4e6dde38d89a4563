/** Shows a part of the page over the whole window, and puts it back, without taking the focus from what has it. */
export class FullScreen {
  readonly #part: HTMLElement;
  readonly #place: HTMLElement;
  readonly #dialog = document.createElement('dialog');
  /** What moves in the page loses the focus. */
  #focused: HTMLElement | undefined;

  /**
   * @param part what is shown; its parent keeps its place on the page free
   * @param name what the window is called out loud
   * @param onClose the reader left: by Esc, or by the gesture of the device
   */
  constructor(part: HTMLElement, name: string, onClose: () => void) {
    this.#part = part;
    this.#place = part.parentElement ?? document.body;
    this.#dialog.ariaLabel = name;
    this.#place.after(this.#dialog);
    part.addEventListener('focusin', ({ target }) => {
      if (target instanceof HTMLElement) this.#focused = target;
    });
    // A browser prints a dialog on each sheet, and does not wait for its `close`.
    addEventListener('beforeprint', () => {
      this.close();
      this.#putBack();
    });
    this.#dialog.addEventListener('close', () => {
      this.#putBack();
      onClose();
    });
  }

  get isOpen(): boolean {
    return this.#dialog.open;
  }

  open(): void {
    this.#place.style.blockSize = `${this.#place.offsetHeight}px`;
    const focused = this.#focused;
    this.#dialog.append(this.#part);
    this.#dialog.showModal();
    focused?.focus({ preventScroll: true });
  }

  close(): void {
    this.#dialog.close();
  }

  #putBack(): void {
    if (this.#part.parentElement !== this.#dialog) return;
    this.#place.append(this.#part);
    this.#place.style.blockSize = '';
    this.#focused?.focus({ preventScroll: true });
  }
}
