import { z } from 'zod';
import { anchorSchema } from '../../../src/facts/kinds/policy.ts';
import { daySchema } from '../../../src/facts/kinds/day.ts';
import type { Note, Problem, Spot } from '../problem.ts';
import { areaTally, besides, judge, type RowMarks, type Tally } from './marks.ts';
import { undecided, type SumReport } from './sums.ts';

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

interface Measure {
  readonly what: string;
  readonly tally: Tally;
  readonly expected: number;
}

function measuresOf(marks: readonly RowMarks[], expectation: Expectation): Measure[] {
  const { rows, areaMu, categories = {} } = expectation;
  const unknown = marks.filter(({ category }) => category === null).length;
  return [
    ...(rows === undefined
      ? []
      : [{ what: '行数', tally: { found: marks.length, unread: 0 }, expected: rows }]),
    ...(areaMu === undefined
      ? []
      : [{ what: '总面积（亩）', tally: areaTally(marks), expected: areaMu }]),
    ...Object.entries(categories).map(([name, expected]) => {
      const found = marks.filter(({ category }) => category === name).length;
      return { what: `${name}行数`, tally: { found, unread: unknown }, expected };
    }),
  ];
}

/** Holds a list against what a person wrote down, and the quotations against the original's text. */
export function checkExpectations(
  marks: readonly RowMarks[],
  expectations: readonly Expectation[],
  original: { readonly spot: Spot; readonly text: string | null },
): SumReport {
  const problems: Problem[] = [];
  const open: Note[] = [];
  const { spot, text } = original;
  for (const expectation of expectations) {
    const { clause, quote } = expectation;
    if (text !== null && !bare(text).includes(bare(quote))) {
      problems.push({
        code: 'IMPORT-EXPECTATION-QUOTE',
        spot,
        what: `expectations.yaml 引用的 ${clause} 原文中没有这句话`,
        read: quote,
        expected: '原文中的一句话，一字不差',
        action: '照原文更正引文',
      });
    }
    for (const { what, tally, expected } of measuresOf(marks, expectation)) {
      const verdict = judge(tally, expected);
      if (verdict === 'undecided') open.push(undecided(spot, `${clause} 写明的${what}`, tally));
      if (verdict !== 'wrong') continue;
      problems.push({
        code: 'IMPORT-EXPECTATION-MISMATCH',
        spot,
        what: `${what}与 ${clause} 写明的不符（“${quote}”）${besides(tally.unread)}`,
        read: String(tally.found),
        expected: String(expected),
        action: '核对名单是否缺行，或更正 expectations.yaml',
      });
    }
  }
  return { problems, undecided: open };
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
