import type { Absence } from '../../facts/kinds/absence.ts';

/** The four words for why there is no value; the same everywhere. Never 0, never an empty cell. */
export const absenceWords: Readonly<Record<Absence, string>> = {
  notStated: '原文未载明',
  notRead: '尚未整理',
  notHeld: '本站未收录',
  notApplicable: '不适用',
};
