import type { Layout } from '../../../src/facts/kinds/layout.ts';
import { sheetRows, type ListRow } from '../../../src/facts/kinds/project.ts';
import type { Problem, Spot } from '../problem.ts';
import type { Table, TableRow } from '../readers/table.ts';
import { bare, isCountyLike, isCountyName, type CityWords } from './city-words.ts';
import { headingOf } from './columns.ts';

type Basis = NonNullable<ListRow['countyBasis']>;

/** A county that no column prints, and what tells it. */
export interface ToldCounty {
  /** As the source prints it. */
  readonly county: string;
  readonly basis: Basis;
}

/** A county that somebody says of a blank cell; null where the cell prints one, which is only read otherwise. */
export function typedCounty({
  printed,
  value,
  reason,
}: Layout['cells'][number]): ToldCounty | null {
  if (bare(printed) !== '' || value === '') return null;
  return { county: value, basis: { method: 'cell', printed, where: reason } };
}

const province = String.raw`(?:\p{Script=Han}{2,6}?(?:省|自治区))?`;
const ahead = new RegExp(`^${province}(?:\\p{Script=Han}{1,6}?[市州盟])?`, 'u');
const countyAhead = /^(\p{Script=Han}{1,7}?(?:自治县|[区县旗]))(?=\p{Script=Han})/u;
/** What makes a county's name the name of a spot: 南山区块, 新区大道, 商务区东侧, 开发区管委会. */
const ofSpot = /^(?:块|大道|[东南西北]?[路街]|管委会|[东南西北]侧|以[东南西北]|[内外])/u;
/** What makes a county's name the beginning of another word: 郊区域, 东山区划, 县城镇. */
const ofWord = /^[域块位间划]/u;
/** Words that leave out what stands beside them: 不含东山区, 东山区除外. */
const leftOutBefore = /(?:不含|不包括|不包含|除了?)[^，,。；;）)]*$/u;
const leftOutBehind = /^[^，,。；;）)]*(?:除外|以外|之外)/u;
/** 市区, 各县区, 示范区: kinds of areas, which are no county. */
const kindOfArea =
  /^(?:[市新]区|(?:各|全|本|所属|所辖|有关|相关).*)$|(?:试点|重点|示范|商务|行政|旅游|风景|风貌|保护|建成|规划|功能|集聚|产业|改造)[区县]$|低效|用地/u;
/** Whether a name is that of a county, and not of a kind of area. */
export const isOwnName = (name: string): boolean => isCountyName(name) && !kindOfArea.test(name);

/**
 * The county with whose name a 位置 begins, behind that of its city; null where it begins with none, or
 * names another one too: nobody knows in which of them it lies.
 */
export function countyOfPlace(location: string, words: CityWords): string | null {
  const text = bare(location);
  if (words.counties.length === 0) {
    const own = countyAhead.exec(text.replace(ahead, ''))?.[1] ?? countyAhead.exec(text)?.[1];
    if (own === undefined || !isCountyLike(own, words) || !isOwnName(own)) return null;
    return ofSpot.test(text.slice(text.indexOf(own) + own.length)) ? null : own;
  }
  const named = words.counties.filter((name) => text.includes(name));
  const [own, ...others] = named.filter(
    (name) => !named.some((other) => other !== name && other.includes(name)),
  );
  if (own === undefined || others.length > 0) return null;
  const at = text.indexOf(own);
  if (text.startsWith('块', at + own.length)) return null;
  const before = text.slice(0, at);
  return before === '' || before.replace(ahead, '') === '' || words.names.includes(before)
    ? own
    : null;
}

/** 东山区 in 甲市东山区2025年低效用地……项目表, where the counties of the city are not known. */
const inTitle = new RegExp(
  String.raw`^(?:附[件表]\d*[:：]?)?(?:关于(?:公布|印发|下达|报送|发布)?)?${province}(?:\p{Script=Han}{1,6}?[市州盟])?(\p{Script=Han}{1,7}?(?:自治县|[区县旗]))(?=\d{4}|第|关于|城镇|城市|低效|存量|闲置|重点|批而|盘活|土地|国土|工业|“|自然|规划|住|人民)`,
  'u',
);
const byIssuer =
  /^[（(]?(?:填报|编制|制表|报送|发布|申报|上报)?(?:单位|机关|部门)[（(]?(?:盖章|公章)?[)）]?[:：]/u;

/** The known counties that a line is about: those that it names, and does not leave out. */
export function countiesIn(text: string, { counties }: CityWords): string[] {
  return counties.filter((name) => {
    const [before = '', ...behind] = text.split(name);
    const after = behind.join(name);
    const isOther = ofWord.test(after) || leftOutBehind.test(after) || leftOutBefore.test(before);
    return behind.length > 0 && !isOther;
  });
}

/** The only county that a line above or below a list names of itself; null where there is none. */
export function countyOfLine(text: string, words: CityWords): string | null {
  const plain = bare(text);
  if (words.counties.length > 0) {
    const [only, ...others] = countiesIn(plain, words);
    return only !== undefined && others.length === 0 ? only : null;
  }
  const own = inTitle.exec(plain.replace(byIssuer, ''))?.[1];
  return own === undefined || !isOwnName(own) ? null : own;
}

/** Whether a line says who made a list. */
export const isIssuer = (text: string): boolean => byIssuer.test(bare(text));

const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}……` : text);

/** What of a row tells the county of others: its words, cells apart by a space. */
export const wordsOfRow = ({ cells }: Pick<TableRow, 'cells'>): string =>
  shortened(
    cells
      .map(bare)
      .filter((cell) => cell !== '')
      .join(' '),
  );

/** What tells the county of a row that prints none in a column; null where nothing does. */
export function toldCounty(
  { location = '' }: { readonly location?: string },
  group: { readonly name: string; readonly printed: string; readonly isSheet: boolean } | undefined,
  { layout, table }: { readonly layout: Layout; readonly table: Table },
  words: CityWords,
): ToldCounty | null {
  if (group !== undefined) {
    const method = group.isSheet ? 'sheet' : 'group';
    return { county: group.name, basis: { method, printed: group.printed } };
  }
  const { given, countyFrom } = layout;
  if (given.county !== undefined) {
    const { printed, line } = given.county;
    const row = table.rows.find((one) => one.line === line);
    const isSheet = row?.isSheetName === true || (line % sheetRows === 0 && row === undefined);
    const evidence = row === undefined ? printed : wordsOfRow(row);
    return { county: printed, basis: { method: isSheet ? 'sheet' : 'title', printed: evidence } };
  }
  if (countyFrom === null) return null;
  if (countyFrom === 'sheet') {
    const county = countyOfSheet(table.sheet, words);
    return county === null
      ? null
      : { county, basis: { method: 'sheet', printed: table.sheet ?? '' } };
  }
  if (countyFrom === 'location') {
    const county = countyOfPlace(location, words);
    return county === null ? null : { county, basis: { method: 'location', printed: county } };
  }
  const { county, printed, where } = countyFrom;
  return { county, basis: { method: 'stated', printed, where } };
}

/** The county that the name of a sheet is, or the only one that it names. */
export function countyOfSheet(sheet: string | null, words: CityWords): string | null {
  const text = bare(sheet ?? '');
  if (words.counties.length > 0) return countyOfLine(text, words);
  return isCountyLike(text, words) && isOwnName(text) ? text : null;
}

/** A county told of all rows, where the place of one begins with another: one of the two is wrong. */
export function checkToldCounty(
  { county, basis }: ToldCounty,
  location: string,
  spot: Spot,
  words: CityWords,
): Problem[] {
  if (['location', 'group', 'cell'].includes(basis.method)) return [];
  const own = countyOfPlace(location, words);
  if (words.counties.length === 0 || own === null || own === county) return [];
  return [
    {
      code: 'IMPORT-COUNTY-OTHER',
      spot: { ...spot, column: headingOf('location') },
      what: `这一行的位置以“${own}”开头，版式却说各行都在${county}`,
      read: location.slice(0, 60),
      expected: `位置不写别的区县，或区县写明是${own}`,
      action:
        '请与制发单位核实：各行区县不同的，删去版式的 given.county，countyFrom 写 location；只是这一行的，在 cells 中写明 county 的读法和理由',
    },
  ];
}
