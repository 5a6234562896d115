import {
  digit,
  gone,
  kindOf,
  lineEnd,
  pair,
  parting,
  plainOf,
  spelledDigit,
} from './suspect-characters.ts';

/** As far behind the word for a certificate its number begins at the latest, spaces left out. */
const mostToNumber = 24;

const [tab, space, hyphen] = [0x09, 0x20, 0x2d] as const;

/** Whether another spelled digit follows one: alone it is no number. */
function countsOn(text: string, at: number): boolean {
  const plain = plainOf(text.charCodeAt(at + 1));
  const next = plain === space || plain === hyphen ? at + 2 : at + 1;
  return kindOf(text.charCodeAt(next)) === spelledDigit;
}

/**
 * Whether the number of a certificate may follow a word for one: clauses name many certificates that no
 * number follows.
 *
 * @param at where the word ends
 */
export function leadsToNumber(text: string, at: number): boolean {
  let met = 0;
  let hyphens = 0;
  for (let next = at + 1; next < text.length && met < mostToNumber; next += 1) {
    const code = text.charCodeAt(next);
    const kind = kindOf(code);
    const plain = plainOf(code);
    if (kind === lineEnd) return false;
    if (kind === digit || kind === pair) return true;
    if (kind === spelledDigit && countsOn(text, next)) return true;
    if (kind === gone || plain === space || plain === tab) continue;
    met += 1;
    hyphens = kind === parting && plain === hyphen ? hyphens + 1 : 0;
    if (hyphens === 3) return true;
  }
  return false;
}
