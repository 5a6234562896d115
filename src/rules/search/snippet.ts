import type { OriginalCharacter } from './fold.ts';
import type { Match } from './rank.ts';

/** A stretch of a snippet; `hit` stretches are highlighted. */
export interface SnippetPart {
  text: string;
  hit: boolean;
}

const before = 24;
const shownLength = 110;
const sentenceEnd = /[。；！？\n]/u;

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

function beginning(text: readonly OriginalCharacter[], from: number): number {
  const earliest = Math.max(0, from - before);
  for (let at = from - 1; at >= earliest; at -= 1) {
    if (sentenceEnd.test(text.find((c) => c.at === at)?.character ?? '')) return at + 1;
  }
  return earliest;
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
    const shown = character === '\n' ? ' ' : character;
    if (last?.hit === hit) last.text += shown;
    else parts.push({ text: shown, hit });
  }
  return parts;
}

/**
 * Cuts the part of a text that shows a match. The match is never cut, however long it is.
 *
 * @param text the original, character by character, with its places in the folded text
 * @param matches places in the folded text, ascending
 */
export function snippetOf(
  text: readonly OriginalCharacter[],
  matches: readonly Match[],
): SnippetPart[] {
  const spans = mergeMatches(matches);
  const main = bestStart(spans);
  const length = (text.at(-1)?.at ?? -1) + 1;
  const from = beginning(text, main.from);
  const wanted = Math.min(length, Math.max(main.to, from + shownLength));
  // A later match that the end would cut stays whole or out.
  const cut = spans.find((span) => span.from < wanted && span.to > wanted && span.from > main.from);
  const to = cut === undefined ? wanted : cut.from;
  const within = text.filter(({ at }) => at >= from && at < to);
  const ellipsis = { text: '…', hit: false };
  return [
    ...(from > 0 ? [ellipsis] : []),
    ...markMatches(within, matches),
    ...(to < length ? [ellipsis] : []),
  ];
}
