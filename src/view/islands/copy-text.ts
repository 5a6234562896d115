import { copyButtonOf, copyWords, showCopyButtons } from './copy-words.ts';

/**
 * Copies the code that stands in it, and shows what it embeds when that is asked for: a page of many
 * frames would load them all. Without scripts a click selects the code, and a link leads to the page.
 */
class CopyText extends HTMLElement {
  #abort = new AbortController();

  readonly #copy = (event: Event): void => {
    const button = copyButtonOf(event);
    if (button === null) return;
    const code = this.querySelector('code')?.textContent ?? '';
    void copyWords(button, code, '无法写入剪贴板，请选中代码后复制');
  };

  readonly #preview = (event: Event): void => {
    const details = event.currentTarget;
    if (!(details instanceof HTMLDetailsElement) || !details.open) return;
    const link = details.querySelector('a');
    if (link === null || details.querySelector('iframe') !== null) return;
    const frame = document.createElement('iframe');
    frame.className = 'embed-frame';
    frame.src = link.href;
    frame.title = details.dataset['title'] ?? '';
    frame.height = details.dataset['height'] ?? '';
    details.append(frame);
  };

  connectedCallback(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.querySelector('details')?.addEventListener('toggle', this.#preview, { signal });
    this.addEventListener('click', this.#copy, { signal });
    showCopyButtons(this);
  }

  disconnectedCallback(): void {
    this.#abort.abort();
  }
}

customElements.define('copy-text', CopyText);
