import { formatSource, isSourceRead, metUnread, resultStateNames } from '../words/disclosure.ts';
import type { Law } from '../../facts/kinds/law.ts';
import type { CheckRun } from './report.ts';
import type { Finding, Requirement, Result, ResultLink, ResultState } from './requirement.ts';

/** How many texts or pages are named for one thing that is wrong; the rest is counted. */
const mostLinks = 12;
/** How many places are named where a requirement is met. */
const mostPlaces = 6;

/** One thing that was found, with the texts or pages where it is so. */
export interface ShownFinding {
  readonly words: string;
  readonly links: readonly ResultLink[];
  /** How many places there are in all; null where each is named. */
  readonly places: number | null;
}

/** A requirement with its result, as readers are told it. */
export interface ShownResult {
  readonly id: string;
  readonly words: string;
  readonly state: ResultState;
  /** The state in words: what is met may rest on rules that nobody has read. */
  readonly word: string;
  readonly basis: string;
  readonly detail: string;
  readonly links: readonly ResultLink[];
  readonly findings: readonly ShownFinding[];
  /** What is wrong in files, and for the clerk to mend. */
  readonly left: number;
  readonly reminders: readonly ShownFinding[];
  readonly examines: string | null;
  /** Why a demonstration is only warned; null where that plays no part. */
  readonly eased: string | null;
}

/** Requirements in one state, and of those met, by whether anybody has read what they rest on. */
export interface ResultGroup {
  readonly state: ResultState;
  readonly word: string;
  readonly title: string;
  readonly results: readonly ShownResult[];
}

/** All results as the page tells them. */
export interface ShownResults {
  readonly count: number;
  /** 符合 3 条 …, in the order in which they are told. */
  readonly counts: readonly string[];
  readonly broken: readonly ShownResult[];
  /** By state: what is broken first. */
  readonly groups: readonly ResultGroup[];
  /** How the site is made: for the clerk; readers get each such requirement with the word of its state. */
  readonly making: readonly ShownResult[];
}

/** Each thing once, with the places where it is so. */
function shownFindings(found: readonly Finding[]): ShownFinding[] {
  const shown = found.flatMap((finding) => finding.shown ?? []);
  return [...Map.groupBy(shown, ({ words }) => words)].map(([words, own]) => {
    const places = own.flatMap(({ at }) => at);
    const links = places.slice(0, mostLinks);
    return { words, links, places: places.length > mostLinks ? places.length : null };
  });
}

function shownResult(
  requirement: Requirement,
  result: Result,
  { isDemo, laws }: { isDemo: boolean; laws: readonly Law[] },
): ShownResult {
  const { id, words, sources, demo, examines } = requirement;
  const { state, detail, findings, reminders, links } = result;
  const unread = state === 'met' && !sources.some((one) => isSourceRead(one, laws));
  return {
    ...{ id, words, state, detail, examines },
    word: unread ? metUnread : resultStateNames[state],
    basis: `依据：${sources.map((one) => formatSource(one, laws)).join('；')}。`,
    links: links.slice(0, mostPlaces),
    findings: shownFindings(findings),
    left: findings.filter(({ shown }) => shown === null).length,
    reminders: shownFindings(reminders),
    eased: isDemo && state === 'notMet' ? demo : null,
  };
}

const { met, notMet, byHand, notApplicable } = resultStateNames;
const told = [met, metUnread, notMet, byHand, notApplicable];
const grouped = [notMet, byHand, met, metUnread, notApplicable];

/**
 * Takes what was checked; gives what readers are told of it.
 *
 * @param laws the portal's record of the articles that somebody read
 * @throws Error where a requirement has no result
 */
export function shownResults(
  { requirements, results }: Pick<CheckRun, 'requirements' | 'results'>,
  mode: 'demo' | 'column',
  laws: readonly Law[] = [],
): ShownResults {
  const byId = new Map(results.map((result) => [result.id, result]));
  const rows = requirements.map((requirement) => {
    const result = byId.get(requirement.id);
    if (!result) throw new Error(`要求 ${requirement.id} 没有核验结果。请报告维护人员。`);
    const shown = shownResult(requirement, result, { isDemo: mode === 'demo', laws });
    // A reader is shown in full what is about what is published, and what is broken.
    return { shown, forReaders: requirement.audience === 'reader' || result.state === 'notMet' };
  });
  const all = rows.map(({ shown }) => shown);
  const said = (some: readonly ShownResult[], word: string) =>
    some.filter((one) => one.word === word);
  const readers = rows.filter(({ forReaders }) => forReaders).map(({ shown }) => shown);
  const groups = grouped.flatMap((word) => {
    const own = said(readers, word);
    const state = own[0]?.state;
    if (state === undefined) return [];
    const reminded = own.filter(({ reminders }) => reminders.length > 0).length;
    const some = state === 'met' && reminded > 0 ? `，其中 ${reminded} 条有提醒` : '';
    return [{ state, word, title: `${word}（${own.length} 条${some}）`, results: own }];
  });
  return {
    count: rows.length,
    counts: told
      .map((word) => ({ word, count: said(all, word).length }))
      .filter(({ word, count }) => word !== metUnread || count > 0)
      .map(({ word, count }) => `${word} ${count} 条`),
    broken: said(all, notMet),
    groups,
    making: rows.filter(({ forReaders }) => !forReaders).map(({ shown }) => shown),
  };
}
