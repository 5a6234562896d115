import type { DataFolder } from '../../src/facts/read/data-folder.ts';
import { DataFileError } from '../../src/facts/data-file-error.ts';
import { importLists } from '../import/lists/importer.ts';
import { runImport } from '../import/run.ts';
import { importTexts } from '../import/texts.ts';

/**
 * Reads every registered original again, in memory, and holds what was generated from it against that:
 * what is published is what the originals say, and not what somebody wrote into a generated file.
 *
 * @throws DataFileError naming each file that is not what its original gives
 */
export async function rereadOriginals(data: DataFolder): Promise<void> {
  const { ok, lines, changes } = await runImport(data, [importTexts, importLists], {
    dryRun: true,
  });
  if (!ok) {
    throw new DataFileError(['原件现在不能照登记读出来：', ...lines].join('\n'));
  }
  const differing = changes.filter(({ kind }) => kind !== '不变');
  if (differing.length === 0) return;
  throw new DataFileError(
    differing
      .map(({ file, kind, addedLines, removedLines }) => {
        const how = kind === '新增' ? '还没有导入' : `与原件读出的不同（原件有而它没有 ${addedLines} 行，它有而原件没有 ${removedLines} 行）`; // prettier-ignore
        return `${file.path}：${how}。生成的文件不能手改：请运行 npm run import 恢复；原件有误的，另存新原件登记，或写进版式和 readings.yaml。`;
      })
      .join('\n'),
  );
}
