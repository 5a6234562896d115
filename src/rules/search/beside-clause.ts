import type { LawNote } from '../../facts/kinds/law.ts';
import type { Clause, Policy } from '../../facts/kinds/policy.ts';
import { openingsAbove } from '../policy/openings.ts';
import { formatLaws, formatNoteKind } from '../words/law.ts';
import type { Beside, HitNote } from './beside.ts';

/** Law that has to be read beside a clause is named; what overtakes it is told. */
const hitNote = ({ kind, note, words, laws }: LawNote): HitNote => ({
  ...{ kind, label: formatNoteKind(kind), words },
  says: kind === 'governs' ? `${formatLaws(laws)}。` : note,
});

/** What the words of a clause are not shown without. */
export function besideClause(
  policy: Pick<Policy, 'clauses'>,
  clause: Clause,
  lawNotes: readonly LawNote[],
): Beside {
  const leads = openingsAbove(policy, clause).map(({ path, text }) => ({ path, text }));
  return { notes: lawNotes.map(hitNote), leads };
}
