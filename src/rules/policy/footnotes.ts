import type { Line } from './lines.ts';
import { isClosingLine, isDateLine, isSignature } from './signature.ts';

const sign = /^(?:[[［〔【]\s*\d{1,2}\s*[\]］〕】]|[①-⑳]|注\s*[①-⑳]\s*[：:]?|\*{1,3}|[¹²³⁴-⁹])/u;
const bare = (text: string): string => text.replaceAll(/[\s注：:]/gu, '');

/** Whether a sign stands inside a sentence: behind a word, not at the head of what it counts. */
function isCited(signed: string, lines: readonly Line[]): boolean {
  return lines.some(({ text }) => {
    const at = text.indexOf(signed, 1);
    if (at < 0) return false;
    const [before, after] = [text.charAt(at - 1), text.charAt(at + signed.length)];
    return /[\p{Script=Han}》”’）)%％\w]/u.test(before) && /^[，。；：、！？）)”]?$/u.test(after);
  });
}

/**
 * The numbers of the lines that are footnotes: a run of lines at the end of a text, each with a sign
 * (`[1]`, ①, *) that a sentence above it bears. What counts on behind them would be items, and is.
 */
export function footnoteLines(lines: readonly Line[]): Set<number> {
  const found = new Set<number>();
  for (let at = 0; at < lines.length; at += 1) {
    let end = at;
    while (end < lines.length) {
      const line = lines[end];
      const printed = sign.exec(line?.text ?? '')?.[0];
      if (line === undefined || printed === undefined || line.quoted) break;
      if (printed.length === line.text.length || !isCited(bare(printed), lines.slice(0, at))) break;
      end += 1;
    }
    const next = lines[end];
    const closes =
      next === undefined ||
      next.mark?.kind === 'attachment' ||
      (next.mark === null &&
        (isDateLine(next.text) || isSignature(next.text) || isClosingLine(next.text)));
    if (end > at && closes) for (const line of lines.slice(at, end)) found.add(line.number);
    at = Math.max(at, end - 1);
  }
  return found;
}
