import type { landKinds } from '../../facts/kinds/right.ts';
import type { roles } from '../../facts/kinds/role.ts';
import type { Topic } from '../../facts/kinds/topic.ts';
import { holdsWord } from '../words/whole-words.ts';

/*
 * What the words of a sentence say for the fields of a record: proposals, which a person holds against
 * the text. A field of which the words say nothing is left to that person.
 */

type Role = (typeof roles)[number];
type Land = (typeof landKinds)[number];

const rolesByWords: readonly (readonly [Role, RegExp])[] = [
  ['权利人', /权利人|使用权人|土地使用者|原使用者|被征收人|产权人|业主|住户|当事人|无过错方/u],
  ['承租人', /承租|租户/u],
  ['集体经济组织', /集体经济组织/u],
  ['村民', /村民|农民|农户/u],
  ['企业', /企业/u],
  ['市场主体', /市场主体|社会资本|社会力量|改造主体/u],
];

const landByWords: readonly (readonly [Land, RegExp])[] = [
  ['工业用地', /工业|厂房|厂区|工矿|仓储/u],
  ['住宅用地', /住宅|住房|小区|居住|旧城区/u],
  ['商服用地', /商业|商服|商办/u],
  ['村庄用地', /宅基地|村庄|农房/u],
  ['集体建设用地', /集体(?:建设|经营性|所有)?(?:用地|土地|建设用地)/u],
  ['矿地', /矿地|矿山/u],
  ['零星用地', /零星|边角地|夹心地|插花地/u],
  ['历史遗留用地', /历史遗留|历史形成|没有合法用地手续/u],
];

const named = <T extends string>(quote: string, words: readonly (readonly [T, RegExp])[]): T[] =>
  words.flatMap(([value, pattern]) => (pattern.test(quote) ? [value] : []));

/** Whom a sentence names, as the site tags it. */
export const rolesIn = (quote: string): Role[] => named(quote, rolesByWords);

/** Which kinds of land a sentence names, as the site tags them. */
export const landIn = (quote: string): Land[] => named(quote, landByWords);

/** Whose consent a thing takes: 须经市政府批准, 应当征得三分之二以上权利人同意. */
const consent =
  /(?:必须|应当|须|应|需)?(?:(?<!已)经[^，,。；;经]{1,40}?(?:批准|同意|审核|审查|核准|认定|核实|表决(?:通过)?)|征得[^，,。；;]{1,40}?同意)(?:后|的)?/gu;
const premise = /(?:前提|情况|条件)下$|基础上$|^除.+外$/u;
/** The case that a sentence begins with: 对侵害群众利益的. What permits is none. */
const instance = /^(?!允许|鼓励|支持|可).{2,80}的$/u;

/** The conditions that a sentence prints, verbatim and in its order. */
export function conditionsIn(quote: string): string[] {
  const pieces = quote.split(/[，,；;。]/u).map((piece) => piece.trim());
  const found = pieces.flatMap((piece, at) =>
    premise.test(piece) || (instance.test(piece) && at < pieces.length - 1)
      ? [piece]
      : [...piece.matchAll(consent)].map(([words]) => words),
  );
  return [...new Set(found)];
}

/** The measure whose words stand in a sentence; null where none do. */
export function measureIn(quote: string, topics: readonly Topic[]): string | null {
  const measures = topics.flatMap((topic) => topic.measures);
  const found = measures.find(({ words, except }) => {
    const searched = except.reduce((text, word) => text.replaceAll(word, '\u3000'), quote);
    return words.some((word) => holdsWord(searched, word));
  });
  return found?.slug ?? null;
}

/** What is to be done by a time: the words of its part of the sentence (between semicolons) without it. */
export function matterOf(quote: string, time: string): string {
  const own = quote.split(/[；;]/u).find((part) => part.includes(time)) ?? quote;
  const [before = '', ...behind] = own.split(time);
  const bare = `${before.replace(/[于在]$/u, '')}${behind.join(time)}`.replaceAll(
    /^[，,、：:于在]+|[，,；;。]+$/gu,
    '',
  );
  return bare.trim();
}

/** What a figure is of: its sentence up to the figure, and what follows it up to the next pause. */
export function subjectOfFigure(quote: string, words: string): string {
  const [head = '', ...after] = quote.split(words);
  const before = head.split(/[；;。]/u).at(-1) ?? '';
  const rest = after.join(words).split(/[，,；;。]/u)[0] ?? '';
  const said = before.replaceAll(/^[，,、]+|[，,、：:]+$/gu, '').trim();
  return rest === '' ? said : `${said}……${rest}`;
}

const ordered =
  /制[定订]|编制|建立|健全|完善|开展|推进|加快|加强|加大|强化|组织|落实|成立|统筹|做好|引导|支持|鼓励|探索|优化|创新|查清|摸清|形成|完成|实行动态|上图入库/u;
const rule =
  /(?:须|应当|应|需)(?:经|征得)|(?:^|[，,；;])(?:可|可以|允许|不得|严禁|不再|不予|(?:按照?|依照|参照)[^，,。；;]{0,30}?(?:补偿|安置|执行|计算|确定|缴纳|补缴|办理|处理)|(?:依法|依规|从严|严肃)[^，,。；;]{0,12}?(?:追究|处理|处置|处罚|查处|惩处))/u;

/** Whether a sentence says how something is judged or paid, and sets nobody to work. */
export const laysDownRule = (quote: string): boolean => rule.test(quote) && !ordered.test(quote);
