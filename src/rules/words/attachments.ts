import type { Policy } from '../../facts/kinds/policy.ts';
import { absenceWords } from './missing.ts';

/** Why no attachment of a text is listed: it speaks of none, or speaks of one without naming it. */
export function withoutAttachments({ clauses }: Pick<Policy, 'clauses'>): string {
  const speaksOfOne = clauses.some(({ heading, text }) =>
    /附\s*[件表图录：:]/u.test(`${heading ?? ''}${text}`),
  );
  return speaksOfOne ? absenceWords.notStated : `${absenceWords.notApplicable}：原文没有提到附件`;
}
