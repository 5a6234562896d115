/** A choice among the values that some row has. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** A field of a filter: rows that have one of the chosen value under its name are shown. */
export interface FilterControl {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly Choice[];
}

/** Stands between the values of a row that has several. */
export const valueSeparator = '|';

/** What a filter says where nothing is left. */
export const nothingLeft = '没有符合条件的。可以放宽或清除筛选。';

/** What the list of areas says where a town was chosen that none of them names. */
export const notListed = '名单没有写到这里。';

/** That an address asks for what cannot be chosen here; nothing where it asks for nothing of the kind. */
export function formatUnknown(values: readonly string[]): string {
  if (values.length === 0) return '';
  return `这里没有“${values.join('”“')}”可选，没有按它筛选。`;
}

/** Where the table of all lines cannot be fetched. */
export const tableLost =
  '表格未能载入，暂时不能下载筛选结果。可以稍后再试，或在“数据”页下载全部表格。';

/** How many tasks, time limits or changes a filter leaves of all: `共 66 项`, `符合条件 3 项，共 66 项`. */
export function formatFiltered(shown: number, all: number): string {
  if (shown === 0 && all > 0) return nothingLeft;
  return shown === all ? `共 ${all} 项` : `符合条件 ${shown} 项，共 ${all} 项`;
}

/** Name of the file that a filter saves, with the day its table was made; each line has its own source. */
export function filteredFileName(title: string, madeOn: string): string {
  return `${title}（筛选结果，${madeOn}生成）.csv`;
}
