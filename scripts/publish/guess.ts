import type { Layout } from '../../src/facts/kinds/layout.ts';
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
