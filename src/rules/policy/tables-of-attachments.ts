import type { Line } from './lines.ts';
import { isNoteEntry, opensAttachmentNote } from './marks.ts';

/** Right below 附件, above all that stands in it. */
const tableRank = 0.2;
const isTable = /^附\s*表/u;
const cited = /附\s*表/u;

/** The lines of a note of attachments that begins among the lines, and of all its entries. */
function noteOf(lines: readonly Line[]): Line[] {
  const at = lines.findIndex(({ text }) => opensAttachmentNote(text));
  if (at < 0) return [];
  const end = lines.findIndex(({ text }, next) => next > at && !isNoteEntry(text));
  return lines.slice(at, end < 0 ? undefined : end);
}

/**
 * Hangs 附表1 under the 附件 behind whose title it stands, where it is of that and not of the whole text:
 * the attachment speaks of 附表, or the note of attachments has none among its own entries; and the text
 * before all attachments speaks of none itself.
 */
export function hangTables(lines: readonly Line[]): void {
  const first = lines.findIndex(({ mark }) => mark?.kind === 'attachment');
  const before = lines.slice(0, Math.max(0, first));
  const note = noteOf(before);
  const isEntry = note.some(({ text }) => /^(?:-\s*)?(?:\d{1,2}[.．、]\s*)?附\s*表/u.test(text));
  const isOfText = before.some((line) => !note.includes(line) && cited.test(line.text));
  if (isEntry || isOfText) return;
  let open = -1;
  for (const [at, { mark }] of lines.entries()) {
    if (mark?.kind !== 'attachment' || mark.value === null) continue;
    if (!isTable.test(mark.printed)) open = at;
    else if (open >= 0) {
      const speaks = lines.slice(open, at).some(({ text }) => cited.test(text));
      if (speaks || note.length > 0) mark.rank = tableRank;
    }
  }
}
