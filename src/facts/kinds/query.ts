import { z } from 'zod';
import { citySlugSchema } from './city.ts';
import { coded, defineKind, field, lacking, recordId } from './kind.ts';
import { withOrigin } from './origin.ts';
import { policySlugSchema } from './policy.ts';
import { daySchema } from './day.ts';

/** What a query was made for; each names the page sentences that may rest on it. */
export const queryMatterNames = {
  /** A later list of the projects of a city. */
  'later-list': '此后的名单',
  /** What became of projects after they were listed: approval, expropriation, works. */
  'project-progress': '列入名单以后的进展',
  /** Published results of what a text sets a time for. */
  'deadline-results': '时限事项的公开结果',
  /** Whether a text was amended, repealed, replaced, or made final. */
  standing: '文件是否修改、废止或印发',
} as const;
export type QueryMatter = keyof typeof queryMatterNames;

const resultNames = { found: '查到了', nothing: '没有查到' } as const;

/**
 * 查询记录: that somebody looked for something and what came of it. Only with one may a page say
 * 本站未检索到, and then with its day; without one it says 本站未收录.
 */
export const querySchema = z
  .strictObject({
    matter: coded(queryMatterNames, '查什么事'),
    city: z.string().min(1),
    /** The text it is about; null where it is about the city as a whole. */
    policy: lacking(
      field(policySlugSchema.nullable(), '文件代号', '查的是全市的没有'),
      'notApplicable',
    ),
    /** What was looked for, in one sentence. */
    for: field(z.string().min(4), '查什么'),
    /** Where: the name of the site or archive, with its address where it has one. */
    where: field(z.array(z.string().min(2)).nonempty(), '在哪里查'),
    /** The words that were looked for. */
    words: field(z.array(z.string().min(1)).nonempty(), '查的词'),
    /** Who looked, by role; never a person's name. */
    by: field(z.string().min(2), '谁查的', '写身份，不写姓名'),
    on: field(daySchema, '哪天查的'),
    result: coded(resultNames, '结果'),
    /** What was found, with its address; null where nothing was. */
    found: lacking(
      field(z.string().min(4).nullable(), '查到什么', '没有查到的没有'),
      'notApplicable',
    ),
  })
  .refine(({ result, found }) => (result === 'found') === (found !== null), {
    message: 'found 只在 result 为 found 时填写，且必须填写',
    path: ['found'],
  });
export type Query = z.infer<typeof querySchema>;

const { by, ...told } = querySchema.shape;

/** 查询记录 in the public data: on these rests each 本站未检索到. */
export const queryKind = defineKind({
  name: 'queries',
  title: '查询记录',
  holds: 'days',
  file: 'queries.yaml',
  written: querySchema,
  past: ['on'],
  publish: ({ by: checkedBy, ...query }: Query) => ({ ...query, checkedBy }),
  record: withOrigin({ id: recordId, ...told, checkedBy: by, city: citySlugSchema }),
  key: ['city', 'policy', 'matter', 'on', 'for'],
  publicKey: ['id'],
  references: {},
  formats: ['json', 'csv', 'xlsx'],
  table: { columns: null, separator: '；' },
});

/**
 * The newest query for a matter, whatever came of it, or undefined where nobody has looked. A query
 * about one text answers for that text alone; one about the city as a whole answers for its texts too.
 * Of two on one day, the one that found something counts.
 *
 * @param about without `policy`: the city as a whole
 */
export function newestQuery(
  queries: readonly Query[],
  about: { readonly matter: QueryMatter; readonly city: string; readonly policy?: string },
): Query | undefined {
  return queries
    .filter(
      ({ matter, city, policy }) =>
        matter === about.matter &&
        city === about.city &&
        (policy === null || policy === about.policy),
    )
    .toSorted((a, b) => b.on.localeCompare(a.on) || a.result.localeCompare(b.result))
    .at(0);
}
