import type { Problem } from '../problem.ts';
import type { FaultyCell } from '../readers/table.ts';
import { isDitto, type Body } from './body.ts';
import { headingOf } from './columns.ts';
import type { FieldRow } from './reading.ts';

/** A character that was lost in a conversion, or that only a font made for it shows. */
const lost = /[\uFFFD\p{Co}]/u;

/** Cells of words that do not hold the words themselves: characters lost, or a mark for the cell above. */
export function checkWholeCells({ cells, spot }: Pick<FieldRow, 'cells' | 'spot'>): Problem[] {
  return (['name', 'location', 'county', 'category', 'stage'] as const).flatMap((field) => {
    const cell = cells[field] ?? '';
    const at = { spot: { ...spot, column: headingOf(field) }, read: cell };
    const problems: Problem[] = [];
    if (lost.test(cell)) {
      problems.push({
        ...at,
        code: 'IMPORT-CHARACTER-LOST',
        what: '有一个字丢失了，或只有某一台电脑的字体才有',
        expected: '所有字都能显示的文字',
        action: '请向制发单位取得写法，在版式的 cells 中写明这一格的读法和理由',
      });
    }
    // The name above is another project's, and so is never filled in.
    if (isDitto(cell)) {
      problems.push({
        ...at,
        code: 'IMPORT-DITTO',
        what: '这一格只写着与上一格相同',
        expected: headingOf(field),
        action:
          field === 'name'
            ? '请向制发单位取得片区的名称，在版式的 cells 中写明读法和理由'
            : '照上一格填的，写进版式的 ditto；否则请与制发单位核实',
      });
    }
    return problems;
  });
}

/** Faults of cells as they are told: a row that is struck out from end to end is told once. */
export function cellFaults(
  faulty: readonly FaultyCell[],
  { table, fields, base }: Body,
): Problem[] {
  const struck = faulty.filter(({ problem }) => problem.code === 'IMPORT-CELL-STRUCK');
  const isWhole = (line: number): boolean => {
    const cells = table.rows.find((row) => row.line === line)?.cells ?? [];
    const own = struck.filter((cell) => cell.line === line).map(({ column }) => column);
    return fields.every(
      (field, column) =>
        field === null || (cells[column] ?? '').trim() === '' || own.includes(column),
    );
  };
  const rows = [...new Set(struck.map(({ line }) => line))].filter(isWhole);
  return [
    ...rows.map((line) => ({
      code: 'IMPORT-ROW-STRUCK',
      spot: { ...base, line },
      what: '这一行整行划去了',
      read: (table.rows.find((row) => row.line === line)?.cells ?? [])
        .filter((cell) => cell.trim() !== '')
        .join('｜')
        .slice(0, 120),
      expected: '没有划去的文字',
      action:
        '请与制发单位核实：不再列入的，写进版式的 notes；仍列入的，请它另给没有划去的一份，或在 cells 中写明各格的读法和理由',
    })),
    ...faulty.flatMap(({ line, problem }) =>
      problem.code === 'IMPORT-CELL-STRUCK' && rows.includes(line) ? [] : [problem],
    ),
  ];
}
