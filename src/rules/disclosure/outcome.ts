import type { Finding, Outcome, ResultLink } from './requirement.ts';

/** What a check looked at. */
interface Examined {
  /** How many things were examined; 0: there was nothing to examine, which is not `met`. */
  readonly count: number;
  /** What they are, with measure word, e.g. 份文件. */
  readonly what: string;
  readonly links?: readonly ResultLink[];
  /** What breaks nothing, and somebody should do or look at. */
  readonly reminders?: readonly Finding[];
  /** What the facts do not tell; null: nothing. */
  readonly open?: OpenQuestion | null;
}

/** What the facts do not tell, as a sentence for readers, and who has to judge it. */
export interface OpenQuestion {
  readonly words: string;
  readonly judge: string;
}

/** Takes how many items lack what (a predicate); gives what the publisher has to judge, if anything. */
export function leftToPublisher(count: number, lack: string): OpenQuestion | null {
  return count === 0 ? null : { words: `其中 ${count} 件${lack}。`, judge: '公开机关' };
}

/**
 * The outcome of a check from its findings: not met with any finding, not applicable where nothing
 * was there to examine, by hand where the facts do not suffice, else met.
 */
export function outcomeOf(findings: readonly Finding[], examined: Examined): Outcome {
  const { count, what, links = [], reminders = [], open = null } = examined;
  const told = { findings, reminders, links };
  if (findings.length > 0) {
    const rest = open === null ? '' : open.words;
    const detail = `核验 ${count} ${what}，${findings.length} 处不符合。${rest}`;
    return { ...told, state: 'notMet', detail };
  }
  if (count === 0) {
    const things = what.replace(/^[个份处页件段条项幅张]/u, '');
    return notApplicable(`本站没有${things === '' ? '这项要求所说的内容' : things}。`);
  }
  if (open !== null) {
    return {
      ...told,
      state: 'byHand',
      detail: `核验 ${count} ${what}，${open.words}`,
      judge: open.judge,
    };
  }
  const rest = reminders.length > 0 ? `，另有 ${reminders.length} 处提醒` : '';
  return { ...told, state: 'met', detail: `核验 ${count} ${what}，没有发现不符合的${rest}。` };
}

/** The outcome where a requirement does not concern this site, with the reason. */
export function notApplicable(reason: string): Outcome {
  return { state: 'notApplicable', detail: reason, findings: [], reminders: [], links: [] };
}

/**
 * The outcome where nothing that the site holds can tell: it is left to a person, with the reason.
 *
 * @param words one sentence: what is missing to judge it
 * @param judge who has to judge it
 */
export function cannotTell(words: string, judge: string): Outcome {
  const none = { findings: [], reminders: [], links: [] };
  return { ...none, state: 'byHand', detail: words, judge };
}

/** One line for the clerk: where, what is wrong, what to do. */
export function clerkLine(where: string, problem: string, remedy: string): string {
  return `${where}：${problem}。${remedy}。`;
}

/**
 * One thing found.
 *
 * @param line for the clerk, see {@link clerkLine}
 * @param shown for readers: on which texts or pages, and what they miss there; null where it does not
 *   concern them
 */
export function finding(line: string, shown: Finding['shown'] = null): Finding {
  return { line, shown };
}

/** Several outcomes of one requirement as one: as good as the worst, and met needs something examined. */
export function together(outcomes: readonly Outcome[]): Outcome | undefined {
  const [first, ...more] = outcomes;
  if (first === undefined || more.length === 0) return first;
  const order = ['notMet', 'byHand', 'met', 'notApplicable'] as const;
  const state = order.find((one) => outcomes.some((outcome) => outcome.state === one));
  // That one part found nothing would contradict what another part breaks.
  const silent = state === 'notMet' ? ['met', 'notApplicable'] : ['notApplicable'];
  const told = outcomes.filter((one) => one.state === state || !silent.includes(one.state));
  const judge = outcomes.find((one) => one.judge !== undefined)?.judge;
  return {
    state: state ?? 'notApplicable',
    detail: [...new Set(told.map(({ detail }) => detail))].join(''),
    findings: distinct(outcomes.flatMap(({ findings }) => findings)),
    reminders: distinct(outcomes.flatMap(({ reminders }) => reminders)),
    links: outcomes.flatMap(({ links }) => links),
    ...(judge === undefined ? {} : { judge }),
    warnsOnly: outcomes.every((one) => one.state !== 'notMet' || one.warnsOnly === true),
  };
}

function distinct(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((one) => [one.line, one])).values()];
}
