import { policyStatuses, type PolicyStatus } from '../../facts/kinds/policy-status.ts';
import type { ReadFor } from '../../facts/kinds/reading.ts';
import { isInForce } from '../policy/status.ts';
import {
  statedVerdicts,
  verdictOf,
  verdicts,
  type ComparisonRow,
  type Coverage,
  type TextColumn,
  type Verdict,
} from '../topic/comparison.ts';
import { absenceWords } from './missing.ts';

/** A verdict in words: in a sentence, and as a sign with words short enough for a cell. */
export interface VerdictWords {
  readonly sentence: string;
  readonly sign: string;
  readonly word: string;
}

/** What a text does with a matter, by one sign each: its standing is told by words and by its column. */
const signs: Readonly<Record<Verdict, string>> = {
  ...{ rule: '●', part: '◐', goal: '◇', principle: '○', touched: '·', silent: '—', unread: '？' },
};

type Worded = Omit<VerdictWords, 'sign'>;

const inForce: Readonly<Record<Verdict, Worded>> = {
  rule: { sentence: '作出规定', word: '作出规定' },
  part: { sentence: '只就一部分作出规定', word: '规定一部分' },
  goal: { sentence: '写有目标', word: '写有目标' },
  principle: { sentence: '只提探索、鼓励或原则', word: '探索、鼓励或原则' },
  touched: { sentence: '只是提到', word: '提到' },
  silent: { sentence: absenceWords.notStated, word: absenceWords.notStated },
  unread: { sentence: absenceWords.notRead, word: absenceWords.notRead },
};

/** A draft rules nothing: what it writes is what it would rule. */
const inDraft: Readonly<Record<Verdict, Worded>> = {
  ...inForce,
  rule: { sentence: '拟作规定', word: '拟规定' },
  part: { sentence: '拟就一部分作规定', word: '拟规定一部分' },
  goal: { sentence: '稿中写有目标', word: '稿中写有目标' },
  principle: { sentence: '稿中只提探索、鼓励或原则', word: '拟探索、鼓励' },
  touched: { sentence: '稿中只是提到', word: '稿中提到' },
};

/** Whether a text that is not known to be in force rules anything, its words do not show. */
const ofUnknownForce: Readonly<Record<Verdict, Worded>> = {
  ...inForce,
  rule: { sentence: '写有规定', word: '写有规定' },
  part: { sentence: '写有一部分规定', word: '写有一部分' },
};

function wordsOf(verdict: Verdict, status: PolicyStatus, kind: ReadFor): Worded {
  if (verdict === 'touched' && kind === 'measure') {
    return { sentence: '提到但没有规定数值', word: '没有规定数值' };
  }
  if (isInForce(status)) return inForce[verdict];
  return (status === '征求意见稿' ? inDraft : ofUnknownForce)[verdict];
}

/**
 * What a text does with a matter, in words. Only a text in force 作出规定; a draft 拟规定, and one that
 * is not known to be in force 写有规定.
 *
 * @param kind what was read for: of a measure, what is only named has no value
 */
export function verdictWords(
  verdict: Verdict,
  status: PolicyStatus,
  kind: ReadFor = 'topic',
): VerdictWords {
  return { sign: signs[verdict], ...wordsOf(verdict, status, kind) };
}

/** What the words of verdicts mean to somebody who relies on them, each the beginning of a sentence. */
export const verdictMeanings = {
  rule: `“${inForce.rule.word}”指条文直接写了做法或条件`,
  part: `“${inForce.part.word}”指只写了这一事项的一部分`,
  goal: `“${inForce.goal.word}”指写了要达到的目标，不是办事的条件，也不表示已经达到`,
  standing: `征求意见稿不具有效力，写“${inDraft.rule.word}”；效力待核等文件写“${ofUnknownForce.rule.word}”`,
  principle: `“${inForce.principle.sentence}”不能单凭这份文件要求办理；其中引用法律规定、没有另写标准的，以法律为准`,
} as const;

/** A sign of a table, and what it says of texts of each standing. */
export interface LegendEntry {
  readonly sign: string;
  /** `作出规定；征求意见稿写“拟规定”` */
  readonly words: string;
}

interface LegendCell {
  readonly verdict: Verdict;
  readonly status: PolicyStatus;
  readonly word: string;
  /** Whether a text in force would have the same word. */
  readonly plain: boolean;
}

/** The words under one sign: first those of texts in force, then others with the standing that has them. */
function legendWords(cells: readonly LegendCell[]): string {
  const words = [...Map.groupBy(cells, ({ word }) => word)].map(([word, all]) => {
    const plain = all.some((cell) => cell.plain);
    const standings = [...new Set(all.map(({ status }) => status))].join('、');
    return { plain, said: plain ? word : `${standings}写“${word}”` };
  });
  return words
    .toSorted((a, b) => Number(b.plain) - Number(a.plain))
    .map(({ said }) => said)
    .join('；');
}

/**
 * The legend of a table: each sign that stands in it, in the order of the verdicts, with the words that
 * stand under it there.
 */
export function legendOf(
  rows: readonly Pick<ComparisonRow, 'kind' | 'cells'>[],
  columns: readonly Pick<TextColumn, 'status'>[],
): LegendEntry[] {
  const cells = rows.flatMap(({ kind, cells: own }) =>
    columns.flatMap(({ status }, at): LegendCell[] => {
      const cell = own[at];
      if (cell === undefined) return [];
      const verdict = verdictOf(cell);
      const { word } = wordsOf(verdict, status, kind);
      const plain = word === wordsOf(verdict, '在载明的有效期内', kind).word;
      return [{ verdict, status, word, plain }];
    }),
  );
  return verdicts.flatMap((verdict) => {
    const own = cells.filter((cell) => cell.verdict === verdict);
    return own.length === 0 ? [] : [{ sign: signs[verdict], words: legendWords(own) }];
  });
}

/** Which of the texts are not known to be in force: `（其中征求意见稿 1 份、效力待核 1 份）`. */
function formatStandings(statuses: readonly PolicyStatus[]): string {
  const others = policyStatuses
    .filter((status) => !isInForce(status))
    .map((status) => ({ status, count: statuses.filter((one) => one === status).length }))
    .filter(({ count }) => count > 0);
  const [first] = others;
  if (first === undefined) return '';
  if (others.length === 1 && first.count === statuses.length) return `（${first.status}）`;
  return `（其中${others.map(({ status, count }) => `${status} ${count} 份`).join('、')}）`;
}

function counted(
  coverage: Coverage,
  wanted: readonly Verdict[],
  kind: ReadFor,
  numberOf: (texts: number) => string,
): string[] {
  return wanted.flatMap((verdict) => {
    // What a text does not say binds nobody, whatever its standing.
    const says = verdict !== 'silent' && verdict !== 'unread';
    const byWords = Map.groupBy(
      coverage[verdict],
      (status) => verdictWords(verdict, status, kind).sentence,
    );
    return [...byWords].map(
      ([sentence, texts]) =>
        `${numberOf(texts.length)}${sentence}${says ? formatStandings(texts) : ''}`,
    );
  });
}

/**
 * `3 份有相关条文：1 份作出规定，1 份拟作规定（征求意见稿），1 份只提探索、鼓励或原则；1 份只是提到；
 * 1 份原文未载明`; what no text does is left out. Drafts and texts of unknown standing are told apart. Where
 * all that state it do the same, they are counted once: `2 份作出规定；3 份原文未载明`.
 * Of a single text nothing is counted: `有相关条文：作出规定`.
 */
export function formatCoverage(coverage: Coverage, kind: ReadFor = 'topic'): string {
  const stated = statedVerdicts.reduce((sum, verdict) => sum + coverage[verdict].length, 0);
  const all = verdicts.reduce((sum, verdict) => sum + coverage[verdict].length, 0);
  const numberOf = (texts: number) => (all === 1 ? '' : `${texts} 份`);
  const parts = counted(coverage, statedVerdicts, kind, numberOf);
  const lead = parts.length > 1 || all === 1 ? `${numberOf(stated)}有相关条文：` : '';
  return [
    ...(parts.length === 0 ? [] : [`${lead}${parts.join('，')}`]),
    ...counted(coverage, ['touched', 'silent', 'unread'], kind, numberOf),
  ].join('；');
}
