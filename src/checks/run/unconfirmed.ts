import {
  clerkLine,
  finding,
  leftToPublisher,
  type OpenQuestion,
} from '../../rules/disclosure/outcome.ts';
import type { DisclosureRecord } from '../../rules/disclosure/record.ts';
import type { Finding } from '../../rules/disclosure/requirement.ts';
import { portalFiles } from '../../facts/portal-files.ts';

/**
 * An element of publication that no publisher stated, so that this site attributed it: pages say so, and whether it is right only the publisher can tell.
 *
 * @param records the items concerned
 * @param field the field of `records.yaml` that confirms it, and its word
 */
export function unconfirmed(
  records: readonly DisclosureRecord[],
  { dataFolder, field, word }: { dataFolder: string; field: string; word: string },
): { reminders: Finding[]; open: OpenQuestion | null } {
  if (records.length === 0) return { reminders: [], open: null };
  const line = clerkLine(
    `${dataFolder}/${portalFiles.records}`,
    `${records.length} 件的${word}是本站归类的：${records.map(({ item }) => item).join('、')}`,
    `请公开机关确认或更正，按 item 填 ${field}；确认之前页面写“本站归类”`,
  );
  const lack = `的${word}没有公开机关的登记，是本站归类的`;
  return { reminders: [finding(line)], open: leftToPublisher(records.length, lack) };
}
