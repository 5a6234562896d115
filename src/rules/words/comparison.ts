import { policyStatuses, type PolicyStatus } from '../../facts/kinds/policy-status.ts';
import type { ReadFor } from '../../facts/kinds/reading.ts';
import { isInForce } from '../policy/status.ts';
import { verdicts, type Coverage, type Verdict } from '../topic/comparison.ts';
import { absenceWords } from './missing.ts';

/** A verdict in words: in a sentence, and as a sign with words short enough for a cell. */
export interface VerdictWords {
  readonly sentence: string;
  readonly sign: string;
  readonly word: string;
}

const inForce: Readonly<Record<Verdict, VerdictWords>> = {
  rule: { sentence: '作出规定', sign: '●', word: '作出规定' },
  part: { sentence: '只就一部分作出规定', sign: '◐', word: '规定一部分' },
  principle: { sentence: '只提探索、鼓励或原则', sign: '○', word: '探索、鼓励或原则' },
  touched: { sentence: '只是提到', sign: '·', word: '提到' },
  silent: { sentence: absenceWords.notStated, sign: '—', word: absenceWords.notStated },
  unread: { sentence: absenceWords.notRead, sign: '？', word: absenceWords.notRead },
};

/** A draft rules nothing: what it writes is what it would rule. */
const inDraft: Readonly<Record<Verdict, VerdictWords>> = {
  ...inForce,
  rule: { sentence: '拟作规定', sign: '◇', word: '拟规定' },
  part: { sentence: '拟就一部分作规定', sign: '◈', word: '拟规定一部分' },
  principle: { sentence: '稿中只提探索、鼓励或原则', sign: '△', word: '拟探索、鼓励' },
  touched: { sentence: '稿中只是提到', sign: '‥', word: '稿中提到' },
};

/** Whether a text that is not known to be in force rules anything, its words do not show. */
const ofUnknownForce: Readonly<Record<Verdict, VerdictWords>> = {
  ...inForce,
  rule: { sentence: '写有规定', sign: '◎', word: '写有规定' },
  part: { sentence: '写有一部分规定', sign: '◍', word: '写有一部分' },
};

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
  if (verdict === 'touched' && kind === 'measure') {
    return { sentence: '提到但没有写数值', sign: '□', word: '没有写数值' };
  }
  if (isInForce(status)) return inForce[verdict];
  return (status === '征求意见稿' ? inDraft : ofUnknownForce)[verdict];
}

/** The signs and words that texts of these standings can have, each once, in the order of the verdicts. */
export function verdictLegend(statuses: readonly PolicyStatus[]): VerdictWords[] {
  // What texts in force say stands first, whatever the order of their standings is elsewhere.
  const inOrder = policyStatuses.toSorted((a, b) => Number(isInForce(b)) - Number(isInForce(a)));
  const all = verdicts.flatMap((verdict) =>
    inOrder
      .filter((status) => statuses.includes(status))
      .flatMap((status) => [
        verdictWords(verdict, status),
        ...(verdict === 'touched' ? [verdictWords(verdict, status, 'measure')] : []),
      ]),
  );
  return [...new Map(all.map((words) => [words.word, words])).values()];
}

/** What texts of one kind of standing say by signs of their own. */
export interface LegendPart {
  /** Null: what texts of every standing can have. */
  readonly standing: string | null;
  readonly words: readonly VerdictWords[];
}

const shownByAll: readonly Verdict[] = ['silent', 'unread'];

/** The same signs by the standing of the texts that have them first; those of every standing last. */
export function legendByStanding(statuses: readonly PolicyStatus[]): LegendPart[] {
  const told = new Set<string>();
  const untold = (all: readonly VerdictWords[]): VerdictWords[] =>
    all.filter(({ word }) => !told.has(word) && told.add(word));
  const saying = verdicts.filter((verdict) => !shownByAll.includes(verdict));
  const kinds = Map.groupBy(
    policyStatuses.filter((status) => statuses.includes(status)),
    (status) => (isInForce(status) ? '已印发的文件' : status),
  );
  const inOrder = [...kinds].toSorted(
    ([, [a]], [, [b]]) =>
      Number(b !== undefined && isInForce(b)) - Number(a !== undefined && isInForce(a)),
  );
  const parts = inOrder.map(([standing, own]) => ({
    standing,
    words: untold(own.flatMap((status) => saying.map((verdict) => verdictWords(verdict, status)))),
  }));
  const common = untold(verdictLegend(statuses));
  return [...parts, { standing: null, words: common }].filter(({ words }) => words.length > 0);
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
  mark: string,
): string[] {
  const words = wanted.flatMap((verdict) => {
    // What a text does not say binds nobody, whatever its standing.
    const says = verdict !== 'silent' && verdict !== 'unread';
    const byWords = Map.groupBy(
      coverage[verdict],
      (status) => verdictWords(verdict, status, kind).sentence,
    );
    return [...byWords].map(
      ([sentence, texts]) => `${texts.length} 份${sentence}${says ? formatStandings(texts) : ''}`,
    );
  });
  return words.length === 0 ? [] : [words.join(mark)];
}

/**
 * `3 份有相关条文：1 份作出规定，1 份拟作规定（征求意见稿），1 份只提探索、鼓励或原则 · 1 份只是提到 ·
 * 1 份原文未载明`; what no text does is left out. Drafts and texts of unknown standing are told apart.
 */
export function formatCoverage(coverage: Coverage, kind: ReadFor = 'topic'): string {
  const stated = coverage.rule.length + coverage.part.length + coverage.principle.length;
  const parts = counted(coverage, ['rule', 'part', 'principle'], kind, '，');
  return [
    ...parts.map((part) => `${stated} 份有相关条文：${part}`),
    ...counted(coverage, ['touched', 'silent', 'unread'], kind, ' · '),
  ].join(' · ');
}
