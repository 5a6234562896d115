import type { LawNote, Remedy } from '../../facts/kinds/law.ts';
import { perDataFolder } from '../../facts/read/data-folder.ts';
import { loadLawNotes, loadLaws, loadRemedies } from '../../facts/read/laws.ts';
import { notesOn } from '../../rules/law/law.ts';
import { allPolicies } from './policies.ts';

interface Facts {
  readonly remedies: readonly Remedy[];
  readonly notes: readonly LawNote[];
}

/** @throws DataFileError */
const facts = perDataFolder((data): Facts => {
  const laws = loadLaws(data);
  return {
    remedies: loadRemedies(data, laws),
    notes: loadLawNotes(data, allPolicies(), laws),
  };
});

/** 救济途径, in the order of the file. */
export function allRemedies(): readonly Remedy[] {
  return facts().remedies;
}

/** 上位法提示 of all texts, text by text. */
export function allLawNotes(): readonly LawNote[] {
  return facts().notes;
}

/** The notes beside one clause of a text. */
export function lawNotesOn(policy: string, anchor: string): LawNote[] {
  return notesOn({ policy, anchor }, facts().notes);
}

/** Records with the notes beside the clause of each in one cell; null where there are none. */
export function withLawNotes<T extends { readonly policy: string; readonly anchor: string }>(
  records: readonly T[],
): (T & { lawNote: string | null })[] {
  return records.map((record) => {
    const notes = lawNotesOn(record.policy, record.anchor);
    const lawNote = notes.length === 0 ? null : notes.map(({ note }) => note).join('\n');
    return { ...record, lawNote };
  });
}
