import type { Layout, ListField } from '../../src/facts/kinds/layout.ts';
import { bareCell, cellOf } from '../import/lists/body.ts';
import { headingOf } from '../import/lists/columns.ts';
import { fieldsBy, joinedColumns } from '../import/lists/header.ts';
import type { ListReading } from '../import/lists/reading.ts';
import type { Answers } from './answers.ts';
import type { AskedShape, GivenBlanks } from './asked-shape.ts';

/** The fields that a blank cell may take from the cell above it. */
export const blankFields = ['county', 'category', 'location', 'stage'] as const;
type BlankField = (typeof blankFields)[number];

/** A row of data as far as one column goes. */
interface ColumnRow {
  readonly line: number;
  readonly name: string;
  readonly own: string;
  /** What the nearest filled cell above says. */
  readonly above: string;
  readonly isMerged: boolean;
}

/** How many rows are named one by one. */
const fewRows = 12;

function linesOf(rows: readonly { readonly line: number }[]): string {
  const shown = rows.slice(0, fewRows).map(({ line }) => line);
  return `第 ${shown.join('、')} 行${rows.length > fewRows ? `等 ${rows.length} 行` : ''}`;
}

function columnRows(
  field: BlankField,
  layout: Layout,
  { laid: { table, header }, lines }: AskedShape,
): ColumnRow[] {
  const fields = fieldsBy(layout, header);
  const column = fields.indexOf(field);
  if (column < 0) return [];
  const columns = [column, ...joinedColumns(layout, field, header)];
  let above = '';
  return table.rows
    .filter(({ line }) => lines.has(line))
    .map(({ line, cells }) => {
      const own = columns.map((one) => cellOf(field, cells[one])).join('');
      const isMerged = table.merges.some(
        ({ first, last, from, to }) =>
          line >= first && line <= last && column >= from && column <= to,
      );
      const row = { line, name: bareCell(cells[fields.indexOf('name')]), own, above, isMerged };
      if (own !== '') above = own;
      return row;
    });
}

/** What a column looks like whose words stand at the first row of each block alone: the usual way. */
function blocksOf(rows: readonly ColumnRow[]): string | null {
  const heads = rows.filter(({ own }) => own !== '');
  const blanks = rows.length - heads.length;
  const words = new Set(heads.map(({ own }) => own));
  const isUsual = rows[0]?.own !== '' && words.size === heads.length && blanks > heads.length;
  if (!isUsual || rows.some(({ isMerged }) => isMerged)) return null;
  const shown = heads.slice(0, 4).map(({ line, own }) => `第 ${line} 行“${own}”`);
  return `只有 ${heads.length} 行印着字，各不相同（${shown.join('、')}${heads.length > 4 ? '等' : ''}），像是一组只印一次`;
}

/** The blank cells that are not merged and would be filled, or that stop the reading. */
function openBlanks(
  field: BlankField,
  rows: readonly ColumnRow[],
  { layout, reading }: { readonly layout: Layout; readonly reading: ListReading },
): ColumnRow[] {
  const stopped = new Set(
    reading.problems
      .filter(({ read, spot }) => read === '' && spot.column === headingOf(field))
      .map(({ spot }) => spot.line),
  );
  return rows.filter(
    ({ line, own, isMerged }) =>
      own === '' &&
      !isMerged &&
      !layout.cells.some((cell) => cell.line === line && cell.field === field) &&
      (layout.fillDown.includes(field) || stopped.has(line)),
  );
}

const isNone = (typed: string): boolean => /^(?:没有|没有印|无|空)$/u.test(typed);
const isSame = (typed: string): boolean => /^(?:同上|同上一行)$/u.test(typed);

/** Asks what each blank cell of a column is, and who knows it from where. */
async function askEach(
  field: BlankField,
  rows: readonly ColumnRow[],
  { key, answers, given }: { key: string; answers: Answers; given: GivenBlanks | undefined },
): Promise<{ cells: Layout['cells']; isFilled: boolean }> {
  const each = typeof given === 'object' ? given : undefined;
  const cells: Layout['cells'] = [];
  let isFilled = false;
  for (const [at, { line, name, above }] of rows.entries()) {
    const value = await answers.ask({
      key: `${key} › rows › ${line}`,
      ask: `第 ${line} 行“${name.slice(0, 20)}”的${headingOf(field)}是？`,
      notes: at === 0 ? ['同上一行的打“同上”，原件没有印的打“没有”。'] : [],
      given: each?.rows[line],
      check: (typed) => (isSame(typed) && above === '' ? '上面没有印着字的一行。' : null),
    });
    if (value === null) continue;
    if (isSame(value)) isFilled = true;
    else cells.push({ line, field, printed: '', value: isNone(value) ? '' : value, reason: '' });
  }
  if (cells.length === 0) return { cells, isFilled };
  const reason = await answers.ask({
    ...{ key: `${key} › reason`, ask: '谁、怎样核实的？', given: each?.reason },
    notes: ['和版式一起登记，不要写姓名。'],
    check: (words) => (words.length < 4 ? '请写清楚一些，至少 4 个字。' : null),
  });
  return {
    cells: reason === null ? [] : cells.map((cell) => ({ ...cell, reason })),
    isFilled,
  };
}

const withFilled = (layout: Layout, field: ListField, isFilled: boolean): Layout => {
  const others = layout.fillDown.filter((one) => one !== field);
  return { ...layout, fillDown: isFilled ? [...others, field] : others };
};

/**
 * Asks what blank cells say that are not merged: what stands above them, nothing, or each something. A
 * blank cell is no evidence of any of these, so nothing is proposed; a merged cell fills down unasked.
 */
export async function askBlanks(
  start: Layout,
  reading: ListReading,
  { asked, answers }: { asked: AskedShape; answers: Answers },
): Promise<Layout> {
  let layout = start;
  if (!asked.proposed) return layout;
  for (const field of blankFields) {
    const rows = columnRows(field, layout, asked);
    const blanks = openBlanks(field, rows, { layout, reading });
    const [first] = blanks;
    if (first === undefined || blanks.length === rows.length) continue;
    const heading = headingOf(field);
    const given = asked.given.blanks?.[field];
    const key = `${asked.key} › blanks › ${field}`;
    const blocks = blocksOf(rows);
    const sample = blanks
      .filter(({ above }) => above !== '')
      .slice(0, 3)
      .map(({ line, above }) => `第 ${line} 行读作“${above}”`)
      .join('、');
    const how = await answers.ask({
      ...{ key, ask: `${linesOf(blanks)}没有印${heading}：怎样读？` },
      given: typeof given === 'object' ? 'each' : given,
      notes: [
        blocks === null
          ? `“${heading}”列的这 ${blanks.length} 格空着，也没有和上面的合并，看不出是什么意思。请对原件。`
          : `“${heading}”列${blocks}；其余 ${blanks.length} 格空着，也没有合并。请对原件。`,
      ],
      choices: [
        ...(sample === ''
          ? []
          : [{ value: 'above', label: `同上一行：${sample}${blanks.length > 3 ? '……' : ''}` }]),
        { value: 'unprinted', label: '原件没有印：页面写“原文未载明”' },
        { value: 'each', label: '分别写：一行一行地问' },
      ],
    });
    if (how === null) continue;
    const hasMerged = rows.some(({ isMerged }) => isMerged);
    if (how === 'above') layout = withFilled(layout, field, true);
    else if (how === 'unprinted') {
      const reason = '原件这一格空着，没有合并；发布时按原件没有印登记';
      const cells = blanks.map(({ line }) => ({ line, field, printed: '', value: '', reason }));
      layout = { ...withFilled(layout, field, hasMerged), cells: [...layout.cells, ...cells] };
    } else {
      const own = await askEach(field, blanks, { key, answers, given });
      const filled = withFilled(layout, field, hasMerged || own.isFilled);
      layout = { ...filled, cells: [...layout.cells, ...own.cells] };
    }
  }
  return layout;
}
