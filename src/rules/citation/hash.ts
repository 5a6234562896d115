import type { Clause } from '../../facts/kinds/policy.ts';
import { unspaced } from '../unspaced.ts';

/** FNV-1a, 32 bits: fixed by its authors, equal in Node and in every browser. */
function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return hash;
}

/** All the words of a clause that a citation vouches for: heading, text and table. */
export function citedText(clause: Pick<Clause, 'heading' | 'text' | 'table'>): string {
  const rows = clause.table?.rows.map((row) => row.cells.join('\t')) ?? [];
  const table = clause.table === null ? [] : [clause.table.columns.join('\t'), ...rows];
  return [clause.heading ?? '', clause.text, ...table].filter((part) => part !== '').join('\n');
}

/**
 * A short mark of a text, eight hexadecimal digits. White space does not count, so that a repaired
 * page break is no change; every other character does. It tells texts apart, it proves nothing.
 */
export function textHash(text: string): string {
  return fnv1a(unspaced(text)).toString(16).padStart(8, '0');
}

/** The mark that a copied citation of this clause carries. */
export function clauseHash(clause: Pick<Clause, 'heading' | 'text' | 'table'>): string {
  return textHash(citedText(clause));
}
