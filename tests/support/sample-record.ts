import { z } from 'zod';

/** Words and codes, one of which fits any field that is written as text. */
const words = [
  '第一段 <甲> & 乙。',
  '2026-01-02',
  'c-1',
  'shili-1',
  'shili',
  'https://www.shili.example/',
];

/** A value that a field takes. */
function valueOf(schema: z.ZodType): unknown {
  if (schema instanceof z.ZodOptional) return undefined;
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodDefault) {
    return valueOf(schema.unwrap() as z.ZodType);
  }
  if (schema instanceof z.ZodArray) return [valueOf(schema.element as z.ZodType)];
  if (schema instanceof z.ZodObject) return sampleOf(schema);
  const choices: readonly unknown[] =
    schema instanceof z.ZodEnum ? schema.options : [...words, 1, true];
  const found = choices.find((one) => schema.safeParse(one).success);
  if (found === undefined) throw new Error('no sample fits');
  return found;
}

/** A record that has every field that its schema asks for, each with a value that the field takes. */
export function sampleOf(schema: z.ZodObject): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(schema.shape).flatMap(([key, field]) => {
      const value = valueOf(field as z.ZodType);
      return value === undefined ? [] : [[key, value]];
    }),
  );
}
