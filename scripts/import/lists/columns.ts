import { wordsOf } from '../../../src/facts/kinds/kind.ts';
import {
  areaUnits,
  listFields,
  type AreaUnit,
  type ListField,
} from '../../../src/facts/kinds/layout.ts';
import { listRowSchema } from '../../../src/facts/kinds/project.ts';
import { unitOf } from '../../../src/rules/project/area-unit.ts';

export { listFields, type ListField };

/** Fields that tell what a project is of and in. */
export const groupingFields = ['county', 'category', 'stage'] as const;
export type GroupingField = (typeof groupingFields)[number];
/** Whether a title or rows that head groups may tell a field, where no column does. */
export const isGroupField = (field: ListField): boolean =>
  groupingFields.some((one) => one === field);

/**
 * Headings that mean a field, as its kind declares them. A heading that is not there is never guessed:
 * the layout says what it is. Those of areas are without their unit, which is read apart.
 */
const headings = Object.fromEntries(
  listFields.map((field) => [field, wordsOf(listRowSchema.shape[field]).headings ?? []]),
) as Readonly<Record<ListField, readonly string[]>>;

/** A total that stands in the cell of a heading, behind it: 面积（亩）合计1384. */
const totalBehind =
  /(?<=\p{Script=Han}.*)\(?(?:合计|共计|总计|小计|共)[:：]?([\d,]+(?:\.\d+)?)(?:亩|公顷|万?平方米)?\)?$/u;

/** Brings a heading into the form of the alias table: half-width, without spaces and without a total of its column. */
function normaliseHeading(cell: string): string {
  return cell.normalize('NFKC').replace(/\s+/gu, '').replace(totalBehind, '');
}

/** The total that a heading prints of its column; null where it prints none. */
export function totalInHeading(cell: string): number | null {
  const printed = totalBehind.exec(cell.normalize('NFKC').replace(/\s+/gu, ''))?.[1];
  return printed === undefined ? null : Number(printed.replaceAll(',', ''));
}

/** A heading cut into its words and the unit that it prints: 面积（公顷） or 面积/公顷 or 面积：公顷. */
function cutUnit(cell: string): { readonly words: string; readonly unit: string | null } {
  const heading = normaliseHeading(cell);
  const found = /^(.+?)(?:\((?:单位[:：]?)?([^()]+)\)?|[/:](?:单位[:：]?)?(.+))$/u.exec(heading);
  if (!found) {
    const bare = /^(.*面积)(亩|公顷|平方米|万平方米)$/u.exec(heading);
    return { words: bare?.[1] ?? heading, unit: bare?.[2] ?? null };
  }
  return { words: found[1] ?? heading, unit: found[2] ?? found[3] ?? null };
}

/** A heading half-width, without spaces and without the unit that it prints. */
export const wordsWithoutUnit = (cell: string): string => cutUnit(cell).words;

/** The only unit of area among such words as 公顷、万元; null where there is none, or several. */
function onlyUnit(words: string): AreaUnit | null {
  const areas = words.split(/[、，,;；和]/u).flatMap((word) => unitOf(word) ?? []);
  return areas.length === 1 ? (areas[0] ?? null) : null;
}

/** The unit that a heading or a line such as 单位：公顷 prints; null where it prints none that is known. */
export function unitIn(text: string): AreaUnit | null {
  const { unit } = cutUnit(text);
  const alone = normaliseHeading(text)
    .replace(/^.*单位[:：]/u, '')
    .replace(/^\((.+)\)$/u, '$1');
  return onlyUnit(unit ?? alone);
}

const saidUnits = [
  /单位(?:均|都|统一)?(?:[:：]|为|是)+((?:(?!单位)[^。；;)）]){1,20})/gu,
  /以([^，。；;、]{1,5}?)(?:为(?:计量)?单位|计算?(?=[，。；;、)）]|$))/gu,
];

/** The unit of areas that a title or a note says (面积单位为公顷, 以公顷计); null where it says none. */
export function unitSaid(text: string): AreaUnit | null {
  const line = normaliseHeading(text);
  const said = saidUnits.flatMap((pattern) =>
    Array.from(line.matchAll(pattern), ([, words = '']) => onlyUnit(words)),
  );
  const units = new Set(said.filter((unit) => unit !== null));
  return units.size === 1 ? ([...units][0] ?? null) : null;
}

/** Takes a heading as printed; gives its field, or null where it is unknown. The unit is read apart. */
export function fieldOf(cell: string): ListField | null {
  const heading = normaliseHeading(cell);
  // 所在县区 is 县区, 涉及乡镇 is 乡镇.
  const short = heading.replace(/^(?:所在|所属|隶属|涉及)(?:的)?/u, '');
  const whole = [heading, short].flatMap((words) =>
    listFields.filter((field) => headings[field].includes(words)),
  )[0];
  if (whole !== undefined) return whole;
  const { words, unit } = cutUnit(cell);
  const known = unit !== null && unitOf(unit) !== null;
  return known && headings.areaMu.includes(words) ? 'areaMu' : null;
}

/** 镇（街道）, 所在街镇, 乡（镇、街道）: the town of a row, by nothing but words for towns. */
const townTitle =
  /^(?:所在|所属|隶属|涉及)?(?=[^村社]*(?:[镇乡街]|办事处))(?:镇|乡|街道?|办事处|苏木|[、,/()和或])+(?:名称)?$/u;
/** 村（社区）, 行政村, 村居: the village of a row. */
const villageTitle =
  /^(?:所在|所属|隶属|涉及)?(?=.*[村居社])(?:行政村|自然村|嘎查|村|社区|居委会?|居|[、,/()和或])+(?:名称)?$/u;

/** Whether a heading says towns, and whether it says villages: 镇街 beside 村居 are one place. */
export const townOrVillage = (heading: string): 'town' | 'village' | null => {
  const words = normaliseHeading(heading);
  if (townTitle.test(words)) return 'town';
  return villageTitle.test(words) ? 'village' : null;
};

/** What a column must be headed to be taken for one of these, where no heading that we know stands. */
const titles: Readonly<Partial<Record<ListField, RegExp>>> = {
  seq: /^(?:no\.?|№|顺序号?|排序|序)$/iu,
  name: /(?:片区|项目|地块|宗地|企业)(?:\(.+\))?(?:名|名称)?$|(?:单元|图斑)名称?$/u,
  areaMu: /面积|规模/u,
  category:
    /^(?!.*(?:规划|改造后|拟)).*(?:用地|土地|低效|地类|改造|更新|开发|盘活|图斑|单元)(?:类型|类别|种类|分类)$|^(?:现状|原)?(?:用地|土地)性质$|^地类(?:名称)?$/u,
  location: new RegExp(
    String.raw`位置|地址|地点|[坐座]落|范围|四至|^(?:所在|所属)?(?:乡镇|街道|镇街)(?!.*(?:联系|电话|负责|意见|[人数]$))|${townTitle.source}|${villageTitle.source}`,
    'u',
  ),
  county:
    /^(?:所在|所属|隶属|涉及)?(?=.*[区县旗域块属])(?:[区县市旗、,/()]+|城区|市?辖区|行政区[划域]?|区域|板块|属地)(?:名称)?$/u,
  stage:
    /^(?:项目|片区|地块|建设|实施|推进|工作|开发|改造|处置|目前|当前|现)*(?:状态|进展情况|推进情况|进展|进度|阶段)$/u,
};

/** Whether a column under such a heading may be of a field; a person confirms it. */
export const mayHead = (field: ListField, heading: string): boolean =>
  titles[field]?.test(normaliseHeading(heading)) === true;

/** The usual heading of a field, for messages. */
export function headingOf(field: ListField): string {
  if (field === 'areaMu') return '面积(亩)';
  return field === 'name' ? '片区名称' : (headings[field][0] ?? field);
}

/** True where a row is a header: at least three of its cells are known headings. */
export function isHeader(cells: readonly string[]): boolean {
  return new Set(cells.map(fieldOf).filter((field) => field !== null)).size >= 3;
}

/** True where a row may be a header: two known headings, or one among likely ones, and words over the others that may head a column. */
export function mayBeHeader(cells: readonly string[]): boolean {
  const known = new Set(cells.map(fieldOf).filter((field) => field !== null));
  const likely = listFields.filter(
    (field) => !known.has(field) && cells.some((cell) => mayHead(field, cell)),
  );
  // Number, name and area head many a table that is no list of areas.
  const says = (field: ListField): boolean => known.has(field) || likely.includes(field);
  const isOfLand = cells.some((cell) => mayHead('areaMu', cell) && unitIn(cell) !== null);
  const tellsPlace =
    says('location') ||
    (says('county') && says('name') && isOfLand && (says('stage') || says('category')));
  const isWord = (cell: string): boolean => !/\d/u.test(cutUnit(cell).words);
  // One heading that we know beside others that can be nothing but those of a list.
  const isList = known.size === 1 && likely.length >= 3 && says('name') && says('areaMu');
  const tells = (known.size === 2 && likely.length > 0) || isList;
  return tells && tellsPlace && cells.every(isWord);
}

/** How many 亩 one of a unit is. */
export function factorOf(unit: AreaUnit): number {
  return areaUnits[unit];
}
