import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { rereadOriginals } from '../../../../scripts/build/reread.ts';
import { importLists } from '../../../../scripts/import/lists/importer.ts';
import { runImport } from '../../../../scripts/import/run.ts';
import { importTexts } from '../../../../scripts/import/texts.ts';
import { layOutImport } from '../../../support/import-case.ts';

const csv =
  '序号,区县,类别,片区名称,位置,面积（亩）,实施阶段\n1,东山区,低效工业片区,粮站片区,一镇,470,计划实施\n2,东山区,低效工业片区,茶场片区,一镇,90,计划实施\n';

/** A portal whose one list was imported, and the text of its list. */
async function imported() {
  const data = layOutImport({ fileName: 'list.csv', bytes: Buffer.from(csv) });
  const { ok, lines } = await runImport(data, [importTexts, importLists], { dryRun: false });
  expect(ok, lines.join('\n')).toBe(true);
  const path = join(data.root, 'data/shili/lists/2030-01-01.json');
  return { data, path, text: readFileSync(path, 'utf8') };
}

test('what was generated and not altered is passed', async () => {
  const { data } = await imported();
  await expect(rereadOriginals(data)).resolves.toBeUndefined();
});

test('an altered list is refused with its file, the line and what both say', async () => {
  const { data, path, text } = await imported();
  const line = text.split('\n').findIndex((one) => one.includes('"areaMu": 470')) + 1;
  writeFileSync(path, text.replace('"areaMu": 470', '"areaMu": 471'));
  const said = `shili/lists/2030-01-01.json：第 ${line} 行起与原件读出的不同：现在是“"areaMu": 471,”，原件读出来是“"areaMu": 470,”`;
  await expect(rereadOriginals(data)).rejects.toThrow(said);
});

test('an altered list that its original is no longer known in says what to bring back', async () => {
  const { data, path, text } = await imported();
  writeFileSync(path, text.replace('"areaMu": 470', '"areaMu": 4700'));
  await expect(rereadOriginals(data)).rejects.toThrow(/手改过 lists\/ 里的名单[^\n]*：\n错误 /u);
});
