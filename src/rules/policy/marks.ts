import { readNumeral } from './numerals.ts';

/** A mark that opens a part of a text. */
export interface Mark {
  kind: 'numbered' | 'stage' | 'dash' | 'attachment';
  /** As printed, e.g. `（三）`. */
  printed: string;
  /** The printed number; null for dashes and for 附件 without a number. */
  value: number | null;
  /** Order of the styles: a mark opens a part inside the nearest open part of a lower rank. */
  rank: number;
  /** What follows the mark on the line. */
  rest: string;
}

const numeral = '[一二三四五六七八九十百零]+';

interface Style {
  kind: Mark['kind'];
  rank: number;
  pattern: RegExp;
}

// Ranks follow GB/T 9704: 一、（一）1.（1）; 第…章 and 第…条 stand above, ① below.
const styles: readonly Style[] = [
  {
    kind: 'attachment',
    rank: 0,
    pattern: /^附\s*件\s*(\d{1,2}|[一二三四五六七八九十]+)?\s*[：:]?$/u,
  },
  { kind: 'stage', rank: 3.5, pattern: new RegExp(`^第(${numeral})(?:阶段|步|环节)[：:]`, 'u') },
  { kind: 'numbered', rank: 1, pattern: new RegExp(`^第(${numeral})章(?=\\s)`, 'u') },
  { kind: 'numbered', rank: 2, pattern: new RegExp(`^第(${numeral})条(?=\\s)`, 'u') },
  { kind: 'numbered', rank: 3, pattern: new RegExp(`^(${numeral})、`, 'u') },
  { kind: 'numbered', rank: 4, pattern: new RegExp(`^[（(](${numeral})[）)]`, 'u') },
  { kind: 'numbered', rank: 5, pattern: /^(\d{1,3})[.．、](?!\d)/u },
  { kind: 'numbered', rank: 6, pattern: /^[（(](\d{1,3})[）)]/u },
  { kind: 'numbered', rank: 7, pattern: /^([①-⑳])/u },
  { kind: 'dash', rank: 9, pattern: /^(?:——|－－|[•●·▪])/u },
];

function valueOf(printed: string | undefined): number | null {
  if (printed === undefined) return null;
  const circled = /^[①-⑳]$/u.test(printed) ? printed.charCodeAt(0) - 0x245f : Number.NaN;
  return Number.isNaN(circled) ? readNumeral(printed) : circled;
}

/** Reads the mark at the start of a line; null where there is none. The mark and `rest` give the line. */
export function readMark(text: string): Mark | null {
  for (const { kind, rank, pattern } of styles) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const printed = match[0];
    const value = kind === 'dash' ? null : valueOf(match[1]);
    return { kind, rank, printed, value, rest: text.slice(printed.length).trimStart() };
  }
  return null;
}

/** Whether a line opens the note that names the attachments: `附件：1.…`, also behind a list dash. */
export function opensAttachmentNote(text: string): boolean {
  return /^(?:-\s*)?附\s*件\s*[：:]\s*\S/u.test(text);
}

/** Whether a line is a further entry of that note. */
export function isNoteEntry(text: string): boolean {
  return /^(?:-\s*)?\d{1,2}[.．、]\s*\S/u.test(text);
}
