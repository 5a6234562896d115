import { choiceFrom, parametersOf, type Choice } from '../../rules/search/facets.ts';
import { facetNames, type FacetName } from '../../rules/search/catalogue.ts';
import { element } from './search/element.ts';
import { facetGroup } from './search/facet-view.ts';
import { hitItem } from './search/hit-view.ts';
import type { HitGroup } from '../../rules/search/group.ts';
import type { SearchResult } from '../../rules/search/search.ts';
import { listNotice } from './search/list-view.ts';
import {
  brokenIndex,
  relatedHeading,
  shortenedNote,
  stillSearching,
  summaryOf,
} from './search/messages.ts';
import { keepPlace, keptPlace, type Place } from './search/place.ts';
import { forgetSearches, recentSearches, rememberSearch } from './search/recents.ts';
import { searchPortal } from './search/store.ts';
import { unsaidNotice } from './search/unsaid-view.ts';

const pause = 180;
const step = 10;

function searchLink(query: string, style: string | null = null): HTMLAnchorElement {
  const address = `?${parametersOf(query, {}, false).toString()}`;
  return element('a', { class: style, href: address }, query);
}

/** The search page: what stands in the address is searched for, and each search has its address. */
class SearchPage extends HTMLElement {
  readonly #abort = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #limit = step;
  #choice: Choice = {};
  #newest = false;
  /** Number of the latest search: an earlier one that ends later is not shown. */
  #latest = 0;

  connectedCallback(): void {
    const { signal } = this.#abort;
    const field = this.#input('input[name="q"]');
    field.addEventListener('input', this.#onInput, { signal });
    field.addEventListener('compositionend', this.#onInput, { signal });
    this.#part('form').addEventListener('submit', this.#onSubmit, { signal });
    this.#part('[data-search-filters]').addEventListener('change', this.#onFilter, { signal });
    this.#part('[data-search-more]').addEventListener('click', this.#onMore, { signal });
    window.addEventListener('popstate', this.#fromAddress, { signal });
    // In a column of their own the filters are open, and nothing is there to close them.
    const box = this.#part('[data-search-filter-box]');
    const closer = getComputedStyle(this.#part('[data-search-filter-box] > summary'));
    box.toggleAttribute('open', closer.display === 'none');
    addEventListener('pagehide', this.#keepPlace, { signal });
    this.#showRecents();
    void this.#arrive();
  }

  disconnectedCallback(): void {
    this.#abort.abort();
    clearTimeout(this.#timer);
  }

  #part(selector: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(selector);
    if (part === null) throw new Error(`search page without ${selector}`);
    return part;
  }

  #input(selector: string): HTMLInputElement {
    const input = this.#part(selector);
    if (!(input instanceof HTMLInputElement)) throw new Error(`${selector} is no input`);
    return input;
  }

  get #filters(): HTMLFormElement {
    const form = this.#part('[data-search-filters]');
    if (!(form instanceof HTMLFormElement)) throw new Error('filters are no form');
    return form;
  }

  readonly #keepPlace = (): void => {
    const opened = [...this.querySelectorAll<HTMLDetailsElement>('[data-search-others]')];
    keepPlace({
      search: location.search,
      limit: this.#limit,
      scroll: scrollY,
      opened: opened.flatMap(({ open, dataset }) => (open ? (dataset['searchOthers'] ?? []) : [])),
    });
  };

  /** Brings a reader who came back from a hit to where that hit was opened. */
  #toPlace({ opened, scroll }: Place): void {
    for (const group of this.querySelectorAll<HTMLDetailsElement>('[data-search-others]')) {
      group.open = opened.includes(group.dataset['searchOthers'] ?? '');
    }
    scrollTo({ top: scroll, behavior: 'instant' });
  }

  async #arrive(): Promise<void> {
    const place = keptPlace();
    if (place === null) {
      this.#fromAddress();
      return;
    }
    history.scrollRestoration = 'manual';
    this.#readAddress();
    this.#limit = place.limit;
    await this.#run();
    this.#toPlace(place);
  }

  readonly #fromAddress = (): void => {
    this.#readAddress();
    this.#limit = step;
    void this.#run();
  };

  #readAddress(): void {
    const parameters = new URLSearchParams(location.search);
    this.#choice = choiceFrom(parameters);
    this.#newest = parameters.get('sort') === 'new';
    this.#input('input[name="q"]').value = parameters.get('q') ?? '';
  }

  readonly #onInput = (event: Event): void => {
    // Half-composed pinyin is not what the person means.
    if (event instanceof InputEvent && event.isComposing) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#limit = step;
      this.#choice = {};
      this.#writeAddress('replace');
      void this.#run();
    }, pause);
  };

  readonly #onSubmit = (event: Event): void => {
    event.preventDefault();
    clearTimeout(this.#timer);
    rememberSearch(this.#query);
    this.#showRecents();
    this.#writeAddress('push');
    void this.#run();
  };

  readonly #onFilter = (): void => {
    const form = new FormData(this.#filters);
    this.#choice = {};
    for (const name of facetNames) {
      const values = form.getAll(name).filter((value) => typeof value === 'string');
      if (values.length > 0) this.#choice[name] = values;
    }
    this.#newest = form.get('sort') === 'new';
    this.#limit = step;
    this.#writeAddress('push');
    void this.#run();
  };

  readonly #onMore = (): void => {
    const shown = this.querySelectorAll('[data-search-hit]').length;
    this.#limit = shown + 2 * step;
    void this.#run().then(() => {
      this.querySelectorAll<HTMLElement>('[data-search-hit] a')[shown]?.focus();
    });
  };

  get #query(): string {
    return this.#input('input[name="q"]').value;
  }

  #writeAddress(how: 'push' | 'replace'): void {
    const parameters = parametersOf(
      this.#query.slice(0, 500),
      this.#choice,
      this.#newest,
    ).toString();
    const address = parameters === '' ? location.pathname : `?${parameters}`;
    if (how === 'push') history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }

  async #run(): Promise<void> {
    const number = ++this.#latest;
    const results = this.#part('[data-search-results]');
    results.setAttribute('aria-busy', 'true');
    const waiting = setTimeout(() => {
      if (number === this.#latest && this.#query !== '') this.#say([stillSearching], 0);
    }, 400);
    try {
      const options = { limit: this.#limit, choice: this.#choice, newest: this.#newest };
      const result = await searchPortal(this.#query, options);
      if (number === this.#latest) this.#show(result);
    } catch {
      if (number === this.#latest) this.#showBroken();
    }
    clearTimeout(waiting);
    if (number === this.#latest) results.setAttribute('aria-busy', 'false');
  }

  #show(result: SearchResult): void {
    const { query, total, hits, groups, matter, lists, cities } = result;
    const asked = query.terms.length > 0;
    const isFiltered = Object.keys(this.#choice).length > 0;
    const note = query.shortened ? shortenedNote : '';
    const summary = summaryOf(result, isFiltered);
    this.#say(
      asked ? [note, ...summary.map(({ text, query: q }) => (q ? searchLink(text) : text))] : [],
      total,
    );
    this.#part('[data-search-body]').hidden = !asked;
    // What else leads on stands right below then.
    this.toggleAttribute('data-nothing', asked && hits.length === 0);
    this.#part('[data-search-filter-box]').hidden = hits.length === 0 && !isFiltered;
    this.#part('[data-search-unsaid]').replaceChildren(
      ...lists.map(listNotice),
      ...(matter === null ? [] : [unsaidNotice(matter, cities)]),
    );
    const isRelated = ({ first }: HitGroup): boolean => hits.indexOf(first) >= total;
    const related = groups.filter(isRelated);
    const list = groups.filter((some) => !isRelated(some));
    this.#part('[data-search-hits]').replaceChildren(...list.map(hitItem));
    this.#part('[data-search-related]').replaceChildren(
      ...(related.length === 0
        ? []
        : [
            element(
              'h2',
              { class: 'search-page__related' },
              relatedHeading(
                related.map(({ first }) => first),
                cities,
              ),
            ),
            element('ul', { class: 'hits' }, ...related.map(hitItem)),
          ]),
    );
    this.#part('[data-search-unfilter]').replaceChildren(
      ...(asked && hits.length === 0 && isFiltered ? [this.#unfiltered()] : []),
    );
    this.#part('[data-search-more]').hidden = hits.length >= total + result.related;
    this.#showFacets(result);
  }

  /** Where no hit passes the filters: the same search without them. */
  #unfiltered(): HTMLElement {
    const link = searchLink(this.#query);
    link.replaceChildren('清除筛选');
    return link;
  }

  #showFacets(result: SearchResult): void {
    const list = this.#part('[data-search-facets]');
    const words = JSON.parse(list.dataset['searchFacets'] ?? '{}') as Record<FacetName, string>;
    const groups = result.facets
      .map((facet) => facetGroup(facet, words[facet.name]))
      .filter((group) => group !== null);
    // Focus stays on the box that was just ticked, though its list is new.
    const focused = document.activeElement;
    const name =
      focused instanceof HTMLInputElement && focused.type === 'checkbox' ? focused : null;
    list.replaceChildren(...groups);
    if (name !== null) {
      const again = `input[name="${CSS.escape(name.name)}"][value="${CSS.escape(name.value)}"]`;
      this.querySelector<HTMLElement>(again)?.focus();
    }
    this.#input('input[value="new"]').checked = this.#newest;
    this.#input('input[value="best"]').checked = !this.#newest;
  }

  #showBroken(): void {
    this.#say([brokenIndex], 0);
    this.#part('[data-search-body]').hidden = true;
    this.#part('[data-search-unsaid]').replaceChildren();
    this.#part('[data-search-hits]').replaceChildren();
    this.#part('[data-search-related]').replaceChildren();
  }

  #say(parts: readonly (Node | string)[], total: number): void {
    const summary = this.#part('[data-search-count]');
    summary.dataset['searchCount'] = String(total);
    const line = element('span', {}, ...parts);
    // The same sentence is not read out twice.
    if (summary.textContent !== line.textContent) summary.replaceChildren(line);
  }

  #showRecents(): void {
    const recents = recentSearches();
    const list = this.#part('[data-search-recents]');
    list.hidden = recents.length === 0;
    const links = recents.map((recent) => searchLink(recent, 'chip'));
    const forget = element('button', { class: 'search-page__forget', type: 'button' }, '清除');
    forget.addEventListener('click', () => {
      forgetSearches();
      this.#showRecents();
    });
    list.replaceChildren('最近检索（只存在本机）：', ...links, forget);
  }
}

customElements.define('search-page', SearchPage);
