import { z } from 'zod';
import type { LawNote } from './law.ts';
import { strengthSchema } from './strength.ts';
import { anchorSchema } from './policy.ts';
import { topicSlugSchema } from './topic.ts';

/** Whom a clause concerns. */
export const roles = ['产权人', '承租人', '村集体', '村民', '企业', '开发主体'] as const;

/** What kind of land a clause concerns; `各类用地` concerns every kind. */
export const landKinds = [
  '各类用地',
  '工业用地',
  '住宅用地',
  '商服用地',
  '村庄用地',
  '集体建设用地',
  '矿地',
  '零星用地',
  '历史遗留用地',
] as const;

/** 权利事项 as a person records it. `statement` is in our words and has no legal force. */
export const rightSchema = z.strictObject({
  anchor: anchorSchema,
  topics: z.array(topicSlugSchema).nonempty(),
  roles: z.array(z.enum(roles)).nonempty(),
  land: z.array(z.enum(landKinds)).nonempty(),
  strength: strengthSchema,
  statement: z.string().min(6),
  quote: z.string().min(2),
});
export type RightRecord = z.infer<typeof rightSchema>;

/** A right with the text that holds it. */
export interface Right extends RightRecord {
  readonly policy: string;
}

/** What a reader may narrow the list to; null means all. */
export interface RightChoice {
  readonly city: string | null;
  readonly role: string | null;
  readonly land: string | null;
}

/** Whether a right of `city` is for the reader's choice; 各类用地 fits every kind of land. */
export function fitsChoice(
  right: {
    readonly city: string;
    readonly roles: readonly string[];
    readonly land: readonly string[];
  },
  choice: RightChoice,
): boolean {
  return (
    (choice.city === null || right.city === choice.city) &&
    (choice.role === null || right.roles.includes(choice.role)) &&
    (choice.land === null || right.land.includes(choice.land) || right.land.includes('各类用地'))
  );
}

/** A right with the printed number of its clause. */
export interface CitedRight extends Right {
  readonly path: string;
  /** 上位法提示 beside its clause. */
  readonly lawNotes: readonly LawNote[];
}
