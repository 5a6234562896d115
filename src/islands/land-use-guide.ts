import { isInBand } from '../domain/right/land-use-band.ts';

function end(value: string | undefined): string | null {
  return value === undefined || value === '' ? null : value;
}

/** Marks the row of the table beside it in which the chosen day lies. */
class LandUseGuide extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('input', this);
  }

  disconnectedCallback(): void {
    this.removeEventListener('input', this);
  }

  handleEvent(): void {
    const day = this.querySelector('input')?.value ?? '';
    const rows = this.parentElement?.querySelectorAll<HTMLElement>('tr[data-from]') ?? [];
    const found: string[] = [];
    for (const row of rows) {
      const band = { from: end(row.dataset['from']), to: end(row.dataset['to']) };
      const matched = day !== '' && isInBand(band, day);
      row.toggleAttribute('data-matched', matched);
      if (matched) found.push(row.querySelector('th')?.textContent ?? '');
    }
    const status = this.querySelector('[role="status"]');
    if (status) {
      status.textContent =
        found.length === 0 ? '' : `落在这一段：${found.join('；')}，已在表中标出。`;
    }
  }
}

customElements.define('land-use-guide', LandUseGuide);
