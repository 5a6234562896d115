import { policyStatuses, type PolicyStatus } from '../../facts/kinds/policy-status.ts';
import { isInForce } from '../policy/status.ts';
import type { Coverage, Verdict } from '../topic/comparison.ts';
import { absenceWords } from './missing.ts';

/** What a text does with a matter, in words: `作出规定`, `原文未载明`. */
export const verdictWords: Readonly<Record<Verdict, string>> = {
  rule: '作出规定',
  principle: '只提探索、鼓励或原则',
  touched: '只是提到',
  silent: absenceWords.notStated,
  unread: absenceWords.notRead,
};

/** The same in a table of many: a sign, and words short enough for a cell. */
export const verdictSigns: Readonly<Record<Verdict, { sign: string; word: string }>> = {
  rule: { sign: '●', word: verdictWords.rule },
  principle: { sign: '○', word: '探索、鼓励或原则' },
  touched: { sign: '·', word: '提到' },
  silent: { sign: '—', word: verdictWords.silent },
  unread: { sign: '？', word: verdictWords.unread },
};

/** Which of the texts are not known to be in force: `（其中征求意见稿 1 份、效力待核 1 份）`. */
function formatStandings(statuses: readonly PolicyStatus[]): string {
  const others = policyStatuses
    .filter((status) => !isInForce(status))
    .map((status) => ({ status, count: statuses.filter((one) => one === status).length }))
    .filter(({ count }) => count > 0);
  const [first] = others;
  if (first === undefined) return '';
  if (statuses.length === 1) return `（${first.status}）`;
  return `（其中${others.map(({ status, count }) => `${status} ${count} 份`).join('、')}）`;
}

function counted(coverage: Coverage, verdicts: readonly Verdict[], mark: string): string[] {
  const words = verdicts
    .filter((verdict) => coverage[verdict].length > 0)
    .map((verdict) => {
      const texts = coverage[verdict];
      // What a text does not say binds nobody, whatever its standing.
      const says = verdict !== 'silent' && verdict !== 'unread';
      return `${texts.length} 份${verdictWords[verdict]}${says ? formatStandings(texts) : ''}`;
    });
  return words.length === 0 ? [] : [words.join(mark)];
}

/**
 * `3 份有相关条文：2 份作出规定，1 份只提探索、鼓励或原则 · 1 份只是提到 · 1 份原文未载明`; what no text
 * does is left out. Drafts and texts of unknown standing are told apart.
 */
export function formatCoverage(coverage: Coverage): string {
  const stated = coverage.rule.length + coverage.principle.length;
  const parts = counted(coverage, ['rule', 'principle'], '，');
  return [
    ...parts.map((part) => `${stated} 份有相关条文：${part}`),
    ...counted(coverage, ['touched', 'silent', 'unread'], ' · '),
  ].join(' · ');
}
