import { z } from 'zod';
import { field, lacking } from './kind.ts';
import { occursIn, type Quoted } from '../quotation.ts';

/** Ours, not a text's: its sentence has none of the words below. */
export const noStrength = '原文无上述用词';

/** How strongly a text says something, in the word of the quoted sentence itself, or `noStrength`. */
export const strengths = [
  '必须',
  '应当',
  '应',
  '要',
  '不得',
  '严禁',
  '原则上',
  '原则',
  '一般',
  '允许',
  '可以',
  '可',
  '支持',
  '鼓励',
  '推行',
  '探索',
  '研究',
  '拟',
  '力争',
  '目标',
  noStrength,
] as const;
export const strengthSchema = field(
  z.enum(strengths),
  '强度',
  `照录引文的用词，引文是总句直接列举的一项的，也照录总句的用词；“${noStrength}”是本站用语，表示引文没有用这类词`,
);
/** The sentence over a list whose items share its verb, in the public data. */
export const leadText = lacking(
  field(
    z.string().nullable(),
    '总句',
    '引文在列举之中的，上级条款里列举前的那一句。写这一句的条款就是引文的上一级的，它的用词也是引文的用词；隔着一级以上的，它的用词不算引文的用词',
  ),
  'notApplicable',
);
export type Strength = z.infer<typeof strengthSchema>;

/** Verbs that leave it to whom they name (支持各区县), and the word for the same behind a name (各区县可). */
const leaving = '允许|鼓励|(?<!国家|专项|资金)支持(?!政策|范围|项目)';
const may = '可以(?!(?:协议|出让|划拨|租赁|招标|拍卖|挂牌)方式)|可';
/** What makes another word of a short verb (可持续, 要求), or no verb of the sentence (可复制的经验). */
const noShortVerb = '(?![能研行靠持求素点，,]|[^，,。；;]{1,12}的[^，,。；;]{1,8}[。；;])';

/**
 * Words that are always verbs of strength, and short ones where a verb of a sentence stands (not in
 * 可提高土地利用效益的违法用地); 可以协议方式 is 可 with 以协议方式.
 */
const verbs = new RegExp(
  `必须|应当(?!由政府收回)|不得|严禁|${leaving}|推行|探索(?!实践)|力争|(?<=[，,；;。：:）)的均也])(?:应|要|${may})${noShortVerb}`,
  'u',
);

/** Words before the name of a body, up to the name, that leave it to the body: 鼓励有条件的, 可由. */
const leavesBefore = new RegExp(
  `(?:(?:${leaving})(?!类|性|政策|措施)|引导|(?<![许认不])可(?:以)?由)[^由经报向对将把]*$`,
  'u',
);
const mayBehind = new RegExp(`^(?:等[^，,。；;]{0,6})?(?:${may})${noShortVerb}`, 'u');
const mustBehind = /^(?:等[^，,。；;]{0,6})?(?:必须|应|须|要(?!素))/u;

/**
 * Whether a sentence leaves it to a body whether it does something, where it names it.
 *
 * @param before its words up to the name, without white space
 * @param behind its words behind the name
 */
export function leavesToBody(before: string, behind: string): boolean {
  const clause = before.split(/[，,。；;：:]/u).at(-1) ?? '';
  return mayBehind.test(behind) || (leavesBefore.test(clause) && !mustBehind.test(behind));
}

/** The words of a clause above that govern what it lists, and whether it lists a clause itself. */
export interface Lead {
  readonly words: string;
  /** The printed number of the clause that has them. */
  readonly path: string;
  /** True for an item of its list; false for what stands below such an item. */
  readonly isItem: boolean;
}

/** Whether words have a verb of strength. */
export function hasStrength(words: string): boolean {
  return verbs.test(words);
}

/** Words with the sentence over the list in which they stand. */
interface Worded extends Pick<Quoted, 'quote'> {
  readonly lead: Lead | null;
}

/** The sentence over a list whose verb is that of what stands below it: of its items, and of nothing else. */
export const governingWords = (lead: Lead | null): string =>
  lead?.isItem === true ? lead.words : '';

/**
 * Whether the strength that a record gives is a word of its quotation, or of the sentence whose item
 * it is; and, where it says that there is none, whether there is none. A word that stands only in a
 * heading does not govern a sentence.
 */
export function strengthStands({
  quote,
  strength,
  lead,
}: Worded & { readonly strength: Strength }): boolean {
  const over = governingWords(lead);
  if (strength === noStrength) return !hasStrength(quote) && !hasStrength(over);
  return occursIn(quote, strength) || occursIn(over, strength);
}

/**
 * All words of strength of a quotation, in its order: a sentence that explores, encourages and allows
 * is told by none of them alone.
 */
export function strengthWords({
  quote,
  strength,
  lead,
}: Worded & { readonly strength: string }): string[] {
  if (strength === noStrength) return [];
  const words = [...`${governingWords(lead)}\n${quote}`.matchAll(new RegExp(verbs, 'gu'))].map(
    ([word]) => word,
  );
  // A short word within a longer one (可 in 可以) is not printed a second time.
  const isPrinted = words.some((word) => word.includes(strength));
  return [...new Set(isPrinted ? words : [strength, ...words])];
}
