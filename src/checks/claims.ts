import type { Query } from '../facts/kinds/query.ts';
import { readingOf, type Reading, type ReadFor } from '../facts/kinds/reading.ts';
import { formatDate } from '../rules/words/date.ts';
import { allReadings } from '../rules/portal/readings.ts';
import { promise } from './run/check.ts';
import type { BuiltSite } from './run/site.ts';
import type { Page } from './run/walk.ts';

/** What somebody recorded of reading and of looking. */
export interface Evidence {
  readonly readings: readonly Reading[];
  readonly queries: readonly Query[];
}

/** A sentence that says somebody looked, with the day on which; the day is what it rests on. */
const searched = /(?:(\d{4}年\d{1,2}月\d{1,2}日)([^。；]{0,200}?))?未检索到/gu;

/** The result that a part of a page claims for a text: `stated huzhou-2024-2 topic consent`. */
function claimed(value: string, readings: readonly Reading[]): boolean {
  const [result, policy = '', kind = '', name = ''] = value.split(' ');
  if (result === 'unread') return true;
  return readingOf(readings, policy, kind as ReadFor, name)?.result === result;
}

/**
 * No page says what a text does with a matter without its reading, or that something was not found
 * without the query.
 *
 * @param evidence gives the records; asked once the pages are walked
 */
export function claimsCheck(evidence: (site: BuiltSite) => Evidence) {
  return promise('没有阅读记录的不说原文写没写，没有查询记录的不说未检索到', (site, tell) => ({
    attributes: {
      'data-reading': (value, __, { file }: Page) => {
        if (claimed(value, evidence(site).readings)) return;
        tell(`${file}：写了“${value}”，但没有这条阅读记录。请登记 readings.yaml，或写“尚未整理”。`);
      },
    },
    end: ({ file, words }: Page) => {
      for (const [sentence, day, rest = ''] of words.matchAll(searched)) {
        const rests = evidence(site).queries.some(
          ({ on, by, result }) =>
            result === 'nothing' && formatDate(on) === day && rest.trimStart().startsWith(by),
        );
        if (!rests) {
          tell(
            `${file}：写了“${sentence}”，但没有这一天的查询记录。请登记 queries.yaml，或写“本站未收录”。`,
          );
        }
      }
    },
  }));
}

export default claimsCheck(({ portal }) => ({
  readings: allReadings(portal),
  queries: portal.queries,
}));
