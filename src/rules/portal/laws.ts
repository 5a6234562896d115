import type { LawNote } from '../../facts/kinds/law.ts';
import type { Portal } from '../../facts/portal.ts';
import { notesOn } from '../law/law.ts';
import { oncePerPortal } from './once.ts';
import { showsText } from './policies.ts';

/** 上位法提示 of all texts, text by text. */
export const allLawNotes = oncePerPortal<readonly LawNote[]>((portal) =>
  portal.registeredLawNotes.filter(showsText(portal)),
);

/** The notes beside one clause of a text. */
export function lawNotesOn(portal: Portal, policy: string, anchor: string): LawNote[] {
  return notesOn({ policy, anchor }, allLawNotes(portal));
}

/** Records with the notes beside the clause of each in one cell; null where there are none. */
export function withLawNotes<T extends { readonly policy: string; readonly anchor: string }>(
  portal: Portal,
  records: readonly T[],
): (T & { lawNote: string | null })[] {
  return records.map((record) => {
    const notes = lawNotesOn(portal, record.policy, record.anchor);
    const lawNote = notes.length === 0 ? null : notes.map(({ note }) => note).join('\n');
    return { ...record, lawNote };
  });
}
