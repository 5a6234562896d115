import { areaAsked, type AreaAsked } from '../areas.ts';
import { isSaid } from '../asking.ts';
import type { UnitTable } from '../catalogue.ts';
import { isSpoken } from '../guess.ts';
import type { SearchIndex } from '../index.ts';
import type { SilentMatter } from '../lexicon.ts';
import { listsAsked } from '../lists.ts';
import type { ListMeant } from '../lists-counted.ts';
import { matterIn } from '../matter.ts';
import { withoutNames } from '../names.ts';
import { withWaysOf } from '../provincial.ts';
import { withTownOf } from '../town-way.ts';
import { yearsOf } from '../notations.ts';
import { tokensOf } from '../tokens.ts';
import type { Named } from './named.ts';
import type { Heard, Wording } from './wording.ts';

/** What a query asks for. */
export interface Asked {
  /** What a word means. */
  meaning: boolean;
  /** What cities have in common, or which of them has it. */
  comparison: boolean;
  /** What a body has to do. */
  duty: boolean;
  /** Where a figure is the highest or the lowest. */
  extreme: boolean;
  /** True where the query is that of somebody who does not agree: 不同意怎么办. */
  disagreement: boolean;
  /** True where it is of a step that the law gives to those concerned: 听证. */
  procedure: boolean;
  /** Years that are meant, as printed or not: 95年, 八十年代. */
  years: number[];
  /** Stages and categories that are named where projects are asked for: 储备阶段的项目. */
  groups: string[];
  /** Roles that we tag clauses with: 承租人 for 租户. */
  roles: string[];
  /** Areas that projects are asked for by. */
  area: AreaAsked | null;
  /** Official lists, narrowed as the query has it. */
  lists: ListMeant[];
  /** What the texts do not say; null where nobody read them for it. */
  matter: SilentMatter | null;
  /** Topics that the query names beside such a matter: 听证 beside 怎么申请. */
  topicsBeside: string[];
}

/**
 * Stages and categories of projects that a query names beside the word for projects itself, or that
 * people's words in it stand for.
 */
function groupsIn(
  text: string,
  { synonyms }: Wording,
  { table, words }: { table: UnitTable; words: SearchIndex['words'] },
): string[] {
  const values = table.catalogue.documents.flatMap(({ facets }) => [
    ...(facets.stage ?? []),
    ...(facets.category ?? []),
  ]);
  const said = synonyms.map((token) => token.text);
  // 38个低效工业片区 is a figure of a text, and no list is asked for.
  const isList = isSaid(text, words.asking.list.of) && !/\d个/.test(text);
  return [...new Set(values)].filter(
    (value) => said.includes(value) || (isList && text.includes(value.replace(/片区$/u, ''))),
  );
}

/** Roles that a query names, or that people's words in it stand for. */
function rolesIn(core: string, { synonyms }: Wording, { catalogue }: UnitTable): string[] {
  return Object.keys(catalogue.roles).filter(
    (role) => core.includes(role) || synonyms.some(({ text }) => text === role),
  );
}

/** Topics whose name holds a word of a text. */
function topicsNamed(text: string, { catalogue }: UnitTable): string[] {
  const pairs = tokensOf(text).filter((token) => token.text.length > 1);
  return Object.keys(catalogue.topics).filter((name) =>
    pairs.some((pair) => name.includes(pair.text)),
  );
}

/**
 * Lists of towns that no project names, and those that are asked for beside them. Few queries ask for
 * any: what counts them is loaded then.
 */
async function listsIn(
  text: string,
  { cities, places, towns }: Named,
  { table, words }: SearchIndex,
): Promise<ListMeant[]> {
  // The counties of such towns stand for them among the places.
  const others = places.filter((place) => !towns.some(({ county }) => county === place));
  const left = withoutNames(
    text,
    towns.map(({ town }) => town),
  );
  const asked = listsAsked(left, words, { cities, places: others }, table);
  if (asked === null && towns.length === 0) return [];
  const { listsCounted, listsOfTowns } = await import('../lists-counted.ts');
  const silent = listsOfTowns(towns, table);
  const isAll = asked === null || (silent.length > 0 && others.length === 0);
  return isAll ? silent : [...silent, ...listsCounted(asked, table)];
}

/** What a query asks for, as it was heard, with what it names and the words to look for. */
export async function askedIn(
  heard: Heard,
  named: Named,
  wording: Wording,
  index: SearchIndex,
): Promise<Asked> {
  const { table, words } = index;
  const { query, simplified, core, guessed } = heard;
  const { asking } = words;
  const { cities, content, unplaced } = named;
  const together = (text: string): string => text.replaceAll(' ', '');
  // Who names two cities asks for both: 湖州和合肥哪个宽松.
  const comparison = isSaid(query.folded, asking.comparison) || cities.length > 1;
  const spoken = isSpoken(guessed) ? guessed.understood.readings : [];
  const silent = matterIn([together(simplified), together(core), ...spoken], words, cities);
  return {
    meaning: isSaid(query.folded, asking.meaning) && !comparison,
    comparison,
    duty: isSaid(together(simplified), asking.duty),
    extreme: isSaid(together(simplified), asking.extreme),
    disagreement: isSaid(simplified, asking.disagreement),
    procedure: isSaid(simplified, asking.procedure),
    years: await yearsOf([content, ...wording.notations].join(' ')),
    groups: groupsIn(together(core), wording, index),
    roles: rolesIn(core, wording, table),
    area: areaAsked(unplaced),
    lists: await listsIn(together(simplified), named, index),
    matter:
      silent === null
        ? null
        : withTownOf(withWaysOf(await index.matter(silent.at), named, words), named, table),
    topicsBeside: topicsNamed(silent?.beside ?? '', table),
  };
}
