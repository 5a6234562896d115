import { fitsChoice, type RightChoice } from '../../rules/right/choice.ts';

const names = ['city', 'role', 'land'] as const;

function words(value: string | undefined): string[] {
  return value === undefined || value === '' ? [] : value.split('、');
}

function printsOnlyIf(printed: boolean, element: HTMLElement): void {
  if (printed) delete element.dataset['print'];
  else element.dataset['print'] = 'never';
}

/** Narrows the checklist of the page to a city, a role and a kind of land, kept in the address. */
class RightFilter extends HTMLElement {
  #form: HTMLFormElement | null = null;

  connectedCallback(): void {
    this.#form = this.querySelector('form');
    const asked = new URLSearchParams(location.search);
    for (const name of names) {
      const select = this.#select(name);
      const value = asked.get(name);
      if (select && [...select.options].some((option) => option.value === value)) {
        select.value = value ?? '';
      }
    }
    this.addEventListener('change', this);
    this.addEventListener('reset', this);
    this.addEventListener('submit', this);
    this.#show();
  }

  disconnectedCallback(): void {
    for (const type of ['change', 'reset', 'submit']) this.removeEventListener(type, this);
  }

  handleEvent(event: Event): void {
    if (event.type === 'submit') {
      event.preventDefault();
      print();
      return;
    }
    // A reset empties the fields only after its event.
    setTimeout(() => {
      this.#remember();
      this.#show();
    });
  }

  #select(name: (typeof names)[number]): HTMLSelectElement | null {
    return this.#form?.querySelector<HTMLSelectElement>(`select[name="${name}"]`) ?? null;
  }

  #choice(): RightChoice {
    const value = (name: (typeof names)[number]): string | null =>
      this.#select(name)?.value || null;
    return { city: value('city'), role: value('role'), land: value('land') };
  }

  #remember(): void {
    const address = new URL(location.href);
    for (const [name, value] of Object.entries(this.#choice()) as [string, string | null][]) {
      if (value === null) address.searchParams.delete(name);
      else address.searchParams.set(name, value);
    }
    history.replaceState(null, '', address);
  }

  #show(): void {
    const choice = this.#choice();
    const narrowed = Object.values(choice).some((value) => value !== null);
    let shown = 0;
    for (const row of document.querySelectorAll<HTMLElement>('[data-right]')) {
      const { city = '', roles, land } = row.dataset;
      row.hidden = !fitsChoice({ city, roles: words(roles), land: words(land) }, choice);
      if (!row.hidden) shown += 1;
    }
    for (const part of document.querySelectorAll<HTMLElement>('[data-right-part]')) {
      const rows = part.querySelectorAll('[data-right]:not([hidden])').length;
      const notes = part.querySelectorAll<HTMLElement>('[data-role-note]');
      for (const note of notes) note.hidden = note.dataset['roleNote'] !== choice.role;
      // Of a role, a text without clauses says at least that it does not name it.
      const asked = choice.role !== null && choice.city === null;
      part.hidden = narrowed && rows === 0 && !(asked && notes.length > 0);
      // What a reader asked for is shown; the whole list stays folded.
      if (part instanceof HTMLDetailsElement && narrowed) part.open = true;
      const count = part.querySelector('[data-right-count]');
      if (count) count.textContent = String(rows);
    }
    this.#clear(narrowed);
    const chosen = Object.values(choice).filter((value) => value !== null);
    const status = this.querySelector('[role="status"]');
    if (status) {
      status.textContent = `${narrowed ? `筛选：${chosen.join('／')}。` : ''}共 ${shown} 条`;
    }
  }

  /** Takes out of the way, on the screen and on paper, what is not of the reader's choice. */
  #clear(narrowed: boolean): void {
    for (const list of document.querySelectorAll<HTMLElement>('[data-right-unfiltered]')) {
      list.hidden = narrowed;
    }
    const cities = new Set(
      [...document.querySelectorAll<HTMLElement>('[data-right]:not([hidden])')].map(
        ({ dataset }) => dataset['city'],
      ),
    );
    for (const part of document.querySelectorAll<HTMLElement>('[data-right-beside]')) {
      printsOnlyIf(!narrowed, part);
    }
    for (const text of document.querySelectorAll<HTMLElement>('[data-text-of]')) {
      printsOnlyIf(!narrowed || cities.has(text.dataset['textOf']), text);
    }
  }
}

customElements.define('right-filter', RightFilter);
