import type { Layout, NamedRow } from '../../../src/facts/kinds/layout.ts';
import { readArea, readSequence } from '../../../src/rules/project/number.ts';
import type { Note, Problem, Spot } from '../problem.ts';
import type { TableRow } from '../readers/table.ts';
import { bare } from './city-words.ts';
import type { RowKind } from './classify.ts';
import type { ListField } from './columns.ts';

/** The rows that a person named in a layout as no data. */
const named = { notes: '注', groups: '分组', totals: '小计、合计' } as const;

/** The line of a row that a layout names. */
export const lineOf = (row: NamedRow): number => (typeof row === 'number' ? row : row.line);

/** Whether a layout names a line among such rows. */
export function isNamed(rows: readonly NamedRow[], line: number): boolean {
  return rows.some((row) => lineOf(row) === line);
}

/** The words of a row as a person confirms them: filled cells, a bar between. */
export function wordsOf({ cells }: Pick<TableRow, 'cells'>): string {
  return cells
    .map(bare)
    .filter((cell) => cell !== '')
    .join('｜');
}

/** A name with a 序号 or an area: nothing but a row of data has them. */
export function isLikeData(
  row: TableRow,
  fields: readonly (ListField | null)[],
  unit: Layout['unit'],
): boolean {
  const at = (field: ListField): string => bare(row.cells[fields.indexOf(field)] ?? '');
  const numbered = fields.includes('seq') && readSequence(at('seq')) !== null;
  const measured =
    fields.includes('areaMu') && readArea(at('areaMu'), unit, true).kind === 'number';
  return at('name') !== '' && (numbered || measured);
}

/** A row of a list, what it is by itself, and what it is read as. */
export interface ReadAs {
  readonly row: TableRow;
  readonly found: RowKind;
  readonly kind: RowKind;
}

/**
 * Rows of data that a layout calls notes, groups or totals: each is lost to the list, so a person
 * confirms it with its words. And lines that it names and the table has not.
 */
export function checkNamedRows(
  rows: readonly ReadAs[],
  layout: Layout,
  { fields, base }: { readonly fields: readonly (ListField | null)[]; readonly base: Spot },
  lines: ReadonlySet<number>,
): Problem[] {
  return (['notes', 'groups', 'totals'] as const).flatMap((key) =>
    layout[key].flatMap((entry): Problem[] => {
      const line = lineOf(entry);
      const spot = { ...base, line };
      if (!lines.has(line)) {
        return [
          {
            code: 'IMPORT-LAYOUT-LINE',
            spot,
            what: `版式的 ${key} 写了原件没有内容的一行`,
            read: `第 ${line} 行`,
            expected: '原件里有内容的行',
            action: '照原件更正版式；换了原件的，重新核对版式',
          },
        ];
      }
      const one = rows.find(({ row }) => row.line === line);
      if (one?.found.kind !== 'data' || !isLikeData(one.row, fields, layout.unit)) return [];
      const words = wordsOf(one.row);
      if (typeof entry !== 'number' && entry.printed === words) return [];
      return [
        {
          code: 'IMPORT-LAYOUT-DATA',
          spot,
          what: `版式说这一行是${named[key]}，它却像一个片区，照此就不收录了`,
          read: words.slice(0, 120),
          expected: `片区写在名单里，${named[key]}不像片区`,
          action: `是片区的，从版式的 ${key} 中删去；确实不是的，改写成 { line: ${line}, printed: ${JSON.stringify(words)} }`,
        },
      ];
    }),
  );
}

const shown = 20;

function listed(name: string, rows: readonly ReadAs[]): string[] {
  if (rows.length === 0) return [];
  const each = rows
    .slice(0, shown)
    .map(({ row }) => `第 ${row.line} 行“${wordsOf(row).slice(0, 24)}”`)
    .join('、');
  const more = rows.length > shown ? `等 ${rows.length} 行` : '';
  return [`${name} ${rows.length} 行：${each}${more}`];
}

/** What each row of the table was taken for, so that none is passed over unseen. */
export function accountOf(
  rows: readonly ReadAs[],
  { header, above, spot }: { readonly header: number; readonly above: number; readonly spot: Spot },
): Note {
  const of = (kind: RowKind['kind']): ReadAs[] => rows.filter((row) => row.kind.kind === kind);
  const parts = [
    `表头以上 ${above} 行，表头 ${header + of('header').length} 行，片区 ${of('data').length} 行`,
    ...listed('小计、合计', of('total')),
    ...listed('分组', of('group')),
    ...listed('注', of('note')),
    ...(of('blank').length === 0 ? [] : [`空行 ${of('blank').length} 行`]),
  ];
  return {
    code: 'IMPORT-LIST-ROWS',
    spot,
    what: `这张表每一行读作什么：${parts.join('；')}`,
    action: '请与原件核对，有没有片区被当成小计、分组或注',
  };
}
