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
