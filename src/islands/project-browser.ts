import {
  matchesFilter,
  parseFilter,
  serialiseFilter,
  type Filterable,
} from '../domain/project/filter.ts';
import { parseOrder, sortProjects } from '../domain/project/order.ts';
import { totalsOf } from '../domain/progress/totals.ts';
import { stageNames } from '../domain/project/stage.ts';
import { toCsv } from '../exports/csv.ts';
import { formatArea } from '../format/area.ts';

/**
 * The project list in the browser: filters, sorts and counts the rows that are already on the page,
 * keeps the choice in the address bar, tells the map, and offers exactly what is shown as CSV.
 */
class ProjectBrowser extends HTMLElement {
  private projects: Filterable[] = [];
  private rows = new Map<string, HTMLTableRowElement>();
  private form: HTMLFormElement | null = null;
  private builtOrder: readonly HTMLElement[] = [];

  connectedCallback(): void {
    this.form = this.querySelector('[data-filter-form]');
    const json = document.querySelector('[data-json="projects"]')?.textContent;
    if (this.form === null || json === undefined) return;
    this.projects = JSON.parse(json) as Filterable[];
    this.builtOrder = [...this.querySelectorAll('tbody')];
    for (const row of this.querySelectorAll<HTMLTableRowElement>('tr[data-project]')) {
      this.rows.set(row.dataset['project'] ?? '', row);
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

  private shown(): Filterable[] {
    const filter = parseFilter(this.parameters());
    const order = parseOrder(this.parameters().get('sort'));
    return sortProjects(
      this.projects.filter((project) => matchesFilter(project, filter)),
      order,
    );
  }

  private show(): void {
    const shown = this.shown();
    const ids = shown.map(({ id }) => id);
    for (const [id, row] of this.rows) row.hidden = !ids.includes(id);
    this.arrange(ids);
    const { projects, areaMu, unprinted } = totalsOf(shown);
    const count = this.querySelector('[data-filter-count]');
    if (count !== null) {
      count.textContent =
        projects === 0
          ? '没有符合条件的片区。可以放宽或清除筛选。'
          : `共 ${projects} 个片区${areaMu === null ? '' : `，合计 ${formatArea(areaMu)}`}${unprinted > 0 ? `（${unprinted} 个原文未载明面积，未计入）` : ''}`;
    }
    document.dispatchEvent(new CustomEvent('mingdi:filter', { detail: { ids } }));
  }

  /** In the list's own order rows stand under their county; in any other they stand together. */
  private arrange(ids: readonly string[]): void {
    const sorted = parseOrder(this.parameters().get('sort')) !== 'id';
    for (const group of this.builtOrder) {
      const own = [...group.querySelectorAll<HTMLElement>('tr[data-project]')];
      const heading = group.firstElementChild;
      if (heading instanceof HTMLElement)
        heading.hidden = sorted || own.every(({ hidden }) => hidden);
    }
    const table = this.querySelector('table');
    const rows = (sorted ? ids : this.projects.map(({ id }) => id)).flatMap(
      (id) => this.rows.get(id) ?? [],
    );
    const first = this.builtOrder[0];
    if (table === null || first === undefined) return;
    if (sorted) first.append(...rows);
    else for (const row of rows) this.homeOf(row).append(row);
  }

  private homeOf(row: HTMLElement): HTMLElement {
    const home = this.builtOrder.find(({ id }) => id === row.dataset['group']);
    return home ?? row.parentElement ?? row;
  }

  private readonly download = (event: Event): void => {
    const link = event.currentTarget as HTMLAnchorElement;
    const csv = toCsv([
      ['编号', '片区名称', '区县', '类别', '位置（原文）', '面积（亩）', '实施阶段'],
      ...this.shown().map(({ id, name, county, category, location: place, areaMu, stage }) => {
        return [id, name, county, category, place, areaMu, stageNames[stage]];
      }),
    ]);
    const address = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
    link.href = address;
    link.download = '重点片区（筛选结果）.csv';
    setTimeout(() => {
      URL.revokeObjectURL(address);
    }, 10_000);
  };

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
    for (const [key, row] of this.rows) row.toggleAttribute('data-lit', key === id);
  };
}

customElements.define('project-browser', ProjectBrowser);
