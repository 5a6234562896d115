import type { Layout } from '../../src/facts/kinds/layout.ts';
import { formatDate } from '../../src/rules/words/date.ts';
import { cellOf } from '../import/lists/body.ts';
import { fieldsBy } from '../import/lists/header.ts';
import type { LaidOut } from '../import/lists/reasons.ts';
import { describeFault, type Problem } from '../import/problem.ts';
import type { Answers } from './answers.ts';
import type { KnownCell } from './propose.ts';
import { PublishStop } from './stop.ts';

/** Faults of one cell that the body which made the list can settle. */
const ofCell =
  /^IMPORT-(?:AREA-INVALID|NAME-MISSING|SEQ-INVALID|WORD-MISSING|(?:COUNTY|CATEGORY|STAGE)-UNKNOWN)$/u;

/** How many cells are asked about one by one; more are told as errors. */
const fewCells = 8;

interface Context {
  readonly key: string;
  readonly laid: LaidOut;
  readonly answers: Answers;
  readonly say: (line: string) => void;
  /** Cells of the city's earlier lists that a person read. */
  readonly earlier: readonly KnownCell[];
}

/**
 * Asks how single cells are to be read that nobody can read as printed, where a person has had it from
 * the body that made the list. Only a person is asked; a settings file writes the whole layout.
 *
 * @throws PublishStop where nobody has asked that body yet
 */
export async function askCells(
  start: Layout,
  problems: readonly Problem[],
  context: Context,
): Promise<Layout> {
  const { key, answers, say } = context;
  const cells = problems.filter(({ code, spot }) => ofCell.test(code) && spot.line !== undefined);
  // Other faults are told first, and all together.
  if (!answers.hasPerson || cells.length === 0 || cells.length > fewCells) return start;
  if (cells.length < problems.length) return start;
  say(`  这 ${cells.length} 格读不出来：`);
  for (const cell of cells) say(`  ${describeFault(cell)}`);
  const known = await answers.ask({
    ...{ key: `${key} › cells`, ask: '这些格向制发单位核实过了吗？', inOneLine: true },
    choices: [
      { value: 'no', label: '还没有，停下' },
      { value: 'yes', label: '核实过，现在写出各格读作什么' },
    ],
  });
  if (known !== 'yes') {
    throw new PublishStop('refused', [
      ...cells.map(describeFault),
      '什么也没有写入。原件不改：向制发单位核实以后再运行一次，选“核实过”。',
    ]);
  }
  let layout = start;
  for (const cell of cells) {
    const own = await askCell(layout, cell, context);
    if (own !== null) layout = { ...layout, cells: [...layout.cells, own] };
  }
  return layout;
}

/** What one cell is read as, and who had it from whom; what was said of the same cell of an earlier list stands. */
async function askCell(
  layout: Layout,
  { spot: { line = 0, column = '' } }: Problem,
  { key, laid, answers, earlier }: Context,
): Promise<Layout['cells'][number] | null> {
  const fields = fieldsBy(layout, laid.header);
  const field = fields[laid.header.headings.indexOf(column)] ?? null;
  if (field === null) return null;
  const cells = laid.table.rows.find((one) => one.line === line)?.cells ?? [];
  const printed = cellOf(field, cells[fields.indexOf(field)]);
  const name = cellOf('name', cells[fields.indexOf('name')]);
  const before = earlier.findLast(
    (one) => one.field === field && one.printed === printed && one.name === name,
  );
  const because =
    before === undefined ? '' : `${formatDate(before.list)}的名单里“${name}”的这一格这样读。`;
  const proposed = (value: string | undefined) =>
    value === undefined ? null : { value, because, weak: true };
  const value = await answers.ask({
    key: `${key} › cells › ${line} › ${field}`,
    ask: `第 ${line} 行“${column}”（印作“${printed}”）读作什么？`,
    notes: [before === undefined ? '按回车：原件没有载明。' : '原件没有载明的，打“没有”。'],
    read: (typed) => (/^(?:没有|无|空)$/u.test(typed) ? '' : typed),
    optional: true,
    proposed: proposed(before?.value),
  });
  const reason = await answers.ask({
    ...{ key: `${key} › cells › ${line} › reason`, ask: '谁、怎样核实的？' },
    notes: ['和版式一起登记，不要写姓名。'],
    check: (words) => (words.length < 4 ? '请写清楚一些，至少 4 个字。' : null),
    proposed: proposed(before?.reason),
  });
  return value === null || reason === null ? null : { line, field, printed, value, reason };
}
