import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFolder } from '../../src/facts/read/data-folder.ts';
import { DataFileError } from '../../src/facts/data-file-error.ts';
import { importLists } from '../import/lists/importer.ts';
import { runImport } from '../import/run.ts';
import { importTexts } from '../import/texts.ts';

/** The first line of a generated file that is not what the original gives, and what stands there. */
function firstDifference(now: string, right: string): string {
  const [lines, wanted] = [now.split('\n'), right.split('\n')];
  const at = lines.findIndex((line, index) => line !== wanted[index]);
  const index = at < 0 ? lines.length : at;
  const quoted = (line = ''): string => {
    const text = line.trim();
    return text === '' ? '没有内容' : `“${text.length > 80 ? `${text.slice(0, 80)}……` : text}”`;
  };
  return `第 ${index + 1} 行起与原件读出的不同：现在是${quoted(lines[index])}，原件读出来是${quoted(wanted[index])}`;
}

/**
 * Reads every registered original again, in memory, and holds what was generated from it against that:
 * what is published is what the originals say, and not what somebody wrote into a generated file.
 *
 * @throws DataFileError naming each file that is not what its original gives, with the first such line
 */
export async function rereadOriginals(data: DataFolder): Promise<void> {
  const { ok, lines, changes } = await runImport(data, [importTexts, importLists], {
    dryRun: true,
  });
  if (!ok) {
    // A list altered by hand meets its original as a list that was corrected, and raises doubts.
    const errors = lines.filter((line) => !/^(?:提示|待办) /u.test(line));
    throw new DataFileError(
      [
        '原件现在不能照登记读出来；手改过 lists/ 里的名单或 identities.json 的，先恢复它：',
        ...errors,
      ].join('\n'),
    );
  }
  const differing = changes.filter(({ kind }) => kind !== '不变');
  if (differing.length === 0) return;
  throw new DataFileError(
    differing
      .map(({ file: { path, text }, kind }) => {
        const where = join(data.root, data.folder, path);
        const how =
          kind === '新增'
            ? '还没有导入'
            : text === null
              ? '没有登记的原件'
              : firstDifference(readFileSync(where, 'utf8'), text);
        return `${path}：${how}。生成的文件不能手改：请运行 npm run import 恢复；原件有误的，另存新原件登记，或写进版式和 readings.yaml。`;
      })
      .join('\n'),
  );
}
