import type { Layout, ListField } from '../../src/facts/kinds/layout.ts';
import { cellOf } from '../import/lists/body.ts';
import { headingOf, listFields } from '../import/lists/columns.ts';
import { fieldsBy } from '../import/lists/header.ts';
import type { LaidOut } from '../import/lists/reasons.ts';
import { describeProblem, type Problem } from '../import/problem.ts';
import type { Answers } from './answers.ts';

/** Faults of one cell that the body which made the list can settle. */
const ofCell =
  /^IMPORT-(?:AREA-INVALID|NAME-MISSING|SEQ-INVALID|WORD-MISSING|(?:COUNTY|CATEGORY|STAGE)-UNKNOWN)$/u;

/** How many cells are asked about one by one; more are told as errors. */
const fewCells = 8;

/**
 * Asks how single cells are to be read that nobody can read as printed, where a person has had it from
 * the body that made the list. Only a person is asked; a settings file writes the whole layout.
 */
export async function askCells(
  start: Layout,
  problems: readonly Problem[],
  context: {
    readonly key: string;
    readonly laid: LaidOut;
    readonly answers: Answers;
    readonly say: (line: string) => void;
  },
): Promise<Layout> {
  const { key, laid, answers, say } = context;
  const cells = problems.filter(({ code, spot }) => ofCell.test(code) && spot.line !== undefined);
  // Other faults are told first, and all together.
  if (!answers.hasPerson || cells.length === 0 || cells.length > fewCells) return start;
  if (cells.length < problems.length) return start;
  say(`  这 ${cells.length} 格读不出来：`);
  for (const cell of cells) say(`  错误 ${describeProblem(cell)}`);
  const known = await answers.ask({
    ...{ key: `${key} › cells`, ask: '这些格向制发单位核实过了吗？', inOneLine: true },
    choices: [
      { value: 'no', label: '还没有，停下' },
      { value: 'yes', label: '核实过，现在写出各格读作什么' },
    ],
  });
  if (known !== 'yes') return start;
  let layout = start;
  for (const { spot } of cells) {
    const { line = 0, column = '' } = spot;
    const field: ListField | undefined = listFields.find((one) => headingOf(one) === column);
    if (field === undefined) continue;
    const row = laid.table.rows.find((one) => one.line === line);
    const printed = cellOf(field, row?.cells[fieldsBy(layout, laid.header).indexOf(field)]);
    const where = `第 ${line} 行“${column}”（印作“${printed}”）`;
    const value = await answers.ask({
      ...{ key: `${key} › cells › ${line} › ${field}`, ask: `${where}读作什么？`, optional: true },
      notes: ['按回车：原件没有载明。'],
    });
    const reason = await answers.ask({
      ...{ key: `${key} › cells › ${line} › reason`, ask: '谁、怎样核实的？' },
      notes: ['和版式一起登记，不要写姓名。'],
      check: (words) => (words.length < 4 ? '请写清楚一些，至少 4 个字。' : null),
    });
    if (value === null || reason === null) continue;
    layout = { ...layout, cells: [...layout.cells, { line, field, printed, value, reason }] };
  }
  return layout;
}
