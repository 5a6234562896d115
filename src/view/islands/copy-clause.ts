import { dayInShanghai } from '../../rules/words/date.ts';
import { canCopy, copyWords } from './copy-words.ts';

/** Puts the clause's link or citation on the clipboard and says so. */
class CopyClause extends HTMLElement {
  #abort = new AbortController();

  readonly #copy = (event: Event): void => {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    if (button === null) return;
    void copyWords(this, button.dataset['copy'] === 'citation' ? this.#citation() : this.#link());
  };

  connectedCallback(): void {
    // Elsewhere the plain link is all there is.
    if (!canCopy()) return;
    for (const button of this.querySelectorAll('button')) button.hidden = false;
    // Copying says the same address: two ways to it beside every clause are one too many.
    const link = this.querySelector('a');
    if (link !== null) link.hidden = true;
    this.#abort = new AbortController();
    this.addEventListener('click', this.#copy, { signal: this.#abort.signal });
  }

  disconnectedCallback(): void {
    this.#abort.abort();
  }

  #link(): string {
    return this.querySelector('a')?.href ?? location.href;
  }

  #citation(): string {
    return `${this.dataset['citation'] ?? ''} [访问于 ${dayInShanghai(new Date())}]`;
  }
}

customElements.define('copy-clause', CopyClause);
