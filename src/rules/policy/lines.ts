/** A line of an original, without the white space around it. */
export interface Line {
  text: string;
  /** Place in the decoded original, UTF-16 units, half-open. */
  start: number;
  end: number;
  /** Counted from 1. */
  number: number;
}

/** Half-open range of UTF-16 units in the decoded original. */
export type Range = [number, number];

/** Something in the numbering or the layout that a person should look at. Never fatal. */
export interface TextProblem {
  line: number;
  message: string;
}

/**
 * Splits an original into its lines that hold anything. Guarantee: every character that is not white
 * space lies in exactly one line, and the lines ascend.
 */
export function splitLines(original: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const [index, raw] of original.split('\n').entries()) {
    const text = raw.trim();
    if (text !== '') {
      const from = start + raw.length - raw.trimStart().length;
      lines.push({ text, start: from, end: from + text.length, number: index + 1 });
    }
    start += raw.length + 1;
  }
  return lines;
}
