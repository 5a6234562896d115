import { z } from 'zod';

/** A way of saying it: words joined by `+` follow each other, `。` behind a word ends the question. */
const waySchema = z.string().regex(/^[\p{L}\p{N}]+(?:\+[\p{L}\p{N}]+)*。?$/u);
const waysSchema = z.array(waySchema).nonempty();
const wordsSchema = z.array(z.string().regex(/^[\p{L}\p{N}]+$/u)).nonempty();

/** How people say what they ask for, whatever the matter is. */
export const askingSchema = z.strictObject({
  /** What a word means: 什么是. */
  meaning: waysSchema,
  /** What cities have in common, or which of them has it: 各市. */
  comparison: waysSchema,
  /** What a body has to do: 负责什么. */
  duty: waysSchema,
  /** Which is the most or the least of something: 最高. */
  extreme: waysSchema,
  /** That they do not agree, or complain: 不签. */
  disagreement: waysSchema,
  /** A step that the law gives to those concerned: 听证. */
  procedure: wordsSchema,
  /** A figure, or whether a text says it: 比例. */
  figure: waysSchema,
  list: z.strictObject({
    /** A list, or what it counts: 哪些. */
    asks: waysSchema,
    /** Of what: 片区. */
    of: waysSchema,
    /** Words that narrow no list. */
    fillers: wordsSchema,
  }),
});
export type Asking = z.infer<typeof askingSchema>;
