import { z } from 'zod';
import { daySchema, printedDateSchema } from './day.ts';
import { evidenceSchema } from './deadline-result.ts';
import {
  absentFields,
  asRecordsOfTexts,
  coded,
  defineKind,
  field,
  lacking,
  recordId,
} from './kind.ts';
import { lawNoteText } from './law.ts';
import { withOrigin } from './origin.ts';
import { anchorSchema, policySlugSchema } from './policy.ts';
import { scopeText } from './scope.ts';

/**
 * How exactly a time is printed.
 *
 * - day, month, year: the coarser of the dates given
 * - ambiguous: the wording has two readings (2024年2月前: before February begins, or by its end)
 * - duration: a length without a date to count from (两年内, 为期4年)
 *
 * Null where no date and no length is printed (每双月, 定期).
 */
const precisionNames = {
  day: '精确到日',
  month: '精确到月',
  year: '精确到年',
  ambiguous: '原文有两种理解',
  duration: '只印时长',
} as const;
export type Precision = keyof typeof precisionNames;

/** 时限, as `/data/deadlines.json` publishes it. One record for each rhythm. */
export const publicDeadlineSchema = z.strictObject({
  policy: policySlugSchema,
  anchor: anchorSchema,
  what: field(z.string().min(2), '事项'),
  /** To be done by the end of this year, month or day. */
  by: lacking(
    field(printedDateSchema.nullable(), '不晚于', '含当日、当月或当年；按原文印出的精度'),
    'notStated',
    'notApplicable',
  ),
  start: lacking(
    field(
      printedDateSchema.nullable(),
      '开始',
      '按原文印出的精度；写作“自印发之日起”等、没有印出日期的不适用，见“推断的开始”',
    ),
    'notStated',
    'notApplicable',
  ),
  end: lacking(
    field(printedDateSchema.nullable(), '结束', '含当日、当月或当年；按原文印出的精度'),
    'notStated',
    'notApplicable',
  ),
  precision: lacking(
    field(coded(precisionNames, '时限精度').nullable(), '时限精度', '原文印得多细', {
      codes: precisionNames,
    }),
    'notApplicable',
  ),
  /** ISO 8601 duration from one occurrence to the next. */
  recurrence: lacking(
    field(
      z
        .string()
        .regex(/^P\d+[YMWD]$/)
        .nullable(),
      '周期',
      'JSON 和给程序用的表写 ISO 8601，P2M 即每2个月一次；给人看的表写词',
    ),
    'notApplicable',
  ),
  quote: field(z.string().min(1), '原文', '逐字摘录'),
});
export type PublicDeadline = z.infer<typeof publicDeadlineSchema>;

/** True where the last day, month or year counts as well; null where the wording leaves it open. */
const inclusive = lacking(
  field(
    z.boolean().nullable(),
    '含末日',
    '不晚于、结束的当日（当月、当年）是否算在内；原文有两种理解或者没有日期的没有',
  ),
  'notStated',
  'notApplicable',
);

/**
 * What a time limit is.
 *
 * - task: something is to be done by then
 * - target: a figure is to be reached by then
 * - phase: a period of the work
 * - pilot: the period of the pilot as a whole
 * - validity: until when the text is in force
 * - rhythm: something recurs
 */
export const deadlineKindNames = {
  task: '事项',
  target: '目标',
  phase: '阶段',
  pilot: '试点期限',
  validity: '有效期',
  rhythm: '节奏',
} as const;
export const deadlineKindSchema = coded(deadlineKindNames, '时限的种类');
export type DeadlineKind = keyof typeof deadlineKindNames;

/** parsed: read from brackets or a table by program; tagged: found by a person. */
export const originNames = { parsed: '程序按原文版式读出', tagged: '本站标注' } as const;

const { url, title, publisher, publishedOn, seenOn, shows } = evidenceSchema.shape;
const publicResult = z.strictObject({
  url: field(url, '结果的网址'),
  title: field(title, '结果的标题'),
  publisher: field(publisher, '结果的发布者', '照录那一页'),
  publishedOn: field(publishedOn, '结果的发布日期'),
  seenOn: field(seenOn, '结果的查看日期'),
  shows: field(shows, '结果写了什么', '本站说明'),
});

/**
 * Where a deadline stands on a day, by the calendar alone. It says nothing about whether the
 * thing was done: this site knows only what it has found published.
 *
 * - past: its last day is over
 * - either: over by one reading of an ambiguous wording, not by the other
 * - soon: at most 90 days left
 * - ahead: more than 90 days left
 * - recurring: comes again and again
 * - undated: no date is printed
 * - unsettled: a day is printed, and nobody knows whether its text is still in force
 * - draft: its text is a draft, whose dates bind nobody and never fall due
 */
export const deadlineStateNames = {
  past: '到期',
  either: '一种理解下已到期',
  soon: '90日内到期',
  ahead: '未到期',
  recurring: '经常性',
  undated: '未载明日期',
  unsettled: '效力待核文件所写',
  draft: '征求意见稿所写',
} as const;
export type DeadlineState = keyof typeof deadlineStateNames;

/** 时限事项 in the public data. */
export const deadlineKind = defineKind({
  name: 'deadlines',
  title: '时限与周期',
  file: '<city>/policies/<policy>/deadlines.yaml',
  record: withOrigin({
    id: recordId,
    ...publicDeadlineSchema.shape,
    lawNote: lawNoteText,
    scope: scopeText,
    startInferred: lacking(
      field(
        daySchema.nullable(),
        '推断的开始',
        '试点期限写作“自印发之日起”等、没有印出日期的，按印发、成文或者发布日期推算',
        { mark: '推断' },
      ),
      'notApplicable',
    ),
    inclusive,
    lastDays: lacking(
      field(
        z.array(daySchema),
        '最后一天',
        '由不晚于或结束推算；有几种理解、几处写得不一样的，各一天',
        {
          mark: '推断',
        },
      ),
      'notStated',
      'notApplicable',
    ),
    state: coded(
      deadlineStateNames,
      '到期情况',
      '只按日历算，写了几处的同一件事合起来算；到期只表示日期已到，不表示是否完成',
    ),
    stateOn: field(daySchema, '到期情况按何日计', '到期情况按这一天算'),
    results: lacking(
      field(z.array(publicResult), '公开结果', '本站查到的公开页面；是否完成由读者判断'),
      'notHeld',
    ),
    kind: deadlineKindSchema,
    time: field(z.string(), '时间的原文', '日期由它算出'),
    bodies: lacking(
      field(z.array(z.string()), '旁边写明的单位', '照录原文，不分角色'),
      ...(['notStated', 'notRead', 'notApplicable'] as const),
    ),
    absent: absentFields({
      ...{ by: '不晚于', start: '开始', end: '结束', inclusive: '含末日' },
      ...{ lastDays: '最后一天', bodies: '旁边写明的单位' },
    }),
    origin: coded(originNames, '怎样得来'),
    duty: field(
      z.string(),
      '事项编号',
      '文件里写了几处的同一件事，都是第一处的编号；数事项时按它去重',
    ),
  }),
  key: ['policy', 'anchor', 'what'],
  publicKey: ['id'],
  ...asRecordsOfTexts,
});

/** A time limit as one place of a text prints it, with what the pages show besides the public fields. */
export interface PrintedDeadline extends PublicDeadline {
  readonly kind: DeadlineKind;
  /** The printed words of the time, which the dates were read from. */
  readonly time: string;
  /** True where the words only name the pilot period (试点期间): the dates are that period's. */
  readonly ofPilot: boolean;
  /** Month by whose end a yearly duty falls due; null where none is printed. */
  readonly yearlyMonth: number | null;
  /** Bodies named beside it, each as printed, whatever their role. */
  readonly bodies: readonly string[];
  /** True where somebody has looked who is to do it. */
  readonly bodiesRead: boolean;
  readonly origin: keyof typeof originNames;
}

/** A deadline; those that a text prints in several places have the same `duty`, and count once. */
export interface Deadline extends PrintedDeadline {
  /** `<policy>-<anchor>-<number within the clause>` of the first of its places. */
  readonly duty: string;
}

/** A contradiction inside one text with the deadlines that stand on its sides. */
export interface ConflictFound {
  readonly policy: string;
  readonly about: string;
  readonly sides: readonly Deadline[];
}

/** What the texts say of time. */
export interface Deadlines {
  readonly deadlines: readonly Deadline[];
  readonly conflicts: readonly ConflictFound[];
}
