import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { write, type Cell, type CellValue, type MergeRange } from 'hucre';
import { describe, expect, onTestFinished, test } from 'vitest';
import { importLists } from '../../../../scripts/import/lists/importer.ts';
import { runImport } from '../../../../scripts/import/run.ts';
import { filesBelow } from '../../../../scripts/build/site-folder.ts';
import type { DataFolder } from '../../../../src/facts/read/data-folder.ts';
import { layOutImport } from '../../../support/import-case.ts';

const cases = join(import.meta.dirname, '../../../fixtures/import/cases');

/** `sheet.json`: a workbook that a reviewer can read; positions are `row,column` from 0. */
interface SheetFixture {
  readonly rows: CellValue[][];
  readonly merges?: MergeRange[];
  /** Formulas that were never calculated. */
  readonly formulas?: Readonly<Record<string, string>>;
  readonly dates?: Readonly<Record<string, string>>;
}

async function workbookOf(json: string): Promise<Uint8Array> {
  const { rows, merges = [], formulas = {}, dates = {} } = JSON.parse(json) as SheetFixture;
  for (const [position, day] of Object.entries(dates)) {
    const [row = 0, column = 0] = position.split(',').map(Number);
    rows[row]?.splice(column, 1, new Date(day));
  }
  const cells = new Map(
    Object.entries(formulas).map(([position, formula]): [string, Partial<Cell>] => {
      return [position, { value: null, formula, type: 'formula' }];
    }),
  );
  return write({ sheets: [{ name: '名单', rows, merges, cells }], format: 'xlsx' });
}

/** A case is a folder: `list.*` or `sheet.json`, files of the city, and what the import makes of them. */
async function layOut(name: string): Promise<DataFolder & { generated: boolean }> {
  const folder = join(cases, name);
  const names = readdirSync(folder);
  const original = names.find((file) => file.startsWith('list.') || file === 'sheet.json');
  if (original === undefined) throw new Error(`${name}: no list`);
  const others = names.filter((file) => file !== original && !file.startsWith('expected'));
  const cityFiles = Object.fromEntries(
    others.map((file) => [file, readFileSync(join(folder, file))]),
  );
  const content = readFileSync(join(folder, original));
  const generated = original === 'sheet.json';
  const data = generated
    ? layOutImport({ fileName: 'list.xlsx', bytes: await workbookOf(String(content)), cityFiles })
    : layOutImport({ fileName: original, bytes: content, cityFiles });
  onTestFinished(() => {
    rmSync(data.root, { recursive: true });
  });
  return { ...data, generated };
}

/** One hash over the names and bytes of all files of a folder. */
function hashOf({ root }: DataFolder): string {
  const hash = createHash('sha256');
  for (const file of filesBelow(root)) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

describe('each folder of tests/fixtures/import/cases imports as it expects', () => {
  for (const name of readdirSync(cases)) {
    test(name, async () => {
      const data = await layOut(name);
      const before = hashOf(data);
      const report = await runImport(data, [importLists], { dryRun: false });
      const list = join(data.root, 'data/shili/lists/2030-01-01.json');
      const result = `${report.lines.join('\n')}\n`;
      await expect(result).toMatchFileSnapshot(join(cases, name, 'expected-report.txt'));
      expect(existsSync(list)).toBe(report.ok);
      expect(hashOf(data) === before).toBe(!report.ok);
      if (report.ok) {
        const expected = join(cases, name, 'expected.json');
        // A generated workbook carries the moment of its making, so its hash differs each time.
        const text = readFileSync(list, 'utf8').replace(
          data.generated ? /"sha256": "[0-9a-f]{64}"/u : /^$/u,
          '"sha256": "…"',
        );
        await expect(text).toMatchFileSnapshot(expected);
        return;
      }
      for (const line of report.lines.filter((one) => one.startsWith('错误'))) {
        expect(line).toMatch(/^错误 \[[A-Z-]+\] \S+.*：.+；读到：“.*”；应为：.+；处理：.+/u);
      }
    });
  }
});

test.each([
  ['wrong-sums', 1],
  ['full-width-digits', 0],
])('the command ends with the right code after %s', async (name, code) => {
  const data = await layOut(name);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/import.ts', '--portal', data.root],
    {
      encoding: 'utf8',
    },
  );
  expect([status, stdout === '', stderr === '']).toEqual([code, code !== 0, code === 0]);
});
