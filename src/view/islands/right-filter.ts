import { RowFilter } from './row-filter.ts';

function printsOnlyIf(printed: boolean, element: HTMLElement): void {
  if (printed) delete element.dataset['print'];
  else element.dataset['print'] = 'never';
}

/**
 * Narrows the checklist to a city, a role and a kind of land, and prints what is left: the parts of the
 * page beside it (`[data-right-beside]`, `[data-text-of]`) then stay off the paper.
 */
class RightFilter extends RowFilter {
  protected override show(choice: URLSearchParams): void {
    super.show(choice);
    const role = choice.get('role');
    const narrowed = choice.size > 0;
    for (const part of this.querySelectorAll<HTMLElement>('[data-right-part]')) {
      const notes = part.querySelectorAll<HTMLElement>('[data-role-note]');
      for (const note of notes) note.hidden = note.dataset['roleNote'] !== role;
      // Of a role, a text without clauses says at least that it does not name it.
      const asked = role !== null && !choice.has('city') && notes.length > 0;
      const left = part.querySelector('[data-row]:not([hidden])') !== null;
      part.hidden = narrowed && !left && !asked;
      // What a reader asked for is shown; the whole list stays folded.
      if (part instanceof HTMLDetailsElement && narrowed) part.open = true;
    }
    for (const list of this.querySelectorAll<HTMLElement>('[data-right-unfiltered]')) {
      list.hidden = narrowed;
    }
    this.#leaveOut(narrowed);
  }

  protected override submitted(): void {
    print();
  }

  protected override tell(shown: number): void {
    const chosen = [...this.choice.values()].join('／');
    this.say(`${chosen === '' ? '' : `筛选：${chosen}。`}共 ${shown} 条`);
  }

  /** Takes off the paper what is not of the reader's choice. */
  #leaveOut(narrowed: boolean): void {
    const left = this.rows.filter(({ hidden }) => !hidden);
    const cities = new Set(left.map(({ dataset }) => dataset['city']));
    for (const part of document.querySelectorAll<HTMLElement>('[data-right-beside]')) {
      printsOnlyIf(!narrowed, part);
    }
    for (const text of document.querySelectorAll<HTMLElement>('[data-text-of]')) {
      printsOnlyIf(!narrowed || cities.has(text.dataset['textOf']), text);
    }
  }
}

customElements.define('right-filter', RightFilter);
