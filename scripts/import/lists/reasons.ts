import { colToLetter } from 'hucre';
import type { City } from '../../../src/facts/kinds/city.ts';
import type { AreaUnit, Layout, ListField } from '../../../src/facts/kinds/layout.ts';
import { sheetRows } from '../../../src/facts/kinds/project.ts';
import { stageNames } from '../../../src/facts/kinds/stage.ts';
import { leftOutWords } from '../../../src/rules/list/left-out-words.ts';
import { readArea } from '../../../src/rules/project/number.ts';
import type { Table } from '../readers/table.ts';
import { isNamed, lineOf } from './accounts.ts';
import { bareCell, numberCell } from './body.ts';
import { cityWords, groupLabel } from './city-words.ts';
import { isChineseNumber } from './classify.ts';
import { factorOf, headingOf } from './columns.ts';
import { datedStages } from './dated-stages.ts';
import { groupOf as standingOf } from './groups.ts';
import { leavingRows } from './leaving.ts';
import { plotsOf } from './parts.ts';
import { sideBySide } from './table-faults.ts';
import { fieldOfParts, fieldsBy, printedUnit, type Header } from './header.ts';

/** What a layout was read from. */
export interface LaidOut {
  readonly table: Table;
  readonly header: Header;
  readonly city: City | null;
}

/** A row as messages name it. */
function rowName(line: number, { sheets }: Table): string {
  return sheets !== undefined && line % sheetRows === 0
    ? `第 ${line / sheetRows} 张工作表`
    : `第 ${line} 行`;
}

/** What a row that heads a group names. */
export function groupOf({ table, city }: LaidOut, line: number): string {
  const row = table.rows.find((one) => one.line === line);
  const filled = row?.cells.map(bareCell).filter((cell) => cell !== '') ?? [];
  // A number of its own in the column of numbers is no name: 一 | 东山区.
  const named = filled.find((cell) => !isChineseNumber(cell)) ?? filled[0] ?? '';
  const text = named.replaceAll(/\s/gu, '');
  return groupLabel(text, cityWords(city));
}

function ofColumns(layout: Layout, laid: LaidOut): string[] {
  const { header } = laid;
  const fields = fieldsBy(layout, header);
  const like = header.parts.map(fieldOfParts);
  const chosen = fields.flatMap((field, column) => {
    const title = header.parts[column]?.join('/') || colToLetter(column);
    return field === null || like[column] === field ? [] : [`“${title}”列读作${headingOf(field)}`];
  });
  const isBeside = sideBySide(laid.header, { file: '' }).length > 0;
  const named = isBeside ? [] : (Object.keys(layout.columns) as ListField[]);
  const twice = named.flatMap((field) => {
    const columns = like.flatMap((one, column) => (one === field ? [column] : []));
    if (columns.length < 2) return [];
    const titles = columns.map((column) => header.parts[column]?.join('/') || colToLetter(column));
    const own = fields.indexOf(field);
    const taken =
      own === columns[0] ? '第一列' : `“${titles[columns.indexOf(own)] ?? colToLetter(own)}”`;
    return [`“${titles.join('”“')}”都像${headingOf(field)}，取了${taken}`];
  });
  const dated = datedStages(header).filter(({ column }) => like[column] !== 'stage');
  const own = dated.find(({ column }) => fields[column] === 'stage');
  const days = dated.map(({ column }) => `“${header.parts[column]?.join('/') ?? ''}”`).join('');
  const latest = dated.every(({ day }) => day <= (own?.day ?? ''));
  const which = latest ? '其中日期最近' : '截至名单日期最近';
  const stages =
    own === undefined || dated.length < 2
      ? []
      : [`${days}是不同日期的阶段，取${which}的“${header.parts[own.column]?.join('/') ?? ''}”`];
  const { leftOut } = layout;
  const out = leftOut.length === 0 ? [] : [leftOutWords(leftOut)];
  return [...chosen, ...twice, ...stages, ...out];
}

function ofUnit({ unit }: Layout, fields: readonly (ListField | null)[], laid: LaidOut): string[] {
  const column = fields.indexOf('areaMu');
  if (column < 0) return [];
  const title = laid.header.headings[column] ?? '';
  const read =
    unit === '亩' ? '' : `的单位是${unit}，1${unit}=${factorOf(unit)}亩；原数照录，亩数标“换算”`;
  if (printedUnit(laid.table, laid.header, column) !== null) {
    return read === '' ? [] : [`“${title}”${read}`];
  }
  const { own, bare, count } = ownUnits(unit, column, laid);
  const units = [...new Set(own.map((area) => area.unit))].join('、');
  const which = bare.length === count ? `“${title}”` : `${linesOf(bare)}的“${title}”`;
  return [
    ...(bare.length === 0 ? [] : [`${which}没有写单位，按${unit}读；不是${unit}的请改 unit`]),
    ...(own.length === 0
      ? []
      : [`${linesOf(own)}的面积自己写着单位（${units}），照它读；原数照录，亩数标“换算”`]),
  ];
}

/** `第 3、4 行`, of many the first ten. */
function linesOf(some: readonly { readonly line: number }[]): string {
  const first = some.slice(0, 10).map(({ line }) => line);
  return `第 ${first.join('、')}${some.length > 10 ? ` 等 ${some.length} 行` : ' 行'}`;
}

/** The cells that print another unit than the column's, those that print none, and how many areas there are. */
function ownUnits(unit: AreaUnit, column: number, { table, header }: LaidOut) {
  const areas = table.rows.slice(header.next).flatMap(({ line, cells }) => {
    const cell = numberCell(cells[column]);
    const area = readArea(cell, unit, true);
    return area.kind === 'number' ? [{ line, unit: area.unit, cell }] : [];
  });
  const own = areas.filter((area) => area.unit !== undefined);
  const bare = areas.filter(({ cell }) => /[\d０-９]\s*$/u.test(cell));
  return { own, bare, count: areas.length };
}

/** The cells that are filled from above though they are not merged, but blank: what they leave open is told by row. */
function onlyBlank(
  { fillDown, groups, totals, notes, cells: read }: Layout,
  fields: readonly (ListField | null)[],
  { table, header }: LaidOut,
): string {
  const name = fields.indexOf('name');
  const rows = table.rows
    .slice(header.next)
    .filter(({ line }) => ![groups, totals, notes].some((some) => isNamed(some, line)))
    .filter(({ cells }) => bareCell(cells[name]) !== '');
  const blank = fillDown.flatMap((field) => {
    const column = fields.indexOf(field);
    const isMerged = (line: number): boolean =>
      table.merges.some(
        ({ first, last, from, to }) =>
          line >= first && line <= last && column >= from && column <= to,
      );
    const isRead = (line: number): boolean =>
      read.some((cell) => cell.line === line && cell.field === field);
    const own = rows.filter(
      ({ line, cells }) => bareCell(cells[column]) === '' && !isMerged(line) && !isRead(line),
    );
    return own.length === 0 || own.length === rows.length
      ? []
      : [`${linesOf(own)}的“${headingOf(field)}”`];
  });
  return blank.length === 0 ? '' : `；其中没有合并、只是空着的：${blank.join('、')}，与原件核对`;
}

function ofRows(layout: Layout, laid: LaidOut): string[] {
  const groups = layout.groups.map((row) => {
    const line = lineOf(row);
    return `${rowName(line, laid.table)}“${groupOf(laid, line)}”`;
  });
  const words = cityWords(laid.city);
  const fields = fieldsBy(layout, laid.header);
  const towns = layout.groups
    .map((row) => standingOf(groupOf(laid, lineOf(row)), { layout, fields }, words))
    .some(({ field }) => field === 'location');
  const below = `以下各行属于它${towns ? '；是乡镇街道的，写在各行位置的前面' : ''}`;
  const column = fields.indexOf('seq');
  const numbers = laid.table.rows
    .filter(({ line }) => ![layout.totals, layout.notes].some((rows) => isNamed(rows, line)))
    .map(({ cells }) => bareCell(cells[column]));
  const anew = numbers.filter((number) => /^[1１]$/u.test(number)).length > 1;
  return [
    ...(groups.length === 0 ? [] : [`分组行（${below}）：${groups.join('、')}`]),
    ...(layout.numbering === 'group'
      ? [`${anew ? '序号在每组从 1 起' : '序号不是连续的整数'}，按原件次序另编，原序号照录`]
      : []),
    ...(layout.numbering === 'none' ? ['没有序号列，按原件次序编号'] : []),
    ...plotsOf(laid.table, laid.header, fields).map(
      ({ first, last }) =>
        `第 ${first} 至 ${last} 行是同一个项目的几个地块，读作一个片区，各地块的格不收录`,
    ),
    ...(layout.fillDown.length === 0
      ? []
      : [
          `合并或空着的单元格照上一格填：${layout.fillDown.map(headingOf).join('、')}${onlyBlank(layout, fields, laid)}`,
        ]),
    ...(layout.ditto.length === 0
      ? []
      : [`“〃”“同上”照上一格填：${layout.ditto.map(headingOf).join('、')}`]),
    ...Object.entries(layout.joined).map(
      ([field, columns]) =>
        `${headingOf(field as ListField)}由几列连成：“${[layout.columns[field as ListField], ...columns].join('”“')}”`,
    ),
    ...Object.entries(layout.ticked).map(
      ([field, columns]) => `${headingOf(field as ListField)}看哪一列打勾：${columns.join('、')}`,
    ),
  ];
}

/** Rows that are proposed to be no projects since a column says that they left the list. */
function ofLeaving(
  { notes }: Layout,
  { table, header }: LaidOut,
  fields: readonly (ListField | null)[],
): string[] {
  const rows = table.rows.filter(({ line }) =>
    notes.some((row) => typeof row !== 'number' && row.line === line),
  );
  const behind = table.rows.slice(header.next);
  return leavingRows(behind, { header, fields })
    .filter(({ line }) => rows.some((row) => row.line === line))
    .map(
      ({ line, heading, word }) =>
        `第 ${line} 行的“${heading}”写着“${word}”，不再列入，不读作片区（以前的名单列过的，项目页写“已调出”）；仍在名单里的，从 notes 中删去`,
    );
}

/** What a clerk may know of a county that the list does not print. */
const elsewhere =
  '；标题、分组行和位置开头都没有写。来源别处写明了的，删去 absent 里的 county，countyFrom 写 { county: 区县, printed: 写明它的那句话, where: 那句话在哪里 }，页面标“本站标注”';

/** Where the county of rows is read that prints no column. */
function ofCounty(from: Layout['countyFrom'], { sheet }: Table): string[] {
  if (from === null) return [];
  if (from === 'sheet')
    return [`没有区县列，区县照工作表的名称“${sheet ?? ''}”，各行相同，页面标“本站标注”`];
  if (from === 'location')
    return ['没有区县列，区县照各行位置开头的字，页面标“本站标注”；开头没有写的，写“原文未载明”'];
  return [
    `没有区县列，据“${from.printed}”（${from.where}）写${from.county}，各行相同，页面标“本站标注”`,
  ];
}

/** A cell that prints nothing, and of which a person has said that it means nothing. */
const isBlank = ({ printed, value }: Layout['cells'][number]): boolean =>
  printed === '' && value === '';

function ofWords(
  { counties, categories, stages, given, countyFrom, absent, cells, groups }: Layout,
  { table }: LaidOut,
): string[] {
  const until = groups.length === 0 ? '各行相同' : '到下一个分组行为止';
  const ours = Object.entries(stages).map(([word, stage]) => [word, stageNames[stage]]);
  const words = [...Object.entries({ ...counties, ...categories }), ...ours];
  return [
    ...words.map(([word = '', own = '']) => `原件的“${word}”对应“${own}”`),
    ...Object.entries(given).map(
      ([field, { line, printed }]) =>
        `${headingOf(field as ListField)}写在${rowName(line, table)}的标题里：${printed}，${until}`,
    ),
    ...ofCounty(countyFrom, table),
    ...absent.map(
      (field) =>
        `没有“${headingOf(field)}”列，页面写“原文未载明”${field === 'county' ? elsewhere : ''}`,
    ),
    ...[
      ...Map.groupBy(cells.filter(isBlank), ({ field, reason }) => `${field} ${reason}`).values(),
    ].flatMap((same) =>
      same
        .slice(0, 1)
        .map(
          ({ field, reason }) =>
            `${linesOf(same)}没有印${headingOf(field)}，页面写“原文未载明”：${reason}`,
        ),
    ),
    ...cells
      .filter((cell) => !isBlank(cell))
      .map(
        ({ line, field, printed, value, reason }) =>
          `第 ${line} 行${headingOf(field)}印作“${printed}”，读作“${value}”：${reason}`,
      ),
  ];
}

/** That all rows lie in a city without counties, where the list has no column for it. */
function ofSole(
  layout: Layout,
  { city }: LaidOut,
  fields: readonly (ListField | null)[],
): string[] {
  const { sole } = cityWords(city);
  if (sole === null || fields.includes('county') || layout.given.county !== undefined) return [];
  return [`${sole}不设区县，各行的“${headingOf('county')}”写${sole}`];
}

/** What a person has to confirm of a layout; none where the list is laid out as we know lists. */
export function reasonsOf(layout: Layout, laid: LaidOut): string[] {
  const fields = fieldsBy(layout, laid.header);
  return [
    ...(laid.table.doubts ?? []),
    ...ofColumns(layout, laid),
    ...ofUnit(layout, fields, laid),
    ...ofRows(layout, laid),
    ...ofLeaving(layout, laid, fields),
    ...ofWords(layout, laid),
    ...ofSole(layout, laid, fields),
  ];
}
