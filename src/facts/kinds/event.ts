import { z } from 'zod';
import { daySchema } from './day.ts';
import { coded, field, lacking } from './kind.ts';
import { listedStageSchema, projectIdSchema } from './project.ts';
import { stageNames } from './stage.ts';
import { webAddressSchema } from './web-address.ts';

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
export const eventKindSchema = coded(eventKindNames, '事项');

/** Takes the clerk's word; gives the kind, or null where the word is unknown. */
export function eventKindOf(word: string): EventKind | null {
  return eventKinds.find((kind) => eventKindNames[kind] === word) ?? null;
}

/**
 * A dated fact on a project between two lists, one row of `data/<city>/events.csv`. It changes the
 * project's area or stage only where it says so (`areaMu`, `stage`): 开工 is not taken for a stage.
 */
export const eventSchema = z.strictObject({
  project: field(projectIdSchema, '项目编号', '本站编号，不是名单序号'),
  date: field(daySchema, '日期'),
  kind: eventKindSchema,
  /** 亩; set for `area` alone. */
  areaMu: lacking(
    field(z.number().positive().nullable(), '面积', '只有“面积调整”才有', { unit: '亩' }),
    'notApplicable',
  ),
  /** Set for `stage` alone. */
  stage: lacking(
    field(listedStageSchema.nullable(), '实施阶段', '只有“阶段调整”才有', {
      codes: stageNames,
    }),
    'notApplicable',
  ),
  /** The document that says so, by its title. */
  document: field(z.string().min(2), '依据', '依据文件的标题'),
  /** The original of the document under data/sources; null where only a page is known. */
  file: lacking(field(z.string().nullable(), '原件', 'sources/ 中登记过的文件名'), 'notHeld'),
  /** The official page of the document; null where none is known. */
  page: lacking(field(webAddressSchema.nullable(), '网页', '依据的原发布页面'), 'notHeld'),
  /** Reason or note, as the document has it; null where none is given. */
  note: lacking(field(z.string().nullable(), '原因或说明', '照录依据文件'), 'notStated'),
  /** Line of the table, the heading being line 1. */
  line: z.int().positive(),
});
export type ProjectEvent = z.infer<typeof eventSchema>;
