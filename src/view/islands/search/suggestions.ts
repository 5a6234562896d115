import { href } from '../../address.ts';
import { searchKinds } from '../../../rules/search/catalogue.ts';
import { parametersOf } from '../../../rules/search/facets.ts';
import { element } from './element.ts';
import type { SearchResult } from '../../../rules/search/search.ts';
import type { SearchHit } from '../../../rules/search/show.ts';
import { rememberHit, whereOf } from './hit-view.ts';
import { countOf, summaryOf, unsaidOf } from './messages.ts';
import { searchPortal } from './store.ts';

const pause = 220;
const most = 6;

/** The list under a search box: a combobox whose options are hits. */
export class Suggestions {
  readonly #field: HTMLInputElement;
  readonly #popup: HTMLElement;
  readonly #status: HTMLElement;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #latest = 0;
  #selected = -1;

  constructor(field: HTMLInputElement, popup: HTMLElement, status: HTMLElement) {
    this.#field = field;
    this.#popup = popup;
    this.#status = status;
    popup.id = `${field.id}-hits`;
    popup.setAttribute('role', 'listbox');
    popup.setAttribute('aria-label', '检索结果');
    field.setAttribute('role', 'combobox');
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-expanded', 'false');
    field.setAttribute('aria-controls', popup.id);
  }

  /** Answers what is typed from now on, and what is already there. */
  listen(signal: AbortSignal): void {
    const field = this.#field;
    field.addEventListener('input', this.#onInput, { signal });
    field.addEventListener('compositionend', this.#onInput, { signal });
    field.addEventListener('keydown', this.#onKey, { signal });
    document.addEventListener(
      'pointerdown',
      (event) => {
        const inside = event.composedPath().some((node) => node === field || node === this.#popup);
        if (!inside) this.#close();
      },
      { signal },
    );
    field.addEventListener(
      'blur',
      () => {
        setTimeout(() => {
          this.#closeIfLeft();
        });
      },
      { signal },
    );
    this.#onInput(new Event('input'));
  }

  #closeIfLeft(): void {
    if (!this.#popup.contains(document.activeElement)) this.#close();
  }

  readonly #onInput = (event: Event): void => {
    // Half-composed pinyin is not what the person means.
    if (event instanceof InputEvent && event.isComposing) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#run(), pause);
  };

  async #run(): Promise<void> {
    const number = ++this.#latest;
    try {
      const result = await searchPortal(this.#field.value, {
        limit: most,
        choice: {},
        newest: false,
        mixed: true,
      });
      if (number === this.#latest) this.#show(result);
    } catch {
      // The box still leads to the search page, which says what is wrong.
      if (number === this.#latest) this.#close();
    }
  }

  #option(hit: SearchHit, at: number): HTMLElement {
    const option = element(
      'a',
      {
        class: 'search-option',
        role: 'option',
        id: `${this.#popup.id}-${at}`,
        href: href(hit.address),
        tabindex: '-1',
        'aria-selected': 'false',
      },
      element('span', { class: 'search-option__title' }, hit.title),
      element(
        'span',
        { class: 'search-option__detail' },
        [searchKinds[hit.kind], hit.status ?? '', whereOf(hit)]
          .filter((part) => part !== '')
          .join(' · '),
      ),
    );
    rememberHit(option, hit);
    return option;
  }

  #show(result: SearchResult): void {
    if (result.query.terms.length === 0) {
      this.#close();
      return;
    }
    this.#selected = -1;
    const options = result.hits.map((hit, at) => this.#option(hit, at));
    const { matter, lists, cities } = result;
    const said = [...lists.map(countOf), ...(matter === null ? [] : [unsaidOf(matter, cities)])];
    const notes = said.map((text) => element('p', { class: 'search-options__note' }, text));
    if (result.total + result.related > result.hits.length) {
      const all = `${href('/search/')}?${parametersOf(this.#field.value, {}, false).toString()}`;
      options.push(
        element(
          'a',
          {
            class: 'search-option',
            role: 'option',
            id: `${this.#popup.id}-all`,
            href: all,
            tabindex: '-1',
            'aria-selected': 'false',
          },
          '查看全部结果',
        ),
      );
    }
    this.#popup.replaceChildren(...notes, ...options);
    this.#popup.hidden = options.length === 0;
    this.#field.setAttribute('aria-expanded', String(options.length > 0));
    this.#field.removeAttribute('aria-activedescendant');
    const summary = summaryOf(result, false).map(({ text }) => text);
    this.#status.textContent = [...said, ...summary].join('');
  }

  #close(): void {
    this.#popup.hidden = true;
    this.#selected = -1;
    this.#field.setAttribute('aria-expanded', 'false');
    this.#field.removeAttribute('aria-activedescendant');
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const options = [...this.#popup.querySelectorAll<HTMLElement>('[role="option"]')];
    if (event.key === 'Escape' && !this.#popup.hidden) {
      this.#close();
      event.preventDefault();
    } else if (event.key === 'Enter' && this.#selected >= 0) {
      event.preventDefault();
      options[this.#selected]?.click();
    } else if (['ArrowDown', 'ArrowUp'].includes(event.key) && !this.#popup.hidden) {
      event.preventDefault();
      this.#select(options, event.key === 'ArrowDown' ? 1 : -1);
    }
  };

  #select(options: readonly HTMLElement[], by: 1 | -1): void {
    const count = options.length;
    this.#selected = (this.#selected + by + count + (this.#selected < 0 && by < 0 ? 1 : 0)) % count;
    options.forEach((option, at) => {
      option.setAttribute('aria-selected', String(at === this.#selected));
    });
    const chosen = options[this.#selected];
    this.#field.setAttribute('aria-activedescendant', chosen?.id ?? '');
    chosen?.scrollIntoView({ block: 'nearest' });
  }
}
