import { queryKind, type Query } from '../../facts/kinds/query.ts';
import type { Portal } from '../../facts/portal.ts';
import { recordsOf } from '../../facts/written.ts';
import { disclosureBases } from '../../facts/kinds/disclosure-record.ts';
import { clockById } from '../disclosure/clocks.ts';
import { articlesIn, citation, isRead } from '../law/articles.ts';
import { dayInWords, formatDate } from '../words/date.ts';
import { formatDisclosureState, markNames, unreadLaw } from '../words/disclosure.ts';
import { formatLaw } from '../words/law.ts';
import { unspaced } from '../unspaced.ts';

/** Words that claim a record wherever they stand, and tell by themselves which one. */
export interface SentenceKind {
  /** The record that is needed and where a clerk keeps it. */
  readonly record: string;
  /** Pages whose words of the kind rest on something else; null: none do. */
  readonly exempt: RegExp | null;
  /** What stands in all such words: most pages have none, and are not searched any further. */
  readonly needle: string;
  /** The words, with the flags `g` and `u`. */
  readonly sentence: RegExp;
  /** Tells of such words whether a record of the portal allows them. */
  readonly allows: (portal: Portal) => (words: string) => boolean;
}

/** How pages begin the sentence of a query. */
function openingsOf({ on, by, where, matter }: Query): string[] {
  const looked = `${formatDate(on)}${by}`;
  return [
    `${looked}在${where.join('、')}检索`,
    ...(matter === 'standing' ? [`${looked}查询`] : []),
  ];
}

/**
 * Articles on which the publication of every item rests (公开依据、公开时限), those of the notices on
 * record, and those that the originals name themselves.
 */
function citedElsewhere({ registeredPolicies, cityDisclosures, disclosure }: Portal): string[] {
  const notices = [...cityDisclosures.values()].flatMap((recorded) => recorded.notices);
  const words = [
    ...disclosureBases,
    ...['C1' as const, ...notices.map(({ clock }) => clock)].map((id) => clockById(id).basis),
    ...disclosure.entries.flatMap(({ basis }) => basis ?? []),
    ...registeredPolicies.flatMap(({ clauses }) => clauses.map(({ text }) => text)),
  ];
  return words.flatMap((one) => unspaced(one).match(citation) ?? []).flatMap(articlesIn);
}

/** From the last day before what follows: cells of a table run together. */
const fromLastDay = `${dayInWords}(?:(?!${dayInWords})[^。；]){0,300}?`;

/** Every kind of sentence that claims a record. */
export const sentenceKinds: readonly SentenceKind[] = [
  {
    record: '这一天的查询记录（queries.yaml）；没有的写“本站未收录”',
    exempt: null,
    needle: '未检索到',
    sentence: new RegExp(`(?:${fromLastDay})?未检索到`, 'gu'),
    allows: (portal) => {
      const openings = recordsOf(portal, queryKind)
        .filter(({ result }) => result === 'nothing')
        .flatMap(openingsOf)
        .map(unspaced);
      return (words) => openings.some((opening) => unspaced(words).startsWith(opening));
    },
  },
  {
    record: '这一天查到了的查询记录（queries.yaml）',
    exempt: null,
    needle: '，查到：',
    sentence: new RegExp(`${fromLastDay}(?:检索|查询)[^。；]{0,300}?，查到：`, 'gu'),
    allows: (portal) => {
      const openings = recordsOf(portal, queryKind)
        .filter(({ result }) => result === 'found')
        .flatMap(openingsOf)
        .map(unspaced);
      return (words) => openings.some((opening) => unspaced(words).startsWith(opening));
    },
  },
  {
    record: '读过的法律条文（laws.yaml，checked 不为 null）',
    exempt: null,
    needle: '》第',
    // What is told as not read claims nothing.
    sentence: new RegExp(
      `(?!${citation.source}（(?:[^（）；]+；)?${unreadLaw}）)${citation.source}`,
      'gu',
    ),
    allows: (portal) => {
      const known = new Set([
        ...portal.laws.filter(({ checked }) => checked !== null).map(formatLaw),
        ...citedElsewhere(portal),
      ]);
      return (words) => articlesIn(unspaced(words)).every((one) => known.has(one));
    },
  },
  {
    record: '所引各条的核对记录（laws.yaml，checked 不为 null）',
    exempt: null,
    needle: `（${markNames.law}）`,
    // From the last sign before it, and nowhere else: begun at each letter it would read a page many times.
    sentence: new RegExp(`(?<![^；。：])[^；。：]*（${markNames.law}）`, 'gu'),
    allows:
      ({ laws }) =>
      (words) =>
        isRead(laws, unspaced(words)),
  },
  {
    record: '公开状态的登记（disclosure.yaml）',
    exempt: null,
    needle: '已公开（',
    sentence: new RegExp(`已公开（${dayInWords}）`, 'gu'),
    allows: ({ cityDisclosures }) => {
      const states = [...cityDisclosures.values()].flatMap(({ duties, subProjects }) => [
        ...duties.map(({ is }) => is),
        ...subProjects.flatMap(({ cells }) => cells.map(({ is }) => is)),
      ]);
      const known = new Set(states.map(formatDisclosureState));
      return (words) => known.has(unspaced(words));
    },
  },
];
