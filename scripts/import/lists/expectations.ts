import { z } from 'zod';
import { anchorSchema } from '../../../src/domain/policy/schema.ts';
import { sumAreas } from '../../../src/domain/project/number.ts';
import { daySchema, type ListRow } from '../../../src/domain/project/schema.ts';
import type { Problem, Spot } from '../problem.ts';

/** Numbers that an original states of its own list, written down by a person with the quotation. */
export const expectationsSchema = z.array(
  z.strictObject({
    list: daySchema,
    rows: z.int().positive().optional(),
    areaMu: z.number().positive().optional(),
    categories: z.record(z.string(), z.int().nonnegative()).optional(),
    clause: anchorSchema,
    /** Must stand in the original word for word; spaces and line ends do not count. */
    quote: z.string().min(2),
  }),
);
export type Expectation = z.infer<typeof expectationsSchema>[number];

function bare(text: string): string {
  return text.replace(/\s+/gu, '');
}

function counted(rows: readonly ListRow[], expectation: Expectation): [string, number, number][] {
  const { rows: count, areaMu, categories = {} } = expectation;
  const area = sumAreas(rows.flatMap((row) => (row.areaMu === null ? [] : [row.areaMu])));
  return [
    ...(count === undefined
      ? []
      : [['行数', rows.length, count] satisfies [string, number, number]]),
    ...(areaMu === undefined
      ? []
      : [['总面积（亩）', area, areaMu] satisfies [string, number, number]]),
    ...Object.entries(categories).map(([category, expected]): [string, number, number] => [
      `${category}行数`,
      rows.filter((row) => row.category === category).length,
      expected,
    ]),
  ];
}

/** Holds a list against what a person wrote down, and the quotations against the original's text. */
export function checkExpectations(
  rows: readonly ListRow[],
  expectations: readonly Expectation[],
  original: { readonly spot: Spot; readonly text: string | null },
): Problem[] {
  return expectations.flatMap((expectation) => {
    const { clause, quote } = expectation;
    const quoted = original.text === null || bare(original.text).includes(bare(quote));
    const unquoted: Problem[] = quoted
      ? []
      : [
          {
            code: 'IMPORT-EXPECTATION-QUOTE',
            spot: original.spot,
            what: `expectations.yaml 引用的 ${clause} 原文中没有这句话`,
            read: quote,
            action: '照原文更正引文',
          },
        ];
    const wrong = counted(rows, expectation)
      .filter(([, found, expected]) => found !== expected)
      .map(([what, found, expected]) => ({
        code: 'IMPORT-EXPECTATION-MISMATCH',
        spot: original.spot,
        what: `${what}与 ${clause} 写明的不符（“${quote}”）`,
        read: String(found),
        expected: String(expected),
        action: '核对名单是否缺行，或更正 expectations.yaml',
      }));
    return [...unquoted, ...wrong];
  });
}

/** Expectations of lists that nobody registered would silently check nothing. */
export function checkExpectedLists(
  file: string,
  expectations: readonly Expectation[],
  registered: readonly string[],
): Problem[] {
  return expectations
    .filter(({ list }) => !registered.includes(list))
    .map(({ list, clause }) => ({
      code: 'IMPORT-EXPECTATION-LIST',
      spot: { file },
      what: `${clause} 的核对数字没有对应的名单`,
      read: list,
      expected: registered.join('、'),
      action: '更正 list，应与 manifest.json 登记的 asOf 一致',
    }));
}
