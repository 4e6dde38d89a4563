/** Shows a part of the page over the whole window, and puts it back, without taking the focus from what has it. */
export class FullScreen {
  readonly #part: HTMLElement;
  readonly #place: HTMLElement;
  readonly #dialog = document.createElement('dialog');
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
    this.#dialog.addEventListener('close', () => {
      this.#place.append(part);
      this.#place.style.blockSize = '';
      this.#refocus();
      onClose();
    });
  }

  get isOpen(): boolean {
    return this.#dialog.open;
  }

  open(): void {
    this.#place.style.blockSize = `${this.#place.offsetHeight}px`;
    this.#dialog.append(this.#part);
    this.#dialog.showModal();
    this.#refocus();
  }

  close(): void {
    this.#dialog.close();
  }

  /** What moves in the page loses the focus. */
  #refocus(): void {
    this.#focused?.focus({ preventScroll: true });
  }
}
