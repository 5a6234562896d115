import { matchesFilter, parseFilter, serialiseFilter } from '../../rules/project/filter.ts';
import type { ListedProject } from '../../rules/project/list-pages.ts';
import { parseOrder, sortProjects } from '../../rules/project/order.ts';
import { nothingLeft, notListed, valueSeparator } from '../../rules/words/filter.ts';
import { formatListTotal } from '../../rules/words/list-total.ts';
import { ListFilter } from './list-filter.ts';
import { hear, tell, type MapTalk } from './map-talk.ts';
import { RowsOnDemand, RowsOnPage, type ListRows } from './list-rows.ts';

/**
 * The project list in the browser: filters by more than words of rows, sorts, adds up, and tells the
 * map. The projects stand in the page; those of a list of several pages are fetched when they are first
 * asked for.
 */
class ProjectBrowser extends ListFilter {
  /** Null while those of a long list have not been asked for. */
  #projects: readonly ListedProject[] | null = null;
  #loading = false;
  #rows: ListRows | null = null;

  protected override connected(signal: AbortSignal): void {
    const json = document.querySelector('[data-json="projects"]')?.textContent;
    if (json === undefined) this.#rows = new RowsOnDemand(this);
    else {
      this.#projects = JSON.parse(json) as ListedProject[];
      this.#rows = new RowsOnPage(this, this.#projects);
    }
    for (const row of this.querySelectorAll<HTMLTableRowElement>('tr[data-project]')) {
      const point = () => {
        tell('highlight', { id: row.dataset['project'] ?? null });
      };
      const leave = () => {
        tell('highlight', { id: null });
      };
      for (const type of ['mouseenter', 'focusin']) row.addEventListener(type, point, { signal });
      for (const type of ['mouseleave', 'focusout']) row.addEventListener(type, leave, { signal });
    }
    hear('highlight', this.#light, signal);
    const asked = serialiseFilter(parseFilter(new URLSearchParams(location.search)));
    this.toggleAttribute('data-arrived', asked.size > 0);
    const change = () => {
      this.removeAttribute('data-arrived');
      this.form?.querySelector('input')?.focus();
    };
    this.querySelector('[data-filter-change]')?.addEventListener('click', change, { signal });
  }

  protected override kept(choice: URLSearchParams): URLSearchParams {
    const kept = serialiseFilter(parseFilter(choice));
    const order = parseOrder(choice.get('sort'));
    if (order !== 'id') kept.set('sort', order);
    return kept;
  }

  protected show(choice: URLSearchParams): void {
    const whole = serialiseFilter(parseFilter(choice)).size === 0;
    this.toggleAttribute('data-narrowed', !whole);
    const sorted = parseOrder(choice.get('sort')) !== 'id';
    // Rows in another order than the list's, or written by scripts, have no heading that names their county.
    const flat = sorted || (!whole && this.#rows instanceof RowsOnDemand);
    this.querySelector('[data-project-table]')?.toggleAttribute('data-flat', flat);
    if (this.#projects === null) {
      // The page as it was built already shows the whole list in its own order.
      if (whole && !sorted) return;
      this.say('正在载入名单…');
      void this.#load();
      return;
    }
    const shown = this.#shown(this.#projects);
    this.#rows?.show(shown, sorted, whole);
    this.toggleAttribute('data-empty', shown.length === 0);
    this.offerTable(shown.length > 0);
    // The fields may be folded: what the list was narrowed to is said with what is left of it.
    const { chosen } = this;
    const named = chosen.length === 0 ? '' : `${chosen.map(({ words }) => words).join('、')}：`;
    const { township } = parseFilter(choice);
    const { sentence, note } = formatListTotal(shown, township);
    const isUnnamed = this.#explain(township);
    const nothing = isUnnamed ? notListed : nothingLeft;
    if (shown.length === 0) this.say(`${named}${nothing}`);
    else
      this.say(
        `${named}${sentence}${note === null ? '' : '。'}`,
        note === null ? null : `${note}。`,
      );
    this.#offerToClear(chosen);
    tell('filter', { ids: shown.map(({ id }) => id) });
  }

  protected lines(): string[] | null {
    return this.#projects === null ? null : this.#shown(this.#projects).map(({ id }) => id);
  }

  #shown(projects: readonly ListedProject[]): ListedProject[] {
    const { choice } = this;
    const filter = parseFilter(choice);
    return sortProjects(
      projects.filter((project) => matchesFilter(project, filter)),
      parseOrder(choice.get('sort')),
    );
  }

  /** Shows what is said of towns that no list names; gives whether one of those was chosen. */
  #explain(townships: readonly string[]): boolean {
    const notes = [...this.querySelectorAll<HTMLElement>('[data-unnamed]')];
    for (const note of notes) {
      const own = note.dataset['unnamed']?.split(valueSeparator) ?? [];
      note.hidden = !townships.some((code) => own.includes(code));
    }
    return notes.some(({ hidden }) => !hidden);
  }

  /** Each part of the choice as a button that takes it back: the fields themselves may be folded. */
  #offerToClear(chosen: readonly { words: string; clear: () => void }[]): void {
    const place = this.querySelector<HTMLElement>('[data-filter-chosen]');
    const buttons = chosen.map(({ words, clear }) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'button';
      button.textContent = `${words} ×`;
      button.ariaLabel = `不再按${words}筛选`;
      button.addEventListener('click', () => {
        clear();
        place?.focus();
      });
      return button;
    });
    place?.replaceChildren(...buttons);
  }

  async #load(): Promise<void> {
    if (this.#loading) return;
    this.#loading = true;
    try {
      const response = await fetch(this.dataset['rows'] ?? '');
      if (!response.ok) throw new Error(`${response.status} ${response.url}`);
      this.#projects = (await response.json()) as ListedProject[];
      this.show(this.choice);
    } catch (error) {
      this.#loading = false;
      this.say('名单未能载入，暂时不能筛选。可以稍后再试，也可以逐页浏览或下载全部表格。');
      console.warn('名单未能载入。', error);
    }
  }

  readonly #light = ({ id }: MapTalk['highlight']): void => {
    for (const row of this.querySelectorAll<HTMLElement>('tr[data-project]')) {
      row.toggleAttribute('data-lit', row.dataset['project'] === id);
    }
  };
}

customElements.define('project-browser', ProjectBrowser);
