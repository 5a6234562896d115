import { copyButtonOf, copyWords, showCopyButtons } from './copy-words.ts';

/** Copies the page's address or prints the page; without scripts the code and the sheet are there. */
class PageActions extends HTMLElement {
  #abort = new AbortController();

  readonly #press = (event: Event): void => {
    const copy = copyButtonOf(event);
    if (copy !== null) void copyWords(copy, this.dataset['address'] ?? location.href);
    else if (event.target instanceof Element && event.target.closest('[data-action="print"]')) {
      window.print();
    }
  };

  connectedCallback(): void {
    showCopyButtons(this);
    for (const print of this.querySelectorAll<HTMLElement>('[data-action="print"]')) {
      print.hidden = false;
    }
    this.#abort = new AbortController();
    this.addEventListener('click', this.#press, { signal: this.#abort.signal });
  }

  disconnectedCallback(): void {
    this.#abort.abort();
  }
}

customElements.define('page-actions', PageActions);
