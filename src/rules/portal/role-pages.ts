import { readingOf } from '../../facts/kinds/reading.ts';
import type { Remedy } from '../../facts/kinds/law.ts';
import type { CitedRight } from '../../facts/kinds/right.ts';
import { roles, type Role } from '../../facts/kinds/role.ts';
import { compareCell, type Cell, type TextColumn } from '../topic/comparison.ts';
import { tellOnce, type ToldOnce } from '../law/law.ts';
import { formatRoleReading, roleNames } from '../words/role.ts';
import { remediesShown } from './laws.ts';
import { oncePerPortal } from './once.ts';
import { policyBySlug } from './policies.ts';
import { allReadings } from './readings.ts';
import { columnsShown, rightsOfText } from './right-topics.ts';

/** What one text has for one kind of reader. */
export interface RoleOfText {
  readonly column: TextColumn;
  /** What its reading for them found, in a sentence. */
  readonly said: string;
  /** The reading, with the clauses that it names and that concern them. */
  readonly cell: Cell<ToldOnce<CitedRight>>;
  /** Other clauses that this site tags for them: the text does not name them there. */
  readonly tagged: readonly ToldOnce<CitedRight>[];
}

/** The page of one kind of reader: what all texts have for them, in the order of the texts. */
export interface RolePage {
  readonly role: Role;
  readonly name: string;
  readonly address: string;
  /** What the law has for them, whatever the texts write. */
  readonly law: readonly Remedy[];
  readonly texts: readonly RoleOfText[];
}

/** Nobody is sent to words that merely occur: a text that nobody read for a role gives no hint. */
const noHints = { words: [], except: [] };

/** The pages of 我是……, one for each kind of reader; none where no text has clauses for anybody. */
export const rolePages = oncePerPortal((portal): readonly RolePage[] => {
  const columns = columnsShown(portal);
  if (columns.every(({ slug }) => rightsOfText(portal, slug).length === 0)) return [];
  return roles.map((role) => {
    const { slug: part, name } = roleNames[role];
    const told = new Set<string>();
    const texts = columns.map((column): RoleOfText => {
      const reading = readingOf(allReadings(portal), column.slug, 'role', role);
      const own = rightsOfText(portal, column.slug).filter((right) => right.roles.includes(role));
      const isNamed = ({ anchor }: CitedRight) => reading?.clauses.includes(anchor) === true;
      const named = tellOnce(own.filter(isNamed), told);
      return {
        column,
        said: formatRoleReading(role, reading),
        cell: compareCell(policyBySlug(portal, column.slug), noHints, named, reading),
        // They are folded away: what is told there is told again where it is seen.
        tagged: tellOnce(
          own.filter((right) => !isNamed(right)),
          new Set(told),
        ),
      };
    });
    const law = remediesShown(portal).filter((remedy) => remedy.roles.includes(role));
    return { role, name, address: `/rights/who/${part}/`, law, texts };
  });
});
