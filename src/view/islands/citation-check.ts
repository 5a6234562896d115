import { checkCitation, type CitationVerdict, type Wordings } from '../../rules/citation/check.ts';
import { citedHash } from '../../rules/citation/citation.ts';
import type { DiffRun } from '../../rules/citation/diff.ts';

const sentences: Readonly<Record<CitationVerdict['kind'], string>> = {
  same: '您打开的是一条引文：这一条的文字与引用时一致。',
  changed: '这一条的文字在引用之后改变了。划去的是引用时的文字，加底色的是现在的文字：',
  unknown: '这一条的文字与引用时不一致，本站没有保存引用时的文字，请与引用者核对。',
  gone: '现在的文件里没有引文所指的这一条。',
};

function paragraph(...content: (string | Node)[]): HTMLParagraphElement {
  const element = document.createElement('p');
  element.append(...content);
  return element;
}

function wordsOf(runs: readonly DiffRun[]): HTMLParagraphElement {
  const element = paragraph(
    ...runs.map(({ kind, text }) => {
      if (kind === 'same') return text;
      const part = document.createElement(kind === 'removed' ? 'del' : 'ins');
      part.textContent = text;
      return part;
    }),
  );
  element.className = 'citation-check__words';
  return element;
}

/** Looks up the mark that the address carries, once the page is there and when its clause changes. */
class CitationCheck extends HTMLElement {
  #abort = new AbortController();
  readonly #notice = document.createElement('div');

  readonly #check = (): void => {
    void this.#show();
  };

  connectedCallback(): void {
    this.#notice.className = 'citation-check';
    this.#notice.setAttribute('role', 'status');
    this.#notice.dataset['print'] = 'never';
    this.#abort = new AbortController();
    addEventListener('hashchange', this.#check, { signal: this.#abort.signal });
    this.#check();
  }

  disconnectedCallback(): void {
    this.#abort.abort();
  }

  async #show(): Promise<void> {
    this.#notice.replaceChildren();
    const hash = citedHash(location.search);
    const anchor = decodeURIComponent(location.hash.slice(1));
    if (hash === null || anchor === '') return;
    // Whoever follows a citation lands at the clause: the notice stands there, or here if it is gone.
    (document.getElementById(anchor) ?? this).prepend(this.#notice);
    try {
      const response = await fetch(this.dataset['wordings'] ?? '');
      if (!response.ok) throw new Error(response.statusText);
      this.#tell(checkCitation({ anchor, hash }, (await response.json()) as Wordings));
    } catch {
      this.#notice.append(
        paragraph('暂时无法核对引文：没有取到本文件各条的历次文字，请稍后刷新。'),
      );
    }
  }

  #tell(verdict: CitationVerdict): void {
    this.#notice.classList.toggle('citation-check--changed', verdict.kind !== 'same');
    this.#notice.append(paragraph(sentences[verdict.kind]));
    if (verdict.kind === 'changed') this.#notice.append(wordsOf(verdict.runs));
    if (verdict.kind === 'gone' && verdict.text !== null)
      this.#notice.append(paragraph(verdict.text));
  }
}

customElements.define('citation-check', CitationCheck);
