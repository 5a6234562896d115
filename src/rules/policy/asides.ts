import type { Clause } from '../../facts/kinds/policy.ts';
import { isClosingLine, isContactLine } from './signature.ts';

/** What a clause is that lays nothing down: names of members, or what is printed about the text. */
export type Aside = 'roster' | 'imprint';

const post =
  /^(?:总?\s*(?:组|副\s*组|召\s*集\s*人|副\s*召\s*集\s*人|指\s*挥|副\s*(?:总\s*)?指\s*挥)\s*长?|主\s*任(?:委员)?|副\s*主\s*任(?:委员)?|成\s*员|委\s*员|秘\s*书\s*长|(?:出|列)\s*席|记\s*录|请\s*假)(?:单位|人员|人)?\s*[：:]/u;
const memberTitle = /(?:成员|组成人员|联络员|通讯录|专家(?:库|组)?)(?:名单|名册|一览表)?$/u;
/** 赵某某 市财政局局长: a person and the post, below those that name the posts. */
const person =
  /^\p{Script=Han}[\p{Script=Han}×某]{1,3}[\s\u3000]*(?:[（(][^（()）]{2,30}[）)]|[\s\u3000]+\S{2,30}(?:长|主任|书记|主席|委员|干事|科员|员))$/u;

const linesOf = ({ text }: Clause): string[] => text.split('\n').filter((line) => line !== '');

function listsMembers(clause: Clause): boolean {
  const lines = linesOf(clause);
  const named = lines.filter((line) => post.test(line) || person.test(line));
  if (clause.kind === 'attachment' && memberTitle.test(clause.heading ?? '') && named.length > 0)
    return true;
  return named.length > 0 && named.length * 2 > lines.length;
}

/**
 * The clauses of a text that lay nothing down, by anchor: lists of the members of a group with all below
 * them, and signature, copy and printing lines. They are found by their words, never recommended as an answer.
 */
export function asidesOf(clauses: readonly Clause[]): ReadonlyMap<string, Aside> {
  const found = new Map<string, Aside>();
  for (const clause of clauses) {
    const { anchor, parent, kind } = clause;
    const lines = linesOf(clause);
    const printed = lines.every((line) => isClosingLine(line) || isContactLine(line));
    if (parent !== null && found.get(parent) === 'roster') found.set(anchor, 'roster');
    else if (kind === 'end' || (lines.length > 0 && printed && clause.table === null))
      found.set(anchor, 'imprint');
    else if (listsMembers(clause)) found.set(anchor, 'roster');
  }
  return found;
}
