/** Copies the code that stands in it; without scripts a click on the code selects all of it. */
class CopyText extends HTMLElement {
  readonly #copy = (): void => {
    void this.#write(this.querySelector('code')?.textContent ?? '');
  };

  connectedCallback(): void {
    const button = this.querySelector('button');
    // The clipboard needs a secure context.
    if (button === null || !('clipboard' in navigator)) return;
    button.hidden = false;
    button.addEventListener('click', this.#copy);
  }

  disconnectedCallback(): void {
    this.querySelector('button')?.removeEventListener('click', this.#copy);
  }

  async #write(text: string): Promise<void> {
    const status = this.querySelector('[role="status"]');
    try {
      await navigator.clipboard.writeText(text);
      if (status) status.textContent = '已复制';
    } catch {
      if (status) status.textContent = '无法写入剪贴板，请选中代码后复制';
    }
  }
}

customElements.define('copy-text', CopyText);
