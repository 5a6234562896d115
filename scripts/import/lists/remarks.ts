import type { Note, Spot } from '../problem.ts';
import type { TableRow } from '../readers/table.ts';
import { bareCell } from './body.ts';
import { leaves } from './classify.ts';
import { headingOf, type ListField } from './columns.ts';

/** Words above or below a list that give colours a meaning: 绿色底纹为已完成, 标红的表示调出, but not 绿色建筑为二星级. */
const legend =
  /(?:[红黄绿蓝橙紫灰白青粉无]|底)色(?:的|底纹?|底色|标[注记示]|字体?|填充|单元格|部分|行)*(?:为|是|系|表示|代表|[:：])|[红黄绿蓝橙紫灰](?:字体?|底)(?:的|部分|者|行)*(?:为|是|系|表示|代表)|[标涂][红黄绿蓝橙紫灰]色?(?:的|部分|者|行)*(?:为|是|系|表示|代表)|(?:底纹|底色|颜色)[^。；]{0,8}(?:表示|代表|区分)/u;

/** More than a third of the rows are coloured to be read more easily. */
const fewColoured = 3;

/**
 * A legend of colours, and rows that a colour sets apart from the others: what they say of the rows is not read.
 *
 * @param coloured the rows with a colour, as far as the file tells
 */
export function coloursOf(
  rows: readonly TableRow[],
  data: ReadonlySet<number>,
  coloured: readonly number[],
  base: Spot,
): Note[] {
  const found = coloured.filter((line) => data.has(line));
  const which = `第 ${found.slice(0, 20).join('、')} 行${found.length > 20 ? `等 ${found.length} 行` : ''}`;
  const legends = rows.flatMap(({ line, cells }): Note[] => {
    const read = cells.map(bareCell).find((cell) => legend.test(cell));
    if (read === undefined || data.has(line)) return [];
    return [
      {
        code: 'IMPORT-COLOURS',
        spot: { ...base, line },
        what: `名单用颜色说明各行，颜色没有读${found.length === 0 ? '' : `；涂了颜色的是${which}`}`,
        read: read.slice(0, 60),
        action:
          '请制发单位另给用文字写明的名单；表示不再列入的，把那几行写进版式的 notes，表示阶段的，在 cells 中写明读法和理由',
      },
    ];
  });
  if (legends.length > 0 || found.length === 0 || found.length * fewColoured > data.size)
    return legends;
  return [
    {
      code: 'IMPORT-COLOURS',
      spot: { ...base, line: found[0] ?? 1 },
      what: `${which}涂了颜色，颜色没有读`,
      action: '与制发单位核实颜色是否有意思：没有的不必处理；表示不再列入的，写进版式的 notes',
    },
  ];
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
