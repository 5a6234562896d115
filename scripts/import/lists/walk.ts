import type { ListRow } from '../../../src/facts/kinds/project.ts';
import type { Note, Problem } from '../problem.ts';
import type { TableRow } from '../readers/table.ts';
import type { ReadAs } from './accounts.ts';
import {
  behindTotal,
  gapsBehind,
  passTotal,
  passTown,
  townLeft,
  withoutEnded,
  type PassedTotal,
} from './behind-total.ts';
import { bareCell, checkCellCount, fieldCells, unknownRow, type Body } from './body.ts';
import type { CityWords } from './city-words.ts';
import {
  checkToldCounty,
  toldCounty,
  typedCounty,
  wordsOfRow,
  type ToldCounty,
} from './county-source.ts';
import type { RowKind } from './classify.ts';
import { cellsBelow, groupOf, within, type Group } from './groups.ts';
import { printedHead, type PrintedHead } from './heads.ts';
import { leftRow } from './leaving.ts';
import type { RowMarks } from './marks.ts';
import type { FieldRow } from './reading.ts';
import { readRow } from './rows.ts';
import { otherOrder } from './table-faults.ts';
import { readTotal, type TotalRow } from './totals.ts';

type TotalKind = RowKind & { kind: 'total' };

const unread = (line: number): RowMarks => ({
  line,
  seq: null,
  county: null,
  category: null,
  area: 'invalid',
  areaMu: 0,
});

/** What was met on the way down the rows of a list. */
export interface Walk {
  readonly rows: ListRow[];
  readonly marks: RowMarks[];
  readonly left: RowMarks[];
  readonly totals: TotalRow[];
  readonly heads: PrintedHead[];
  readonly problems: Problem[];
  readonly warnings: Note[];
  above: FieldRow['cells'];
  groups: readonly Group[];
  /** The county of the last row below the town or county that the next one stands in; empty before the first. */
  county: string;
  /** The total that stands before the next row, until what it leaves open is told. */
  behind: PassedTotal | null;
  /** What nothing but the place of a row behind a total says of it, for a person to confirm. */
  readonly gaps: string[];
}

function walkData(row: TableRow, walk: Walk, context: Body, words: CityWords): void {
  for (const { head } of walk.groups) head?.over.push(row.line);
  const count = checkCellCount(row, context);
  if (count) {
    walk.problems.push(count);
    walk.marks.push(unread(row.line));
    return;
  }
  const { layout } = context;
  const own = fieldCells(row, walk.above, context);
  const county = own.county ?? '';
  const town = townLeft(walk.groups, { above: walk.county, own: county }, context);
  if (town !== null) {
    walk.groups = walk.groups.filter((group) => group !== town);
    walk.behind = passTown(town, { line: row.line, county }, walk.behind);
  }
  if (county !== '') walk.county = county;
  const counted = layout.numbering === 'list' ? {} : { seq: String(walk.marks.length + 1) };
  const grouped = Object.fromEntries(context.grouped.map((field) => [field, '']));
  const cells = { ...grouped, ...cellsBelow(own, walk.groups, context, words), ...counted };
  if (walk.behind !== null) {
    const { gaps, behind } = gapsBehind(row, { own, cells }, walk.behind, context, words);
    walk.gaps.push(...gaps);
    walk.behind = behind;
  }
  walk.above = cells;
  const printedSeq = layout.numbering === 'group' ? own.seq : undefined;
  const spot = { ...context.base, line: row.line };
  const { unprinted, ownUnits } = context;
  const home = countyOf(row, { own, cells }, walk, context, words);
  const open = (['category', 'stage'] as const).filter((one) =>
    layout.cells.some(
      ({ line, field, value }) => line === row.line && field === one && value === '',
    ),
  );
  if (home.told !== null) {
    walk.problems.push(...checkToldCounty(home.told, own.location ?? '', spot, words));
  }
  const reading = readRow(
    {
      cells: Object.fromEntries(
        Object.entries(home.cells).filter(([field]) => !open.some((one) => one === field)),
      ),
      ...{ spot, layout, printedSeq, ownUnits },
      unprinted: [...unprinted, ...open, ...(home.isOpen ? (['county'] as const) : [])],
      countyBasis: home.told?.basis,
    },
    context.words,
  );
  if (reading.row) walk.rows.push(reading.row);
  walk.marks.push(reading.marks);
  walk.problems.push(...reading.problems);
  walk.warnings.push(...reading.warnings);
}

/**
 * The county of a row that its own cell does not print, and what tells it; `isOpen` where nothing does, and
 * the layout says that it need not.
 */
function countyOf(
  row: TableRow,
  { own, cells }: { readonly own: FieldRow['cells']; readonly cells: FieldRow['cells'] },
  { groups }: Walk,
  context: Body,
  words: CityWords,
): { cells: FieldRow['cells']; told: ToldCounty | null; isOpen: boolean } {
  const { layout } = context;
  const typed = layout.cells.find(({ line, field }) => line === row.line && field === 'county');
  if ((own.county ?? '') !== '')
    return { cells, told: typed === undefined ? null : typedCounty(typed), isOpen: false };
  const others = Object.fromEntries(Object.entries(cells).filter(([field]) => field !== 'county'));
  if (typed !== undefined) return { cells: others, told: null, isOpen: true };
  const group = groups.find(({ field }) => field === 'county');
  const told = toldCounty(own, group, context, words);
  if (told !== null) return { cells: { ...cells, county: told.county }, told, isOpen: false };
  const isOpen = layout.countyFrom !== null || layout.absent.includes('county');
  return isOpen && words.sole === null
    ? { cells: others, told, isOpen }
    : { cells, told, isOpen: false };
}

function walkGroup(row: TableRow, name: string, walk: Walk, context: Body, words: CityWords): void {
  const printed = printedHead(row, name, context);
  const head = { over: [] as number[] };
  if (printed !== null) walk.heads.push({ ...printed, ...head });
  const group = groupOf(name, context, words);
  const own = { head, printed: wordsOfRow(row), isSheet: row.isSheetName === true };
  // No group goes on over the end of a sheet.
  walk.groups = within(own.isSheet ? [] : walk.groups, { ...group, ...own });
  if (group.field === 'location' || group.field === 'county') walk.county = '';
  walk.above = {};
  walk.behind = null;
}

function walkTotal(
  row: TableRow,
  kind: TotalKind,
  walk: Walk,
  context: Body,
  words: CityWords,
): void {
  const column = context.fields.indexOf('areaMu');
  const cell = bareCell(row.cells[column]);
  const group = `${kind.of}${kind.word}`;
  // A total of another column (投资, 个数) prints no area: there is nothing to hold.
  if (column >= 0 && cell !== '') {
    const total = readTotal(cell, group, { ...context, line: row.line });
    if ('code' in total) walk.problems.push(total);
    else
      walk.totals.push({
        ...total,
        group,
        line: row.line,
        over: null,
        of: kind.of,
        word: kind.word,
        under: walk.groups.at(-1)?.name ?? Object.values(context.layout.given)[0]?.printed ?? '',
      });
  }
  const isSecond = walk.behind?.isNext === true;
  const left = behindTotal(walk.groups, { ...kind, isSecond }, context, words);
  walk.groups = left.groups;
  walk.behind = passTotal({ line: row.line, total: group }, left, walk.behind);
  walk.above = { ...withoutEnded(walk.above, kind.of), ...mergedBelow(row, context) };
}

/** What cells of a total at the top of its rows say of those rows too: they are merged down over them. */
function mergedBelow(row: TableRow, { table, fields, layout }: Body): FieldRow['cells'] {
  const cells = layout.fillDown.flatMap((field) => {
    const column = fields.indexOf(field);
    const isOver = table.merges.some(
      ({ first, last, from, to }) =>
        first === row.line && last > first && from <= column && to >= column,
    );
    return column >= 0 && isOver ? [[field, bareCell(row.cells[column])] as const] : [];
  });
  return Object.fromEntries(cells);
}

/** Goes down the rows of a list, each read with what stands above it. */
export function walkRows(body: readonly ReadAs[], context: Body, words: CityWords): Walk {
  const walk: Walk = {
    ...{ rows: [], marks: [], left: [], totals: [], heads: [] },
    ...{ problems: [], warnings: [], gaps: [] },
    ...{ above: {}, groups: [], behind: null, county: '' },
  };
  let isMoved = false;
  for (const { row, kind } of body) {
    // Below a header whose columns stand otherwise nothing can be told by ours.
    if (isMoved) {
      if (kind.kind === 'data') walk.marks.push(unread(row.line));
      continue;
    }
    if (kind.kind === 'group') walkGroup(row, kind.name, walk, context, words);
    const moved = kind.kind === 'header' ? otherOrder(row, context) : [];
    isMoved = moved.length > 0;
    walk.problems.push(...moved);
    if (kind.kind === 'unknown') walk.problems.push(unknownRow(row, context.base));
    if (kind.kind === 'total') walkTotal(row, kind, walk, context, words);
    if (kind.kind === 'data') walkData(row, walk, context, words);
    const left = kind.kind === 'note' ? leftRow(row, walk.above, context) : null;
    if (left !== null) {
      walk.left.push(left.marks);
      walk.above = left.above;
    }
  }
  return walk;
}
