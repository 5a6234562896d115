import type { Layout } from '../../../src/facts/kinds/layout.ts';
import type { Problem, Spot } from '../problem.ts';
import type { Table, TableRow } from '../readers/table.ts';
import { isNamed } from './accounts.ts';
import type { Body } from './body.ts';
import { fieldOf, headingOf, listFields } from './columns.ts';
import type { ListReading } from './reading.ts';
import { fieldOfParts, unitOfParts, type Header } from './header.ts';
import { isStage } from './stage-words.ts';

/** A header below the first that has its columns in another order: rows below it would be shifted. */
export function otherOrder({ line, cells }: TableRow, { fields, base }: Body): Problem[] {
  const own = cells.map(fieldOf);
  const moved = fields.flatMap((field, column) =>
    field !== null && own.includes(field) && own[column] !== field ? [field] : [],
  );
  if (moved.length === 0) return [];
  return [
    {
      code: 'IMPORT-HEADER-AGAIN',
      spot: { ...base, line },
      what: '下面又有一个表头，列的次序与前面的不同，它下面的各行没有读',
      read: cells
        .filter((cell) => cell.trim() !== '')
        .join('、')
        .slice(0, 120),
      expected: fields.flatMap((field) => (field === null ? [] : [headingOf(field)])).join('、'),
      action: '请向制发单位取得各列次序一致的名单；是两份名单的，分两个文件登记',
    },
  ];
}

/** A table without any heading that a list has. */
export function noHeader(table: Table, base: Spot): Problem {
  const filled = table.rows.find(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const second = table.rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))[1];
  const shown = [filled, second].flatMap((row) =>
    row === undefined ? [] : [row.cells.join('、')],
  );
  const down = new Set(table.rows.map(({ cells }) => fieldOf(cells[0] ?? '')));
  down.delete(null);
  const isTransposed = down.size >= 3;
  return {
    code: 'IMPORT-HEADER-MISSING',
    spot: base,
    what: '没有找到名单的表头',
    read: shown.length === 0 ? '没有任何表格行' : shown.join('／').slice(0, 120),
    expected: listFields.map(headingOf).join('、'),
    action: isTransposed
      ? '表头写在第一列、一列一个项目，不能登记：请制发单位另给一行一个项目的一份'
      : '核对文件、工作表和附件是否登记正确；表头用别的词的，在版式的 header 和 columns 中写明',
  };
}

/** 填报单位：甲局, 截至：2025年6月: what a list says of itself, a label and its words a cell. */
const isLabelled = (cell: string): boolean => /^[（(]?\p{Script=Han}{2,8}[：:]/u.test(cell.trim());

/** Rows above the header that are as full as rows of data: nobody knows what they are. */
export function rowsAbove(table: Table, header: Header, layout: Layout, base: Spot): Problem[] {
  const first = header.rows[0]?.line ?? 0;
  return table.rows
    .filter(({ line }) => line < first && !isNamed(layout.notes, line))
    .filter(({ cells }) => {
      const filled = cells.filter((cell) => cell.trim() !== '');
      return filled.length >= 3 && !filled.every(isLabelled);
    })
    .map(({ line, cells }) => ({
      code: 'IMPORT-ROWS-ABOVE',
      spot: { ...base, line },
      what: '表头上面有一行像数据',
      read: cells
        .filter((cell) => cell.trim() !== '')
        .join('｜')
        .slice(0, 60),
      expected: '表头上面只有标题',
      action: '表头不在这里的，在版式的 header 中写明；不是数据的，写进 notes',
    }));
}

/** Rows of data that were not read though nothing was told of them: none is ever left out in silence. */
function unreadRows({ marks, rows }: Pick<ListReading, 'marks' | 'rows'>, base: Spot): Problem[] {
  const read = new Set(rows.map(({ line }) => line));
  return marks
    .filter(({ line }) => !read.has(line))
    .map(({ line }) => ({
      code: 'IMPORT-ROW-UNREAD',
      spot: { ...base, line },
      what: '这一行没有读成片区',
      read: `第 ${line} 行`,
      expected: '每一项都能读出的片区',
      action: '与原件核对这一行的各格，在版式的 cells 中写明读法和理由',
    }));
}

/** Rows without a place whose name ends with one that other rows have: two cells were read as one. */
function placesInNames({ rows }: Pick<ListReading, 'rows'>, layout: Layout, base: Spot): Problem[] {
  const places = [...new Set(rows.map(({ location }) => location ?? ''))].filter(
    (place) => place.length > 2,
  );
  const settled = (line: number): boolean => layout.cells.some((cell) => cell.line === line);
  return rows.flatMap(({ name, location, line }): Problem[] => {
    const place = places.find((one) => name.endsWith(one) && name !== one);
    if ((location ?? '') !== '' || place === undefined || settled(line)) return [];
    return [
      {
        code: 'IMPORT-CELLS-AS-ONE',
        spot: { ...base, line, column: headingOf('name') },
        what: '名称的末尾像是位置一格的字，位置一格空着',
        read: name,
        expected: `名称和位置各一格：位置“${place}”`,
        action: '与原件核对，在版式的 cells 中写明这一行名称和位置的读法和理由',
      },
    ];
  });
}

/** What is wrong with rows that no other check has found wrong. */
export function misread(
  reading: Pick<ListReading, 'marks' | 'rows'>,
  layout: Layout,
  base: Spot,
): Problem[] {
  return [...unreadRows(reading, base), ...placesInNames(reading, layout, base)];
}

/** The same headings twice are two tables side by side: the rows of the second would be lost. */
export function sideBySide(header: Header, spot: Spot): Problem[] {
  const fields = header.parts.map(fieldOfParts);
  const twice = listFields.filter((field) => fields.filter((one) => one === field).length > 1);
  if (!twice.includes('name') || twice.length < 3) return [];
  return [
    {
      code: 'IMPORT-TABLES-BESIDE',
      spot,
      what: '表头的几列各有两次，像是两张表并排',
      read: twice.map(headingOf).join('、'),
      expected: '一张表，每列一次',
      action: '请向制发单位取得上下排列的表；确是一张表的，在版式的 columns 和 leftOut 中写明各列',
    },
  ];
}

/**
 * Areas in columns of their own for each stage: the first would be taken for all. Where the whole area and
 * the stage have columns too, the others only tell more of them.
 */
export function areasByStage(header: Header, spot: Spot): Problem[] {
  const isArea = (parts: readonly string[]) =>
    fieldOfParts(parts) === 'areaMu' || unitOfParts(parts) !== null;
  const namesStage = (parts: readonly string[]) =>
    parts.flatMap((words) => words.split(/[/()（）]|用?地?面积/u)).some(isStage);
  const columns = header.parts.filter((parts) => isArea(parts) && namesStage(parts));
  const isWhole = header.parts.some((parts) => isArea(parts) && !columns.includes(parts));
  const isStaged = header.parts.some((parts) => fieldOfParts(parts) === 'stage');
  if (columns.length < 2 || (isWhole && isStaged)) return [];
  return [
    {
      code: 'IMPORT-AREAS-BY-STAGE',
      spot: { ...spot, column: headingOf('areaMu') },
      what: '面积按实施阶段分写在几列，没有读',
      read: columns.map((parts) => parts.join('/')).join('、'),
      expected: '面积一列，实施阶段一列',
      action: '请制发单位另给面积、实施阶段各一列的名单',
    },
  ];
}
