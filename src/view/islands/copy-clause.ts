import { dayInShanghai } from '../../rules/words/date.ts';
import { canCopy, copyButtonOf, copyWords, showCopyButtons } from './copy-words.ts';

/** Puts the clause's link or citation on the clipboard and says so. */
class CopyClause extends HTMLElement {
  #abort = new AbortController();

  readonly #press = (event: Event): void => {
    const button = copyButtonOf(event);
    if (button === null) return;
    const isCitation = button.dataset['copy'] === 'citation';
    void copyWords(button, isCitation ? this.#citation() : this.#link());
  };

  /** It lies over the words of the text: whoever goes on in these has no more need of it. */
  readonly #close = (): void => {
    const details = this.querySelector('details');
    if (details) details.open = false;
  };

  readonly #leave = ({ relatedTarget }: FocusEvent): void => {
    if (relatedTarget instanceof Node && !this.contains(relatedTarget)) this.#close();
  };

  readonly #escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || this.querySelector('details[open]') === null) return;
    this.#close();
    this.querySelector('summary')?.focus();
  };

  readonly #pressElsewhere = ({ target }: Event): void => {
    if (target instanceof Node && !this.contains(target)) this.#close();
  };

  connectedCallback(): void {
    showCopyButtons(this);
    // Copying says the same address: two ways to it beside every clause are one too many.
    const link = this.querySelector('a');
    if (link !== null) link.hidden = canCopy();
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.addEventListener('click', this.#press, { signal });
    this.addEventListener('focusout', this.#leave, { signal });
    this.addEventListener('keydown', this.#escape, { signal });
    document.addEventListener('click', this.#pressElsewhere, { signal });
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
