import { z } from 'zod';
import { letterSlugSchema } from './slug.ts';
import { originNames } from './deadline.ts';
import {
  absentFields,
  asRecordsOfTexts,
  coded,
  defineKind,
  field,
  lacking,
  recordId,
  titlesOf,
} from './kind.ts';
import { lawNoteText } from './law.ts';
import { withOrigin } from './origin.ts';
import { anchorSchema, policySlugSchema } from './policy.ts';
import { scopeText } from './scope.ts';

/** Single bodies, each as printed; empty where the text prints none. */
const bodiesSchema = z.array(z.string().min(2));

/**
 * 任务, as `/data/tasks.json` publishes it.
 *
 * `due` is the printed wording of its time limits (`2024年3月底前`, `月度、季度、年度`), those of the
 * same words in `/data/deadlines.json`, where the dates are; null where the clause gives it none.
 */
export const publicTaskSchema = z.strictObject({
  policy: policySlugSchema,
  anchor: anchorSchema,
  title: field(z.string().min(2), '任务', '条款标题或其中的任务，照录原文'),
  leadBodies: field(bodiesSchema, '牵头单位', '照录原文，一个单位一项'),
  supportingBodies: field(bodiesSchema, '配合单位', '照录原文，一个单位一项'),
  responsibleBodies: field(bodiesSchema, '责任单位', '照录原文，一个单位一项'),
  implementingBodies: field(bodiesSchema, '责任主体', '照录原文，一个单位一项'),
  due: lacking(
    field(z.string().nullable(), '时限', '原文写法；几个的用顿号分开，日期见时限事项'),
    'notStated',
    'notRead',
  ),
});
export type PublicTask = z.infer<typeof publicTaskSchema>;
const words = titlesOf(publicTaskSchema);

/**
 * What part of a text a task stands in.
 *
 * - work: the chapters of work (主要任务, 试点任务, 实施路径, 基础工作 …)
 * - step: 实施步骤 and the stages of a pilot
 * - safeguard: 保障措施, 工作要求
 * - list: a row of an attached list of things to be issued
 */
export const taskPartNames = {
  work: '工作任务',
  step: '实施步骤',
  safeguard: '工作要求和保障措施',
  list: '附表所列事项',
} as const;
export const taskPartSchema = coded(taskPartNames, '所在部分');
export type TaskPart = keyof typeof taskPartNames;

/** Whom a clause asks without calling them anything: pages and data have one word for it. */
export const actorsTitle = '条文点名';

/** What a task may lack: not printed, not looked for, or printed for another task of the clause. */
const open = <S extends z.ZodType>(schema: S): S =>
  lacking(schema, 'notStated', 'notRead', 'notApplicable');

/** 任务 in the public data. */
export const taskKind = defineKind({
  name: 'tasks',
  title: '任务与责任单位',
  file: '<city>/policies/<policy>/tasks.yaml',
  record: withOrigin({
    id: recordId,
    ...publicTaskSchema.shape,
    leadBodies: open(publicTaskSchema.shape.leadBodies),
    supportingBodies: open(publicTaskSchema.shape.supportingBodies),
    responsibleBodies: open(publicTaskSchema.shape.responsibleBodies),
    implementingBodies: open(publicTaskSchema.shape.implementingBodies),
    due: open(publicTaskSchema.shape.due),
    dueOf: lacking(
      field(
        z.string().nullable(),
        '时限所说的事',
        '时限只说任务中的一件事的，写那件事，句中另写由谁做的，写明单位；说整项任务的没有',
      ),
      'notApplicable',
    ),
    dueElsewhere: lacking(
      field(
        z.string().nullable(),
        '别处所写的时限',
        '本条没有写或者只写了一部分，文件别处写了同一件事的时限的，写明在哪里、什么时限、什么事；由本站阅读后对应',
      ),
      'notApplicable',
    ),
    part: taskPartSchema,
    quote: field(z.string(), '原文', '写明单位的字句，或派给任务的字句'),
    lawNote: lawNoteText,
    scope: scopeText,
    actors: open(
      field(bodiesSchema, actorsTitle, '原文派给任务、又没有称作责任单位的；由本站标注'),
    ),
    absent: absentFields({
      ...{ leadBodies: words.leadBodies, supportingBodies: words.supportingBodies },
      responsibleBodies: words.responsibleBodies,
      implementingBodies: words.implementingBodies,
      ...{ actors: actorsTitle, due: words.due },
    }),
    origin: coded(originNames, '怎样得来'),
  }),
  key: ['policy', 'anchor', 'title'],
  publicKey: ['id'],
  ...asRecordsOfTexts,
});

/** What a task may name: bodies by their printed role, and a time limit. */
export const taskColumns = [
  'leadBodies',
  'supportingBodies',
  'responsibleBodies',
  'implementingBodies',
  'actors',
  'due',
] as const;
export type TaskColumn = (typeof taskColumns)[number];

/** A task with what the pages show besides the public fields. */
export interface Task extends PublicTask {
  readonly part: TaskPart;
  /** Words of the clause: the note with the bodies, or the words that give the order. */
  readonly quote: string;
  /** Subjects of the sentence (各区县…), where the text orders them without calling them 责任单位. */
  readonly actors: string[];
  readonly origin: keyof typeof originNames;
  /** True where 牵头 follows from the text's own rule 列第一位的为牵头单位. */
  readonly leadByRule: boolean;
  /**
   * What the original is known not to print for it. Never a subject where the clause names a body that
   * no record has, never a time where the clause prints one.
   */
  readonly silent: readonly TaskColumn[];
  /** What its time is of, and whose, where that is but a part of it; none where it is of all. */
  readonly dueOf?: string | null;
  /** Times of it that other places of the text print; none where nobody found one. */
  readonly dueElsewhere?: string | null;
  /** What the clause prints, and gives to another of its tasks. */
  readonly elsewhere?: readonly TaskColumn[];
  /** Words of time in the clause that are no time limit of a task, as somebody read them (以5年为限). */
  readonly otherTime?: string | null;
}

/**
 * A task that a person found in a clause without a note of bodies, or whom the running words of a
 * clause with a note name besides: one record of `tasks.yaml`.
 * Every body and the time limit must stand in `quote`, and `quote` in the clause.
 */
export const taskRecordSchema = z.strictObject({
  anchor: anchorSchema,
  part: taskPartSchema,
  quote: taskKind.record.shape.quote.min(1),
  title: field(z.string().min(2), '任务', '照录原文；条款有标题、只写一件事的不写').optional(),
  lead: publicTaskSchema.shape.leadBodies.default([]),
  supporting: publicTaskSchema.shape.supportingBodies.default([]),
  responsible: publicTaskSchema.shape.responsibleBodies.default([]),
  implementing: publicTaskSchema.shape.implementingBodies.default([]),
  /** Empty: the sentence names nobody. Left out: nobody has looked. */
  actors: taskKind.record.shape.actors.optional(),
  mentioned: field(
    bodiesSchema,
    '写到的别的单位',
    '条款写到、没有要求其做这件事的：报给谁、考核谁',
  ).default([]),
  due: field(z.string(), '时限', '原文写法；时限事项里登记了的不写').nullable().default(null),
});
export type TaskRecord = z.infer<typeof taskRecordSchema>;

/** One kind of body under its names in the cities: 市自然资源和规划局 and 市资规局 are one bureau's work. */
export const bodySchema = z.strictObject({
  /** Address of its page; never changed once published. */
  slug: letterSlugSchema,
  name: z.string().min(2),
  /** All names as the texts print them. */
  printed: z.array(z.string().min(2)).nonempty(),
  /** Names that mean it in a row of bodies alone (发改、财政……等有关部门): elsewhere they are common words. */
  short: z.array(z.string().min(2)).default([]),
});
export type Body = z.infer<typeof bodySchema>;
