import { stageOf, type Stage } from '../../../src/facts/kinds/stage.ts';

/** Words of lists for our stages, beside the words themselves. A person confirms each. */
const stageWords: Readonly<Record<string, Stage>> = {
  在建: 'underway',
  续建: 'underway',
  已动工: 'underway',
  施工中: 'underway',
  实施中: 'underway',
  改造中: 'underway',
  正在推进: 'underway',
  推进中: 'underway',
  已开工: 'underway',
  已启动: 'underway',
  计划: 'planned',
  拟建: 'planned',
  待建: 'planned',
  拟开工: 'planned',
  待开工: 'planned',
  未动工: 'planned',
  拟实施: 'planned',
  拟启动: 'planned',
  计划启动: 'planned',
  待实施: 'planned',
  待启动: 'planned',
  未开工: 'planned',
  未启动: 'planned',
  尚未启动: 'planned',
  储备类: 'reserve',
  储备项目: 'reserve',
  谋划: 'reserve',
  完成: 'completed',
  建成: 'completed',
  已建成: 'completed',
  完工: 'completed',
  已完工: 'completed',
  已竣工: 'completed',
  竣工: 'completed',
};

const dayWords = String.raw`(?:\d{4}年)?(?:第?[一二三四1-4]季度|[上下]半年|\d{1,2}月)?(?:初|中|底|末)?(?:前)?`;
const begun = '(?:开工|动工|启动|实施|开工建设)';
/** What is meant to begin, and what has begun, each with a day that may stand before or behind. */
const plannedWord = new RegExp(`^${dayWords}(?:计划|拟|预计)${dayWords}${begun}$`, 'u');
const begunWord = new RegExp(
  `^${dayWords}已(?:经|于)?${dayWords}(?:开工|动工|启动)(?:建设)?$`,
  'u',
);
const doneWord = new RegExp(`^${dayWords}已(?:经|于)?${dayWords}(?:完工|竣工|建成|完成)$`, 'u');

/** Our stage for a word of a list, for a person to confirm; null where we know none. */
export function stageFor(word: string): Stage | null {
  const known = stageWords[word];
  if (known !== undefined) return known;
  const plain = word.normalize('NFKC').replace(/\s+/gu, '');
  if (plannedWord.test(plain)) return 'planned';
  if (begunWord.test(plain)) return 'underway';
  return doneWord.test(plain) ? 'completed' : null;
}

/** Whether a cell is one of our stages, or a word that lists have for one. */
export const isStage = (cell: string): boolean => stageOf(cell) !== null || stageFor(cell) !== null;
