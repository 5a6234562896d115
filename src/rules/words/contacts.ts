import type { ProjectContacts } from '../portal/governing.ts';
import type { ResponsibleText } from '../governing/governing.ts';
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

/** By what we put clauses that name bodies beside a project: the text itself does not. */
export const formatJoined = (joined: ResponsibleText['joined']): string =>
  joined.map(({ path, by: [what, words] }) => `${path}由本站按${what}“${words}”对到`).join('，') +
  '；文件没有写各片区走哪一条路径、由哪个单位牵头。';

/** Who governs a town that no list names, where functional zones lie on the ground of its county. */
export function formatGovernors(governors: readonly string[]): string {
  const names = governors.join('、');
  return governors.length > 1 ? `${names}（这里由哪一个管，${absenceWords.notHeld}）` : names;
}
