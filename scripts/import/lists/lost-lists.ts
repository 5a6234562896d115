import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { listSchema, type PublishedList } from '../../../src/facts/kinds/project.ts';
import type { DataFolder } from '../../../src/facts/read/data-folder.ts';
import { listStrict, readStrict } from '../../../src/facts/read/strict-file.ts';
import type { ImportResult } from '../importer.ts';
import { filesOfCity, listFile } from '../../../src/facts/portal-files.ts';

/** The lists of a city as they were imported before. */
export function keptLists({ root, folder }: DataFolder, city: string): PublishedList[] {
  const path = join(folder, filesOfCity(city).lists);
  if (!existsSync(join(root, path))) return [];
  return listStrict(root, path)
    .filter((name) => name.endsWith('.json'))
    .map((name) => readStrict(root, join(path, name), listSchema));
}

/**
 * Imported lists that nothing registers any more. One that was only registered with another day is
 * taken away; any other stops the import, for what was published does not disappear.
 */
export function lostLists(
  city: string,
  lists: readonly PublishedList[],
  previous: readonly PublishedList[],
): ImportResult {
  const days = new Set(lists.map(({ asOf }) => asOf));
  const lost = previous.filter(({ asOf }) => !days.has(asOf));
  const isRedated = ({ sha256, sheet, attachment }: PublishedList) =>
    lists.some(
      (one) => one.sha256 === sha256 && one.sheet === sheet && one.attachment === attachment,
    );
  const path = ({ asOf }: PublishedList) => listFile(city, asOf);
  return {
    files: [],
    gone: lost.filter(isRedated).map(path),
    problems: lost
      .filter((list) => !isRedated(list))
      .map((list) => ({
        code: 'IMPORT-LIST-UNREGISTERED',
        spot: { file: path(list) },
        what: '以前导入过的名单，现在没有登记',
        read: `${list.title}（${list.asOf}，原件 ${list.file}）`,
        expected: '每份导入过的名单都登记着',
        action:
          '恢复它在 sources/manifest.json 的登记；须撤下的，按手册登记审查结论“不予公开”，不删除登记',
      })),
    warnings: lost.filter(isRedated).map((list) => ({
      code: 'IMPORT-LIST-REDATED',
      spot: { file: path(list) },
      what: '同一份名单改登记为另一天，项目编号照内容沿用',
      action: '请核对新的日期；网址和变动记录随之改变',
    })),
  };
}
