import type { ListField } from '../../../src/facts/kinds/layout.ts';

/** Words in headings that speak for a field; the plainer ones first. */
const headingSigns: Readonly<Partial<Record<ListField, readonly RegExp[]>>> = {
  seq: [/序/u, /编号|号$|^no\.?$/iu],
  county: [/区县|县区|县市|市区|辖区|属地|行政区/u, /^所?[在属].*[区县]$|板块/u],
  category: [/类型|类别|种类|分类/u, /性质|方式/u],
  name: [/(?:项目|片区|地块|地段).*名|名称/u, /片区|地块|地段|项目/u],
  location: [/位置|地址|坐落|四至|地点/u, /乡镇|街道|镇街|范围/u],
  areaMu: [/面积/u, /规模/u],
  stage: [/阶段|进展|进度/u, /状态|步骤/u, /情况/u],
};

/** The headings under which a field may stand. */
export function likelyHeadings(field: ListField, headings: readonly string[]): string[] {
  return headings.filter((heading) => headingSigns[field]?.some((sign) => sign.test(heading)));
}

/** The one of some headings that a field is likely to stand under; null where none or several may. */
export function likelyHeading(field: ListField, headings: readonly string[]): string | null {
  for (const sign of headingSigns[field] ?? []) {
    const [first, second] = headings.filter((heading) => sign.test(heading));
    if (first !== undefined) return second === undefined ? first : null;
  }
  return null;
}
