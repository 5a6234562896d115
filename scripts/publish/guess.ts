import type { Layout, ListField } from '../../src/facts/kinds/layout.ts';
import { type Stage, type ListedStage } from '../../src/facts/kinds/stage.ts';

/** Words that speak for one stage; a word in which several speak is left to a person. */
const stageSigns: readonly (readonly [ListedStage, RegExp])[] = [
  ['completed', /竣工|完工|完成|验收|建成|投产|交付/u],
  ['underway', /开工|动工|在建|施工|建设中|正在|推进|实施中|进行|拆迁|征收|拆除|启动/u],
  ['planned', /拟|计划|待|未|尚|编制|报批|审批|前期|筹备|招商/u],
  ['reserve', /储备|谋划|策划|意向|远期|入库/u],
];

/** The one stage that a word of a list speaks for; null where none or several do. */
export function likelyStage(word: string): Stage | null {
  const found = stageSigns.filter(([, sign]) => sign.test(word));
  return found.length === 1 ? (found[0]?.[0] ?? null) : null;
}

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

/** What an earlier list of the city says of a word, and which list. */
export function earlierWord(
  layouts: readonly Layout[],
  field: 'counties' | 'categories' | 'stages',
  word: string,
): { readonly value: string; readonly list: string } | null {
  const [last] = layouts
    .filter((layout) => layout[field][word] !== undefined)
    .toSorted((a, b) => (a.list < b.list ? 1 : -1));
  const value = last?.[field][word];
  return last === undefined || value === undefined ? null : { value, list: last.list };
}
