/** Adds the clause in view to the 纠错 link of the footer, at the moment it is followed. */
class CorrectionLink extends HTMLElement {
  #abort = new AbortController();

  connectedCallback(): void {
    this.#abort = new AbortController();
    this.addEventListener('click', this.#addClause, { signal: this.#abort.signal });
  }

  disconnectedCallback(): void {
    this.#abort.abort();
  }

  readonly #addClause = (): void => {
    const link = this.querySelector('a');
    if (!link || location.hash === '') return;
    const address = new URL(link.href);
    address.searchParams.set('clause', decodeURIComponent(location.hash.slice(1)));
    link.href = address.href;
  };
}

customElements.define('correction-link', CorrectionLink);
