import type { AskedMatter, Words } from '../../src/rules/search/lexicon.ts';
import { oneForm } from '../../src/rules/search/matter.ts';

/** A way of asking as it is held against queries: its words, and what a query of nothing else says. */
interface Way {
  readonly way: string;
  readonly parts: readonly string[];
}

const asWay = (way: string): Way => ({ way, parts: way.split('+') });

/** True where whoever says one way says the other too. */
const implies = (said: Way, other: Way): boolean =>
  other.parts.every((part) => said.parts.some((own) => own.includes(part)));

/**
 * The ways of asking that a first query loads: in one form, and none that a shorter way of the same
 * matter implies, unless another matter would be taken for it then, as the longest way decides.
 */
export function fewestWays(matters: readonly AskedMatter[], alike: Words['alike']): AskedMatter[] {
  const inForm = oneForm(alike);
  const formed = matters.map((matter): readonly Way[] =>
    matter.topic === undefined
      ? [...new Set(matter.asked.map(inForm))].map(asWay)
      : matter.asked.map(asWay),
  );
  const all = formed.flatMap((ways, at) => ways.map((one) => ({ ...one, at })));
  return matters.map((matter, at) => {
    const ways = formed[at] ?? [];
    const isNeeded = (one: Way): boolean => {
      const shorter = ways
        .filter((other) => other.way.length < one.way.length && implies(one, other))
        .map(({ way }) => way.length);
      const longest = Math.max(0, ...shorter);
      const isOthers = (): boolean =>
        all.some((other) => other.at !== at && other.way.length >= longest && implies(one, other));
      return longest === 0 || isOthers();
    };
    return { ...matter, asked: ways.filter(isNeeded).map(({ way }) => way) };
  });
}
