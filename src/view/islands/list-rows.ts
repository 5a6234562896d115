import type { ListedProject } from '../../rules/project/list-pages.ts';
import { stageGroupNames, stageGroupOf } from '../../facts/kinds/stage.ts';
import { notStated } from '../../rules/words/missing.ts';
import { formatNumber } from '../../rules/words/number.ts';

/** Puts the projects that a filter leaves into the table. */
export interface ListRows {
  /**
   * @param shown the projects to show, in order
   * @param sorted true where the reader chose an order: counties then do not group the rows
   * @param whole true where nothing is filtered
   */
  show(shown: readonly ListedProject[], sorted: boolean, whole: boolean): void;
}

/** All rows stand on the page: they are hidden, shown and put in order. */
export class RowsOnPage implements ListRows {
  readonly #rows = new Map<string, HTMLTableRowElement>();
  readonly #groups: readonly HTMLElement[];
  /** The list's own order. */
  readonly #ids: readonly string[];

  constructor(host: HTMLElement, projects: readonly ListedProject[]) {
    this.#groups = [...host.querySelectorAll('tbody')];
    this.#ids = projects.map(({ id }) => id);
    for (const row of host.querySelectorAll<HTMLTableRowElement>('tr[data-project]')) {
      this.#rows.set(row.dataset['project'] ?? '', row);
    }
  }

  show(shown: readonly ListedProject[], sorted: boolean): void {
    const ids = shown.map(({ id }) => id);
    const kept = new Set(ids);
    for (const [id, row] of this.#rows) row.hidden = !kept.has(id);
    for (const group of this.#groups) {
      const own = [...group.querySelectorAll<HTMLElement>('tr[data-project]')];
      const heading = group.firstElementChild;
      if (heading instanceof HTMLElement)
        heading.hidden = sorted || own.every(({ hidden }) => hidden);
    }
    const rows = (sorted ? ids : this.#ids).flatMap((id) => this.#rows.get(id) ?? []);
    if (sorted) this.#groups[0]?.append(...rows);
    else for (const row of rows) this.#homeOf(row).append(row);
  }

  #homeOf(row: HTMLElement): HTMLElement {
    const home = this.#groups.find(({ id }) => id === row.dataset['group']);
    return home ?? row.parentElement ?? row;
  }
}

/** How many rows a step adds: a phone draws them without a pause. */
const step = 200;

function fill(row: HTMLElement, project: ListedProject): HTMLElement {
  const { id, seq, name, county, category, location, areaMu, stage } = project;
  const put = (field: keyof ListedProject, words: string): void => {
    const cell = row.querySelector(`[data-field="${field}"]`);
    if (cell) cell.textContent = words;
  };
  put('seq', String(seq));
  put('county', county ?? notStated);
  put('category', category ?? notStated);
  put('location', location ?? notStated);
  put('areaMu', areaMu === null ? notStated : formatNumber(areaMu));
  const link = row.querySelector('a');
  if (link) {
    link.textContent = name;
    link.href = link.href.replace(row.dataset['project'] ?? '', id);
  }
  const tag = row.querySelector('.stage-tag');
  tag?.querySelector('rect')?.setAttribute('class', `stage-fill--${stageGroupOf(stage)}`);
  tag?.lastChild?.replaceWith(stageGroupNames[stageGroupOf(stage)]);
  row.dataset['project'] = id;
  return row;
}

/** The page holds one page of a long list: what a filter leaves is written from the data, step by step. */
export class RowsOnDemand implements ListRows {
  readonly #own: readonly HTMLElement[];
  readonly #pagers: readonly HTMLElement[];
  readonly #template: HTMLTableRowElement | null;
  readonly #results = document.createElement('tbody');
  readonly #more: HTMLButtonElement;
  #shown: readonly ListedProject[] = [];
  #written = 0;

  constructor(host: HTMLElement) {
    const table = host.querySelector('table');
    this.#own = [...host.querySelectorAll('tbody')];
    this.#pagers = [...host.querySelectorAll<HTMLElement>('[data-list-pager]')];
    this.#template = host.querySelector('tr[data-project]');
    this.#more = document.createElement('button');
    this.#more.type = 'button';
    this.#more.className = 'button';
    this.#more.addEventListener('click', this.#write);
    this.#results.hidden = true;
    this.#more.hidden = true;
    table?.append(this.#results);
    table?.parentElement?.after(this.#more);
  }

  show(shown: readonly ListedProject[], sorted: boolean, whole: boolean): void {
    const asBuilt = whole && !sorted;
    for (const part of [...this.#own, ...this.#pagers]) part.hidden = !asBuilt;
    this.#results.hidden = asBuilt;
    this.#results.replaceChildren();
    this.#written = 0;
    this.#shown = asBuilt ? [] : shown;
    this.#write();
  }

  readonly #write = (): void => {
    const next = this.#shown.slice(this.#written, this.#written + step);
    this.#written += next.length;
    this.#results.append(
      ...next.flatMap((project) => {
        const row = this.#template?.cloneNode(true);
        return row instanceof HTMLElement ? [fill(row, project)] : [];
      }),
    );
    const left = this.#shown.length - this.#written;
    this.#more.hidden = left === 0;
    this.#more.textContent = `再显示 ${Math.min(step, left)} 个（还有 ${formatNumber(left)} 个）`;
  };
}
