import { z } from 'zod';
import { deadlineKind, deadlineKindSchema, publicDeadlineSchema } from './deadline.ts';
import { field } from './kind.ts';
import { anchorSchema } from './policy.ts';

/**
 * A time limit that a person found: one record of `deadlines.yaml`. `time` is the printed wording
 * (the dates are computed from it); it must stand in `quote`, and `quote` in the clause.
 */
export const deadlineRecordSchema = z.strictObject({
  anchor: anchorSchema,
  kind: deadlineKindSchema,
  what: publicDeadlineSchema.shape.what,
  time: deadlineKind.record.shape.time.min(1),
  quote: publicDeadlineSchema.shape.quote,
  /** Empty: the sentence does not say who is to do it. Left out: nobody has looked. */
  bodies: field(z.array(z.string().min(2)), '旁边写明的单位', '照录原文，不分角色').optional(),
});
export type DeadlineRecord = z.infer<typeof deadlineRecordSchema>;

/** One side of a contradiction inside a text: the deadlines of a clause with these words. */
const conflictSideSchema = z.strictObject({
  anchor: anchorSchema,
  quote: z.string().min(1),
  /** Needed where several deadlines of one clause have the same words. */
  what: z.string().optional(),
});

/** A contradiction inside a text. Both sides are shown, neither is preferred. */
const conflictSchema = z.strictObject({
  about: z.string().min(2),
  sides: z.array(conflictSideSchema).min(2),
});
export type Conflict = z.infer<typeof conflictSchema>;

/** One thing to be done that a text prints in several places: the first is the one whose row is shown. */
const repeatSchema = z.strictObject({
  places: z.array(z.strictObject({ anchor: anchorSchema, what: z.string().min(2) })).min(2),
});
export type Repeat = z.infer<typeof repeatSchema>;

/**
 * Words of time in a clause that somebody read and found to be no time limit of a task: a term of a
 * plot (以5年为限), a criterion (两年内可见效).
 */
const otherTimeSchema = z.strictObject({ anchor: anchorSchema, words: z.string().min(1) });
export type OtherTime = z.infer<typeof otherTimeSchema>;

/**
 * Times of a task that its own clause does not print and other places of the text do, as somebody read:
 * the time limits of those places, by their words.
 */
const elsewhereSchema = z.strictObject({
  anchor: anchorSchema,
  places: z.array(z.strictObject({ anchor: anchorSchema, what: z.string().min(2) })).nonempty(),
});
export type TimeElsewhere = z.infer<typeof elsewhereSchema>;

/** `data/<city>/policies/<slug>/deadlines.yaml` */
export const deadlineFileSchema = z.strictObject({
  deadlines: z.array(deadlineRecordSchema),
  others: z.array(otherTimeSchema).optional(),
  conflicts: z.array(conflictSchema),
  repeats: z.array(repeatSchema).default([]),
  elsewhere: z.array(elsewhereSchema).optional(),
});
export type DeadlineFile = z.infer<typeof deadlineFileSchema>;
