import { mask, type Hit } from './hit.ts';
import { family, heading, personHeadings } from './names-beside-amounts.ts';

const party = String.raw`户主|房主|被(?:拆迁|征收|征地|搬迁|安置|腾退)(?:人|户)|产权人|承租人|领款人|收款人|户名`;
/** Who fills a list in, answers for it or is asked about it: printed at its head or foot. */
const official = String.raw`联\s*[系络]\s*[人员]|填\s*[表报写]\s*人|制\s*表\s*人|[经承]\s*办\s*人|经\s*手\s*人|审\s*[核批]\s*人|[复校]\s*核\s*人|核\s*对\s*人|校\s*对\s*人|[上填]\s*报\s*人|报\s*送\s*人|统\s*计\s*(?:人|员)|编\s*制\s*人|拟\s*稿\s*人|签\s*发\s*人|负\s*责\s*人|责\s*任\s*人|法定代表人|代\s*理\s*人|申\s*请\s*人`;
/** The same without 人: 制表：, only before a colon. */
const act = String.raw`[制填]\s*表|填\s*报|[经承]\s*办|[审复校]\s*核|[校核]\s*对|编\s*制|统\s*计|拟\s*稿|签\s*发`;
const role = `(?:${party}|${official})`;

/** Who holds the land: in running words most are bodies, below a heading some are persons. */
const holder = '权利人|权属人|业主|(?:土地|房屋)?(?:使用权|所有权)人|承包(?:人|户)|受益人';
const isHolder = new RegExp(`^(?:${holder})`);
/** The short name of a village, which holds land as persons do: 周家, 马桥, 陈家湾, but not 张家豪. */
const village = /^.家[湾桥塘浜埭漾坞坝墩堰岭坪畈兜]?$|^.[桥湾塘浜埭漾坞坝墩堰畈兜]$/;
/** Headings of columns that hold names, whatever stands beside them. */
const named = new RegExp(
  `^(?:(?:项目|地块|片区|单位|企业|村|具体|主要|现场)?${role}|${holder})(?:姓名|名称)?$`,
);

/** What ends the name of a place or a body, and no person's. */
const body = '村镇乡庄街路区组队社厂局科室处部站所办委会院园屋市县省厅司';
const compound = '欧阳|司马|诸葛|上官';
const name = String.raw`(?:${compound}|[${family}])[\u4e00-\u9fff]{0,1}(?![${body}某])[\u4e00-\u9fff]`;
/** Family names that open other words as well (金额, 施工): a name only behind a word and a colon. */
const rarer =
  '金章施严俞华祝倪季翁应楼裘盛葛柯凌骆游鲍庄温庞樊兰殷齐莫洪翟安颜柳古成柴牛管卞耿费苗蓝裴娄虞宣诸池辛屠麻童宁路关万白文方向包于';

const person = new RegExp(`^${name}(?:[（(].*|户|等\\d+[户人])?$`);
const labelled = new RegExp(
  String.raw`(?:${party})(?:姓名)?\s*[:：\t,，]\s*(${name})(?=$|[\s,，;；、。|｜（(])`,
  'g',
);

/** What ends a name in running words. */
const end = String.raw`(?=$|[\s,，;；、。./|｜（(）)]|联|电|手机|Tel|\d)`;
const anyName = String.raw`(?:${compound}|[${family}${rarer}])(?:(?! {1,3}[${body}]) {1,3}[\u4e00-\u9fff]|[\u4e00-\u9fff]{0,1}(?![${body}某])[\u4e00-\u9fff])`;
const written = [
  new RegExp(
    String.raw`(?:(?:${official})(?:姓名)?\s*(?:[（(][^）)]{0,8}[）)])?\s*(?:[:：]\s*|为(?=[${family}])|是(?=[${family}]))|(?:${act})\s*[:：]\s*)(${anyName})${end}`,
    'g',
  ),
  new RegExp(
    String.raw`(?:(?:联系人|填[表报]人|制表人|经办人|审核人)\s?|(?:${official})\s*[\t,，]\s*)(${name})(?=$|[\s,，;；、。（(]|联系|电话)`,
    'g',
  ),
];

/**
 * What may stand behind a word for an official, in plain form and but for spaces, where a name follows:
 * `written` finds nothing behind any other sign.
 */
export const leadsToName: ReadonlySet<string> = new Set(
  // A note's sign (①) is a wide comma in plain form.
  `:,，\t(姓为是${family}${compound.replace(/(.).\|?/gu, '$1')}`,
);

const remedy =
  '个人姓名不上网：请制发单位另给没有它的一份，再重新导入；确属对外公布的办公联系人的，登记为误报';

/** Persons named behind a word that says who they are: 户主：张小明, or 户主 and the name in the next cell. */
export function findNamedPersons(line: string): Hit[] {
  return hitsOf(line, [labelled]);
}

/**
 * Persons named in running words behind a word that says what they do for a list or a text: 联系人：张明,
 * 填表人 李国强. Officials whom a text itself appoints (组长、主任) are no such persons.
 *
 * @param line a line in plain form
 */
export function findOfficialsNamed(line: string): Hit[] {
  return hitsOf(line, written);
}

function hitsOf(line: string, patterns: readonly RegExp[]): Hit[] {
  const all = patterns.flatMap((pattern) => [...line.matchAll(pattern)]);
  return all.map(({ 0: found, 1: own = '', index }) => {
    const value = found.replace(/\s/g, '');
    return {
      kind: '个人姓名',
      index: index + found.lastIndexOf(own),
      value,
      masked: mask(own),
      remedy,
    };
  });
}

/** So many names below a heading are no chance. */
const fewestNames = 2;

const cellsOf = (rows: readonly (readonly string[])[], column: number): string[] =>
  rows.map((row) => (row[column] ?? '').trim()).filter((cell) => cell !== '');

/**
 * Whether names stand below a heading; where headings to its left reach over several columns, in one further
 * right, which then holds nothing else.
 */
function holdsNames(
  header: readonly string[],
  column: number,
  rows: readonly (readonly string[])[],
): boolean {
  const mayBeVillage = isHolder.test(heading(header[column] ?? ''));
  const isPerson = (cell: string): boolean =>
    person.test(cell) && !(mayBeVillage && village.test(cell));
  if (cellsOf(rows, column).filter(isPerson).length >= fewestNames) return true;
  const width = Math.max(0, ...rows.map(({ length }) => length));
  const shifted = Array.from({ length: Math.max(0, width - header.length) }, (_, at) => at + 1);
  return shifted.some((by) => {
    const own = rows.filter(({ length }) => length > header.length);
    const cells = cellsOf(own, column + by);
    return cells.length > fewestNames && cells.every(isPerson);
  });
}

/**
 * A column of persons by its heading, and by the names that stand in it in the rows below.
 *
 * @param rowsOf gives those rows, where a heading asks for them
 */
export function namesBelowHeading(
  header: readonly string[],
  rowsOf: () => readonly (readonly string[])[],
): Hit[] {
  return personHeadings(header).flatMap((title, column): Hit[] => {
    if (!named.test(title)) return [];
    if (!holdsNames(header, column, rowsOf())) return [];
    const value = header
      .map(heading)
      .filter((one) => one !== '')
      .join('\t');
    const masked = `列“${title}”，下面是人名`;
    return [{ kind: '个人姓名', index: 0, value, masked, remedy }];
  });
}
