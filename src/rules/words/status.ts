import { policyStatuses, type PolicyStatus } from '../../facts/kinds/policy-status.ts';
import { isInForce, type StatusDay, type StatusOnDay } from '../policy/status.ts';
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

/** What of a text of each standing nobody is known to have looked for; it goes wherever the standing goes. */
const unlooked: Readonly<Record<PolicyStatus, string>> = {
  在载明的有效期内: notLooked.amended.words,
  '已印发（有效期未载明）': notLooked.amended.words,
  尚未施行: notLooked.amended.words,
  试行: notLooked.amended.words,
  已修改: '',
  效力待核: notLooked.amended.words,
  征求意见稿: `本稿不具有效力，${notLooked.final.words}`,
  失效: notLooked.prolonged.words,
  废止: '',
};

const consequences: Readonly<Record<PolicyStatus, string>> = {
  在载明的有效期内: `在载明的有效期内，${unlooked.在载明的有效期内}。`,
  '已印发（有效期未载明）': `文件已印发；原文没有写明有效期，${notLooked.amended.words}。`,
  尚未施行: `按本页生成的日子，文件载明的施行日期还没有到；${notLooked.amended.words}。`,
  试行: `文件标明试行，以后可能调整；${unlooked.试行}。`,
  已修改: '文件已被修改，请同时阅读修改后的文件。',
  效力待核: `是否仍然有效尚待核实，${unlooked.效力待核}。办理事项、主张权利前，请向发文机关核实。`,
  征求意见稿: `${unlooked.征求意见稿}。不能作为办事和补偿的依据。`,
  失效: `文件载明的有效期已满；${unlooked.失效}。`,
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

/** Puts a query and what it found in the place of 本站未查, and a final text that the portal has in that of 未收录. */
function asLooked(words: string, asOf: StatusDay | undefined): string {
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

/** What a status means for a reader, in one sentence. */
export function consequenceOf(status: PolicyStatus, asOf?: StatusDay): string {
  return asLooked(consequences[status], asOf);
}

/** What a page that says 尚未施行 says instead from the printed day on: a clock alone puts nothing in force. */
export function sinceEffect(from: string): string {
  return `本页生成时，文件载明的施行日期还没有到；它载明自${formatDate(from)}起施行，这一天已到。现在的效力，请向发文机关核实。`;
}

/** Why a text has its standing and what nobody looked for, as records of it tell it. */
export function standingReason({
  status,
  reason,
  asOf,
}: Pick<StatusOnDay, 'status' | 'reason' | 'asOf'>): string {
  const unknown = asLooked(unlooked[status], asOf);
  return unknown === '' || reason.includes(unknown) ? reason : `${reason}${unknown}。`;
}

/** Until when the printed term of a text in force runs: `至2027年9月30日`; empty where it prints none. */
export function formatUntil({ status, until }: Pick<StatusOnDay, 'status' | 'until'>): string {
  return isInForce(status) && until !== null ? `至${formatDate(until)}` : '';
}

/**
 * A standing for words that go alone, as citations and pictures: until when its printed term runs, and what
 * nobody looked for. `在载明的有效期内，至2027年9月30日，是否被修改或废止本站未查`
 */
export function formatStanding(standing: Pick<StatusOnDay, 'status' | 'until' | 'asOf'>): string {
  const { status, asOf } = standing;
  return [formatStatus(status), formatUntil(standing), asLooked(unlooked[status], asOf)]
    .filter((part) => part !== '')
    .join('，');
}

/** The same with the day for which it holds: `效力状态（2026年12月1日）：…`. */
export function formatStandingOn(standing: StatusOnDay): string {
  return `效力状态（${formatDate(standing.on)}）：${formatStanding(standing)}`;
}

/**
 * What a tag of a standing has beside its word: a text in force by its printed term may be amended, and its
 * page tells whether anybody looked.
 */
export function tagNote(status: PolicyStatus): string {
  return isInForce(status) && unlooked[status] !== '' ? '是否被修改或废止，见文件页' : '';
}

/** The same once for all tags of a page that has many, of which each would repeat it; empty where none has a note. */
export function tagsNote(statuses: readonly PolicyStatus[]): string {
  const noted = new Set(statuses.filter((status) => tagNote(status) !== '').map(formatStatus));
  if (noted.size === 0) return '';
  return `标${[...noted].map((word) => `“${word}”`).join('')}的文件，是否被修改或废止，见各文件页。`;
}

/** Whether the date of a status says something: a doubt that a person stated begins on no day, what is printed on none. */
export function showsDay(status: PolicyStatus, { kind }: StatusDay): boolean {
  return kind !== 'printed' && !(kind === 'stated' && status === '效力待核');
}

/** What the date beside a status is: `按本页生成日期2026年11月28日计算`. */
export function formatStatusDay({ kind, day, by }: StatusDay): string {
  if (kind === 'computed' || kind === 'printed') return `按本页生成日期${formatDate(day)}计算`;
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
