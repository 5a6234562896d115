import type { Line } from './lines.ts';
import { digitRank } from './marks.ts';

const chapter = /^(\d{1,2})[ \u3000]+(?=[^\d\s][^。；]{0,30}$)/u;
const section = /^(\d{1,2}(?:\.\d{1,2}){1,3})(?=[ \u3000]+\S)/u;

/**
 * Marks the numbers of technical texts: 1 总则, 1.1 目的, 2.1.1 …. They count only where a text holds
 * a 1.1, and beside it a 1 or a 1.2, since `3 亩` and `1.5 倍` begin lines too.
 */
export function settleOutlineNumbers(lines: readonly Line[]): void {
  const holds = (pattern: RegExp, number: string): boolean =>
    lines.some(({ text }) => pattern.exec(text)?.[1] === number);
  const chapters = holds(chapter, '1') && holds(chapter, '2');
  // Without 1 总则 a second number must count on: 1.1 目的 and 1.2 范围.
  const begins = chapters ? ['1.1', '1.0.1'] : ['1.1'];
  if (!begins.some((number) => holds(section, number))) return;
  if (!chapters && !holds(section, '1.2')) return;
  for (const line of lines) {
    const printed =
      section.exec(line.text)?.[1] ?? (chapters ? chapter.exec(line.text)?.[1] : undefined);
    if (printed === undefined || line.quoted) continue;
    const parts = printed.split('.');
    const rest = line.text.slice(printed.length).trimStart();
    const rank = digitRank + (parts.length - 1) / 10;
    line.mark = { kind: 'numbered', printed, value: Number(parts.at(-1)), sub: null, rank, rest };
  }
}
