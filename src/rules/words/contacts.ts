import type { ProjectContacts } from '../portal/governing.ts';
import { absenceWords } from './missing.ts';

/**
 * Whom to ask about a project, in one line for a sheet: the same bodies as its page names, with the
 * government above a functional zone.
 */
export function formatContacts({
  government,
  county,
  offices,
  aboveZone,
}: Pick<ProjectContacts, 'government' | 'county' | 'offices' | 'aboveZone'>): string {
  const above =
    aboveZone === null
      ? []
      : [
          `${aboveZone.government}（${county ?? ''}的征收决定由哪一级政府作出，${absenceWords.notHeld}）`,
        ];
  return [government, ...above, ...offices.map(({ body }) => body)].join('、');
}

/** Who governs a town that no list names, where functional zones lie on the ground of its county. */
export function formatGovernors(governors: readonly string[]): string {
  const names = governors.join('、');
  return governors.length > 1 ? `${names}（这里由哪一个管，${absenceWords.notHeld}）` : names;
}
