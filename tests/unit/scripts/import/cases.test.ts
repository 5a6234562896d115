import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importLists } from '../../../../scripts/import/lists/importer.ts';
import { runImport } from '../../../../scripts/import/run.ts';
import { layOutImport } from '../../../support/import-case.ts';

const cases = join(import.meta.dirname, '../../../fixtures/import/cases');

/** A case is a folder: `list.*`, files of the city folder, and what the import makes of them. */
function layOut(name: string) {
  const folder = join(cases, name);
  const names = readdirSync(folder);
  const fileName = names.find((file) => file.startsWith('list.'));
  if (fileName === undefined) throw new Error(`${name}: no list`);
  const others = names.filter((file) => file !== fileName && !file.startsWith('expected'));
  const cityFiles = Object.fromEntries(
    others.map((file) => [file, readFileSync(join(folder, file))]),
  );
  return layOutImport({ fileName, bytes: readFileSync(join(folder, fileName)), cityFiles });
}

describe('each folder of tests/fixtures/import/cases imports as it expects', () => {
  for (const name of readdirSync(cases)) {
    test(name, async () => {
      const data = layOut(name);
      const report = await runImport(data, [importLists], { dryRun: false });
      const snapshot = join(data.root, 'data/shili/snapshots/2030-01-01.json');
      const result = `${report.lines.join('\n')}\n`;
      await expect(result).toMatchFileSnapshot(join(cases, name, 'expected-report.txt'));
      expect(existsSync(snapshot)).toBe(report.ok);
      if (report.ok) {
        const expected = join(cases, name, 'expected.json');
        await expect(readFileSync(snapshot, 'utf8')).toMatchFileSnapshot(expected);
      }
    });
  }
});
