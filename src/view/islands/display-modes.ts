const storageKey = 'mingdi-mode';

/** 标准, 大字, 高对比, 简约: kept on the device, nowhere else. */
class DisplayModes extends HTMLElement {
  #abort = new AbortController();

  connectedCallback(): void {
    this.hidden = false;
    this.#abort = new AbortController();
    this.addEventListener('click', this.#choose, { signal: this.#abort.signal });
    this.#show(document.documentElement.dataset['mode'] ?? 'standard');
  }

  disconnectedCallback(): void {
    this.#abort.abort();
  }

  readonly #choose = (event: Event): void => {
    const button = (event.target as Element).closest<HTMLElement>('[data-set-mode]');
    const asked = button?.dataset['setMode'];
    if (asked === undefined) return;
    // The one button of a phone's head takes back what it gave.
    const lone = this.querySelectorAll('[data-set-mode]').length === 1;
    const mode = lone && document.documentElement.dataset['mode'] === asked ? 'standard' : asked;
    document.documentElement.dataset['mode'] = mode;
    try {
      localStorage.setItem(storageKey, mode);
    } catch {
      // Private windows may refuse storage; the mode then lasts for this page.
    }
    this.#show(mode);
  };

  #show(mode: string): void {
    for (const button of document.querySelectorAll<HTMLElement>('[data-set-mode]')) {
      button.setAttribute('aria-pressed', String(button.dataset['setMode'] === mode));
    }
  }
}

customElements.define('display-modes', DisplayModes);
