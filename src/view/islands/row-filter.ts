import { formatFiltered, valueSeparator } from '../../rules/words/filter.ts';
import { formatNumber } from '../../rules/words/number.ts';
import { ListFilter } from './list-filter.ts';

/**
 * Hides the rows of a page that do not match the choices of a form. Markup:
 * `<row-filter><form hidden>…<select name="city">…</form> … <tr data-row data-city="huzhou">`.
 * A row matches where its attribute of the control's name holds the chosen word, alone or between `|`. Groups
 * (`[data-rows]`) without a row left are hidden, folded ones with a match open. `[data-tally]` holds a
 * selector of rows, and as text how many of them are shown; a line of it (`[data-tally-line]`) that
 * counts none is hidden, and so is the first count of `[data-tallies]` (`[data-tally-main]`, and the
 * words `[data-tally-also]`) where only further lines count any. `data-line` holds the row's lines in the table that can be saved. Without scripts
 * all rows stand on the page.
 */
export class RowFilter extends ListFilter {
  protected show(choice: URLSearchParams): void {
    const { rows } = this;
    for (const row of rows) {
      row.hidden = !this.admits(row, choice);
      // What was asked for must not stay folded away.
      const folded = choice.size === 0 || row.hidden ? null : row.closest('details');
      if (folded !== null) folded.open = true;
    }
    for (const group of this.querySelectorAll<HTMLElement>('[data-rows]')) {
      group.hidden = group.querySelector('[data-row]:not([hidden])') === null;
    }
    const shown = rows.filter(({ hidden }) => !hidden);
    for (const tally of this.querySelectorAll<HTMLElement>('[data-tally]')) {
      const own = shown.filter((row) => row.matches(tally.dataset['tally'] ?? ''));
      tally.textContent = formatNumber(own.length);
      const line = tally.closest<HTMLElement>('[data-tally-line]');
      if (line !== null) line.hidden = own.length === 0;
    }
    for (const group of this.querySelectorAll('[data-tallies]')) tellOthersAlone(group);
    this.offerTable(shown.length > 0);
    this.tell(shown.length, rows.length);
  }

  protected lines(): string[] | null {
    const { rows } = this;
    const shown = rows.filter(({ hidden }) => !hidden);
    return shown.length === rows.length
      ? null
      : shown.flatMap(({ dataset }) => dataset['line']?.split('\n') ?? []);
  }

  protected admits(row: HTMLElement, choice: URLSearchParams): boolean {
    return [...choice].every(([name, value]) =>
      (row.getAttribute(`data-${name}`) ?? '').split(valueSeparator).includes(value),
    );
  }

  protected tell(shown: number, all: number): void {
    this.say(formatFiltered(shown, all));
  }

  protected get rows(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-row]')];
  }
}

/** Where a filter leaves only rows of its further lines, the first count is left out: no 0 stands above rows. */
function tellOthersAlone(group: Element): void {
  const main = group.querySelector<HTMLElement>('[data-tally-main]');
  const further = group.querySelector('[data-tally-line]:not([hidden])');
  if (main === null) return;
  main.hidden = further !== null && group.querySelector('[data-tally]')?.textContent === '0';
  for (const also of group.querySelectorAll<HTMLElement>('[data-tally-also]')) {
    also.hidden = main.hidden && also.closest('[data-tally-line]') === further;
  }
}

customElements.define('row-filter', RowFilter);
