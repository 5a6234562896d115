import { selectLines } from '../../outputs/formats/csv.ts';
import { formatUnknown, tableLost, valueSeparator } from '../../rules/words/filter.ts';

/** A name may have several values: `?stage=planned&stage=underway`. */
type Field = HTMLInputElement | HTMLSelectElement;

const isField = (element: Element): element is Field =>
  (element instanceof HTMLInputElement || element instanceof HTMLSelectElement) &&
  element.name !== '';

/** Whether a field for a number can read what stands in it; nothing in it is no bound. */
const isBound = (value: string): boolean => Number(value.normalize('NFKC')) >= 0;

/** Gives false where a field does not know the value, and holds none then. */
function put(field: Field, value: string): boolean {
  const known =
    field instanceof HTMLInputElement
      ? field.inputMode !== 'numeric' || isBound(value)
      : [...field.options].some((option) => option.value === value);
  field.value = known ? value : '';
  return known || value === '';
}

/** What stands in a field, as a reader would name it; nothing in it, no words. */
function wordsOf(field: Field): string {
  if (field.value === '') return '';
  if (field instanceof HTMLSelectElement) return field.selectedOptions[0]?.text.trim() ?? '';
  if (field.inputMode !== 'numeric') return `“${field.value}”`;
  const legend = field.closest('fieldset')?.querySelector('legend')?.textContent.trim() ?? '';
  return isBound(field.value) ? `${legend}${field.placeholder} ${field.value}` : '';
}

/**
 * What all filters of lists share. The form, of no use without scripts, shows itself; what is chosen
 * comes from the address, narrows the list (`show`), stands in the address again, so that it can be
 * shared and gone back to, and is told in `[role="status"]`. A link `[data-filter-download]` to a table
 * saves the lines of it that are shown; `data-columns` names the columns (between `|`) that tell one
 * line from all others, the link's own value names the file.
 */
export abstract class ListFilter extends HTMLElement {
  #abort = new AbortController();
  /** What the address asks for and no field knows: else the whole list would stand there without a word. */
  #unknown: string[] = [];

  connectedCallback(): void {
    const { form } = this;
    if (form === null) return;
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    form.hidden = false;
    form.addEventListener('input', this.#changed, { signal });
    form.addEventListener('submit', this.#submitted, { signal });
    form.addEventListener('reset', this.#reset, { signal });
    this.#link?.addEventListener('click', this.#download, { signal });
    addEventListener('popstate', this.#restore, { signal });
    this.connected?.(signal);
    this.#restore();
  }

  disconnectedCallback(): void {
    this.#abort.abort();
  }

  /** Shows what is chosen, names and values without the empty ones, and says how much that is. */
  protected abstract show(choice: URLSearchParams): void;

  /** The lines of the table that are shown, each by its columns; null while that is the whole table. */
  protected abstract lines(): readonly string[] | null;

  /** What of a choice stands in the address: equal choices, equal addresses. */
  protected kept(choice: URLSearchParams): URLSearchParams {
    return choice;
  }

  /** For what a filter has besides; `signal` ends its listeners. */
  protected connected?(signal: AbortSignal): void;

  /** For what the form's button does besides: fields act at once. */
  protected submitted?(): void;

  protected get form(): HTMLFormElement | null {
    return this.querySelector('form');
  }

  /** @param note what is said below it, in smaller letters */
  protected say(words: string, note: string | null = null): void {
    const status = this.querySelector('[role="status"]');
    if (status === null) return;
    status.textContent = `${formatUnknown(this.#unknown)}${words}`;
    if (note === null) return;
    const small = document.createElement('span');
    small.className = 'note';
    small.textContent = note;
    status.append(small);
  }

  /** A table without a line is not offered. */
  protected offerTable(any: boolean): void {
    if (this.#link !== null) this.#link.hidden = !any;
  }

  protected get choice(): URLSearchParams {
    const entries = [...new FormData(this.form ?? undefined)].flatMap(([key, value]) =>
      typeof value === 'string' && value !== '' ? [[key, value]] : [],
    );
    return new URLSearchParams(entries);
  }

  /** What is chosen, in the words of the form, as a reader would name it; the order of the list is none of it. */
  protected get chosen(): { words: string; clear: () => void }[] {
    return this.#fields.flatMap((field) => {
      const words = field.name === 'sort' ? '' : wordsOf(field);
      const clear = () => {
        field.value = '';
        this.#changed();
      };
      return words === '' ? [] : { words, clear };
    });
  }

  get #fields(): Field[] {
    return [...(this.form?.elements ?? [])].filter(isField);
  }

  get #link(): HTMLAnchorElement | null {
    return this.querySelector<HTMLAnchorElement>('a[data-filter-download]');
  }

  readonly #restore = (): void => {
    const asked = new URLSearchParams(location.search);
    this.#unknown = [];
    for (const field of this.#fields) {
      const value = asked.get(field.name) ?? '';
      if (!put(field, value)) this.#unknown.push(value);
    }
    const { choice, form } = this;
    // What narrows the list does not stay folded away.
    if (choice.size > 0) form?.querySelector('details.fold')?.setAttribute('open', '');
    this.show(choice);
  };

  readonly #changed = (): void => {
    this.#unknown = this.#fields
      .filter(({ inputMode, value }) => inputMode === 'numeric' && !isBound(value))
      .map(({ value }) => value);
    this.show(this.choice);
    const address = new URL(location.href);
    for (const { name } of this.#fields) address.searchParams.delete(name);
    for (const [name, value] of this.kept(this.choice)) address.searchParams.append(name, value);
    history.replaceState(null, '', address);
  };

  readonly #submitted = (event: Event): void => {
    event.preventDefault();
    this.#changed();
    this.submitted?.();
  };

  readonly #reset = (): void => {
    // The fields are emptied after this event; only then can they be read.
    setTimeout(this.#changed);
  };

  readonly #download = (event: Event): void => {
    const lines = this.lines();
    const link = this.#link;
    // Of the whole list the link itself leads to the table.
    if (lines === null || link === null) return;
    event.preventDefault();
    void this.#save(link, lines);
  };

  /** Saves the lines of what is shown, as they stand in the table of the whole list. */
  async #save(link: HTMLAnchorElement, lines: readonly string[]): Promise<void> {
    try {
      const response = await fetch(link.href);
      if (!response.ok) throw new Error(`${response.status} ${response.url}`);
      const columns = (link.dataset['columns'] ?? '').split(valueSeparator);
      // Decoded as text the file would lose its byte order mark, by which Excel knows UTF-8.
      const csv = `\uFEFF${selectLines(await response.text(), columns, lines)}`;
      const address = URL.createObjectURL(new Blob([csv], { type: 'text/csv;charset=utf-8' }));
      const saved = document.createElement('a');
      saved.href = address;
      saved.download = link.dataset['filterDownload'] ?? '';
      saved.click();
      setTimeout(() => {
        URL.revokeObjectURL(address);
      }, 10_000);
    } catch (error) {
      this.say(tableLost);
      console.warn('表格未能载入。', error);
    }
  }
}
