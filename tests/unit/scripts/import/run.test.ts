import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { importLists } from '../../../../scripts/import/lists/importer.ts';
import { runImport } from '../../../../scripts/import/run.ts';
import { layOutImport } from '../../../support/import-case.ts';

const list = `序号\t区县\t类别\t片区名称\t位置\t面积（亩）\t实施阶段
1\t东山区\t低效工业片区\t旧厂一期\t上桥街道\t300\t正在实施
`;

function layOut() {
  return layOutImport({ fileName: 'list.txt', bytes: new TextEncoder().encode(list) });
}

test('importing again changes no byte', async () => {
  const data = layOut();
  await runImport(data, [importLists], { dryRun: false });
  const city = join(data.root, 'data/shili');
  const before = readFileSync(join(city, 'identities.json'));
  const { lines } = await runImport(data, [importLists], { dryRun: false });
  expect(lines.filter((line) => !line.startsWith('提示'))).toEqual([
    '不变 shili/lists/2030-01-01.json',
    '不变 shili/identities.json',
    '导入完成。',
  ]);
  expect(readFileSync(join(city, 'identities.json'))).toEqual(before);
  expect(readdirSync(city).filter((name) => name.endsWith('.new'))).toEqual([]);
});

test.each([
  ['（截至2030年1月1日）', true],
  ['（截至2029年12月31日）', undefined],
  ['低效用地再开发重点片区清单', undefined],
])('a list below %s is kept as printing its day only where it does', async (head, printed) => {
  const data = layOutImport({
    fileName: 'list.txt',
    bytes: new TextEncoder().encode(`${head}\n${list}`),
  });
  await runImport(data, [importLists], { dryRun: false });
  const kept = readFileSync(join(data.root, 'data/shili/lists/2030-01-01.json'), 'utf8');
  expect((JSON.parse(kept) as { printsDay?: true }).printsDay).toBe(printed);
});

test('a dry run says what would change and writes nothing', async () => {
  const data = layOut();
  const { ok, lines } = await runImport(data, [importLists], { dryRun: true });
  expect(ok).toBe(true);
  expect(lines.at(-1)).toBe('试运行，什么也没有写入。');
  expect(existsSync(join(data.root, 'data/shili/lists'))).toBe(false);
});

test('a problem of one importer stops what the others planned', async () => {
  const data = layOut();
  const failing = () => {
    const problem = {
      code: 'X',
      spot: { file: 'a' },
      what: '坏',
      read: '坏',
      expected: '好',
      action: '修',
    };
    return Promise.resolve({ files: [], problems: [problem], warnings: [] });
  };
  const { ok } = await runImport(data, [importLists, failing], { dryRun: false });
  expect(ok).toBe(false);
  expect(existsSync(join(data.root, 'data/shili/lists'))).toBe(false);
});

test('an original that was edited after its registration is refused', async () => {
  const data = layOut();
  writeFileSync(join(data.root, 'data/sources/list.txt'), list.replace('300', '400'));
  const { ok, lines } = await runImport(data, [importLists], { dryRun: false });
  expect(ok).toBe(false);
  expect(lines[0]).toContain('[IMPORT-SOURCE-HASH] sources/list.txt');
});

test('a registered original that is missing is named, and so is a file that nobody registered', async () => {
  const data = layOut();
  rmSync(join(data.root, 'data/sources/list.txt'));
  writeFileSync(join(data.root, 'data/sources/other.txt'), list);
  const { lines } = await runImport(data, [importLists], { dryRun: false });
  expect(lines[0]).toContain('[IMPORT-SOURCE-UNREGISTERED] sources/other.txt');
  expect(lines[1]).toContain('[IMPORT-SOURCE-MISSING] sources/list.txt');
});

test('a manifest that is missing stops the import with its name', async () => {
  const data = layOut();
  rmSync(join(data.root, 'data/sources/manifest.json'));
  const { ok, lines } = await runImport(data, [importLists], { dryRun: false });
  expect(ok).toBe(false);
  expect(lines[0]).toContain('manifest.json：文件不存在');
});

test('a list that was imported and that nothing registers any more is named', async () => {
  const data = layOut();
  await runImport(data, [importLists], { dryRun: false });
  const manifest = join(data.root, 'data/sources/manifest.json');
  const sources = readFileSync(manifest, 'utf8').replace(/"lists":\[.*?\]/u, '"lists":[]');
  writeFileSync(manifest, sources);
  const { ok, lines } = await runImport(data, [importLists], { dryRun: true });
  expect(ok).toBe(false);
  expect(lines.join('\n')).toContain('[IMPORT-LIST-UNREGISTERED] shili/lists/2030-01-01.json');
});

test('a policy text that lies in the folder without its registration is named', async () => {
  const data = layOut();
  mkdirSync(join(data.root, 'data/shili/policies/shili-9'), { recursive: true });
  const { ok, lines } = await runImport(data, [importLists], { dryRun: true });
  expect(ok).toBe(false);
  expect(lines.join('\n')).toContain('[IMPORT-TEXT-UNREGISTERED] shili/policies/shili-9');
});
