import type { Note, Spot } from '../problem.ts';
import type { TableRow } from '../readers/table.ts';
import { bareCell } from './body.ts';
import { leaves } from './classify.ts';
import { headingOf, type ListField } from './columns.ts';

/** Words above or below a list that give colours a meaning: 绿色为已完成, but not 绿色建筑为二星级. */
const legend =
  /(?:[红黄绿蓝橙紫灰白青无]|底)色(?:的|底|标注|字体|填充|单元格)?(?:为|是|表示|代表|[:：])/u;

/** A legend of colours: what they say of the rows is not read. */
export function coloursOf(rows: readonly TableRow[], base: Spot): Note[] {
  return rows.flatMap(({ line, cells }): Note[] => {
    const read = cells.map(bareCell).find((cell) => legend.test(cell));
    if (read === undefined) return [];
    return [
      {
        code: 'IMPORT-COLOURS',
        spot: { ...base, line },
        what: '名单用颜色说明各行，颜色没有读',
        read: read.slice(0, 60),
        action: '请制发单位另给用文字写明的名单，或在版式中写明',
      },
    ];
  });
}

/** Names that end with the mark of a note: it stands in the name as printed. */
export function marksOnNames(
  rows: readonly { readonly line: number; readonly name: string }[],
  base: Spot,
): Note[] {
  const marked = rows.filter(({ name }) => /(?:[①-⑳⑴-⒇¹²³⁴-⁹※★☆▲△]|[*＊]+)$/u.test(name.trim()));
  const [first] = marked;
  if (first === undefined) return [];
  const shown = marked.slice(0, 5).map(({ line, name }) => `${name}（第 ${line} 行）`);
  return [
    {
      code: 'IMPORT-NAME-MARK',
      spot: { ...base, line: first.line, column: headingOf('name') },
      what: '片区名称末尾有注的标号，当作名称的字照录了',
      read: `${shown.join('、')}${marked.length > shown.length ? `等 ${marked.length} 行` : ''}`,
      action: '标号不是名称的字的，在版式的 cells 中写明名称的读法和理由',
    },
  ];
}

/** How many are told one by one. */
const fewRemarks = 20;

/**
 * What a column that is not taken in (备注) says against the row that it stands in: the row is read as a project
 * like all others, and its remark is on no page.
 *
 * @param rows the rows of data
 * @param fields of each column, null where it has none
 */
export function remarksOf(
  rows: readonly TableRow[],
  {
    fields,
    headings,
    base,
  }: {
    readonly fields: readonly (ListField | null)[];
    readonly headings: readonly string[];
    readonly base: Spot;
  },
): Note[] {
  const found = rows.flatMap(({ line, cells }) =>
    cells.flatMap((cell, column): Note[] => {
      const read = bareCell(cell);
      if (fields[column] !== null || !leaves.test(read)) return [];
      return [
        {
          code: 'IMPORT-REMARK',
          spot: { ...base, line, column: headings[column] ?? '' },
          what: '这一栏不收录，却写着这个片区可能已经不在名单里',
          read,
          action: '请与制发单位核实：已调出的，请制发单位另给没有列它的名单；仍在名单里的不必处理',
        },
      ];
    }),
  );
  return found.slice(0, fewRemarks);
}
