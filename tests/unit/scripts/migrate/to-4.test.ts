import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migratePortal } from '../../../../scripts/migrate/migrate.ts';
import { loadLaws } from '../../../../src/facts/read/laws.ts';
import { loadTopics } from '../../../../src/facts/read/topics.ts';
import { folderOf } from '../../../support/temporary.ts';

const site = '# 站点\nschemaVersion: 3 # 不用手改\nname: 乙市\n';

const engine = folderOf({
  'data/laws.yaml': `- id: a-1
  says: 甲
  uses: [amounts, paid-first-state]
- id: a-2
  says: 乙
- id: a-3
  uses: [households]
- id: a-4
  uses: [registration]
`,
  'data/remedies.yaml': '- id: b-1\n  uses: [sheet]\n',
  'data/topics.yaml': `- slug: pay
  uses: [compensation]
  measures:
    - slug: days
    - slug: first
      dividesByFirstUse: true
`,
});

/** A portal with these files, and what migrating it says and leaves. */
function migrated(files: Readonly<Record<string, string>>) {
  const root = folderOf({ 'data/site.yaml': site, ...files });
  const data = { root, folder: 'data', engine };
  const read = (name: string) => readFileSync(join(root, 'data', name), 'utf8');
  return { data, read, lines: () => migratePortal(data) };
}

test('records of the same name get what they rest on behind their names, and are named', () => {
  const { data, read, lines } = migrated({
    'data/laws.yaml': `# 本市的条文
- id: a-2
  says: 乙

-   title: 甲法   # 编号在后
    id: "a-1" # 第一条
    says: >-
      甲
      乙
- id: a-3
  uses: [] # 不用
- { id: a-4, says: 丁 }
- id: own-1
  says: 本市的`,
    'data/remedies.yaml': '- id: b-1\n- id: b-2\n',
    'data/topics.yaml':
      '- slug: pay\r\n  measures:\r\n  - name: 日数\r\n    slug: first\r\n  - slug: days\r\n',
  });
  expect(lines()).toEqual([
    expect.stringMatching(
      /^资料由版本 3 升到 4：.*改写了 data.laws\.yaml、data.remedies\.yaml、data.topics\.yaml、data.site\.yaml。补写的是 laws\.yaml 的 a-1、a-4；remedies\.yaml 的 b-1；topics\.yaml 的 pay、first。$/u,
    ),
  ]);
  expect(read('laws.yaml')).toBe(`# 本市的条文
- id: a-2
  says: 乙

-   title: 甲法   # 编号在后
    id: "a-1" # 第一条
    uses: [amounts, paid-first-state]
    says: >-
      甲
      乙
- id: a-3
  uses: [] # 不用
- { id: a-4, uses: [registration], says: 丁 }
- id: own-1
  says: 本市的`);
  expect(read('remedies.yaml')).toBe('- id: b-1\n  uses: [sheet]\n- id: b-2\n');
  expect(read('topics.yaml')).toBe(
    '- slug: pay\r\n  uses: [compensation]\r\n  measures:\r\n  - name: 日数\r\n    slug: first\r\n    dividesByFirstUse: true\r\n  - slug: days\r\n',
  );
  expect(read('site.yaml')).toBe(site.replace('schemaVersion: 3', 'schemaVersion: 4'));
  const after = read('laws.yaml');
  expect(migratePortal(data)).toEqual([]);
  expect(read('laws.yaml')).toBe(after);
});

test('a name at the very end of a file, and the mark of byte order at its beginning', () => {
  const { read, lines } = migrated({ 'data/laws.yaml': '\uFEFF# 注\n- says: 甲\n  id: a-1' });
  lines();
  expect(read('laws.yaml')).toBe(
    '\uFEFF# 注\n- says: 甲\n  id: a-1\n  uses: [amounts, paid-first-state]',
  );
});

test('a portal without such files, or whose files say it already, has its version raised alone', () => {
  const said = '- id: a-1\n  uses: [expropriator]\n- id: own-1\n';
  for (const files of [{}, { 'data/laws.yaml': said }]) {
    const { data, read, lines } = migrated(files);
    const [line, ...others] = lines();
    expect(line).toMatch(/改写了 data.site\.yaml。$/u);
    expect(others).toEqual([]);
    expect(read('site.yaml')).toContain('schemaVersion: 4');
    if ('data/laws.yaml' in files) expect(read('laws.yaml')).toBe(said);
    expect(data.engine).toBe(engine);
  }
});

test('a file that cannot be read is refused in words, and nothing is written', () => {
  const broken = '- id: a-1\n  says: "甲\n';
  const { read, lines } = migrated({ 'data/laws.yaml': broken });
  expect(lines).toThrow(/^data.laws\.yaml 第 \d+ 行/u);
  expect(read('laws.yaml')).toBe(broken);
  expect(read('site.yaml')).toBe(site);
});

test('the files of the engine as they were before are brought to what they are now', () => {
  const [laws, topics] = ['laws', 'topics'].map((name) =>
    readFileSync(`data/${name}.yaml`, 'utf8').replaceAll(
      /^ +(?:uses|dividesByFirstUse):.*\n/gm,
      '',
    ),
  ) as [string, string];
  const root = folderOf({
    'data/site.yaml': site,
    'data/laws.yaml': laws,
    'data/topics.yaml': topics,
  });
  const data = { root, folder: 'data', engine: process.cwd() };
  const here = { root: process.cwd(), folder: 'data' };
  expect(loadLaws(data)).not.toEqual(loadLaws(here));
  migratePortal(data);
  expect(loadLaws(data)).toEqual(loadLaws(here));
  expect(loadTopics(data)).toEqual(loadTopics(here));
});
