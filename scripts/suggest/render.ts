import { stringify } from 'yaml';
import type { EverydaySuggestion } from '../../src/rules/annotation/everyday.ts';
import { portalFiles, textFileNames } from '../../src/facts/portal-files.ts';

/** A body that the texts print and `bodies.yaml` does not list. */
export interface UnlistedBody {
  readonly name: string;
  readonly slug: string;
  readonly line: number;
}

function bodyBlock({ name, slug, line }: UnlistedBody): string {
  return `# 原件第 ${line} 行\n${stringify([{ slug, name, printed: [name] }], { lineWidth: 0 })}`;
}

/**
 * What a person reads of the files that no workbook has: bodies that nobody listed, and clauses that
 * nobody wrote people's words for. Empty where there are none.
 *
 * @param folder of the text
 */
export function render(
  folder: string,
  bodies: readonly UnlistedBody[],
  everyday: readonly EverydaySuggestion[],
): string {
  const unlisted = [
    `# ==== ${portalFiles.bodies}：${bodies.length} 个未登记的单位 ====`,
    ...bodies.map(bodyBlock),
  ];
  const unasked = [
    `# ==== ${folder}/${textFileNames.everyday}：${everyday.length} 条还没有人们的问法 ====`,
    ...everyday.map(({ anchor, path, words }) => `# ${path || '（无编号）'}\n${anchor}: ${words}`),
    '',
  ];
  return [bodies.length > 0 ? unlisted : [], everyday.length > 0 ? unasked : []]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n');
}
