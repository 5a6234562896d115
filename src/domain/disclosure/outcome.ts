import type { Outcome, ResultLink } from './requirement.ts';

/** What a check looked at. */
interface Examined {
  /** How many things were examined; 0: there was nothing to examine, which is not `met`. */
  readonly count: number;
  /** What they are, with measure word, e.g. 份文件. */
  readonly what: string;
  readonly links?: readonly ResultLink[];
}

/**
 * The outcome of a check from its findings: not met with any finding, not applicable where nothing
 * was there to examine, else met.
 */
export function outcomeOf(findings: readonly string[], examined: Examined): Outcome {
  const { count, what, links = [] } = examined;
  if (findings.length > 0) {
    const detail = `核验${count}${what}，${findings.length}处不符合。`;
    return { state: 'notMet', detail, findings, links };
  }
  if (count === 0)
    return notApplicable(`没有可核验的${what.replace(/^[个份处页条件项幅张]/, '')}。`);
  return { state: 'met', detail: `核验${count}${what}，全部符合。`, findings: [], links };
}

/** The outcome where a requirement does not concern this site, with the reason. */
export function notApplicable(reason: string): Outcome {
  return { state: 'notApplicable', detail: reason, findings: [], links: [] };
}

/** One line for the clerk: where, what is wrong, what to do. */
export function finding(where: string, problem: string, remedy: string): string {
  return `${where}：${problem}。${remedy}。`;
}
