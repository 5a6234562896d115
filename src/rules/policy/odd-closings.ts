import type { Clause } from '../../facts/kinds/policy.ts';
import type { Oddity } from './oddity.ts';

/** What is plainly said of all that stands before it. */
const sumsUp = /^(?:[上前]述|以上|前款|其他|本|附|注|备注|各|同时|此外|责任|牵头|配合|完成)|：$/u;

/**
 * Paragraphs behind the last item of a list whose items have headings and words of their own: they were read
 * as closing what holds the list, and may belong to that item.
 */
export function doubtfulClosings(clauses: readonly Clause[]): Oddity[] {
  return clauses.flatMap((clause, at) => {
    const { kind, parent, text, path, line, table } = clause;
    if (kind !== 'unnumbered' || parent === null || table !== null || sumsUp.test(text)) return [];
    const before = clauses[at - 1];
    if (before?.kind !== 'numbered' || before.parent !== parent || before.heading === null)
      return [];
    if (before.headingEnd !== '。' || before.text === '' || before.table !== null) return [];
    const message = `“${text.slice(0, 20)}”一段排在${before.path}后面，读作${path}，也可能属于${before.path}`;
    return [{ code: 'READ-CLOSING', line, message, remedy: '核对原件；按原件的意思引用' }];
  });
}
