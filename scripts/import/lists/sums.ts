import type { AreaUnit } from '../../../src/facts/kinds/layout.ts';
import { sumAreas } from '../../../src/rules/project/number.ts';
import type { Note, Problem, Spot } from '../problem.ts';
import { factorOf, headingOf, totalInHeading } from './columns.ts';
import { asHeaded } from './header.ts';
import type { ListReading } from './reading.ts';
import { areaTally, besides, judge, type RowMarks, type Tally } from './marks.ts';

/** Errors that are certain, and checks that must wait until unread lines are mended. */
export interface SumReport {
  readonly problems: readonly Problem[];
  readonly undecided: readonly Note[];
}

/** A check that lines with errors leave open: said, so that nobody takes it for passed. */
export function undecided(spot: Spot, what: string, { found, unread }: Tally): Note {
  return {
    code: 'IMPORT-CHECK-UNDECIDED',
    spot,
    what: `${what}还不能核对：有 ${unread} 行未能读出`,
    read: `能读出的各行为 ${found}`,
    action: '先改正各行的错误，再运行一次',
  };
}

/** What a total says that counts rows which left the list: who reads it as a note settles that. */
function ofLeft(
  left: readonly RowMarks[],
  missing: number,
): { also: string; remedy: string } | null {
  const { found } = areaTally(left);
  if (left.length === 0 || found !== missing) return null;
  const lines = left.map(({ line }) => line).join('、');
  return {
    also: `；加上不再列入的第 ${lines} 行正好相符`,
    remedy: '这个合计把不再列入的也算在内：在版式的 notes 中写明合计这一行',
  };
}

function mismatch(
  name: string,
  areaMu: number,
  spot: Spot,
  { found, unread }: Tally,
  counted: { readonly also: string; readonly remedy: string } | null = null,
): Problem {
  return {
    code: 'IMPORT-TOTAL-MISMATCH',
    spot,
    what: `${name}与各行之和不符${besides(unread)}`,
    read: `${areaMu} 亩`,
    expected: `${unread > 0 ? '不少于 ' : ''}${found} 亩（各行之和）${counted?.also ?? ''}`,
    action: counted?.remedy ?? '核对各行面积和合计；原文如此的，请与发布单位核实后再导入',
  };
}

/** What a total says that differs from its rows by no more than each of them may have been rounded. */
function ofRounding(
  { found, unread }: Tally,
  areaMu: number,
  count: number,
  unit: AreaUnit,
): { also: string; remedy: string } | null {
  const factor = factorOf(unit);
  const decimals = /\.(\d+)$/u.exec(String(Number((areaMu / factor).toPrecision(10))))?.[1] ?? '';
  // Whole areas in 亩 are counted, not rounded: one more or less is another area.
  if (unread > 0 || (unit === '亩' && decimals === '')) return null;
  const most = (0.5 * (count + 1) * factor) / 10 ** decimals.length;
  const less = Math.abs(found - areaMu);
  if (less > most) return null;
  const printed = Number((less / factor).toPrecision(6));
  return {
    also: `；相差 ${printed} ${unit}，可能是各行四舍五入所致`,
    remedy: '与制发单位核实：确是四舍五入的，在版式的 notes 中写明合计这一行',
  };
}

function checkTotals({ marks, totals, left, layout }: ListReading, base: Spot): SumReport {
  const problems: Problem[] = [];
  const open: Note[] = [];
  for (const { group, areaMu, line, over } of totals) {
    const name = /^(?:小计|合计|总计|共计|累计|总和)$/u.test(group) ? group : `${group}小计`;
    const spot = { ...base, line, column: headingOf('areaMu') };
    if (over === null) {
      open.push({
        code: 'IMPORT-TOTAL-UNKNOWN',
        spot,
        what: `“${name}”不知道是哪些行的合计，没有核对`,
        read: `${areaMu} 亩`,
        action: '请人工核对',
      });
      continue;
    }
    const own = new Set(over);
    // Rows of a county that could not be read may belong to any total of a county.
    const homeless =
      over.length < marks.length ? marks.filter(({ county }) => county === null) : [];
    const tally = areaTally(marks.filter((mark) => own.has(mark.line)));
    const others = homeless.filter((mark) => !own.has(mark.line)).length;
    const whole = { found: tally.found, unread: tally.unread + others };
    const verdict = judge(whole, areaMu);
    if (verdict === 'undecided') open.push(undecided(spot, name, whole));
    if (verdict !== 'wrong') continue;
    const counted = whole.unread > 0 ? null : ofLeft(left, sumAreas([areaMu, -whole.found]));
    const rounded = ofRounding(whole, areaMu, over.length, layout?.unit ?? '亩');
    problems.push(mismatch(name, areaMu, spot, whole, counted ?? rounded));
  }
  return { problems, undecided: open };
}

/** Holds the total that the heading of the areas prints. */
function checkHeadingTotal({ marks, headings, layout }: ListReading, base: Spot): SumReport {
  const printed = totalInHeading(headings.areaMu ?? '');
  if (printed === null || layout === null) return { problems: [], undecided: [] };
  const tally = areaTally(marks);
  const areaMu = sumAreas([printed * factorOf(layout.unit)]);
  const spot = { ...base, column: headingOf('areaMu') };
  const verdict = judge(tally, areaMu);
  if (verdict === 'undecided')
    return { problems: [], undecided: [undecided(spot, '表头的合计', tally)] };
  if (verdict === 'right') return { problems: [], undecided: [] };
  return { problems: [mismatch('表头的合计', areaMu, spot, tally)], undecided: [] };
}

/** Holds the number of rows and the area that the rows heading groups print. */
function checkHeads({ marks, heads }: ListReading, base: Spot): SumReport {
  const problems: Problem[] = [];
  const open: Note[] = [];
  for (const { name, line, count, areaMu, over } of heads) {
    const own = new Set(over);
    const rows = { found: over.length, unread: 0 };
    const area = areaTally(marks.filter((mark) => own.has(mark.line)));
    const measures = [
      { what: '片区数', unit: '个', printed: count, tally: rows },
      { what: '面积', unit: '亩', printed: areaMu, tally: area },
    ];
    for (const { what, unit, printed, tally } of measures) {
      const verdict = printed === null ? 'right' : judge(tally, printed);
      const spot = { ...base, line };
      if (verdict === 'undecided') open.push(undecided(spot, `“${name}”的${what}`, tally));
      if (verdict !== 'wrong') continue;
      problems.push({
        code: 'IMPORT-HEAD-MISMATCH',
        spot,
        what: `“${name}”这一行写的${what}与以下各行不符${besides(tally.unread)}`,
        read: `${printed ?? ''} ${unit}`,
        expected: `${tally.unread > 0 ? '不少于 ' : ''}${tally.found} ${unit}（以下各行）`,
        action: '核对以下各行和这一行；原文如此的，请与发布单位核实后再导入',
      });
    }
  }
  return { problems, undecided: open };
}

const isPartly = ({ county, category }: RowMarks): boolean => county === null || category === null;

const faultOf = (group: string, over: readonly number[] | null): string => {
  if (group !== '') return `“${group}”有两个合计行`;
  return over === null ? '小计行前没有数据行' : '小计行前的各行不属于同一个区县或类别';
};

function checkSubtotalGroups(
  { marks, totals, problems: faults }: ListReading,
  base: Spot,
): Problem[] {
  const seen = new Map<string, string>();
  return totals.flatMap(({ group, line, over }) => {
    const rows = over === null ? '' : over.join(' ');
    const first = seen.get(group);
    // Rows stand before it; that they could not be read in full is told of the rows themselves.
    if (over === null && faults.some(({ spot }) => spot.line !== undefined && spot.line < line))
      return [];
    if (group === '' && marks.some((mark) => over?.includes(mark.line) === true && isPartly(mark)))
      return [];
    // The same name over other rows is a part of its own: 低效工业片区小计 in each county.
    if (group !== '' && first !== rows) {
      seen.set(group, rows);
      return [];
    }
    return [
      {
        code: 'IMPORT-TOTAL-DUPLICATE',
        spot: { ...base, line },
        what: faultOf(group, over),
        read: group === '' ? '小计' : group,
        expected: '每组的各行之后一个小计，全表一个合计',
        action: '核对合计行的位置；它不是合计的，在版式的 notes 中写明',
      },
    ];
  });
}

function listed(numbers: readonly number[]): string {
  return `${numbers.slice(0, 20).join('、')}${numbers.length > 20 ? ' 等' : ''}`;
}

/** The list's own numbers run from 1 without gaps: a gap is a lost row, a repetition a copied one. */
function checkSequence({ marks, left }: ListReading, base: Spot): SumReport {
  const problems: Problem[] = [];
  const seen = new Map<number, number>();
  for (const { seq, line } of [...marks, ...left]) {
    if (seq === null) continue;
    const first = seen.get(seq);
    if (first === undefined) {
      seen.set(seq, line);
      continue;
    }
    problems.push({
      code: 'IMPORT-SEQ-DUPLICATE',
      spot: { ...base, line, column: headingOf('seq') },
      what: `序号与第 ${first} 行重复`,
      read: String(seq),
      expected: '每行一个不同的序号',
      action: '各组从 1 编号的，版式的 numbering 写 group；否则请与制发单位核实',
    });
  }
  const last = Math.max(0, ...seen.keys());
  const all = Array.from({ length: last }, (_, index) => index + 1);
  const missing = all.filter((seq) => !seen.has(seq));
  const unread = marks.filter(({ seq }) => seq === null).length;
  if (missing.length === 0) return { problems, undecided: [] };
  const spot = { ...base, column: headingOf('seq') };
  // Lines whose number could not be read may be the missing ones.
  if (missing.length <= unread) {
    const found = marks.length - unread;
    return { problems, undecided: [undecided(spot, '序号是否连续', { found, unread })] };
  }
  problems.push({
    code: 'IMPORT-SEQ-GAP',
    spot,
    what: `序号不连续，可能缺行${besides(unread)}`,
    read: `缺少 ${listed(missing)}`,
    expected: `1 至 ${last} 各一行`,
    action: '请与制发单位核实，取得完整的名单；原件如此的，版式的 numbering 写 none',
  });
  return { problems, undecided: [] };
}

/**
 * Holds the rows against what the list itself prints: its numbering, its subtotals per county and its
 * total. Rows with errors are counted as far as they could be read, and each message says how many
 * could not.
 */
export function checkSums(reading: ListReading, base: Spot): SumReport {
  if (reading.marks.length === 0) {
    const problem: Problem = {
      code: 'IMPORT-LIST-EMPTY',
      spot: base,
      what: '名单没有任何数据行',
      read: '只有表头',
      expected: '表头下面每个片区一行',
      action: '核对文件是否完整',
    };
    return { problems: [problem], undecided: [] };
  }
  const sequence = checkSequence(reading, base);
  const totals = checkTotals(reading, base);
  const heads = checkHeads(reading, base);
  const heading = checkHeadingTotal(reading, base);
  return {
    problems: [
      ...sequence.problems,
      ...checkSubtotalGroups(reading, base),
      ...totals.problems,
      ...heads.problems,
      ...heading.problems,
    ].map((one) => asHeaded(one, reading.headings)),
    undecided: [
      ...sequence.undecided,
      ...totals.undecided,
      ...heads.undecided,
      ...heading.undecided,
    ].map((one) => asHeaded(one, reading.headings)),
  };
}
