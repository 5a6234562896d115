import { z } from 'zod';
import { daySchema, projectIdSchema, stageSchema } from './project.ts';

/** Kinds of events, and the words a clerk writes for them in `events.csv`. */
export const eventKindNames = {
  approval: '批准',
  notice: '公告',
  expropriation: '征收',
  supply: '供地',
  start: '开工',
  completion: '竣工',
  area: '面积调整',
  stage: '阶段调整',
  withdrawal: '调出',
} as const;
export const eventKinds = Object.keys(eventKindNames) as EventKind[];
export type EventKind = keyof typeof eventKindNames;
export const eventKindSchema = z.enum(Object.keys(eventKindNames) as [EventKind, ...EventKind[]]);

/** Takes the clerk's word; gives the kind, or null where the word is unknown. */
export function eventKindOf(word: string): EventKind | null {
  return eventKinds.find((kind) => eventKindNames[kind] === word) ?? null;
}

/**
 * A dated fact on a project between two lists, one row of `data/<city>/events.csv`. It changes the
 * project's area or stage only where it says so (`areaMu`, `stage`): 开工 is not taken for a stage.
 */
export const eventSchema = z.strictObject({
  project: projectIdSchema,
  date: daySchema,
  kind: eventKindSchema,
  /** 亩; set for `area` alone. */
  areaMu: z.number().positive().nullable(),
  /** Set for `stage` alone. */
  stage: stageSchema.exclude(['withdrawn']).nullable(),
  /** The document that says so, by its title. */
  document: z.string().min(2),
  /** The original of the document under data/sources; null where only a page is known. */
  file: z.string().nullable(),
  /** The official page of the document; null where none is known. */
  page: z.url().nullable(),
  /** Reason or note, as the document has it; null where none is given. */
  note: z.string().nullable(),
  /** Line of the table, the heading being line 1. */
  line: z.int().positive(),
});
export type ProjectEvent = z.infer<typeof eventSchema>;
