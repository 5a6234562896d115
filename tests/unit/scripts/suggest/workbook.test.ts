import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { read } from 'hucre';
import { expect, test } from 'vitest';
import { differences } from '../../../../scripts/sheets/differences.ts';
import { readSheets } from '../../../../scripts/sheets/read-workbook.ts';
import { suggestionWorkbook } from '../../../../scripts/suggest/workbook.ts';
import { suggestReadings } from '../../../../src/rules/annotation/suggest-readings.ts';
import { suggestRights, suggestTasks } from '../../../../src/rules/annotation/suggest.ts';
import { portalOf } from '../../../support/portal.ts';
import { temporaryFolder } from '../../../support/temporary.ts';

/** A portal in which nobody has recorded anything of its first text. */
function bare() {
  const root = temporaryFolder();
  cpSync('data', join(root, 'data'), { recursive: true });
  const text = portalOf().registeredPolicies[0];
  if (text === undefined) throw new Error('no text');
  for (const file of ['tasks', 'rights', 'readings']) {
    rmSync(join(root, 'data', text.city, 'policies', text.slug, `${file}.yaml`), { force: true });
  }
  return { portal: portalOf(join(root, 'data')), text };
}

test('a workbook of proposals changes nothing before a person takes a row', async () => {
  const { portal, text } = bare();
  const fresh = [...suggestTasks(text), ...suggestRights(text, portal.topics)];
  const readings = suggestReadings(text, portal.topics, new Set());
  const bytes = await suggestionWorkbook(portal, text.slug, { fresh, readings });
  const reading = await readSheets(bytes, portal);
  expect(reading.faults).toEqual([]);
  expect(reading.passed).toBe(fresh.length + readings.length);
  expect(differences(portal, reading)).toEqual([]);
});

test('no proposal says what the reading of a text found', async () => {
  const { portal, text } = bare();
  const readings = suggestReadings(text, portal.topics, new Set());
  const bytes = await suggestionWorkbook(portal, text.slug, { fresh: [], readings });
  const [head = [], ...rows] =
    (await read(bytes)).sheets.find(({ name }) => name === '阅读记录')?.rows ?? [];
  const at = head.indexOf('读出的结果');
  expect(at).toBeGreaterThan(0);
  expect(rows.map((row) => row[at] ?? null).filter((cell) => cell !== null)).toEqual([]);
});
