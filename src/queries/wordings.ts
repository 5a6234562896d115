import type { Wordings } from '../domain/citation/check.ts';
import { presentVersions } from '../domain/citation/version.ts';
import type { Policy } from '../domain/policy/schema.ts';
import { loadClauseVersions } from '../loaders/clause-versions.ts';
import { dataFolder } from '../loaders/data-folder.ts';

/** All wordings of a text's clauses, those it has and those it had. */
export function wordingsOf(policy: Policy): Wordings {
  return {
    present: presentVersions(policy),
    former: loadClauseVersions(dataFolder().root, policy),
  };
}
