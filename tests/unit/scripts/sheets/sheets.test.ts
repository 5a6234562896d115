import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { colToLetter, read, write } from 'hucre';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  cellOf,
  sheetColumns,
  differing,
  valueOf,
  type Row,
} from '../../../../scripts/sheets/columns.ts';
import { differences } from '../../../../scripts/sheets/differences.ts';
import { editEvents } from '../../../../scripts/sheets/edit-events.ts';
import { editYamlList, editYamlListUnder } from '../../../../scripts/sheets/edit-yaml.ts';
import {
  parameterSheet,
  rowsOf,
  sheetKinds,
  type SheetKind,
} from '../../../../scripts/sheets/kinds.ts';
import { onFile, proposed, proposedColumns } from '../../../../scripts/sheets/proposed.ts';
import { readSheets } from '../../../../scripts/sheets/read-workbook.ts';
import { runSheets } from '../../../../scripts/sheets/run.ts';
import { writeSheets } from '../../../../scripts/sheets/write.ts';
import { queryKind, querySchema } from '../../../../src/facts/kinds/query.ts';
import type { Portal } from '../../../../src/facts/portal.ts';
import { recordsOf } from '../../../../src/facts/written.ts';
import { openPortal } from '../../../../scripts/settings.ts';
import { aQuery } from '../../../support/query.ts';
import { sampleOf } from '../../../support/sample-record.ts';
import { temporaryFolder } from '../../../support/temporary.ts';

const address = { url: 'https://example.org/', isPublic: false };
const builtFor = '2026-11-28';
let portal: Portal;
beforeAll(() => {
  portal = openPortal({ data: { root: '.', folder: 'data' }, day: builtFor, address });
});

const words = fc
  .array(fc.constantFrom('甲', '条', 'a', '=', '\\', '\n', ',', '"', '：', '#', "'", '1'), {
    minLength: 4,
    maxLength: 12,
  })
  .map((all) => `字${all.join('')}字`);
const day = fc.constantFrom('2024-02-29', '2026-11-28');
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const role = fc.constant('本站整理');

/** Records of each kind that its schema takes, for places that the portal has. */
function generated(city: string, policy: string): Readonly<Record<string, fc.Arbitrary<Row>>> {
  const list = fc.array(words, { minLength: 1, maxLength: 3 });
  return {
    项目事项: fc.record({
      ...{ city: fc.constant(city), project: fc.constant(`${city}-001`), date: day },
      ...{ kind: fc.constantFrom('notice', 'start'), document: words, note: maybe(words) },
      ...{ page: fc.constant('https://example.org/a'), file: fc.constant(null) },
    }),
    公开记录: fc.record({
      ...{ item: fc.constant(policy), publisher: maybe(words), formedOn: maybe(day) },
      ...{ channels: fc.array(words, { maxLength: 3 }), mode: fc.constant('主动公开') },
    }),
    阅读记录: fc.record({
      ...{ policy: fc.constant(policy), about: fc.constant('role') },
      ...{ readFor: fc.constantFrom('村民', '企业'), result: fc.constant('touched') },
      ...{ clauses: fc.constant(['c-1', 'c-2-1']), by: role, on: day, note: words },
    }),
    查询记录: fc.record({
      ...{
        matter: fc.constant('standing'),
        city: fc.constant(city),
        policy: maybe(fc.constant(policy)),
      },
      ...{ for: words, where: list, words: list, by: role, on: day },
      ...{ result: fc.constant('nothing'), found: fc.constant(null) },
    }),
    政策参数: fc.record({
      ...{ policy: fc.constant(policy), anchor: fc.constant('c-1'), subject: words },
      ...{ measure: fc.constant('fine'), comparator: fc.constant('between') },
      ...{ value: fc.constantFrom(0, 1.5), valueMax: fc.constantFrom(9, '2026-11-28') },
      ...{ unit: fc.constant('亩'), strength: fc.constant('可以'), quote: words },
    }),
    权利事项: fc.record({
      ...{
        policy: fc.constant(policy),
        anchor: fc.constant('c-1'),
        topics: fc.constant(['notice-hearing']),
      },
      ...{ roles: fc.constant(['村民', '企业']), land: fc.constant(['矿地']) },
      ...{ strength: fc.constant('可以'), statement: words, quote: words },
      conditions: fc.array(words, { maxLength: 3 }),
    }),
  };
}

/** A record of any kind, as a sheet has it. */
function sampleIn({ schema, scope }: SheetKind, owner: { city: string; policy: string }): Row {
  return { ...sampleOf(schema), ...(scope === null ? {} : { [scope]: owner[scope] }) };
}

describe('A workbook that nobody touched', () => {
  test('changes nothing in the portal, for all cities and for one', async () => {
    for (const city of [null, portal.cities.at(-1)?.slug ?? null]) {
      const reading = await readSheets(await writeSheets(portal, city), portal);
      expect(reading.faults).toEqual([]);
      expect(differences(portal, reading)).toEqual([]);
      for (const kind of sheetKinds) {
        const kept = rowsOf(kind, portal, city);
        expect(reading.rows.get(kind)?.map(kind.recordOf)).toEqual(kept.map(kind.recordOf));
      }
    }
  });

  test('gives back generated records of every kind', async () => {
    const { city, slug } = portal.registeredPolicies[0] ?? { city: '', slug: '' };
    const kinds = generated(city, slug);
    const all = fc.tuple(
      ...sheetKinds.map((kind) => {
        const record = kinds[kind.title] ?? fc.constant(sampleIn(kind, { city, policy: slug }));
        return fc.array(record, { maxLength: 3 });
      }),
    );
    await fc.assert(
      fc.asyncProperty(all, async (rows) => {
        const bytes = await writeSheets(portal, null, {
          rows: (kind) => rows[sheetKinds.indexOf(kind)] ?? [],
        });
        const reading = await readSheets(bytes, portal);
        expect(reading.faults).toEqual([]);
        sheetKinds.forEach((kind, at) => {
          const back = reading.rows.get(kind) ?? [];
          expect(back.map(kind.recordOf)).toEqual((rows[at] ?? []).map(kind.recordOf));
        });
      }),
      { numRuns: 8 },
    );
  });
});

test('A file of records says after an edit what it was told, and keeps its comments', () => {
  const record = fc.record({
    item: words,
    channels: fc.array(words, { minLength: 1, maxLength: 2 }),
  });
  const one = fc.tuple(record, fc.constantFrom('keep', 'change', 'remove'), record);
  fc.assert(
    fc.property(
      fc.array(one, { maxLength: 4 }),
      fc.array(record, { maxLength: 2 }),
      (old, added) => {
        const own = old.map(([before]) => before);
        const start = editYamlList('# 开头\n[]\n', {
          changed: new Map(),
          removed: new Set(),
          added: own,
        });
        expect(parse(start)).toEqual(own);
        const commented = start.replaceAll(/^- /gmu, '# 注\n- ');
        const at = (wanted: string) =>
          old.flatMap(([, what], index) => (what === wanted ? [index] : []));
        const text = editYamlList(commented, {
          changed: new Map(at('change').map((index) => [index, old[index]?.[2] ?? {}])),
          ...{ removed: new Set(at('remove')), added },
        });
        const wanted = old.flatMap(([before, what, after]) =>
          what === 'remove' ? [] : [what === 'change' ? after : before],
        );
        expect(parse(text)).toEqual([...wanted, ...added]);
        expect(text.match(/^# 注$/gmu) ?? []).toHaveLength(old.length);
        expect(text.startsWith('# 开头\n')).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});

test('One record of a file is edited, every other line stays', () => {
  const text = '# 注\n- { a: x, c: [c-1, c-2], n: "原样" } # 旁\n- { a: y, c: [], n: z }\n';
  const changed = new Map([[1, { a: 'y', c: ['c-3'], n: '新' }]]);
  expect(editYamlList(text, { changed, removed: new Set(), added: [{ a: 'w', c: [] }] })).toBe(
    '# 注\n- { a: x, c: [c-1, c-2], n: "原样" } # 旁\n- { a: y, c: [c-3], n: 新 }\n- { a: w, c: [] }\n',
  );
});

test('A table of events keeps the rows that did not change as they are', () => {
  const head = '项目编号,日期,事项,新值,依据文件,原件,网址,说明\n';
  const kept = '"x-001",2026-01-02,公告,,甲,,https://example.org/,\n';
  const added = [
    { project: 'x-002', date: '2026-02-03', kind: 'area', areaMu: 12.5, document: '乙,丙' },
  ];
  const edit = { changed: new Map(), removed: new Set([1]), added };
  expect(editEvents(`${head}${kept}x-009,2026-01-02,开工,,甲,,,\n`, edit)).toBe(
    `${head}${kept}x-002,2026-02-03,面积调整,12.5,"乙,丙",,,\n`,
  );
});

test('Topics and what a text was read for are chosen from a list; a cell may hold several of them', async () => {
  const { sheets } = await read(await writeSheets(portal, null));
  const validations = (title: string, key: string) => {
    const at = sheetKinds
      .find((kind) => kind.title === title)
      ?.columns.findIndex((one) => one.key === key);
    const letter = colToLetter(at ?? -1);
    const sheet = sheets.find(({ name }) => name === title);
    return sheet?.dataValidations?.find(({ range }) => range.startsWith(`${letter}2:`));
  };
  const choices = sheets.find(({ name }) => name === '选项');
  const listed = new Set(choices?.rows.flatMap((row) => row.map(String)));
  const topics = validations('权利事项', 'topics');
  expect(topics).toMatchObject({
    type: 'list',
    formula1: expect.stringContaining('选项') as unknown,
  });
  expect(topics?.showErrorMessage ?? false).toBe(false);
  const subject = validations('阅读记录', 'readFor');
  expect(subject).toMatchObject({ type: 'list', showErrorMessage: true });
  const readings = sheetKinds.find(({ title }) => title === '阅读记录');
  const subjects =
    readings === undefined
      ? []
      : rowsOf(readings, portal, null).map((row) => String(row['readFor']));
  expect(subjects.filter((one) => !listed.has(one))).toEqual([]);
});

test('Cells that cannot stand are refused with sheet, row, column, why and what to do', async () => {
  const { sheets } = await read(await writeSheets(portal, null));
  const kind = sheetKinds.find(({ title }) => title === '查询记录');
  const heads = kind?.columns.map(({ heading }) => heading) ?? [];
  const filled: Readonly<Record<string, string>> = { 查什么事: '随便', 城市代号: 'nowhere' };
  const bytes = await write({
    sheets: sheets.map((sheet) => ({
      name: sheet.name,
      rows:
        sheet.name === '查询记录' ? [heads, heads.map((one) => filled[one] ?? null)] : sheet.rows,
    })),
  });
  const { faults } = await readSheets(bytes, portal);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(/^工作表“查询记录”第 2 行 A 列“查什么事”：没有“随便”这一项，请改为/u);
});

test('A workbook read back writes the changed file alone, and says what it does', async () => {
  const root = temporaryFolder();
  // A small portal: it is read three times.
  cpSync('demo/data', join(root, 'data'), { recursive: true });
  writeFileSync(join(root, 'data/queries.yaml'), '# 由人写的注\n[]\n');
  const data = { root, folder: 'data', engine: '.' };
  const own = openPortal({ data, day: builtFor, address });
  const kind = sheetKinds.find(({ title }) => title === '查询记录');
  const row = aQuery({ city: own.cities[0]?.slug ?? '', where: ['甲网站', '乙网站'] });
  const bytes = await writeSheets(own, null, {
    rows: (one) => (one === kind ? [...rowsOf(one, own, null), row] : rowsOf(one, own, null)),
  });
  const file = join(root, 'a.xlsx');
  writeFileSync(file, bytes);
  const said: string[] = [];
  const wishes = { act: 'read' as const, file, city: null, yes: true, dryRun: false };
  await runSheets(own, wishes, (line) => said.push(line), null);
  const text = readFileSync(join(root, 'data/queries.yaml'), 'utf8');
  expect(text.startsWith('# 由人写的注\n')).toBe(true);
  expect(querySchema.parse((parse(text) as unknown[]).at(-1))).toEqual(row);
  expect(said.join('\n')).toContain('加 1 条，改 0 条，删 0 条');
  expect(recordsOf(openPortal({ data, day: builtFor, address }), queryKind).at(-1)).toEqual(row);
});

test('A list in a cell comes back as it was, line ends and backslashes in it too', () => {
  const [column] = sheetColumns({ channels: sheetKinds[1]?.schema.shape['channels'] as never });
  if (column === undefined) throw new Error('no column');
  fc.assert(
    fc.property(fc.array(words), (channels) => {
      const value = valueOf(column, cellOf(column, channels));
      expect(value).toEqual(channels);
      expect(differing([column], { channels }, { channels: value })).toEqual([]);
    }),
  );
});

test('A list under a key is edited, and what else its file has stays', () => {
  const text = '# 注\ndeadlines:\n  # 旁\n  - a: x\nothers:\n  - { b: y }\nconflicts: []\n';
  const edit = { changed: new Map(), removed: new Set<number>(), added: [{ a: 'w' }] };
  expect(editYamlListUnder(text, 'deadlines', edit)).toBe(
    text.replace('  - a: x\n', '  - a: x\n  - a: w\n'),
  );
  expect(parse(editYamlListUnder('deadlines: []\nconflicts: []\n', 'deadlines', edit))).toEqual({
    ...{ deadlines: [{ a: 'w' }], conflicts: [] },
  });
});

test('Of proposed rows only those that a person took are read; a bad one is named by its place', async () => {
  const text = portal.registeredPolicies[0];
  if (text === undefined) throw new Error('no text');
  const bare = proposed({ policy: text.slug, anchor: 'c-1' }, '一、，原件第 1 行', '甲。');
  const readBack = async (row: Row) =>
    readSheets(
      await writeSheets(portal, text.slug, {
        ...{ kinds: [parameterSheet], before: proposedColumns, rows: () => [row] },
      }),
      portal,
    );
  expect(await readBack(bare)).toMatchObject({ passed: 1, faults: [], owner: text.slug });
  const { faults } = await readBack(onFile(bare));
  expect(faults[0]).toMatch(/^工作表“政策参数”第 2 行 F 列“参数项”：没有填/u);
});
