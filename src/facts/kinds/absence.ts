/**
 * Why there is no value. Four reasons, never one word for them all:
 *
 * - notStated: the original is silent, as a reading or its structure shows
 * - notRead: nobody has gone through it yet
 * - notHeld: this site has none
 * - notApplicable: there can be none
 */
export const absences = ['notStated', 'notRead', 'notHeld', 'notApplicable'] as const;
export type Absence = (typeof absences)[number];

/** The four words for why there is no value; the same everywhere. Never 0, never an empty cell. */
export const absenceWords = {
  notStated: '原文未载明',
  notRead: '尚未整理',
  notHeld: '本站未收录',
  notApplicable: '不适用',
} as const satisfies Readonly<Record<Absence, string>>;

/** Why a field of a record has no value. */
export interface AbsentField {
  readonly field: string;
  readonly reason: Absence;
}
