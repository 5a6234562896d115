import { querySchema, type Query } from '../../src/facts/kinds/query.ts';

/** A query about a made-up city that found nothing; a test sets only what it is about. */
export function aQuery(part: Partial<Query> = {}): Query {
  return querySchema.parse({
    ...{ matter: 'later-list', city: 'jia', policy: null, for: '此后的名单', words: ['名单'] },
    ...{ where: ['甲市人民政府网站'], by: '经办人员', on: '2026-11-28' },
    ...{ result: 'nothing', found: null },
    ...part,
  });
}
