import type { PolicyMetadata } from '../../facts/kinds/policy.ts';

type Cited = PolicyMetadata['cites'][number];

const docNumber = '[^（(〔）)\\s]{2,12}〔\\d{4}〕\\d+号';
const mention = new RegExp(`《([^《》]+)》(?:\\s*[（(](${docNumber})[）)])?`, 'gu');

// 编制《…规划》 announces a document of the future: it is not cited.
const announced = /(?:编制|制定|制订|出台|起草|修订)$/u;

/**
 * The documents that a text cites by 《》, each once, in order of first mention, with the number
 * printed behind it. The text's own name and documents still to be written are left out.
 */
export function citedDocuments(text: string, ownTitles: readonly string[]): Cited[] {
  const cited = new Map<string, Cited>();
  for (const match of text.matchAll(mention)) {
    const title = match[1] ?? '';
    const before = text.slice(Math.max(0, match.index - 6), match.index);
    if (ownTitles.some((own) => own.includes(title)) || announced.test(before)) continue;
    const number = match[2] ?? null;
    const known = cited.get(title);
    if (known === undefined) cited.set(title, { title, docNumber: number });
    else known.docNumber ??= number;
  }
  return [...cited.values()];
}
