import { sumAreas } from '../../../src/domain/project/number.ts';
import type { ListRow } from '../../../src/domain/project/schema.ts';
import type { Problem, Spot } from '../problem.ts';
import { headingOf } from './columns.ts';
import type { ListReading } from './list.ts';

function areaOf(rows: readonly ListRow[]): number {
  return sumAreas(rows.flatMap(({ areaMu }) => (areaMu === null ? [] : [areaMu])));
}

function checkTotals({ rows, totals }: ListReading, base: Spot): Problem[] {
  return totals.flatMap(({ group, areaMu, line }) => {
    const all = group === '合计' || group === '总计';
    const sum = areaOf(all ? rows : rows.filter(({ county }) => county === group));
    if (sum === areaMu) return [];
    return [
      {
        code: 'IMPORT-TOTAL-MISMATCH',
        spot: { ...base, line, column: headingOf('areaMu') },
        what: `${all ? group : `${group}小计`}与各行之和不符`,
        read: `${areaMu} 亩`,
        expected: `${sum} 亩（各行之和）`,
        action: '核对各行面积和合计；原文如此的，请与发布单位核实后再导入',
      },
    ];
  });
}

function checkSubtotalGroups({ totals }: ListReading, base: Spot): Problem[] {
  const seen = new Set<string>();
  return totals.flatMap(({ group, line }) => {
    if (group !== '' && !seen.has(group)) {
      seen.add(group);
      return [];
    }
    return [
      {
        code: 'IMPORT-TOTAL-DUPLICATE',
        spot: { ...base, line },
        what: group === '' ? '小计行前没有数据行' : `“${group}”有两个合计行`,
        action: '核对合计行的位置',
      },
    ];
  });
}

/** The list's own numbers run from 1 without gaps: a gap is a lost row, a repetition a copied one. */
function checkSequence({ rows }: ListReading, base: Spot): Problem[] {
  const problems: Problem[] = [];
  const seen = new Map<number, number>();
  for (const { seq, line } of rows) {
    const first = seen.get(seq);
    if (first !== undefined) {
      problems.push({
        code: 'IMPORT-SEQ-DUPLICATE',
        spot: { ...base, line, column: headingOf('seq') },
        what: `序号与第 ${first} 行重复`,
        read: String(seq),
        action: '更正序号，或删除重复的行',
      });
    } else seen.set(seq, line);
  }
  const last = Math.max(0, ...seen.keys());
  const missing = Array.from({ length: last }, (_, index) => index + 1).filter(
    (seq) => !seen.has(seq),
  );
  if (missing.length > 0) {
    problems.push({
      code: 'IMPORT-SEQ-GAP',
      spot: base,
      what: '序号不连续，可能缺行',
      read: `缺少 ${missing.slice(0, 20).join('、')}${missing.length > 20 ? ' 等' : ''}`,
      expected: `1 至 ${last} 各一行`,
      action: '补全缺少的行',
    });
  }
  return problems;
}

/**
 * Holds the rows against what the list itself prints: its numbering, its subtotals per county and its
 * total. Call it only when every row could be read: otherwise each sum would fail with it.
 */
export function checkSums(reading: ListReading, base: Spot): Problem[] {
  if (reading.rows.length === 0) {
    return [
      {
        code: 'IMPORT-LIST-EMPTY',
        spot: base,
        what: '名单没有任何数据行',
        action: '核对文件是否完整',
      },
    ];
  }
  return [
    ...checkSequence(reading, base),
    ...checkSubtotalGroups(reading, base),
    ...checkTotals(reading, base),
  ];
}
