import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { eventKindNames, eventKindOf, eventSchema, type ProjectEvent } from '../kinds/event.ts';
import { stageNames, stageOf, stages } from '../kinds/stage.ts';
import { DataFileError } from '../data-file-error.ts';
import { readPlainNumber } from './plain-number.ts';

/** Columns of `events.csv`, in the words of the clerk who edits it. */
const columns = ['项目编号', '日期', '事项', '新值', '依据文件', '原件', '网址', '说明'] as const;
/** More than any area of a list; 亩. */
const mostMu = 1e9;
type Row = Record<(typeof columns)[number], string>;

const blankToNull = (text: string) => (text.trim() === '' ? null : text.trim());

/** What 新值 stands for; a text where it cannot be read. */
function newValue(kind: string | null, text: string | null): Partial<ProjectEvent> | string {
  if (kind === 'area') {
    const areaMu = readPlainNumber(text ?? '') ?? 0;
    return areaMu > 0 && areaMu < mostMu
      ? { areaMu }
      : `“新值”是“${text ?? ''}”，面积调整须填新的亩数，用十进制数字，如 120.5，小于 10 亿`;
  }
  if (kind === 'stage') {
    const stage = stageOf(text ?? '');
    return stage !== null && stage !== 'withdrawn'
      ? { stage }
      : `“新值”是“${text ?? ''}”，阶段调整须填${stages
          .slice(0, 4)
          .map((name) => stageNames[name])
          .join('、')}之一`;
  }
  return text === null ? {} : `“新值”是“${text}”，只有面积调整和阶段调整填写新值，请留空`;
}

function readRow(row: Row, line: number): ProjectEvent | string[] {
  const kind = eventKindOf(row.事项.trim());
  const problems: string[] = [];
  if (kind === null) {
    problems.push(`“事项”是“${row.事项}”，应为${Object.values(eventKindNames).join('、')}之一`);
  }
  const value = kind === null ? {} : newValue(kind, blankToNull(row.新值));
  if (typeof value === 'string') problems.push(value);
  const result = eventSchema.safeParse({
    project: row.项目编号.trim(),
    date: row.日期.trim(),
    kind: kind ?? 'notice',
    areaMu: null,
    stage: null,
    ...(typeof value === 'string' ? {} : value),
    document: row.依据文件.trim(),
    file: blankToNull(row.原件),
    page: blankToNull(row.网址),
    note: blankToNull(row.说明),
    line,
  });
  if (!result.success) {
    const words: Record<string, string> = {
      project: `“项目编号”是“${row.项目编号}”，应如 huzhou-001`,
      date: `“日期”是“${row.日期}”，应如 2026-03-01`,
      document: '“依据文件”是空的，须填写文件名称',
      page: `“网址”是“${row.网址}”，应为完整网址或留空`,
    };
    for (const { path, message } of result.error.issues) {
      problems.push(words[String(path[0])] ?? message);
    }
  }
  return problems.length === 0 && result.success ? result.data : problems;
}

/** Where the reader of tables stumbled. */
function lineOf(cause: unknown): string {
  const line = typeof cause === 'object' && cause !== null && 'lines' in cause ? cause.lines : null;
  return typeof line === 'number' ? ` 第 ${line} 行` : '';
}

function readRows(path: string, text: string): string[][] {
  try {
    return parse(text, { bom: true, relax_column_count: true, skip_empty_lines: true });
  } catch (cause) {
    throw new DataFileError(
      `${path}${lineOf(cause)}：不是完整的 CSV 表格，可能缺少引号。请用表格软件重新保存。`,
      { cause },
    );
  }
}

/**
 * Reads the events table of a city. A heading without rows is a sound table: nothing has happened
 * between the lists that anyone has published.
 *
 * @param path of the table below `root`
 * @throws DataFileError with every unreadable cell, by line and column
 */
export function loadEvents(root: string, path: string): ProjectEvent[] {
  const file = join(root, path);
  if (!existsSync(file)) return [];
  const [heading, ...rows] = readRows(path, readFileSync(file, 'utf8'));
  if (heading === undefined || heading.join() !== columns.join()) {
    throw new DataFileError(
      `${path} 第 1 行：表头是“${heading?.join() ?? ''}”，应为“${columns.join()}”。请恢复表头。`,
    );
  }
  const events: ProjectEvent[] = [];
  const problems: string[] = [];
  for (const [index, cells] of rows.entries()) {
    const line = index + 2;
    if (cells.length !== columns.length) {
      problems.push(`${path} 第 ${line} 行：有 ${cells.length} 列，应为 ${columns.length} 列。`);
      continue;
    }
    const row = Object.fromEntries(columns.map((name, at) => [name, cells[at] ?? ''])) as Row;
    const event = readRow(row, line);
    if (Array.isArray(event))
      problems.push(...event.map((one) => `${path} 第 ${line} 行：${one}。`));
    else events.push(event);
  }
  if (problems.length > 0) throw new DataFileError(problems.join('\n'));
  return events;
}
