import { colToLetter, write, type CellStyle, type DataValidation, type WriteSheet } from 'hucre';
import { roles } from '../../src/facts/kinds/right.ts';
import type { Portal } from '../../src/facts/portal.ts';
import { cellOf, type CellContent, type Column, type Row } from './columns.ts';
import { sheetKinds, rowsOf, type SheetKind } from './kinds.ts';

/** The sheet that says how the others are filled in, and of which city they are. */
export const guideTitle = '说明';
/** Stands before the city in the guide. */
export const scopeLabel = '范围';
export const allCities = '全部城市';
const choicesTitle = '选项';

/** Rows below the records that have drop-downs too. */
const spareRows = 500;
const head: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EEF2' } },
  alignment: { vertical: 'center', wrapText: true },
};
const body: CellStyle = { alignment: { vertical: 'top', wrapText: true }, numFmt: '@' };

/** A list that cells choose from, with what each value is. */
interface Choices {
  readonly title: string;
  readonly values: readonly string[];
  readonly notes: readonly string[];
}

function choicesOf(portal: Portal): Record<string, Choices> {
  const list = (title: string, pairs: readonly (readonly [string, string])[]): Choices => ({
    title,
    values: pairs.map(([value]) => value),
    notes: pairs.map(([, note]) => note),
  });
  return {
    city: list(
      '城市代号',
      portal.cities.map(({ slug, name }) => [slug, name]),
    ),
    policy: list(
      '文件代号',
      portal.registeredPolicies.map(({ slug, metadata }) => [slug, metadata.title]),
    ),
    project: list(
      '项目编号',
      [...portal.lists.values()].flatMap(({ identities }) => identities.map(({ id }) => [id, ''])),
    ),
    topics: list(
      '主题代号',
      portal.topics.map(({ slug, name }) => [slug, name]),
    ),
    // What a text is read for is a topic, a measure or a role.
    subject: list('主题、参数项、涉及的人', [
      ...portal.topics.map(({ slug, name }) => [slug, `主题：${name}`] as const),
      ...portal.topics.flatMap(({ measures }) =>
        measures.map(({ slug, name }) => [slug, `参数项：${name}`] as const),
      ),
      ...roles.map((role) => [role, '涉及的人'] as const),
      ...portal.askedMatters.map(({ slug, name }) => [slug, `常见的问法：${name}`] as const),
    ]),
    measures: list(
      '参数项代号',
      portal.topics.flatMap(({ measures }) => measures.map(({ slug, name }) => [slug, name])),
    ),
  };
}

function columnOfChoices(choices: Record<string, Choices>, key: string): string | null {
  const at = Object.keys(choices).indexOf(key);
  const count = choices[key]?.values.length ?? 0;
  if (at < 0 || count === 0) return null;
  const letter = colToLetter(at * 2);
  return `'${choicesTitle}'!$${letter}$2:$${letter}$${count + 1}`;
}

function validationOf(
  column: Column,
  range: string,
  choices: Record<string, Choices>,
): DataValidation {
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
  const anyText = {
    ...told,
    type: 'textLength' as const,
    operator: 'lessThan' as const,
    formula1: '32767',
  };
  if (type === 'list') {
    // The first value can be chosen; a cell may hold several, so that none is refused.
    const chosenFirst = { ...told, type: 'list' as const, showErrorMessage: false };
    if (words.size > 0) return { ...chosenFirst, values: [...words.values()] };
    const formula1 = columnOfChoices(choices, column.key);
    return formula1 === null ? anyText : { ...chosenFirst, formula1 };
  }
  if (type === 'number')
    return { ...told, type: 'decimal', operator: 'greaterThan', formula1: '0' };
  if (words.size > 0) {
    return { ...chosen, values: [...words.values()], errorStyle: 'stop', errorMessage };
  }
  const formula1 = columnOfChoices(choices, column.key);
  return formula1 === null ? anyText : { ...chosen, formula1, errorStyle: 'stop', errorMessage };
}

function headed(name: string, headings: readonly string[], rows: CellContent[][]): WriteSheet {
  return {
    name,
    rows: [[...headings], ...rows],
    cells: new Map(headings.map((value, at) => [`0,${at}`, { value, style: head }])),
    freezePane: { rows: 1 },
  };
}

const longFields = new Set(['statement', 'quote', 'conditions', 'note', 'for', 'document']);

function sheetOf(kind: SheetKind, rows: readonly Row[], choices: Record<string, Choices>) {
  const { columns, title } = kind;
  const headings = columns.map(({ heading }) => heading);
  const cells = rows.map((row) => columns.map((column) => cellOf(column, row[column.key])));
  const last = rows.length + 1 + spareRows;
  return {
    ...headed(title, headings, cells),
    columns: columns.map(({ key, heading, type }) => ({
      width: longFields.has(key) ? 48 : Math.max(16, heading.length * 2 + 4),
      style: type === 'number' ? { ...body, numFmt: 'General' } : body,
    })),
    dataValidations: columns.map((column, at) => {
      const letter = colToLetter(at);
      return validationOf(column, `${letter}2:${letter}${last}`, choices);
    }),
  };
}

function guideOf(city: string | null): WriteSheet {
  const lines = [
    [scopeLabel, city ?? allCities],
    [
      '怎样填',
      '每张表一行一条，第一行的列名不要改，也不要增删列。要删一条就删整行，要加一条就写在末尾。',
    ],
    ['几个值', '一格里有几个值的，一行一个（Alt+回车换行）；一个值里自己有换行的，写成 \\n。'],
    ['空格子', '没有的留空，不写“无”。日期写成 2026-03-01。'],
    ['次序', '行的次序不读；记录在文件里的次序不变。'],
    ['不改的表', '不改的工作表可以整张删去：没有的表，资料里的记录不动。'],
    ['读回', 'npm run sheets -- read 这个文件.xlsx。先说会加、改、删什么，同意了才写。'],
  ];
  const help = sheetKinds.flatMap(({ title, columns }) =>
    columns.map(({ heading, help: words, words: codes, type }) => [
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

function choicesSheet(choices: Record<string, Choices>): WriteSheet {
  const lists = Object.values(choices);
  const length = Math.max(0, ...lists.map(({ values }) => values.length));
  const rows = Array.from({ length }, (_, at) =>
    lists.flatMap(({ values, notes }) => [values[at] ?? null, notes[at] ?? null]),
  );
  return {
    ...headed(
      choicesTitle,
      lists.flatMap(({ title }) => [title, '名称']),
      rows,
    ),
    columns: lists.flatMap(() => [
      { width: 24, style: body },
      { width: 40, style: body },
    ]),
  };
}

/**
 * The hand-written records of a portal as a workbook: a sheet for each kind, a guide before them, and
 * after them the slugs that cells choose from.
 *
 * @param city its slug, for its records alone; null for all
 * @param rows gives the records of a kind
 */
export async function writeSheets(
  portal: Portal,
  city: string | null,
  rows: (kind: SheetKind) => readonly Row[] = (kind) => rowsOf(kind, portal, city),
): Promise<Uint8Array> {
  const choices = choicesOf(portal);
  const sheets = sheetKinds.map((kind) => sheetOf(kind, rows(kind), choices));
  const date = new Date(`${portal.day}T00:00:00Z`);
  return write({
    properties: { title: '手工登记的记录', created: date, modified: date },
    sheets: [guideOf(city), ...sheets, choicesSheet(choices)],
  });
}
