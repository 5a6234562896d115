import { canCopy, copyWords } from './copy-words.ts';

/** Copies the page's address or prints the page; without scripts the code and the sheet are there. */
class PageActions extends HTMLElement {
  #abort = new AbortController();

  readonly #press = (event: Event): void => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (button?.dataset['action'] === 'print') window.print();
    if (button?.dataset['action'] === 'copy')
      void copyWords(this, this.dataset['address'] ?? location.href);
  };

  connectedCallback(): void {
    for (const button of this.querySelectorAll<HTMLButtonElement>('button[data-action]')) {
      button.hidden = button.dataset['action'] === 'copy' && !canCopy();
    }
    this.#abort = new AbortController();
    this.addEventListener('click', this.#press, { signal: this.#abort.signal });
  }

  disconnectedCallback(): void {
    this.#abort.abort();
  }
}

customElements.define('page-actions', PageActions);
