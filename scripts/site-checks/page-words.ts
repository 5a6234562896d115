const spoken = ['aria-label', 'alt', 'title'];

/** What is read of a node of a parsed page: elements have attributes, texts have data. */
interface Branch {
  readonly type: string;
  readonly data?: string;
  readonly name?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly Branch[];
}

/** What a page says to the eye, and what only to the ear. */
interface Words {
  text: string;
  labels: string;
}

function collect({ children = [] }: Branch, skipped: ReadonlySet<string>, words: Words): void {
  for (const child of children) {
    if (child.type === 'text') words.text += child.data ?? '';
    if (child.attribs === undefined || skipped.has(child.name ?? '')) continue;
    for (const name of spoken) words.labels += ` ${child.attribs[name] ?? ''}`;
    collect(child, skipped, words);
  }
}

/** The words of some elements of a page, without those of the `skipped` tags; the page stays as it is. */
export function wordsOf(elements: readonly Branch[], skipped: ReadonlySet<string>): Words {
  const words = { text: '', labels: '' };
  for (const element of elements) collect(element, skipped, words);
  return words;
}
