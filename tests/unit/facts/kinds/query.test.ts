import { describe, expect, test } from 'vitest';
import { newestQuery, type Query } from '../../../../src/facts/kinds/query.ts';
import { formatUnfound } from '../../../../src/rules/words/query.ts';
import { aQuery } from '../../../support/query.ts';

const query = aQuery({
  ...{ matter: 'deadline-results', for: '时限事项的公开结果', words: ['低效用地'] },
  on: '2026-11-01',
});
const about = { matter: 'deadline-results', city: 'jia', policy: 'jia-2024-1' } as const;

describe('newestQuery', () => {
  test('a query about one text answers for that text alone', () => {
    const own = { ...query, policy: 'jia-2024-1' };
    expect(newestQuery([own], about)).toBe(own);
    expect(newestQuery([own], { ...about, policy: 'jia-2020-9' })).toBeUndefined();
    expect(newestQuery([own], { matter: 'deadline-results', city: 'jia' })).toBeUndefined();
  });

  test('one about the city as a whole answers for its texts too', () => {
    expect(newestQuery([query], about)).toBe(query);
    expect(newestQuery([query], { ...about, city: 'yi' })).toBeUndefined();
  });

  test('the newest counts, and of one day the one that found something', () => {
    const found: Query = { ...query, result: 'found', found: '甲市公布了年度总结' };
    const later = { ...query, on: '2026-11-09' };
    expect(newestQuery([query, found], about)).toBe(found);
    expect(newestQuery([found, query], about)).toBe(found);
    expect(newestQuery([found, later], about)).toBe(later);
  });
});

describe('formatUnfound', () => {
  test('says that nobody looked only where nobody did', () => {
    expect(formatUnfound('公开结果', undefined)).toBe('公开结果本站未收录，也没有查询记录');
    expect(formatUnfound('公开结果', query)).toContain('本站未检索到公开结果');
    const found: Query = { ...query, result: 'found', found: '甲市公布了年度总结' };
    expect(formatUnfound('公开结果', found)).toBe(
      '公开结果本站未收录；2026年11月1日经办人员在甲市人民政府网站检索“低效用地”，查到：甲市公布了年度总结',
    );
  });
});
