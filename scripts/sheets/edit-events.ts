import { parse } from 'csv-parse/sync';
import { eventKindNames, type EventKind } from '../../src/facts/kinds/event.ts';
import { stageNames, type Stage } from '../../src/facts/kinds/stage.ts';
import { toPlainCsv } from '../../src/outputs/formats/csv.ts';
import type { Row } from './columns.ts';
import type { ListEdit } from './edit-yaml.ts';

const heading = ['项目编号', '日期', '事项', '新值', '依据文件', '原件', '网址', '说明'];
const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** A row of `events.csv`: its 新值 is the area or the stage. */
function lineOf(row: Row): string {
  const stage = row['stage'] as Stage | null | undefined;
  const cells = [
    ...[textOf(row['project']), textOf(row['date']), eventKindNames[row['kind'] as EventKind]],
    stage === null || stage === undefined ? textOf(row['areaMu']) : stageNames[stage],
    ...['document', 'file', 'page', 'note'].map((key) => textOf(row[key])),
  ];
  return toPlainCsv([cells]).replace('\r\n', '');
}

/**
 * Edits a table of events: rows that do not change keep every character.
 *
 * @param text of the file; empty where there is none
 */
export function editEvents(text: string, { changed, removed, added }: ListEdit): string {
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const rows = parse(text, {
    ...{ bom: false, raw: true, relax_column_count: true, skip_empty_lines: true },
  }) as unknown as { raw: string }[];
  const own = rows.map(({ raw }) => raw.replace(/\r?\n$/u, ''));
  const [first = heading.join(','), ...lines] = own;
  const kept = lines.flatMap((line, at) => {
    if (removed.has(at)) return [];
    const after = changed.get(at);
    return [after === undefined ? line : lineOf(after)];
  });
  return [first, ...kept, ...added.map(lineOf)].map((line) => `${line}${end}`).join('');
}
