import type { PolicyStatus } from '../../../facts/kinds/policy-status.ts';
import { isInForce } from '../../../rules/policy/status.ts';

/**
 * The class of a column of the matrix by the standing of its text, told once for all its cells (the rules
 * stand in `ComparisonMatrix.astro`); null for a text in force.
 */
export function standingClass(status: PolicyStatus): string | null {
  if (isInForce(status)) return null;
  return status === '征求意见稿' ? 'matrix-draft' : 'matrix-unsure';
}
