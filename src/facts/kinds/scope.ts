import { z } from 'zod';
import { daySchema } from './day.ts';
import { field, lacking } from './kind.ts';
import { anchorSchema } from './policy.ts';

/** Sentences that bear a scope out; none where the text prints none (原文未载明). */
const quotesSchema = z.array(z.strictObject({ anchor: anchorSchema, quote: z.string().min(2) }));

/**
 * 适用范围 of a text, read by a person: what no quotation from it may be taken beyond. It stands
 * beside every right and quotation, but those of `beyond`.
 */
export const scopeSchema = z.strictObject({
  /** All of it in one sentence of ours. */
  short: z.string().min(6),
  /** Where the text applies. */
  where: quotesSchema,
  /** To which land, and what land must fulfil to be in it. */
  land: quotesSchema,
  /** Until when. */
  until: quotesSchema,
  /**
   * Sentences that this does not limit, for they speak of something else by their own words: figures of a
   * whole city, funds, plans, other land or assets. Each with what it does speak of, in our words.
   */
  beyond: z
    .array(
      z.strictObject({
        anchor: anchorSchema,
        quote: z.string().min(2),
        short: z.string().min(6),
      }),
    )
    .default([]),
  by: z.string().min(2),
  on: daySchema,
});
export type ScopeRecord = z.infer<typeof scopeSchema>;

/** A scope with the text that has it. */
export interface Scope extends ScopeRecord {
  readonly policy: string;
}

/** The scope of what a record quotes, in one cell: of its text, or of a sentence that is not limited by it. */
export const scopeText = lacking(
  field(
    z.string().nullable(),
    '适用范围',
    '所在文件适用到哪里，本站说明；引文不受它限制的，写引文自己说的是什么；没有人为此通读过的没有',
  ),
  'notRead',
);
