/** Width of a text in em. */
export type Measure = (text: string) => number;

/** Marks that no line begins with; all closing or separating. */
const noLineStart = /^[，。、；：？！）》」』”’〕】…·,.;:!?%)\]]/u;

/** Marks that no line ends with; all opening. */
const noLineEnd = /[（《「『“‘〔【([]$/u;

/** A word of letters and digits stays whole; every other character may begin a line. */
function units(text: string): string[] {
  return text.match(/[\p{Script=Latin}\d][\p{Script=Latin}\d.,:/%-]*|./gu) ?? [];
}

/** Takes units; gives runs that may not be parted, since marks cling to their neighbours. */
function runs(text: string): string[] {
  return units(text).reduce<string[]>((joined, unit) => {
    const last = joined.at(-1);
    const clings = last !== undefined && (noLineStart.test(unit) || noLineEnd.test(last));
    return clings ? [...joined.slice(0, -1), last + unit] : [...joined, unit];
  }, []);
}

/** Takes a text; gives its beginning that fits the width, with … where something is left out. */
export function shorten(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text;
  const characters = Array.from(text);
  while (characters.length > 0 && measure(`${characters.join('')}…`) > width) characters.pop();
  return `${characters.join('')}…`;
}

/**
 * Breaks a Chinese text into lines: between any two characters, but not within a number or word, and
 * never so that a line begins with a closing mark or ends with an opening one.
 *
 * @param width in em of the type
 * @param most lines at most; the last one ends with … where the text goes on
 */
export function breakLines(
  text: string,
  { width, most, measure }: { width: number; most: number; measure: Measure },
): string[] {
  const lines: string[] = [];
  let line = '';
  const parts = runs(text);
  for (const [at, part] of parts.entries()) {
    if (line !== '' && measure(line + part) > width) {
      if (lines.length === most - 1) {
        return [...lines, shorten(line + parts.slice(at).join(''), width, measure)];
      }
      lines.push(line);
      line = '';
    }
    line += part;
  }
  return line === '' ? lines : [...lines, shorten(line, width, measure)];
}
