import { matchesFilter, parseFilter, serialiseFilter } from '../../rules/project/filter.ts';
import type { ListedProject } from '../../rules/project/list-pages.ts';
import { parseOrder, sortProjects } from '../../rules/project/order.ts';
import { totalsOf } from '../../rules/progress/totals.ts';
import { selectLines } from '../../outputs/formats/csv.ts';
import { formatArea } from '../../rules/words/area.ts';
import { formatNumber } from '../../rules/words/number.ts';
import { RowsOnDemand, RowsOnPage, type ListRows } from './list-rows.ts';

/**
 * The project list in the browser: filters, sorts and counts, keeps the choice in the address bar,
 * tells the map, and offers exactly what is shown as CSV. The projects stand in the page; those of a
 * list of several pages are fetched when they are first asked for.
 */
class ProjectBrowser extends HTMLElement {
  /** Null while those of a long list have not been asked for. */
  private projects: readonly ListedProject[] | null = null;
  private loading: Promise<void> | null = null;
  private rows: ListRows | null = null;
  private form: HTMLFormElement | null = null;

  connectedCallback(): void {
    this.form = this.querySelector('[data-filter-form]');
    const json = document.querySelector('[data-json="projects"]')?.textContent;
    if (this.form === null) return;
    if (json === undefined) this.rows = new RowsOnDemand(this);
    else {
      this.projects = JSON.parse(json) as ListedProject[];
      this.rows = new RowsOnPage(this, this.projects);
    }
    for (const row of this.querySelectorAll<HTMLTableRowElement>('tr[data-project]')) {
      for (const type of ['mouseenter', 'focusin']) row.addEventListener(type, this.highlightRow);
      for (const type of ['mouseleave', 'focusout']) row.addEventListener(type, this.clearRow);
    }
    this.readAddress();
    this.form.hidden = false;
    // Beside each other the fields take little room; on a phone they would push the list away.
    const more = this.form.querySelector('details');
    if (more !== null) more.open = matchMedia('(width >= 44rem)').matches;
    this.form.addEventListener('input', this.changed);
    this.form.addEventListener('submit', this.submitted);
    this.form.addEventListener('reset', this.reset);
    this.querySelector('[data-filter-download]')?.addEventListener('click', this.download);
    document.addEventListener('mingdi:highlight', this.lightRow);
    addEventListener('popstate', this.readAddress);
  }

  disconnectedCallback(): void {
    document.removeEventListener('mingdi:highlight', this.lightRow);
    removeEventListener('popstate', this.readAddress);
  }

  private parameters(): URLSearchParams {
    const entries = [...new FormData(this.form ?? undefined)].flatMap(([key, value]) =>
      typeof value === 'string' && value !== '' ? [[key, value]] : [],
    );
    return new URLSearchParams(entries);
  }

  private readonly readAddress = (): void => {
    const { searchParams } = new URL(location.href);
    for (const field of this.form?.elements ?? []) {
      if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) {
        field.value = searchParams.get(field.name) ?? '';
      }
    }
    this.show();
  };

  private readonly changed = (): void => {
    this.show();
    const parameters = serialiseFilter(parseFilter(this.parameters()));
    const order = parseOrder(this.parameters().get('sort'));
    if (order !== 'id') parameters.set('sort', order);
    const query = parameters.toString();
    history.replaceState(null, '', query === '' ? location.pathname : `?${query}`);
  };

  private readonly submitted = (event: Event): void => {
    event.preventDefault();
  };

  private readonly reset = (): void => {
    // The fields are emptied after this event; only then can they be read.
    setTimeout(this.changed);
  };

  private async load(): Promise<void> {
    try {
      const response = await fetch(this.dataset['rows'] ?? '');
      if (!response.ok) throw new Error(`${response.status} ${response.url}`);
      this.projects = (await response.json()) as ListedProject[];
      this.show();
    } catch (error) {
      this.loading = null;
      this.say('名单未能载入，暂时不能筛选。可以稍后再试，也可以逐页浏览或下载全部表格。');
      console.warn('名单未能载入。', error);
    }
  }

  private shown(projects: readonly ListedProject[]): ListedProject[] {
    const filter = parseFilter(this.parameters());
    const order = parseOrder(this.parameters().get('sort'));
    return sortProjects(
      projects.filter((project) => matchesFilter(project, filter)),
      order,
    );
  }

  private show(): void {
    const parameters = this.parameters();
    const whole = serialiseFilter(parseFilter(parameters)).size === 0;
    const sorted = parseOrder(parameters.get('sort')) !== 'id';
    if (this.projects === null) {
      // The page as it was built already shows the whole list in its own order.
      if (whole && !sorted) return;
      this.say('正在载入名单…');
      this.loading ??= this.load();
      return;
    }
    const shown = this.shown(this.projects);
    this.rows?.show(shown, sorted, whole);
    const { projects, areaMu, unprinted } = totalsOf(shown);
    const area = areaMu === null ? '' : `，合计 ${formatArea(areaMu)}`;
    const without = unprinted > 0 ? `（${unprinted} 个原文未载明面积，未计入）` : '';
    this.say(
      projects === 0
        ? '没有符合条件的片区。可以放宽或清除筛选。'
        : `共 ${formatNumber(projects)} 个片区${area}${without}`,
    );
    const ids = shown.map(({ id }) => id);
    document.dispatchEvent(new CustomEvent('mingdi:filter', { detail: { ids } }));
  }

  private say(words: string): void {
    const count = this.querySelector('[data-filter-count]');
    if (count !== null) count.textContent = words;
  }

  private readonly download = (event: Event): void => {
    // Before anything is filtered the link leads to the table of the whole list.
    if (this.projects === null) return;
    event.preventDefault();
    const link = event.currentTarget as HTMLAnchorElement;
    const ids = this.shown(this.projects).map(({ id }) => id);
    void this.save(link.href, ids);
  };

  /** Saves the lines of what is shown, as they stand in the table of the whole list. */
  private async save(table: string, ids: readonly string[]): Promise<void> {
    try {
      const response = await fetch(table);
      if (!response.ok) throw new Error(`${response.status} ${response.url}`);
      // Decoded as text the file would lose its byte order mark, by which Excel knows UTF-8.
      const csv = `\uFEFF${selectLines(await response.text(), ids)}`;
      const address = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
      const link = document.createElement('a');
      link.href = address;
      link.download = '重点片区（筛选结果）.csv';
      link.click();
      setTimeout(() => {
        URL.revokeObjectURL(address);
      }, 10_000);
    } catch (error) {
      this.say('表格未能载入，暂时不能下载筛选结果。可以稍后再试，或在“数据”页下载全部表格。');
      console.warn('表格未能载入。', error);
    }
  }

  private readonly highlightRow = (event: Event): void => {
    this.tellMap((event.currentTarget as HTMLElement).dataset['project'] ?? null);
  };

  private readonly clearRow = (): void => {
    this.tellMap(null);
  };

  private tellMap(id: string | null): void {
    document.dispatchEvent(new CustomEvent('mingdi:highlight', { detail: { id } }));
  }

  private readonly lightRow = (event: Event): void => {
    const { id } = (event as CustomEvent<{ id: string | null }>).detail;
    for (const row of this.querySelectorAll<HTMLElement>('tr[data-project]')) {
      row.toggleAttribute('data-lit', row.dataset['project'] === id);
    }
  };
}

customElements.define('project-browser', ProjectBrowser);
