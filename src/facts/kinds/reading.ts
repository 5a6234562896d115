import { absenceWords } from './absence.ts';
import { z } from 'zod';
import { asRecordsOfTexts, coded, defineKind, field, lacking } from './kind.ts';
import { withOrigin } from './origin.ts';
import { anchorSchema, policySlugSchema } from './policy.ts';
import { daySchema } from './day.ts';
import { roles } from './role.ts';
import { topicSlugSchema } from './topic.ts';

/** What a text was read for: a topic, a measure, a role of its readers, or a matter people ask for. */
const readForNames = {
  topic: '主题',
  measure: '参数项',
  role: '涉及的人',
  matter: '常见的问法',
} as const;
export type ReadFor = keyof typeof readForNames;

/**
 * 阅读记录: that somebody went through the whole text for one matter, and what was found. Without
 * one, no page may say that a text is silent.
 *
 * - stated: the text answers it. `rule` where a clause writes how, or under which condition, it is
 *   done (可, 应当, 不得 and plain sentences alike); `part` where it does so for a part of the matter
 *   only, and the note says what it does not write; `goal` where it sets what is to be reached by some
 *   year (目标, 力争), which is a condition of nothing; `principle` where it only explores, encourages,
 *   supports, plans a rule, says what is usual (一般, 原则上) or comes first (以……为重点), names a
 *   principle, or refers to the law.
 * - touched: its words occur, but they are about something else; of a measure: the text names it, and
 *   prints no value.
 * - silent: 原文未载明; of a measure also where the text speaks of the matter but not of this measure.
 */
export const readingSchema = z
  .strictObject({
    topic: topicSlugSchema.optional(),
    measure: topicSlugSchema.optional(),
    role: z.enum(roles).optional(),
    /** A matter of `data/search/matters.yaml`: what people ask and texts may not say. */
    matter: topicSlugSchema.optional(),
    result: z.enum(['stated', 'touched', 'silent']),
    force: z.enum(['rule', 'part', 'goal', 'principle']).optional(),
    /** The clauses that bear it out, in the order of the text. */
    clauses: z.array(anchorSchema),
    /** Who read it, by role (本站整理); never a person's name. */
    by: z.string().min(2),
    on: daySchema,
    /** What the result does not say by itself, in our words. */
    note: z.string().min(2).optional(),
  })
  .refine(
    ({ topic, measure, role, matter }) =>
      [topic, measure, role, matter].filter((one) => one !== undefined).length === 1,
    { message: 'topic、measure、role、matter 必须填一个，只能填一个', path: ['topic'] },
  )
  .refine(({ result, force }) => (result === 'stated') === (force !== undefined), {
    message: 'force 只在 result 为 stated 时填写，且必须填写（rule、part、goal 或 principle）',
    path: ['force'],
  })
  .refine(({ result, clauses }) => (result === 'silent') === (clauses.length === 0), {
    message: 'result 为 silent 的不写条款；stated、touched 必须写明条款',
    path: ['clauses'],
  })
  .refine(
    ({ topic, measure, force, note }) =>
      (topic === undefined && measure === undefined) ||
      force !== 'rule' ||
      !(note ?? '').includes('没有写'),
    {
      message: '说明里写了“没有写”的，force 不能是 rule；只写了一部分的改为 part，其余按原文改正',
      path: ['force'],
    },
  )
  .refine(({ force, note }) => force !== 'part' || (note ?? '').includes('没有写'), {
    message: 'force 为 part 的，须在 note 中写明哪一部分没有写',
    path: ['note'],
  });
export type ReadingRecord = z.infer<typeof readingSchema>;

/** A reading with the text that was read. */
export interface Reading extends ReadingRecord {
  readonly policy: string;
}

/** The kind and the name of what a reading is for. */
export function subjectOf({ topic, measure, role, matter }: ReadingRecord): {
  readonly kind: ReadFor;
  readonly name: string;
} {
  if (topic !== undefined) return { kind: 'topic', name: topic };
  if (matter !== undefined) return { kind: 'matter', name: matter };
  return measure === undefined
    ? { kind: 'role', name: role ?? '' }
    : { kind: 'measure', name: measure };
}

/** The reading of one text for one matter, or undefined where nobody has read it for that. */
export function readingOf(
  readings: readonly Reading[],
  policy: string,
  kind: ReadFor,
  name: string,
): Reading | undefined {
  return readings.find((reading) => reading.policy === policy && reading[kind] === name);
}

export const resultNames = {
  stated: '原文写了',
  touched: '只是提到',
  silent: absenceWords.notStated,
} as const;
export const forceNames = {
  rule: '作出规定',
  part: '只就一部分作出规定',
  goal: '写有目标',
  principle: '只提探索、鼓励或原则',
} as const;

/** 阅读记录 in the public data: on these rests each 原文未载明. */
export const readingKind = defineKind({
  name: 'readings',
  title: '阅读记录',
  file: '<city>/policies/<policy>/readings.yaml',
  written: readingSchema,
  past: ['on'],
  publish: publicReading,
  record: withOrigin({
    policy: policySlugSchema,
    about: coded(readForNames, '为什么而读'),
    subject: field(
      z.string(),
      '读的是什么',
      '主题、参数项、问法的代号，或人的身份；给人看的表写名称',
    ),
    result: coded(resultNames, '读出的结果', '没有阅读记录的，不说原文未载明'),
    force: lacking(
      field(coded(forceNames, '规定的程度').nullable(), '规定的程度', '原文写了的才有', {
        codes: forceNames,
      }),
      'notApplicable',
    ),
    clauses: field(z.array(anchorSchema), '条款', '能证明结果的条款的锚点'),
    checkedBy: field(z.string(), '谁读的', '写身份，不写姓名'),
    on: field(daySchema, '哪天读的'),
    note: lacking(
      field(z.string().nullable(), '说明', '本站说明，不具有法律效力'),
      'notApplicable',
    ),
  }),
  key: ['policy', 'about', 'subject'],
  ...asRecordsOfTexts,
  holds: 'days',
});

/** A reading as the public data have it, without its origin. */
function publicReading(reading: Reading): object {
  const { kind: about, name: subject } = subjectOf(reading);
  const { by: checkedBy, force = null, note = null } = reading;
  return { ...reading, about, subject, force, note, checkedBy };
}
