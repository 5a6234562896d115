import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { eventKindNames, eventKindOf, eventSchema, type ProjectEvent } from '../kinds/event.ts';
import { stageNames, stageOf, isListedStage, listedStages } from '../kinds/stage.ts';
import { readCsvTable, type CsvCells } from './csv-table.ts';
import { readPlainNumber } from './plain-number.ts';

/** Columns of `events.csv`, in the words of the clerk who edits it. */
const columns = ['项目编号', '日期', '事项', '新值', '依据文件', '原件', '网址', '说明'] as const;
/** More than any area of a list; 亩. */
const mostMu = 1e9;

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
    const words = listedStages.map((name) => stageNames[name]).join('、');
    // A list alone says what left it.
    return isListedStage(stage) ? { stage } : `“新值”是“${text ?? ''}”，阶段调整须填${words}之一`;
  }
  return text === null ? {} : `“新值”是“${text}”，只有面积调整和阶段调整填写新值，请留空`;
}

function readRow(row: CsvCells<(typeof columns)[number]>, line: number): ProjectEvent | string[] {
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

/**
 * Reads the events table of a city. A heading without rows is a sound table: nothing has happened
 * between the lists that anyone has published.
 *
 * @param path of the table below `root`
 * @throws DataFileError with every unreadable cell, by line and column
 */
export function loadEvents(root: string, path: string): ProjectEvent[] {
  return existsSync(join(root, path)) ? readCsvTable({ root, path }, columns, readRow) : [];
}
