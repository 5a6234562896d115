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
  principle: { sign: '○', word: '探索、鼓励' },
  touched: { sign: '·', word: '提到' },
  silent: { sign: '—', word: verdictWords.silent },
  unread: { sign: '？', word: verdictWords.unread },
};

function counted(coverage: Coverage, verdicts: readonly Verdict[], mark: string): string[] {
  const words = verdicts
    .filter((verdict) => coverage[verdict] > 0)
    .map((verdict) => `${coverage[verdict]} 份${verdictWords[verdict]}`);
  return words.length === 0 ? [] : [words.join(mark)];
}

/**
 * `3 份有相关条文：2 份作出规定，1 份只提探索、鼓励或原则 · 1 份只是提到 · 1 份原文未载明`; what no text
 * does is left out.
 */
export function formatCoverage(coverage: Coverage): string {
  const stated = coverage.rule + coverage.principle;
  const parts = counted(coverage, ['rule', 'principle'], '，');
  return [
    ...parts.map((part) => `${stated} 份有相关条文：${part}`),
    ...counted(coverage, ['touched', 'silent', 'unread'], ' · '),
  ].join(' · ');
}
