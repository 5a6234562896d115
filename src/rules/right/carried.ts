import type { RightRecord } from '../../facts/kinds/right.ts';
import { unspaced } from '../unspaced.ts';

/** Words of a sentence on which it depends, and the words of ours that carry them on. */
const triggers: readonly (readonly [found: RegExp, carried: RegExp])[] = [
  [/前提下/u, /前提/u],
  [/(?:情况|条件)下/u, /(?:情况|条件)下/u],
  [/除[^，,。；;]{1,60}外|除外/u, /除|以外/u],
  [/(?<!已)经[^，,。；;经]{0,32}?(?:批准|同意)/u, /批准|同意/u],
  [/(?<!已)经[^，,。；;经]{0,32}?审核/u, /审核/u],
  [/(?<!已)经[^，,。；;经]{0,32}?(?:认定|核实)/u, /认定|核实/u],
  [/(?<!不)符合/u, /符合/u],
  [/不符合/u, /不符合/u],
  [/不得/u, /不得/u],
  [/[且]/u, /且|并|同时/u],
  [/探索(?!实践)/u, /探索/u],
  [/鼓励/u, /鼓励/u],
  [/(?<!国家|专项|资金)支持(?!政策|范围|项目)/u, /支持/u],
  [/研究(?!论证|有关|院|生|机构)/u, /研究|探索/u],
  [/（含）/u, /含/u],
  [/（即[^）]+）/u, /（即/u],
  [/原则上/u, /原则上/u],
  [/力争/u, /力争/u],
  [/优先/u, /优先/u],
  [/(?<!同)一般(?=为|应|不|在|按|以)/u, /一般/u],
  [/逐步/u, /逐步/u],
  [/试行/u, /试行/u],
  [/按(?:照)?(?:有关|相关)?规定/u, /规定/u],
  [/按(?:法定)?程序/u, /程序/u],
  [/有条件/u, /有条件/u],
  [/依法/u, /依法|合法|法律|法规/u],
];

/** A case to which a sentence is confined: words that end in 的 before what is to be done. */
const confined = /的[，,](?:可|应|不|按|由|经|允许|依法|必须|要)/u;

/**
 * Words on which the quoted sentence depends that neither the statement nor the conditions carry:
 * without them a right would look larger than it is. Words of the sentence, in their order.
 */
export function uncarried({
  statement,
  conditions,
  quote,
}: Pick<RightRecord, 'statement' | 'conditions' | 'quote'>): string[] {
  const said = [statement, ...conditions].join('\n');
  const lost = triggers.flatMap(([found, carried]) => {
    const word = found.exec(quote)?.[0];
    return word === undefined || carried.test(said) ? [] : [word];
  });
  const alone = conditions.length === 0 ? confined.exec(quote)?.[0] : undefined;
  return alone === undefined ? lost : [...lost, alone];
}

/**
 * Where a statement parts with a semicolon what the quotation joins with a comma: what stands before a
 * comma may be the case that what follows is confined to (鼓励……集聚，采取……的，可以……). The words
 * that follow.
 */
export function partedAtComma({
  statement,
  quote,
}: Pick<RightRecord, 'statement' | 'quote'>): string[] {
  const parts = unspaced(statement).split('；');
  const printed = unspaced(quote).replaceAll(',', '，');
  return parts
    .slice(1)
    .map((part) => part.slice(0, 4))
    .filter((next, at) => printed.includes(`${parts[at]?.slice(-3) ?? ''}，${next}`));
}

const bare = (words: string): string => words.replaceAll(/[\s\p{P}]/gu, '');

/** The conditions that a statement of ours does not tell in their own words: they stand beside it. */
export function notTold({
  statement,
  conditions,
}: {
  readonly statement: string;
  readonly conditions: readonly string[];
}): string[] {
  const told = bare(statement);
  return conditions.filter((condition) => !told.includes(bare(condition)));
}
