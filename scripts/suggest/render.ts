import { stringify } from 'yaml';
import type { EverydaySuggestion } from '../../src/rules/annotation/everyday.ts';
import type { ReadingSuggestion } from '../../src/rules/annotation/suggest-readings.ts';
import { annotationFiles, toFill, type Suggestion } from '../../src/rules/annotation/suggest.ts';

function block({ path, line, words, record }: Suggestion): string {
  const where = `# ${path || '（无编号）'}，原件第 ${line} 行：${words}`;
  return `${where}\n${stringify([record], { lineWidth: 0 })}`;
}

/** A body that the texts print and `bodies.yaml` does not list. */
export interface UnlistedBody {
  readonly name: string;
  readonly slug: string;
  readonly line: number;
}

function bodyBlock({ name, slug, line }: UnlistedBody): string {
  return `# 原件第 ${line} 行\n${stringify([{ slug, name, printed: [name] }], { lineWidth: 0 })}`;
}

const shownSentences = 3;

/** A reading that is still to be made: where the words of its topic stand, and a record to fill. */
function readingBlock({ topic, name, about, found }: ReadingSuggestion): string {
  const places = found
    .slice(0, shownSentences)
    .map(
      ({ path, line, sentence }) => `#   ${path || '（无编号）'}，原件第 ${line} 行：${sentence}`,
    );
  const more = found.length > shownSentences ? [`#   ……共 ${found.length} 句`] : [];
  const words = found.length === 0 ? '#   全文没有这个主题的检索词；通读后才能登记 silent' : '';
  const clauses = [...new Set(found.map(({ anchor }) => anchor))];
  const record = { topic, result: toFill, clauses, by: toFill, on: toFill };
  return [
    `# ${name}：${about}`,
    ...(words === '' ? [...places, ...more] : [words]),
    stringify([record], { lineWidth: 0, flowCollectionPadding: false }).trimEnd(),
  ].join('\n');
}

/** What is suggested for one text. */
export interface Suggestions {
  readonly fresh: readonly Suggestion[];
  readonly bodies: readonly UnlistedBody[];
  readonly readings: readonly ReadingSuggestion[];
  readonly everyday: readonly EverydaySuggestion[];
}

function everydayLines(folder: string, lines: readonly EverydaySuggestion[]): string[] {
  if (lines.length === 0) return [];
  const head = `# ==== ${folder}/everyday.yaml：${lines.length} 条还没有人们的问法 ====`;
  return [
    [
      head,
      ...lines.map(({ anchor, path, words }) => `# ${path || '（无编号）'}\n${anchor}: ${words}`),
      '',
    ].join('\n'),
  ];
}

/** What a person reads: blocks to check and to add, file by file. */
export function render(
  folder: string,
  { fresh: suggestions, bodies, readings, everyday }: Suggestions,
): string {
  const files = annotationFiles.flatMap((name) => {
    const own = suggestions.filter(({ file }) => file === name);
    if (own.length === 0) return [];
    const head = `# ==== ${folder}/${name}：${own.length} 条建议 ====`;
    return [[head, ...own.map(block)].join('\n')];
  });
  const unlisted =
    bodies.length === 0
      ? []
      : [
          [
            `# ==== bodies.yaml：${bodies.length} 个未登记的单位 ====`,
            ...bodies.map(bodyBlock),
          ].join('\n'),
        ];
  const unread =
    readings.length === 0
      ? []
      : [
          [
            `# ==== ${folder}/readings.yaml：${readings.length} 个主题还没有通读登记 ====`,
            ...readings.map(readingBlock),
          ].join('\n'),
        ];
  const sections = [...files, ...unlisted, ...unread, ...everydayLines(folder, everyday)];
  if (sections.length === 0) return '没有新的建议：时间、数字、任务条款、主题词和单位都已登记。\n';
  const note = `# 以下由程序按字面找出，须逐条核对：不合适的删去，“${toFill}”由人填写，再移入相应文件。\n`;
  return `${note}${sections.join('\n')}`;
}
