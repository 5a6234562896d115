import type { LawNote } from '../../facts/kinds/law.ts';
import type { Clause, Policy } from '../../facts/kinds/policy.ts';
import { ancestorsOf } from '../policy/clause-tree.ts';
import { formatLaws, formatNoteKind } from '../words/law.ts';
import type { Beside, HitNote, Lead } from './beside.ts';

/** Law that has to be read beside a clause is named; what overtakes it is told. */
const hitNote = ({ kind, note, words, laws }: LawNote): HitNote => ({
  ...{ kind, label: formatNoteKind(kind), words },
  says: kind === 'governs' ? `${formatLaws(laws)}。` : note,
});

/** A clause whose own words open the list of its items: they are no heading, or end in a colon. */
const opensItems = ({ heading, text }: Clause): boolean =>
  text.trim() !== '' && (heading === null || /[：:]\s*$/u.test(text));

/** The clauses above one that lay down for whom or when its words hold, from the top down. */
function leadsOf(policy: Pick<Policy, 'clauses'>, clause: Clause): Lead[] {
  return ancestorsOf(policy, clause)
    .filter(opensItems)
    .map(({ path, text }) => ({ path, text: text.trim() }));
}

/** What the words of a clause are not shown without. */
export function besideClause(
  policy: Pick<Policy, 'clauses'>,
  clause: Clause,
  lawNotes: readonly LawNote[],
): Beside {
  return { notes: lawNotes.map(hitNote), leads: leadsOf(policy, clause) };
}
