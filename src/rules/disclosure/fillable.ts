import { clerkLine } from './outcome.ts';
import type { DisclosureRecord } from './record.ts';
import { portalFiles } from '../../facts/portal-files.ts';

/**
 * What no original prints and no rule demands, and the publisher may know: one line for each kind,
 * with the items and the file to fill. Pages say 本站未收录 until then.
 *
 * @param dataFolder the data folder, for the place
 */
export function fillable(
  records: readonly Pick<DisclosureRecord, 'item' | 'retention'>[],
  dataFolder: string,
): string[] {
  const open = records.filter(({ retention }) => retention === null).map(({ item }) => item);
  if (open.length === 0) return [];
  return [
    clerkLine(
      `${dataFolder}/${portalFiles.records}`,
      `${open.length} 件没有登记公开期限：${open.join('、')}`,
      '公开机关定了期限的，请按 item 填 retention（如“长期公开”）；没有定的留空，页面写“本站未收录”',
    ),
  ];
}
