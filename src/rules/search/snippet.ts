import type { OriginalCharacter } from './fold.ts';
import type { Match } from './rank.ts';

/** A stretch of a snippet; `hit` stretches are highlighted. */
export interface SnippetPart {
  text: string;
  hit: boolean;
}

/** Characters that a snippet shows, and how many more it may to end where a sentence does. */
const shownLength = 100;
const overrun = 30;
/** A match farther from the beginning of its sentence is led to over a cut. */
const farthest = 70;
const opening = 20;
const sentenceEnd = /[。；！？\n|]/u;
const pauseEnd = /[，、：。；！？\n|]/u;
const cut = { text: '……', hit: false };

/** How much longer a snippet may be so that it is cut within no brackets. */
const bracketRoom = 120;

/** Gives the end of a cut, behind the brackets that it would fall into where they end soon. */
function beyondBrackets(text: readonly OriginalCharacter[], end: number): number {
  let open = 0;
  for (const { character, at } of text) {
    if (at >= end && open === 0) return end;
    if (at >= end + bracketRoom) return end;
    if (/[（(]/u.test(character)) open += 1;
    if (/[）)]/u.test(character) && open > 0) {
      open -= 1;
      if (at >= end && open === 0) return at + 1;
    }
  }
  return end;
}

/** Joins matches that overlap or touch, so that no highlight stands in another. */
function mergeMatches(matches: readonly Match[]): { from: number; to: number }[] {
  const merged: { from: number; to: number }[] = [];
  for (const { at, length } of matches) {
    const last = merged.at(-1);
    if (last !== undefined && at <= last.to) last.to = Math.max(last.to, at + length);
    else merged.push({ from: at, to: at + length });
  }
  return merged;
}

/** The stretch of matches that shows the most of them. */
function bestStart(spans: readonly { from: number; to: number }[]): { from: number; to: number } {
  const first = spans[0] ?? { from: 0, to: 0 };
  let best = { span: first, held: 0 };
  for (const span of spans) {
    const held = spans.filter(
      ({ from, to }) => from >= span.from && to <= span.from + shownLength,
    ).length;
    if (held > best.held) best = { span, held };
  }
  return best.span;
}

/** What says something else when it is cut: a document number, a date, a figure with its unit. */
const uncut =
  /\p{Script=Han}{2,6}\s*[〔（([【]\s*\d{4}\s*[〕）)\]】]\s*(?:第\s*)?\d*\s*号?|(?:\d[\d.,，]*\s*(?:%|[年月日号亩元个条款项万亿]|平方米)*\s*)+|[a-z]+/giu;

/** A number of characters, at most as many as wanted, after which a text is cut within no figure. */
export function cutLength(text: readonly OriginalCharacter[], wanted: number): number {
  if (wanted >= text.length) return text.length;
  // Characters beyond the basic plane count as one here and as two in a string.
  const plain = text.map(({ character }) => (character.length === 1 ? character : '〇')).join('');
  for (const { 0: figure, index } of plain.matchAll(uncut)) {
    if (index > 0 && index < wanted && wanted < index + figure.trimEnd().length) return index;
  }
  return wanted;
}

function lastOf(
  text: readonly OriginalCharacter[],
  isIt: (character: OriginalCharacter) => boolean,
): OriginalCharacter | undefined {
  return text.filter(isIt).at(-1);
}

/** Place after the last character before `from` that ends a stretch; the first place where none does. */
function startOf(text: readonly OriginalCharacter[], from: number, ends: RegExp): number {
  const before = lastOf(text, ({ character, at }) => at < from && ends.test(character));
  // A line break has the place of the character behind it.
  if (before === undefined) return text[0]?.at ?? 0;
  return /\s/u.test(before.character) ? before.at : before.at + 1;
}

/** Where to end: with the sentence, else at a pause, else as wanted. */
function endOf(text: readonly OriginalCharacter[], wanted: number, least: number): number {
  const last = (text.at(-1)?.at ?? -1) + 1;
  if (last <= wanted + overrun) return last;
  for (const ends of [sentenceEnd, pauseEnd]) {
    const end = lastOf(
      text,
      ({ character, at }) => at >= least && at < wanted + overrun && ends.test(character),
    );
    if (end !== undefined && end.at + 1 >= least) return end.at + 1;
  }
  const whole =
    text[
      cutLength(
        text,
        text.findIndex(({ at }) => at >= wanted),
      )
    ]?.at ?? wanted;
  return whole >= least ? whole : wanted;
}

/** A text as stretches with and without a match; takes what `snippetOf` takes. */
export function markMatches(
  text: readonly OriginalCharacter[],
  matches: readonly Match[],
): SnippetPart[] {
  const spans = mergeMatches(matches);
  const parts: SnippetPart[] = [];
  for (const { character, at } of text) {
    const hit = spans.some((span) => at >= span.from && at < span.to);
    const last = parts.at(-1);
    const shown = character === '\n' ? ' ' : character === '|' ? '·' : character;
    if (last?.hit === hit) last.text += shown;
    else parts.push({ text: shown, hit });
  }
  return parts;
}

/**
 * Cuts the part of a text that shows a match. It begins with a sentence; where the match stands far
 * behind that, the sentence's first words lead to it over a cut. The match itself is never cut.
 *
 * @param text the original, character by character, with its places in the folded text
 * @param matches places in the folded text, ascending
 */
export function snippetOf(
  text: readonly OriginalCharacter[],
  matches: readonly Match[],
): SnippetPart[] {
  const first = text[0]?.at ?? 0;
  const length = (text.at(-1)?.at ?? -1) + 1;
  const main = matches.length === 0 ? { from: first, to: first } : bestStart(mergeMatches(matches));
  const near = main.from - first <= farthest;
  const sentence = near ? first : startOf(text, main.from, sentenceEnd);
  const isFar = main.from - sentence > farthest;
  const from = isFar ? startOf(text, main.from, pauseEnd) : sentence;
  const room = isFar ? shownLength - opening : shownLength;
  const to = beyondBrackets(
    text,
    endOf(text, Math.max(main.to, from + room), Math.max(main.to, from + room / 2)),
  );
  const leading = (): readonly OriginalCharacter[] => {
    const all = between(sentence, from);
    return all.slice(0, cutLength(all, opening));
  };
  const between = (start: number, end: number): readonly OriginalCharacter[] =>
    withoutEdges(text.filter(({ at }) => at >= start && at < end));
  const led = isFar && from > sentence + opening;
  const lead = led ? [...markMatches(leading(), matches), cut] : [];
  const body = between(led ? from : Math.min(from, isFar ? sentence : from), to);
  return [...lead, ...markMatches(body, matches), ...(to < length ? [cut] : [])];
}

/** Without the white space and the bars of cells at either end. */
function withoutEdges(text: readonly OriginalCharacter[]): readonly OriginalCharacter[] {
  const printed = text.map(({ character }) => !/[\s|]/u.test(character));
  const from = printed.indexOf(true);
  return from === -1 ? [] : text.slice(from, printed.lastIndexOf(true) + 1);
}
