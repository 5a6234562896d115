import { describe, expect, test } from 'vitest';
import { taskKind } from '../../../../src/facts/kinds/task.ts';
import { dataFiles } from '../../../../src/outputs/data-formats.ts';
import { tableSchemaOf } from '../../../../src/outputs/formats/table-schema.ts';
import { publicData } from '../../../../src/outputs/public-data.ts';
import { calendarProblems } from '../../../../scripts/standards/calendar.ts';
import {
  parquetProblems,
  tableProblems,
  type TableSchema,
} from '../../../../scripts/standards/table.ts';
import { problemsOf } from '../../../../scripts/standards/schema.ts';
import { officialSchemas } from '../../../../scripts/standards/validate.ts';
import { madeWith, publicFacts } from '../../../support/public-facts.ts';

const facts = publicFacts();
const files = await dataFiles(publicData(facts), madeWith);
const fileAt = (path: string) => files.find((file) => file.path === path)?.content ?? '';
const schema = tableSchemaOf(taskKind, 'programs', (kind) => `tables-${kind}-csv`) as TableSchema;
const tasks = String(fileAt('data/tables/tasks.csv'));
const policies = String(fileAt('data/tables/policies.csv'));
const problems = (csv: string, other = policies) =>
  tableProblems('t.csv', csv, schema, () => other);

describe('each check of the standards finds what it is for', () => {
  test('a table as it is written', () => {
    expect(problems(tasks)).toEqual([]);
  });

  test.each([
    ['a heading', tasks.replace('policy,', '\uFEFFpolicy,'), '表头'],
    ['an unknown standing', tasks.replace('效力待核', '生效'), '不在代码表中'],
    ['a key twice', tasks + (tasks.split('\r\n')[1] ?? '') + '\r\n', '出现两次'],
    ['an empty cell', tasks.replace(/^shili-1-c-1-[0-9a-f]{8}/mu, ''), '不得为空'],
  ])('%s', (_, csv, words) => {
    expect(problems(csv).join()).toContain(words);
  });

  test('a reference to what is not there', () => {
    expect(problems(tasks, policies.replaceAll('shili-1', 'other')).join()).toContain('中没有');
  });

  test('a Parquet file that differs from its CSV', async () => {
    const parquet = fileAt('data/tables/tasks.parquet') as Uint8Array;
    expect(await parquetProblems('t.parquet', parquet, tasks)).toEqual([]);
    const other = tasks.replace('制定认定标准', '别的任务');
    expect((await parquetProblems('t.parquet', parquet, other)).join()).toContain('title');
  });

  const event = (more: string) =>
    `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\nBEGIN:VEVENT\r\nUID:a\r\nDTSTAMP:20260101T000000Z\r\nSUMMARY:b\r\nDTSTART;VALUE=DATE:20260101\r\n${more}END:VEVENT\r\nEND:VCALENDAR\r\n`;

  test('a calendar that repeats for ever, and one that is none', () => {
    expect(calendarProblems('a.ics', event(''))).toEqual([]);
    expect(calendarProblems('a.ics', event('RRULE:FREQ=YEARLY;UNTIL=20270101\r\n'))).toEqual([]);
    expect(calendarProblems('a.ics', event('RRULE:FREQ=YEARLY\r\n')).join()).toContain('无限重复');
    expect(calendarProblems('a.ics', 'BEGIN:VCALENDAR')).not.toEqual([]);
  });

  test('an OC4IDS package and a Data Package without what they must have', () => {
    for (const { file, validate } of officialSchemas()) {
      expect(problemsOf(file, validate, {}), file).not.toEqual([]);
    }
  });
});
