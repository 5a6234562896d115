import type { Layout } from '../../../src/facts/kinds/layout.ts';
import type { PublishedList } from '../../../src/facts/kinds/project.ts';
import { readArea, sumAreas } from '../../../src/rules/project/number.ts';
import type { Problem, Spot } from '../problem.ts';
import type { CityWords } from './city-words.ts';
import { factorOf, headingOf } from './columns.ts';
import { areaTally, type RowMarks } from './marks.ts';

/** A total as a list prints it, and the lines of the rows that stand under it. */
export interface PrintedTotal {
  readonly group: string;
  readonly areaMu: number;
  readonly line: number;
  /** Lines of data that it is the sum of; null where nothing tells which. */
  readonly over: readonly number[] | null;
}

/** A row of a total as it was met: what its words say it is of. */
export interface TotalRow extends PrintedTotal {
  readonly of: string;
  readonly word: string;
  /** The group that it stands below, or what the title says of all rows; empty where there is none. */
  readonly under: string;
}

/** Reads the area of a total; `group` names it in messages. */
export function readTotal(
  cell: string,
  group: string,
  context: {
    readonly layout: Layout;
    readonly base: Spot;
    readonly line: number;
    readonly ownUnits: boolean;
  },
): { readonly areaMu: number } | Problem {
  const { unit } = context.layout;
  const area = readArea(cell, unit, context.ownUnits);
  if (area.kind === 'number')
    return { areaMu: sumAreas([area.value * factorOf(area.unit ?? unit)]) };
  return {
    code: 'IMPORT-TOTAL-INVALID',
    spot: { ...context.base, line: context.line, column: headingOf('areaMu') },
    what: `“${group}”的合计行没有可读的面积`,
    read: cell,
    expected: `以${unit}为单位的正数`,
    action: '请与制发单位核实这一格；它不是合计行的，在版式的 notes 中写明',
  };
}

const everything = /^(?:全[市县区州省部]|本[市县区]|总|累计|以上)?$/u;

/** The rows between a total and the next, and whether it is the sum of them. */
function below(
  { areaMu, line }: Pick<TotalRow, 'areaMu' | 'line'>,
  marks: readonly RowMarks[],
  totals: readonly TotalRow[],
): { readonly rows: readonly RowMarks[]; readonly isSum: boolean } {
  const next = totals.find((total) => total.line > line)?.line ?? Number.POSITIVE_INFINITY;
  const rows = marks.filter((mark) => mark.line > line && mark.line < next);
  const sum = areaTally(rows);
  return { rows, isSum: rows.length > 0 && sum.unread === 0 && sum.found === areaMu };
}

/** Gives each total the rows that it stands for, by its words and by its place. */
export function totalsWithRows(
  marks: readonly RowMarks[],
  totals: readonly TotalRow[],
  words: CityWords,
): PrintedTotal[] {
  const bare = totals.filter(({ of, word }) => of === '' && word !== '小计');
  // The first of the totals that stand above their rows has no row before it.
  const areHeads = totals.some(
    (total) =>
      total.of === '' &&
      marks.every(({ line }) => line > total.line) &&
      below(total, marks, totals).isSum,
  );
  let from = 0;
  let page = 0;
  return totals.map(({ of, word, areaMu, line, under }) => {
    const before = marks.filter((mark) => mark.line < line);
    const since = before.filter((mark) => mark.line > from);
    from = line;
    // Of several 合计 only the last is the sum of all; those before it stand below their own rows.
    const last = bare.at(-1)?.line === line || bare.length < 2;
    const sum = areaTally(since);
    if (/^本页$/u.test(of)) {
      const own = before.filter((mark) => mark.line > page).map((mark) => mark.line);
      page = line;
      return { group: of, areaMu, line, over: own.length === 0 ? null : own };
    }
    // Each sheet may print its own 合计, the last one too.
    const ofOwn =
      bare.length > 1 && of === '' && since.length > 0 && sum.unread === 0 && sum.found === areaMu;
    const ofAll =
      !ofOwn &&
      (words.names.includes(of) || (everything.test(of) && word !== '小计' && (of !== '' || last)));
    if (ofAll) return { group: word, areaMu, line, over: marks.map((mark) => mark.line) };
    const isOf = ({ county, category }: RowMarks): boolean => county === of || category === of;
    // A total may head its rows.
    const anywhere = before.some(isOf) ? before.filter(isOf) : marks.filter(isOf);
    const named = since.filter(isOf);
    // A 小计 behind rows of several counties is that of the county that stands before it, but where
    // it is the sum of them all, as below a group of one kind.
    const behind = below({ areaMu, line }, marks, totals);
    const isHead = areHeads ? behind.rows.length > 0 : behind.isSum && sum.found !== areaMu;
    const county = since.at(-1)?.county ?? null;
    const near = since.filter((mark) => (mark.county ?? county) === county);
    // The only 小计 of a list, behind all its rows, is of one county only where it is the sum of that.
    const isLast = totals.length === 1 && since.length === marks.length;
    const isOfAll =
      county === null ||
      (sum.unread === 0 && sum.found === areaMu) ||
      (isLast && areaTally(near).found !== areaMu);
    const block = isOfAll ? since : near;
    const own = of === '' ? (isHead ? behind.rows : block) : named.length > 0 ? named : anywhere;
    const [first] = own;
    const same = (field: 'county' | 'category') =>
      own.every((mark) => mark[field] === first?.[field]) ? (first?.[field] ?? null) : null;
    // A 小计 of towns within a county, or of a part of a category, is no sum of the whole of it.
    const whole = (field: 'county' | 'category') => {
      const name = same(field);
      const all = marks.filter((mark) => mark[field] === name).length;
      return name !== null && all > own.length ? word : name;
    };
    // A 小计 alone below all rows is what others call 合计.
    const isSum = sum.unread === 0 && sum.found === areaMu;
    const ofList = totals.length === 1 && own.length === marks.length ? word : isSum ? under : '';
    const group = of === '' ? (whole('county') ?? whole('category') ?? ofList) : of;
    return { group, areaMu, line, over: own.length === 0 ? null : own.map((mark) => mark.line) };
  });
}

/** The totals as a list of a city keeps them. */
export function keptTotals(totals: readonly PrintedTotal[]): PublishedList['printedTotals'] {
  return totals.map(({ group, areaMu, line }) => ({ group, areaMu, line }));
}
