import { isCardShaped } from './bank-card.ts';
import { isIdentityShaped } from './identity-number.ts';
import { candidatesOfRun } from './number-groups.ts';
import { mobileIn } from './phone.ts';
import { plainForm } from './plain-text.ts';

/** Whether some part of a run of digits has the shape of a number of a person. */
export function holdsNumber(run: string): boolean {
  return candidatesOfRun(plainForm(run)).some(
    (candidate) =>
      mobileIn(candidate) !== null ||
      isCardShaped(candidate.digits) ||
      isIdentityShaped(candidate.digits),
  );
}
