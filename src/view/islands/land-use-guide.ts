import { askedDays, meetsBand } from '../../rules/right/land-use-band.ts';
import { formatFoundBands } from '../../rules/words/land-use.ts';

function end(value: string | undefined): string | null {
  return value === undefined || value === '' ? null : value;
}

/** Marks the rows of the tables beside it in which the year or day asked for lies. */
class LandUseGuide extends HTMLElement {
  #abort = new AbortController();

  connectedCallback(): void {
    this.#abort = new AbortController();
    this.addEventListener('input', this.#tell, { signal: this.#abort.signal });
  }

  disconnectedCallback(): void {
    this.#abort.abort();
  }

  readonly #tell = (): void => {
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = this.#answer(this.querySelector('input')?.value ?? '');
  };

  #answer(written: string): string {
    const days = askedDays(written);
    const found = new Map<string, string[]>();
    for (const row of this.parentElement?.querySelectorAll<HTMLElement>('tr[data-from]') ?? []) {
      const band = { from: end(row.dataset['from']), to: end(row.dataset['to']) };
      const matched = days !== null && meetsBand(band, days);
      row.toggleAttribute('data-matched', matched);
      if (!matched) continue;
      const text = row.closest('table')?.dataset['text'] ?? '';
      found.set(text, [...(found.get(text) ?? []), row.querySelector('th')?.textContent ?? '']);
    }
    if (written === '') return '';
    if (days === null) return '请填四位数的年份（如1985），或年月日（如1985年6月30日）。';
    const bands = [...found].map(([text, own]) => ({ text, bands: own }));
    return `${formatFoundBands(days, bands)}${this.dataset['limit'] ?? ''}`;
  }
}

customElements.define('land-use-guide', LandUseGuide);
