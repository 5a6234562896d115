import { markArrival } from './search/arrival.ts';
import { publishSearch } from './search/public.ts';
import { rememberSearch } from './search/recents.ts';

/** The search box of every page: `/` reaches it, and hits are offered while one types. */
class SiteSearch extends HTMLElement {
  #abort = new AbortController();

  connectedCallback(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    document.addEventListener('keydown', this.#onKey, { signal });
    const field = this.querySelector('input');
    if (field === null || this.dataset['variant'] === 'page') return;
    field.form?.addEventListener(
      'submit',
      () => {
        rememberSearch(field.value);
      },
      { signal },
    );
    // The list and the index behind it are loaded when somebody begins to type.
    field.addEventListener('input', () => void this.#offerHits(field), { signal, once: true });
  }

  disconnectedCallback(): void {
    this.#abort.abort();
  }

  async #offerHits(field: HTMLInputElement): Promise<void> {
    const { Suggestions } = await import('./search/suggestions.ts');
    const popup = this.querySelector<HTMLElement>('[data-search-popup]');
    const status = this.querySelector<HTMLElement>('[data-search-status]');
    if (popup === null || status === null) return;
    new Suggestions(field, popup, status).listen(this.#abort.signal);
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
publishSearch();
markArrival();
