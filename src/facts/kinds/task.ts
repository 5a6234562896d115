import { z } from 'zod';
import { anchorSchema, policySlugSchema } from './policy.ts';

/** Single bodies, each as printed; empty where the text prints none. */
const bodiesSchema = z.array(z.string().min(2));

/**
 * 任务, as `/data/tasks.json` publishes it.
 *
 * `due` is the printed wording of a time limit (`2024年3月底前`, `试点期间`); null where none stands
 * beside the task. The dates themselves are in `/data/deadlines.json`.
 */
export const publicTaskSchema = z.strictObject({
  policy: policySlugSchema,
  anchor: anchorSchema,
  title: z.string().min(2),
  leadBodies: bodiesSchema,
  supportingBodies: bodiesSchema,
  responsibleBodies: bodiesSchema,
  implementingBodies: bodiesSchema,
  due: z.string().nullable(),
});
export type PublicTask = z.infer<typeof publicTaskSchema>;

/**
 * What part of a text a task stands in.
 *
 * - work: the chapters of work (主要任务, 试点任务, 实施路径, 基础工作 …)
 * - step: 实施步骤 and the stages of a pilot
 * - safeguard: 保障措施, 工作要求
 * - list: a row of an attached list of things to be issued
 */
export const taskPartSchema = z.enum(['work', 'step', 'safeguard', 'list']);
export type TaskPart = z.infer<typeof taskPartSchema>;

/** A task with what the pages show besides the public fields. */
export interface Task extends PublicTask {
  readonly part: TaskPart;
  /** Words of the clause: the note with the bodies, or the words that give the order. */
  readonly quote: string;
  /** Subjects of the sentence (各区县…), where the text orders them without calling them 责任单位. */
  readonly actors: string[];
  /** parsed: read from brackets or a table by program; tagged: found by a person (人工标注). */
  readonly origin: 'parsed' | 'tagged';
  /** True where 牵头 follows from the text's own rule 列第一位的为牵头单位. */
  readonly leadByRule: boolean;
}

/**
 * A task that a person found in a clause without a note of bodies: one record of `tasks.yaml`.
 * Every body and the time limit must stand in `quote`, and `quote` in the clause.
 */
export const taskRecordSchema = z.strictObject({
  anchor: anchorSchema,
  part: taskPartSchema,
  quote: z.string().min(1),
  /** Only where the clause has no heading, or orders several things. */
  title: z.string().min(2).optional(),
  lead: bodiesSchema.default([]),
  supporting: bodiesSchema.default([]),
  responsible: bodiesSchema.default([]),
  implementing: bodiesSchema.default([]),
  actors: bodiesSchema.default([]),
  due: z.string().nullable().default(null),
});
export type TaskRecord = z.infer<typeof taskRecordSchema>;

/** One kind of body under its names in the cities: 市自然资源和规划局 and 市资规局 are one bureau's work. */
export const bodySchema = z.strictObject({
  /** Address of its page; never changed once published. */
  slug: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  name: z.string().min(2),
  /** All names as the texts print them. */
  printed: z.array(z.string().min(2)).nonempty(),
});
export type Body = z.infer<typeof bodySchema>;
