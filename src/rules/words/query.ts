import type { Query } from '../../facts/kinds/query.ts';
import { absenceWords } from './missing.ts';
import { formatDate } from './date.ts';

/**
 * That this site has nothing of `what`: with a query that found nothing, 本站未检索到 and its day, place
 * and words; with one that found something not on record here, 本站未收录 and what was found; without
 * one, 本站未收录 and that nobody has looked.
 */
export function formatUnfound(what: string, query: Query | undefined): string {
  if (query === undefined) return `${what}${absenceWords.notHeld}，也没有查询记录`;
  const { on, by, where, words, found } = query;
  const looked = `${formatDate(on)}${by}在${where.join('、')}检索“${words.join('”“')}”`;
  return found === null
    ? `${looked}，本站未检索到${what}`
    : `${what}${absenceWords.notHeld}；${looked}，查到：${found}`;
}
