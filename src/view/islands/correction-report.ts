import { copyButtonOf } from './copy-words.ts';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** A report of an error, made up in the browser: nothing is sent unless the reader sends the mail. */
class CorrectionReport extends HTMLElement {
  #abort = new AbortController();

  connectedCallback(): void {
    this.hidden = false;
    const { searchParams } = new URL(location.href);
    const page = searchParams.get('page') ?? '';
    // Only an address of this site is taken over, never one that a link from elsewhere made up.
    if (page.startsWith('/') && !page.startsWith('//')) {
      this.#fill('页面', new URL(page, location.origin).href);
    }
    this.#fill('条款或位置', searchParams.get('clause') ?? '');
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.addEventListener('input', this.#show, { signal });
    this.addEventListener('click', this.#press, { signal });
    // Without a clipboard it selects the text for the reader to copy.
    for (const button of this.querySelectorAll<HTMLElement>('[data-copy]')) button.hidden = false;
    this.#show();
  }

  disconnectedCallback(): void {
    this.#abort.abort();
  }

  readonly #press = (event: Event): void => {
    const button = copyButtonOf(event);
    if (button !== null) void this.#copy(button);
  };

  #fields(): Field[] {
    return [...this.querySelectorAll<Field>('[data-field]')];
  }

  #fill(name: string, value: string): void {
    const field = this.#fields().find((one) => one.dataset['field'] === name);
    if (field) field.value = value;
  }

  #report(): string {
    const lines = this.#fields().map(({ dataset, value }) => `${dataset['field'] ?? ''}：${value}`);
    return `纠错\n${lines.join('\n')}`;
  }

  readonly #show = (): void => {
    const text = this.#report();
    const box = this.querySelector<HTMLTextAreaElement>('[data-text]');
    if (box) box.value = text;
    const mail = this.querySelector<HTMLAnchorElement>('[data-mail]');
    const email = this.dataset['email'];
    if (mail && email !== undefined) {
      mail.href = `mailto:${email}?subject=${encodeURIComponent('纠错')}&body=${encodeURIComponent(text)}`;
    }
  };

  async #copy(button: Element): Promise<void> {
    const status = button.nextElementSibling;
    let word = '已复制。';
    try {
      await navigator.clipboard.writeText(this.#report());
    } catch {
      // No permission, or an old browser: the text is selected for the reader to copy.
      this.querySelector<HTMLTextAreaElement>('[data-text]')?.select();
      word = '浏览器不允许自动复制，已选中下面的文字，请手动复制。';
    }
    if (status) status.textContent = word;
  }
}

customElements.define('correction-report', CorrectionReport);
