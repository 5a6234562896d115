import { copyButtonOf, copyWords, showCopyButtons } from './copy-words.ts';

/**
 * Copies the code that stands in it, for what is chosen in its field, and shows what it embeds: when that is
 * asked for, or beside the code where there is room and the reader comes near; a page of many frames would
 * load them all. Without scripts a click selects the code, and a link leads to the page.
 */
class CopyText extends HTMLElement {
  #abort = new AbortController();
  #near: IntersectionObserver | null = null;

  readonly #copy = (event: Event): void => {
    const button = copyButtonOf(event);
    if (button === null) return;
    const code = this.querySelector('code')?.textContent ?? '';
    void copyWords(button, code, '无法写入剪贴板，请选中代码后复制');
  };

  readonly #preview = (): void => {
    const details = this.#details;
    const link = this.#link;
    if (details?.open !== true || link === null || details.querySelector('iframe') !== null) return;
    const frame = document.createElement('iframe');
    frame.className = 'embed-frame';
    frame.src = link.href;
    frame.title = `预览：${this.#name}`;
    frame.height = details.dataset['height'] ?? '';
    // A preview is looked at: keys and reading aloud pass it by, and its link leads to what it shows.
    frame.inert = true;
    // The frame of another site has the height of its code; here it is as high as what it shows.
    frame.addEventListener('load', () => {
      const needed = frame.contentDocument?.documentElement.offsetHeight ?? 0;
      if (needed > 0) frame.height = String(needed + 2);
    });
    details.append(frame);
  };

  /** Puts what is chosen in the place of what the code named. */
  readonly #choose = ({ target }: Event): void => {
    const code = this.#code;
    const link = this.#link;
    if (!(target instanceof HTMLSelectElement) || code === null || link === null) return;
    const name = target.selectedOptions[0]?.text.trim() ?? '';
    const lead = (address: string) => address.replace(/[^/]+\/$/u, `${target.value}/`);
    code.textContent = code.textContent
      .replace(/src="([^"]*)"/u, (_, address: string) => `src="${lead(address)}"`)
      .replace(/title="[^"]*"/u, () => `title="${name}"`);
    link.href = lead(link.href);
    this.querySelector('iframe')?.remove();
    this.#preview();
  };

  connectedCallback(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    const details = this.#details;
    details?.addEventListener('toggle', this.#preview, { signal });
    this.addEventListener('click', this.#copy, { signal });
    this.addEventListener('change', this.#choose, { signal });
    const choice = this.querySelector<HTMLElement>('.embed__choice');
    if (choice !== null) choice.hidden = false;
    showCopyButtons(this);
    if (details === null || getComputedStyle(this).getPropertyValue('--embed-beside') === '')
      return;
    this.style.minHeight = `${details.dataset['height'] ?? '0'}px`;
    this.#near = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        details.open = true;
        this.#near?.disconnect();
      },
      { rootMargin: '200px' },
    );
    this.#near.observe(this);
  }

  disconnectedCallback(): void {
    this.#abort.abort();
    this.#near?.disconnect();
  }

  get #details(): HTMLDetailsElement | null {
    return this.querySelector('details');
  }

  get #link(): HTMLAnchorElement | null {
    return this.querySelector('details a');
  }

  get #code(): HTMLElement | null {
    return this.querySelector('code');
  }

  /** What the code calls the frame. */
  get #name(): string {
    return /title="([^"]*)"/u.exec(this.#code?.textContent ?? '')?.[1] ?? '';
  }
}

customElements.define('copy-text', CopyText);
