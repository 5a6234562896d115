import { colToLetter, write, type CellStyle, type DataValidation, type WriteSheet } from 'hucre';
import type { Portal } from '../../src/facts/portal.ts';
import { choiceColumns, choicesOf, choicesTitle, inWords, rangeOfChoices } from './choices.ts';
import { cellOf, type CellContent, type Column, type Row } from './columns.ts';
import { sheetKinds, rowsOf, type SheetKind } from './kinds.ts';
import { sentenceColumn } from './proposed.ts';

/** The sheet that says how the others are filled in, and of which city they are. */
export const guideTitle = '说明';
/** Stands before the city in the guide. */
export const scopeLabel = '范围';
export const allCities = '全部城市';

type Choices = ReturnType<typeof choicesOf>;

/** Rows below the records that have drop-downs too. */
const spareRows = 500;
const head: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EEF2' } },
  alignment: { vertical: 'center', wrapText: true },
};
const body: CellStyle = { alignment: { vertical: 'top', wrapText: true }, numFmt: '@' };

function validationOf(column: Column, range: string, choices: Choices): DataValidation {
  const { heading, help, type, words } = column;
  const told = {
    range,
    allowBlank: true,
    showInputMessage: true,
    inputTitle: heading.slice(0, 32),
    inputMessage: (help === '' ? heading : help).slice(0, 250),
  };
  const chosen = { ...told, type: 'list' as const, showErrorMessage: true, errorTitle: heading };
  const errorMessage = '请从下拉列表中选一项';
  const listed = rangeOfChoices(choices, column.key);
  const anyText = {
    ...told,
    type: 'textLength' as const,
    operator: 'lessThan' as const,
    formula1: '32767',
  };
  if (type === 'list') {
    // The first value can be chosen; a cell may hold several, so that none is refused.
    const chosenFirst = { ...told, type: 'list' as const, showErrorMessage: false };
    if (listed !== null) return { ...chosenFirst, formula1: listed };
    return words.size > 0 ? { ...chosenFirst, values: [...words.values()] } : anyText;
  }
  if (type === 'number')
    return { ...told, type: 'decimal', operator: 'greaterThan', formula1: '0' };
  const one = { ...chosen, errorStyle: 'stop' as const, errorMessage };
  if (listed !== null) return { ...one, formula1: listed };
  return words.size > 0 ? { ...one, values: [...words.values()] } : anyText;
}

function headed(name: string, headings: readonly string[], rows: CellContent[][]): WriteSheet {
  return {
    name,
    rows: [[...headings], ...rows],
    cells: new Map(headings.map((value, at) => [`0,${at}`, { value, style: head }])),
    freezePane: { rows: 1 },
  };
}

const longFields = new Set([
  ...['statement', 'quote', 'conditions', 'note', 'for', 'document'],
  ...['what', 'subject', sentenceColumn.key],
]);

function sheetOf(
  kind: SheetKind,
  rows: readonly Row[],
  choices: Choices,
  before: readonly Column[],
) {
  const columns = [...before, ...kind.columns.map((column) => inWords(column, choices))];
  const headings = columns.map(({ heading }) => heading);
  const cells = rows.map((row) => columns.map((column) => cellOf(column, row[column.key])));
  const last = rows.length + 1 + spareRows;
  return {
    ...headed(kind.title, headings, cells),
    columns: columns.map(({ key, heading, type }) => ({
      width: longFields.has(key) ? 48 : Math.max(16, heading.length * 2 + 4),
      style: type === 'number' || type === 'numberOrText' ? { ...body, numFmt: 'General' } : body,
    })),
    dataValidations: columns.map((column, at) => {
      const letter = colToLetter(at);
      return validationOf(column, `${letter}2:${letter}${last}`, choices);
    }),
  };
}

function guideOf({ owner, kinds, before }: Wanted): WriteSheet {
  const isProposed = before.length > 0;
  const lines = [
    [scopeLabel, owner ?? allCities],
    [
      '怎样填',
      '每张表一行一条，第一行的列名不要改，也不要增删列。要删一条就删整行，要加一条就写在末尾。',
    ],
    ...(isProposed
      ? [
          [
            '逐行核对',
            '没有选“登记”的行是程序按字面找出来的，还没有人看过：对照原文，改好、填好，再选“登记”；不合适的不选。',
          ],
          [
            '没有写到',
            '程序没有找到词，不等于原文没有写。只有通读了全文的人才能登记“原文未载明”。',
          ],
        ]
      : []),
    ['几个值', '一格里有几个值的，一行一个（Alt+回车换行）；一个值里自己有换行的，写成 \\n。'],
    ['空格子', '没有的留空，不写“无”。日期写成 2026-03-01。'],
    ['次序', '行的次序不读；记录在文件里的次序不变。'],
    ['不改的表', '不改的工作表可以整张删去：没有的表，资料里的记录不动。'],
    ['读回', 'npm run sheets -- read 这个文件.xlsx。先说会加、改、删什么，同意了才写。'],
  ];
  const help = kinds.flatMap(({ title, columns }) =>
    [...before, ...columns].map(({ heading, help: words, words: codes, type }) => [
      title,
      heading,
      words,
      type === 'list' ? '' : [...codes.values()].join('、'),
    ]),
  );
  return {
    name: guideTitle,
    rows: [...lines, [], ['工作表', '列', '怎样写', '可填'], ...help],
    columns: [14, 60, 60, 60].map((width) => ({ width, style: body })),
    freezePane: { rows: 1 },
  };
}

function choicesSheet(choices: Choices): WriteSheet {
  const columns = choiceColumns(choices);
  const length = Math.max(0, ...columns.map(({ values }) => values.length));
  const rows = Array.from({ length }, (_, at) => columns.map(({ values }) => values[at] ?? null));
  return {
    ...headed(
      choicesTitle,
      columns.map(({ heading }) => heading),
      rows,
    ),
    columns: columns.map((_, at) => ({ width: at % 2 === 0 ? 32 : 40, style: body })),
  };
}

/** What a workbook holds. */
interface Wanted {
  /** Slug of a city or a text, for its records alone; null for all. */
  readonly owner: string | null;
  readonly kinds: readonly SheetKind[];
  /** Columns before those of each kind. */
  readonly before: readonly Column[];
  /** Gives the records of a kind. */
  readonly rows: (kind: SheetKind) => readonly Row[];
}

/**
 * Hand-written records of a portal as a workbook: a sheet for each kind, a guide before them, and
 * after them the lists that cells choose from. Without more said: those of every kind that are on file.
 *
 * @param owner slug of a city or a text, for its records alone; null for all
 */
export async function writeSheets(
  portal: Portal,
  owner: string | null,
  more: Partial<Omit<Wanted, 'owner'>> = {},
): Promise<Uint8Array> {
  const wanted: Wanted = {
    ...{ owner, kinds: sheetKinds, before: [] },
    rows: (kind) => rowsOf(kind, portal, owner),
    ...more,
  };
  const { kinds, rows, before } = wanted;
  const choices = choicesOf(portal);
  const sheets = kinds.map((kind) => sheetOf(kind, rows(kind), choices, before));
  const date = new Date(`${portal.day}T00:00:00Z`);
  return write({
    properties: { title: '手工登记的记录', created: date, modified: date },
    sheets: [guideOf(wanted), ...sheets, choicesSheet(choices)],
  });
}
