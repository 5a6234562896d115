import type { Layout } from '../../src/facts/kinds/layout.ts';
import { layoutYaml } from '../import/lists/propose.ts';
import { describeProblems, type Problem } from '../import/problem.ts';
import type { Draft } from './context.ts';
import { layoutBeside } from '../../src/facts/portal-files.ts';

/** What a layout can settle: how a cell, a row, a word or a column is read. */
const ofLayout =
  /^IMPORT-(?:AREA|SEQ|COUNTY|CATEGORY|STAGE|NAME|WORD|MERGED|ROW|COLUMN|HEADER|TOTAL|CELL|LAYOUT)/u;

/**
 * What is wrong with a list, and the layout to correct where that can settle it.
 *
 * @param path the file as the clerk has it: a corrected layout lies beside it
 */
export function listFaults(
  path: string,
  problems: readonly Problem[],
  layout: Layout | null,
): string[] {
  const settles = layout !== null && problems.some(({ code }) => ofLayout.test(code));
  return [
    ...describeProblems(problems).map((line) => `错误 ${line}`),
    ...(settles
      ? [
          `要写进版式的，把下面这段改好，存为 ${layoutBeside(path)}，再运行一次：`,
          layoutYaml(layout).trimEnd().replaceAll(/^/gmu, '    '),
        ]
      : []),
    `共 ${problems.length} 处错误，什么也没有写入。原件不改；照上面各条办理后再运行一次。`,
  ];
}

/** What to do where annotations of a text quote words that its new wording no longer has. */
export function aboutAnnotations(drafts: readonly Draft[], lines: readonly string[]): string[] {
  return drafts.flatMap(({ file, replacesText }) =>
    replacesText !== null && lines.some((line) => line.includes(`/policies/${replacesText}/`))
      ? [
          `标注照抄的是旧文本。把上面这些文件复制到 ${file.path}.annotations/ 文件夹里，照新文本改好，再运行一次，会一并写入。`,
        ]
      : [],
  );
}
