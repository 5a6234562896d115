import { formatNumber } from '../../rules/words/number.ts';

/**
 * Hides the rows of a page that do not match the choices of a form. Markup:
 * `<row-filter><form hidden>…<select name="city">…</form> … <tr data-row data-city="huzhou">`.
 * A row matches where its attribute of the control's name holds the chosen word. Groups
 * (`[data-rows]`) without a row left are hidden, folded ones with a match open. `[data-tally]` holds a
 * selector of rows, and as text how many of them are shown; a line of it (`[data-tally-line]`) that
 * counts none is hidden. The choice stands in the address, so that it can be shared. Without scripts
 * all rows stand on the page, and the form does not show.
 */
class RowFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (form === null) return;
    form.hidden = false;
    this.restore(form);
    form.addEventListener('change', () => {
      this.apply(form);
    });
    form.addEventListener('reset', () => {
      // The controls have their old values until the event is over.
      setTimeout(() => {
        this.apply(form);
      });
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.apply(form);
    });
    this.apply(form);
  }

  private restore(form: HTMLFormElement): void {
    const wanted = new URLSearchParams(location.search);
    for (const control of form.querySelectorAll('select')) {
      const value = wanted.get(control.name) ?? '';
      if ([...control.options].some((option) => option.value === value)) control.value = value;
    }
  }

  private apply(form: HTMLFormElement): void {
    const chosen = [...form.querySelectorAll('select')].filter(({ value }) => value !== '');
    const rows = [...this.querySelectorAll<HTMLElement>('[data-row]')];
    for (const row of rows) {
      row.hidden = !chosen.every(({ name, value }) =>
        (row.getAttribute(`data-${name}`) ?? '').split(' ').includes(value),
      );
      // What was asked for must not stay folded away.
      const folded = chosen.length === 0 || row.hidden ? null : row.closest('details');
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
    this.tell(shown.length, rows.length);
    const query = new URLSearchParams(chosen.map(({ name, value }) => [name, value])).toString();
    history.replaceState(
      null,
      '',
      `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`,
    );
  }

  private tell(shown: number, all: number): void {
    const status = this.querySelector('[role="status"]');
    if (status === null) return;
    status.textContent = shown === all ? `共 ${all} 条` : `符合条件 ${shown} 条，共 ${all} 条`;
  }
}

customElements.define('row-filter', RowFilter);
