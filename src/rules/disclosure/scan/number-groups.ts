import { isOfFrame } from './drawing-frame.ts';

/** Digits that stand side by side in a text, as written: in one piece or in groups. */
export interface NumberGroup {
  /** Digits alone; the last may be X. */
  readonly digits: string;
  readonly index: number;
  /** Offset behind the last digit. */
  readonly end: number;
}

/** A candidate for a number: its digits, how they were grouped, and where it begins. */
export interface Candidate {
  readonly digits: string;
  /** Lengths of the groups, `[18]` for a number in one piece. */
  readonly groups: readonly number[];
  readonly index: number;
  readonly end: number;
  /** True where all digits between two other signs are in it: nothing was left out at either side. */
  readonly whole: boolean;
  /** True where only spaces stand between the groups: they may be numbers of their own. */
  readonly spaced: boolean;
}

// What people put between the digits of one number. A comma or tab parts cells, so it is not here.
const between = String.raw`[ .·・•\-/\\_~()]{1,3}`;
const sequence = new RegExp(String.raw`\d+(?:${between}\d+)*(?:${between})?[Xx]?`, 'g');

const letter = /[0-9A-Za-z]/;

/** Letters before a number that are a word for it, and not the beginning of a code or a hash. */
const label = /(?:^|[^0-9A-Za-z_])(?:tel|phone|mobile|mob|sfz|id|no|card)$/i;

/**
 * Every number of 11 to 21 digits that a run of digits in plain form may hold, whatever stands around
 * it: more than `candidates` finds, and none less.
 */
export function candidatesOfRun(run: string): Candidate[] {
  return [...candidatesOf(groupsOf(run, 0), run)];
}

function groupsOf(found: string, start: number): NumberGroup[] {
  const groups = [...found.matchAll(/\d+/g)].map(({ 0: digits, index }) => ({
    digits,
    index: start + index,
    end: start + index + digits.length,
  }));
  const last = groups.at(-1);
  if (last && /[Xx]$/.test(found)) {
    groups.splice(-1, 1, { ...last, digits: `${last.digits}X`, end: start + found.length });
  }
  return groups;
}

/** Groups parted where `30.8647123` and the like are decimals: those are no parts of a number. */
function withoutDecimals(groups: readonly NumberGroup[], text: string): NumberGroup[][] {
  const parts: NumberGroup[][] = [[]];
  for (let at = 0; at < groups.length; at += 1) {
    const [one, next] = [groups[at], groups[at + 1]];
    if (!one) break;
    const point = next !== undefined && text.slice(one.end, next.index) === '.';
    const before = groups[at - 1];
    const chained = before !== undefined && text.slice(before.end, one.index) === '.';
    const after = groups[at + 2];
    const goesOn = after !== undefined && text.slice(next?.end, after.index) === '.';
    // 110199800101123.0 is how a program writes a whole number.
    const written = one.digits.length >= 11 && /^0+$/.test(next?.digits ?? '');
    const decimal = one.digits.length <= 3 || (next?.digits.length ?? 0) <= 2;
    if (point && !chained && !goesOn && decimal) {
      if (written) parts.at(-1)?.push(one);
      parts.push([]);
      at += 1;
    } else {
      parts.at(-1)?.push(one);
    }
  }
  return parts.filter((part) => part.length > 0);
}

/** The candidates that begin at one of at most this many groups; longer rows of numbers are tables. */
const mostGroups = 24;

function* candidatesOf(groups: readonly NumberGroup[], line: string): Generator<Candidate> {
  for (let from = 0; from < groups.length; from += 1) {
    let digits = '';
    const lengths: number[] = [];
    for (let to = from; to < Math.min(groups.length, from + mostGroups); to += 1) {
      const group = groups[to];
      const first = groups[from];
      if (!group || !first) break;
      digits += group.digits;
      lengths.push(group.digits.length);
      if (digits.length > 21) break;
      if (digits.length < 11) continue;
      const whole = from === 0 && to === groups.length - 1;
      const spaced = /^[\d ]+X?$/.test(line.slice(first.index, group.end));
      yield { digits, groups: [...lengths], index: first.index, end: group.end, whole, spaced };
    }
  }
}

/**
 * The numbers of 11 to 21 digits that one line may hold, whichever way their digits are grouped.
 *
 * @param line a line in plain form
 */
export function candidates(line: string): Candidate[] {
  if (!/\d/.test(line)) return [];
  return [...line.matchAll(sequence)].flatMap(({ 0: found, index }) => {
    if (found.length < 11 || isOfFrame(line, index)) return [];
    const groups = groupsOf(found, index);
    const first = groups[0];
    const last = groups.at(-1);
    const glued = index > 0 && letter.test(line[index - 1] ?? '');
    if (glued && first && !label.test(line.slice(Math.max(0, index - 12), index))) groups.shift();
    if (letter.test(line[index + found.length] ?? '') && last) {
      // An X that opens a word, or digits that go on as a code.
      if (groups.length > 0) groups.pop();
    }
    return withoutDecimals(groups, line).flatMap((part) => [...candidatesOf(part, line)]);
  });
}

/** Whether a number is the serial number of a permit or document: 字第…号. */
export function isSerial(line: string, { index, end }: Candidate): boolean {
  // Few signs around it tell; a line may be a whole page.
  const [before, after] = [line.slice(Math.max(0, index - 20), index), line.slice(end, end + 20)];
  return /(?:字|第)\s*[（(]?$/.test(before) && /^\s*[)）]?\s*号/.test(after);
}
