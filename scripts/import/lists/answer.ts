import type { ListRow } from '../../../src/facts/kinds/project.ts';
import { sumAreas } from '../../../src/rules/project/number.ts';
import type { Note, Spot } from '../problem.ts';
import { dayOf } from './list-day.ts';
import type { ListReading } from './reading.ts';

/** Areas as exact as lists print them: a clerk holds a sum against one of theirs. */
const areas = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 4 });

function sumOf(rows: readonly ListRow[]): string {
  const known = rows.flatMap(({ areaMu }) => (areaMu === null ? [] : [areaMu]));
  const without = rows.length - known.length;
  const open = without === 0 ? '' : `（${without} 行没有面积）`;
  return `${rows.length} 行 ${areas.format(sumAreas(known))} 亩${open}`;
}

/** What was read of a list, for the clerk to hold against the original: its count, total and those by county. */
export function countsOf(rows: readonly ListRow[], spot: Spot): Note {
  const counties = [...new Set(rows.map(({ county }) => county))];
  const parts = counties.map((county) => {
    return `${county ?? '没有载明区县的'} ${sumOf(rows.filter((row) => row.county === county))}`;
  });
  return {
    code: 'IMPORT-LIST-READ',
    spot,
    what: `读到 ${sumOf(rows)}：${parts.join('，')}`,
    action: '请与原件核对行数、合计和各区县的数',
  };
}

const fewestRows = 5;

/** Rows without a place in a list whose other rows all but have one: the cell may stand elsewhere. */
export function blankPlaces(rows: readonly ListRow[], spot: Spot): Note[] {
  const blank = rows.filter(({ location }) => (location ?? '') === '');
  if (rows.length < fewestRows || blank.length * 10 > rows.length) return [];
  return blank.map(({ seq, name, line }) => ({
    code: 'IMPORT-PLACE-BLANK',
    spot: { ...spot, line },
    what: `第 ${seq} 号“${name}”没有位置，其余各行几乎都有`,
    action: '与原件核对：原件空着的，页面写“原文未载明”；原件有的，可能读到了旁边的格里',
  }));
}

/** The day that the name of the file says (截至2025年9月底), where the list prints none. */
function dayInName({ file }: Spot): Note[] {
  const read = /截[至止]到?\s*(\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?)/u.exec(file)?.[1];
  if (read === undefined) return [];
  return [
    {
      code: 'IMPORT-LIST-DAY',
      spot: { file },
      what: '表里没有印日期，文件名写着名单的日期',
      read,
      action: `与制发单位核实；登记时 asOf 写名单截至的那一天，照它是 ${dayOf(read) ?? read}`,
    },
  ];
}

/** The day that a list prints for itself, told while nobody has registered one. */
export function proposedDay({ layout }: ListReading, base: Spot): Note[] {
  const printed = layout?.asOf ?? null;
  if (layout !== null && printed === null) return dayInName(base);
  if (printed === null) return [];
  const day = dayOf(printed.printed);
  return [
    {
      code: 'IMPORT-LIST-DAY',
      spot: { ...base, line: printed.line },
      what: '原件印的名单日期',
      read: printed.printed,
      action: `登记时 asOf 写名单截至的那一天${day === null ? '' : `，照它是 ${day}`}`,
    },
  ];
}

/** Whether the list itself prints the day that was registered for it. */
export function printsDay({ layout }: ListReading, asOf: string): boolean {
  const printed = layout?.asOf ?? null;
  return printed !== null && dayOf(printed.printed) === asOf;
}

/** The list prints another day than the one that was registered: a person decides which it stands for. */
export function printedDay({ layout }: ListReading, asOf: string, base: Spot): Note[] {
  const printed = layout?.asOf ?? null;
  if (printed === null || dayOf(printed.printed) === asOf) return [];
  return [
    {
      code: 'IMPORT-LIST-DAY',
      spot: { ...base, line: printed.line },
      what: '原件印的日期与登记的名单日期不同',
      read: `${printed.printed}，登记为 ${asOf}`,
      action: '请核对 manifest.json 的 asOf：名单的数据截至哪一天',
    },
  ];
}
