import { policyStatuses, type PolicyStatus } from '../../facts/kinds/policy-status.ts';
import { isInForce, type StatusDay } from '../policy/status.ts';
import { formatNumber } from './number.ts';
import { formatDate } from './date.ts';
import { formatTitle } from './title.ts';

/** How loudly a status is to be said: in force, read this first, or not in force. */
export type StatusTone = 'plain' | 'caution' | 'stop';

const tones: Readonly<Record<PolicyStatus, StatusTone>> = {
  在载明的有效期内: 'plain',
  '已印发（有效期未载明）': 'plain',
  尚未施行: 'stop',
  试行: 'caution',
  已修改: 'caution',
  效力待核: 'caution',
  征求意见稿: 'stop',
  失效: 'stop',
  废止: 'stop',
};

/** What nobody looked for, as each sentence has it, and how it goes on from what a query found not. */
const notLooked = {
  amended: { words: '是否被修改或废止本站未查', sought: '修改或废止它的文件' },
  prolonged: { words: '是否另行延长，期满以后本站未查', sought: '延长、修改或废止它的文件' },
  final: { words: '正式文件本站未收录，也没有查询记录', sought: '正式文件' },
} as const;

const consequences: Readonly<Record<PolicyStatus, string>> = {
  在载明的有效期内: `在载明的有效期内，${notLooked.amended.words}。`,
  '已印发（有效期未载明）': `文件已印发；原文没有写明有效期，${notLooked.amended.words}。`,
  尚未施行: '文件载明的施行日期还没有到。',
  试行: `文件标明试行，以后可能调整；${notLooked.amended.words}。`,
  已修改: '文件已被修改，请同时阅读修改后的文件。',
  效力待核: `是否仍然有效尚待核实，${notLooked.amended.words}。办理事项、主张权利前，请向发文机关核实。`,
  征求意见稿: `本稿不具有效力，${notLooked.final.words}。不能作为办事和补偿的依据。`,
  失效: `文件载明的有效期已满；${notLooked.prolonged.words}。`,
  废止: '文件已被废止，不再有效。',
};

/** Gives the tone in which a status is shown. */
export function toneOf(status: PolicyStatus): StatusTone {
  return tones[status];
}

/** The words of a status on tags and in tables. */
export function formatStatus(status: PolicyStatus): string {
  return status;
}

/** A status in a letter or two, for the head of a narrow column; empty for a text in force. */
const letters: Readonly<Partial<Record<PolicyStatus, string>>> = {
  征求意见稿: '稿',
  效力待核: '待核',
  尚未施行: '未施行',
  失效: '失效',
  废止: '废止',
};

/** The same as {@link formatStatus} where there is room for a letter or two. */
export function standingLetters(status: PolicyStatus): string {
  return letters[status] ?? '';
}

/**
 * What a status means for a reader, in one sentence.
 *
 * @param asOf what its date is; a query and what it found take the place of 本站未查, and a final text
 *   that the portal has that of 未收录
 */
export function consequenceOf(status: PolicyStatus, asOf?: StatusDay): string {
  const words = consequences[status];
  if (asOf?.held !== undefined) {
    const held = `题名相同、没有标明征求意见的文件本站已收录：${formatTitle(asOf.held)}，是否为本稿的正式文件请以发文机关公布的为准`;
    return words.replace(notLooked.final.words, held);
  }
  if (asOf?.kind !== 'query') return words;
  const looked = `${formatDate(asOf.day)}${asOf.by ?? ''}查询，`;
  return Object.values(notLooked).reduce(
    (sentence, { words: unknown, sought }) =>
      sentence.replace(
        unknown,
        `${looked}${asOf.found === undefined ? `未检索到${sought}` : `查到：${asOf.found}`}`,
      ),
    words,
  );
}

/** Whether the date of a status says something: a doubt that a person stated begins on no day. */
export function showsDay(status: PolicyStatus, { kind }: StatusDay): boolean {
  return !(kind === 'stated' && status === '效力待核');
}

/** What the date beside a status is: `按本页生成日期2026年11月28日计算`. */
export function formatStatusDay({ kind, day, by }: StatusDay): string {
  if (kind === 'computed') return `按本页生成日期${formatDate(day)}计算`;
  if (kind === 'stated') return `自${formatDate(day)}起`;
  return `${by ?? '本站'}查询日期${formatDate(day)}`;
}

/** What stands before the title of a text that is not in force, wherever the title goes alone. */
export function titleMark(status: PolicyStatus): string {
  return isInForce(status) ? '' : `【${formatStatus(status)}】`;
}

/**
 * How many, by the standing of the text that each is from: what a draft or a text of unknown standing
 * has is never added to what texts in force have. `6 条，另有效力待核 3 条、征求意见稿 2 条`.
 */
export function countByStatus(statuses: readonly PolicyStatus[], counter: string): string {
  const inForce = statuses.filter(isInForce).length;
  const others = policyStatuses
    .filter((status) => !isInForce(status) && statuses.includes(status))
    .map((status) => {
      const own = statuses.filter((one) => one === status).length;
      return `${formatStatus(status)} ${formatNumber(own)} ${counter}`;
    })
    .join('、');
  if (inForce === 0 && others !== '') return others;
  const first = `${formatNumber(inForce)} ${counter}`;
  return others === '' ? first : `${first}，另有${others}`;
}
