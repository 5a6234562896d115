import type { Problem } from '../problem.ts';
import { isDitto } from './body.ts';
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
