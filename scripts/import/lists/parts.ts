import type { Layout } from '../../../src/facts/kinds/layout.ts';
import { sumAreas } from '../../../src/rules/project/number.ts';
import type { Problem, Spot } from '../problem.ts';
import type { Table } from '../readers/table.ts';
import { bare, isFigure, plainCell } from './city-words.ts';
import { type Classified, type RowKind } from './classify.ts';
import type { ListField } from './columns.ts';
import type { Header } from './header.ts';

type Fields = readonly (ListField | null)[];

/**
 * What stands below a total with a word that the rows above print as their county, category or stage, with
 * figures and nothing else, is a part of it: 其中：旧厂房 | 13.5.
 */
export function withPartsOfTotals(rows: readonly Classified[], fields: Fields): Classified[] {
  const columns = (['county', 'category', 'stage'] as const).map((field) => fields.indexOf(field));
  const printed = new Set<string>();
  let isBelow = false;
  return rows.map((one) => {
    const { row, kind } = one;
    if (kind.kind === 'blank') return one;
    const [text = '', ...figures] = row.cells.map(plainCell).filter((cell) => cell !== '');
    const of = text.replace(/^其中[:：]?/u, '');
    const isPart =
      kind.kind === 'data' &&
      isBelow &&
      printed.has(of) &&
      figures.length > 0 &&
      figures.every(isFigure);
    if (isPart) {
      const part: RowKind = { kind: 'total', of, word: '小计' };
      return { row, kind: part };
    }
    if (kind.kind === 'data') {
      for (const column of columns) {
        const cell = plainCell(row.cells[column] ?? '');
        if (cell !== '') printed.add(cell);
      }
    }
    isBelow = kind.kind === 'total';
    return one;
  });
}

/**
 * What stands without a number below 其中：一期 (二期) is a part of the same project, where the areas of them
 * all add up to that of the project.
 */
export function withPartsOfRows(rows: readonly Classified[], fields: Fields): Classified[] {
  const at = (row: Classified['row'], field: ListField): string =>
    plainCell(row.cells[fields.indexOf(field)] ?? '');
  const areaOf = ({ row }: Classified): number =>
    Number(at(row, 'areaMu').replaceAll(',', '') || Number.NaN);
  if (!fields.includes('seq') || !fields.includes('areaMu')) return [...rows];
  const parts = new Set<Classified>();
  rows.forEach((whole, place) => {
    const [first] = rows.slice(place + 1, place + 2);
    const isHeaded = first?.kind.kind === 'note' && at(first.row, 'name').startsWith('其中');
    if (whole.kind.kind !== 'data' || !isHeaded) return;
    const behind = rows.slice(place + 2);
    const end = behind.findIndex(({ row, kind }) => kind.kind !== 'data' || at(row, 'seq') !== '');
    const others = end < 0 ? behind : behind.slice(0, end);
    const sum = sumAreas([first, ...others].map(areaOf));
    if (others.length > 0 && sum === areaOf(whole)) for (const one of others) parts.add(one);
  });
  return rows.map((one) => (parts.has(one) ? { ...one, kind: { kind: 'note' } } : one));
}

/** The plots of one project: its name, and its number where one is printed, are merged down over them. */
export interface Plots {
  readonly first: number;
  readonly last: number;
}

/** The projects whose name is merged down over several rows, each of which is a plot of it. */
export function plotsOf(
  { merges }: Pick<Table, 'merges'>,
  { rows }: Pick<Header, 'rows'>,
  fields: Fields,
): Plots[] {
  const behind = rows.at(-1)?.line ?? 0;
  const over = (field: ListField) => {
    const column = fields.indexOf(field);
    return merges.filter(
      ({ first, last, from, to }) =>
        first > behind && last > first && from === column && to === column,
    );
  };
  const numbers = over('seq');
  return over('name').filter(
    ({ first, last }) =>
      !fields.includes('seq') || numbers.some((one) => one.first === first && one.last === last),
  );
}

/** The rows behind the first of a project of several plots say nothing of another one: they are no rows of data. */
export function withoutPlots(
  rows: readonly Classified[],
  { table, header }: { readonly table: Pick<Table, 'merges'>; readonly header: Header },
  fields: Fields,
): Classified[] {
  const plots = plotsOf(table, header, fields);
  if (plots.length === 0) return [...rows];
  const name = fields.indexOf('name');
  const nameIn = (line: number) => bare(rows.find(({ row }) => row.line === line)?.row.cells[name]);
  // A Word file is read with merged words in each of their rows.
  return rows.map((one) =>
    ['data', 'unknown'].includes(one.kind.kind) &&
    plots.some(
      ({ first, last }) =>
        one.row.line > first &&
        one.row.line <= last &&
        ['', nameIn(first)].includes(bare(one.row.cells[name])),
    )
      ? { ...one, kind: { kind: 'note' } }
      : one,
  );
}

/** What the plots of one project print apart from each other: nobody but a person can make one row of it. */
export function checkPlots({
  table,
  header,
  fields,
  layout,
  base,
}: {
  readonly table: Table;
  readonly header: Header;
  readonly fields: Fields;
  readonly layout: Layout;
  readonly base: Spot;
}): Problem[] {
  const names = new Map(table.rows.map((row) => [row.line, row.cells]));
  return plotsOf(table, header, fields).flatMap(({ first, last }) =>
    fields.flatMap((field, column): Problem[] => {
      const cells = Array.from({ length: last - first + 1 }, (_, at) =>
        bare(names.get(first + at)?.[column]),
      );
      const filled = cells.filter((cell) => cell !== '');
      const isSettled = layout.cells.some((cell) => cell.line === first && cell.field === field);
      // Two plots of one size are not one of it.
      const same = field === 'areaMu' ? [''] : ['', cells[0]];
      if (field === null || isSettled || cells.slice(1).every((cell) => same.includes(cell)))
        return [];
      return [
        {
          code: 'IMPORT-PLOTS',
          spot: { ...base, line: first, column: header.headings[column] ?? '' },
          what: `第 ${first} 至 ${last} 行是同一个项目的几个地块，这一列各写各的`,
          read: filled.join('、').slice(0, 120),
          expected: '一个项目一格',
          action: `请与制发单位核实整个项目的，在版式的 cells 中写明第 ${first} 行这一格读作什么和理由`,
        },
      ];
    }),
  );
}
