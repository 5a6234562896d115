/** What a list says of a project. */
export const listFields = [
  'seq',
  'county',
  'category',
  'name',
  'location',
  'areaMu',
  'stage',
] as const;
export type ListField = (typeof listFields)[number];

/** Headings that mean a field. A heading that is not here stops the import: it is never guessed. */
const headings: Readonly<Record<ListField, readonly string[]>> = {
  seq: ['序号', '编号'],
  county: ['区县', '县区', '县(市、区)', '县市区', '所属区县', '行政区'],
  category: ['类别', '类型', '片区类别', '片区类型'],
  name: ['片区名称', '项目名称', '名称', '重点片区名称'],
  location: ['位置', '所在位置', '地点', '乡镇(街道)', '所在乡镇(街道)'],
  areaMu: ['面积(亩)', '面积/亩', '面积亩', '片区面积(亩)', '用地面积(亩)'],
  stage: ['实施阶段', '阶段', '实施状态'],
};

/** Brings a heading into the form of the alias table: half-width, without spaces. */
function normaliseHeading(cell: string): string {
  return cell.normalize('NFKC').replace(/\s+/gu, '');
}

/** Takes a heading as printed; gives its field, or null where it is unknown. */
export function fieldOf(cell: string): ListField | null {
  const heading = normaliseHeading(cell);
  return listFields.find((field) => headings[field].includes(heading)) ?? null;
}

/** The usual heading of a field, for messages. */
export function headingOf(field: ListField): string {
  return headings[field][0] ?? field;
}

/** True where a row is a header: at least three of its cells are known headings. */
export function isHeader(cells: readonly string[]): boolean {
  return cells.filter((cell) => fieldOf(cell) !== null).length >= 3;
}
