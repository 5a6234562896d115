/** The box in the header and on the home page. `/` puts the cursor into it, wherever one reads. */
class SiteSearch extends HTMLElement {
  readonly #abort = new AbortController();

  connectedCallback(): void {
    const { signal } = this.#abort;
    document.addEventListener('keydown', this.#onKey, { signal });
  }

  disconnectedCallback(): void {
    this.#abort.abort();
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const field = this.querySelector('input');
    const inField = (event.target as Element).matches('input, textarea, select, [contenteditable]');
    if (event.key !== '/' || inField || event.ctrlKey || event.metaKey || field === null) return;
    if (document.querySelector('site-search') !== this) return;
    event.preventDefault();
    field.focus();
    field.select();
  };
}

customElements.define('site-search', SiteSearch);
