import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importLists } from '../../../../../scripts/import/lists/importer.ts';
import { readLists } from '../../../../../scripts/import/lists/read-lists.ts';
import { runImport } from '../../../../../scripts/import/run.ts';
import type { PublishedList } from '../../../../../src/facts/kinds/project.ts';
import { layOutImport } from '../../../../support/import-case.ts';

const encode = (rows: readonly string[]): Uint8Array =>
  new TextEncoder().encode(rows.map((row) => row.replaceAll('|', '\t')).join('\n'));

/** Imports a list twice: without a layout, then with the one that the first import proposed. */
async function confirmed(rows: readonly string[]) {
  const data = layOutImport({ fileName: 'list.csv', bytes: encode(rows) });
  const first = await runImport(data, [importLists], { dryRun: false });
  const proposal = first.lines.find((line) => line.includes('IMPORT-LAYOUT-CONFIRM')) ?? '';
  const [, ...yaml] = proposal.split('\n');
  writeFileSync(join(data.root, 'data/sources/list.csv.layout.yaml'), yaml.join('\n'));
  const second = await runImport(data, [importLists], { dryRun: false });
  const path = join(data.root, 'data/shili/lists/2030-01-01.json');
  const list = second.ok ? (JSON.parse(readFileSync(path, 'utf8')) as PublishedList) : null;
  return { first, second, proposal, list };
}

const head = '序号|区县|类别|片区名称|位置|面积（亩）|实施阶段';

describe('a list as a bureau keeps it is read once its layout is confirmed, the original as it is', () => {
  test('areas in hectares: the printed value is kept, the area is converted', async () => {
    const { first, list, proposal } = await confirmed([
      '序号|区县|类别|片区名称|位置|面积（公顷）|实施阶段',
      '1|东山区|低效工业片区|旧厂|上桥街道|2.5|储备',
      '合计|||||2.5|',
    ]);
    expect(first.ok).toBe(false);
    expect(proposal).toContain('1公顷=15亩');
    expect(list?.rows[0]).toMatchObject({ areaMu: 37.5, printed: { areaMu: '2.5公顷' } });
    expect(list?.printedTotals).toEqual([{ group: '合计', areaMu: 37.5, line: 3 }]);
  });

  test.each([
    ['用地面积（平方米）', '3000', 4.5],
    ['面积(万㎡)', '2', 30],
    ['总面积/km²', '0.5', 750],
    ['土地面积（万亩）', '0.12', 1200],
  ])('areas under “%s”', async (heading, printed, areaMu) => {
    const { list } = await confirmed([
      head.replace('面积（亩）', heading),
      `1|东山区|低效工业片区|旧厂|上桥街道|${printed}|储备`,
    ]);
    expect(list?.rows[0]?.areaMu).toBe(areaMu);
  });

  test.each([
    ['（公顷）', 37.5],
    ['(万平方米)', 37.5],
    ['（平方公里）', 3750],
  ])('the unit %s may stand in a row of its own below its heading', async (unit, areaMu) => {
    const { list } = await confirmed([
      head.replace('面积（亩）', '面积'),
      `|||||${unit}|`,
      '1|东山区|低效工业片区|旧厂|上桥街道|2.5|储备',
    ]);
    expect(list?.rows[0]?.areaMu).toBe(areaMu);
  });

  test('columns under other headings are proposed by what stands in them', async () => {
    const { first, list, proposal } = await confirmed([
      '序号|辖区|类别|片区名称|四至范围|规模（公顷）|推进情况|完成率',
      '1|东山区|低效工业片区|旧厂|上桥街道|2|施工中|40%',
      '2|东山区|低效工业片区|老厂|上桥街道|3|拟启动|0%',
    ]);
    expect(first.ok).toBe(false);
    for (const [heading, field] of [
      ['辖区', '区县'],
      ['四至范围', '位置'],
      ['规模（公顷）', '面积(亩)'],
      ['推进情况', '实施阶段'],
    ])
      expect(proposal).toContain(`“${heading ?? ''}”列读作${field ?? ''}`);
    expect(list?.rows.map(({ areaMu, stage, printed }) => [areaMu, stage, printed?.stage])).toEqual(
      [
        [30, 'underway', '施工中'],
        [45, 'planned', '拟启动'],
      ],
    );
  });

  test('nothing is guessed where two columns may be it, or a word is unknown', async () => {
    const words = [
      '序号|区县|类别|片区名称|位置|面积（亩）|进展|去年进展',
      '1|东山区|低效工业片区|旧厂|上桥街道|2|储备|储备',
    ];
    const two = await readLists(encode(words), 'list.csv');
    expect(two.problems.map(({ code }) => code)).toContain('IMPORT-COLUMN-MISSING');
    const odd = await readLists(
      encode([
        words[0]?.replace('|去年进展', '') ?? '',
        '1|东山区|低效工业片区|旧厂|上桥街道|2|良好',
      ]),
      'list.csv',
    );
    expect(odd.problems.map(({ code }) => code)).toContain('IMPORT-COLUMN-MISSING');
  });

  test('no row of data is lost to a layout unseen, and every row is accounted for', async () => {
    const rows = [
      '清单',
      head,
      '1|东山区|低效工业片区|旧厂|上桥街道|25|储备',
      '2|东山区|低效工业片区|老厂|上桥街道|5|储备',
      '合计|||||25|',
      '注：面积以实测为准。',
    ];
    const data = layOutImport({ fileName: 'list.csv', bytes: encode(rows) });
    const layout = (notes: string): void => {
      const columns = head.split('|');
      const fields = ['seq', 'county', 'category', 'name', 'location', 'areaMu', 'stage'];
      const named = fields.map((field, at) => `    ${field}: ${columns[at] ?? ''}`);
      const yaml = [
        '- list: 2030-01-01',
        '  header: [2]',
        '  columns:',
        ...named,
        `  notes: ${notes}`,
        '  totals: [5]',
      ];
      writeFileSync(join(data.root, 'data/sources/list.csv.layout.yaml'), yaml.join('\n'));
    };
    layout('[4, 6]');
    const refused = await runImport(data, [importLists], { dryRun: true });
    expect(refused.ok).toBe(false);
    expect(refused.lines.join('\n')).toContain('IMPORT-LAYOUT-DATA');
    layout('[{ line: 4, printed: 2｜东山区｜低效工业片区｜老厂｜上桥街道｜5｜储备 }, 6]');
    const read = await runImport(data, [importLists], { dryRun: true });
    expect(read.lines.join('\n')).toContain('注 2 行：第 4 行');
    expect(read.ok).toBe(true);
    layout('[4, 6, 9]');
    const stale = await runImport(data, [importLists], { dryRun: true });
    expect(stale.lines.join('\n')).toContain('IMPORT-LAYOUT-LINE');
  });

  test('other columns are left out by name', async () => {
    const { list } = await confirmed([
      `${head}|责任单位|总投资（万元）|备注`,
      '1|东山区|低效工业片区|旧厂|上桥街道|25|储备|某局|300|',
    ]);
    expect(list?.leftOut).toEqual(['责任单位', '总投资（万元）']);
  });

  test('rows that head a group give its county, and numbers begin anew', async () => {
    const { list } = await confirmed(
      [
        '重点片区清单',
        '序号|类别|片区名称|位置|面积（亩）|实施阶段',
        '一、东山区（2个）',
        '1|低效工业片区|旧厂|上桥街道|25|储备',
        '2|低效工业片区|老厂|上桥街道|5|储备',
        '小计||||30|',
        '二、西河县',
        '1|低效村庄片区|南村整治|石门镇|7|正在实施',
        '小计||||7|',
        '全市合计||||37|',
        '注：本表为示例。',
      ].map((row) => (row.includes('|') ? row : `${row}|||||`)),
    );
    expect(list?.rows.map(({ seq, county, name }) => [seq, county, name])).toEqual([
      [1, '东山区', '旧厂'],
      [2, '东山区', '老厂'],
      [3, '西河县', '南村整治'],
    ]);
    expect(list?.printedTotals.map(({ group, areaMu }) => [group, areaMu])).toEqual([
      ['东山区', 30],
      ['西河县', 7],
      ['合计', 37],
    ]);
  });

  test('other words for counties and stages are mapped, and kept as printed', async () => {
    const { list } = await confirmed([
      head,
      '1|东山|低效工业片区|旧厂|上桥街道|25|在建',
      '2|西河县|低效工业片区|老厂|石门镇|5|已竣工',
    ]);
    expect(list?.rows).toMatchObject([
      { county: '东山区', stage: 'underway', printed: { county: '东山', stage: '在建' } },
      { county: '西河县', stage: 'completed', printed: { stage: '已竣工' } },
    ]);
  });

  test('a county that the title gives stands for all rows', async () => {
    const { list } = await confirmed([
      '东山区低效用地再开发片区一览表||||||',
      '序号|类别|片区名称|位置|面积（亩）|实施阶段',
      '1|低效工业片区|旧厂|上桥街道|25|储备',
    ]);
    expect(list?.rows[0]?.county).toBe('东山区');
  });

  test('a column that is not printed is 原文未载明, a missing number is counted', async () => {
    const { list } = await confirmed([
      '区县|类别|片区名称|面积（亩）|实施阶段',
      '东山区|低效工业片区|旧厂|25|储备',
      '东山区|低效工业片区|老厂|5|储备',
    ]);
    expect(list?.rows).toMatchObject([
      { seq: 1, location: null },
      { seq: 2, location: null },
    ]);
  });
});

describe('is refused, with a place', () => {
  test.each([
    ['digits with a note', '300①', 'IMPORT-AREA-INVALID'],
    ['digits apart', '120 80', 'IMPORT-AREA-INVALID'],
    ['a raised digit', '300²', 'IMPORT-AREA-INVALID'],
    ['another unit than the heading prints', '20公顷', 'IMPORT-AREA-INVALID'],
    ['a range', '20-30', 'IMPORT-AREA-INVALID'],
  ])('an area: %s', async (_, area, code) => {
    const rows = [head, `1|东山区|低效工业片区|旧厂|上桥街道|${area}|储备`];
    const { problems } = await readLists(encode(rows), 'list.csv');
    expect(problems.map((one) => one.code)).toEqual([code]);
    expect(problems[0]?.spot.line).toBe(2);
  });

  test('a filled column without a heading is asked for', async () => {
    const rows = [`${head}|`, '1|东山区|低效工业片区|旧厂|上桥街道|25|储备|甲'];
    const { lists } = await readLists(encode(rows), 'list.csv');
    expect(lists[0]?.reasons.join()).toContain('不收录的列：H');
  });

  test('rows above the header', async () => {
    const rows = [
      '1|东山区|低效工业片区|旧厂|上桥街道|25|储备',
      head,
      '2|东山区|低效工业片区|老厂|上桥街道|5|储备',
    ];
    const { problems } = await readLists(encode(rows), 'list.csv');
    expect(problems.map((one) => one.code)).toContain('IMPORT-ROWS-ABOVE');
  });

  test('a line that is neither row, total, group nor note', async () => {
    const rows = [head, '1|东山区|低效工业片区|旧厂|上桥街道|25|储备', '另行补充||||||'];
    const { problems } = await readLists(encode(rows), 'list.csv');
    expect(problems.map((one) => one.code)).toEqual(['IMPORT-ROW-UNKNOWN']);
    expect(problems[0]?.action).not.toContain('不再列入');
  });

  test('a line above what is on the list no more, with how to leave that out', async () => {
    const left = ['二、调出片区||||||', '2|东山区|低效工业片区|老厂|上桥街道|5|储备'];
    const { problems } = await readLists(
      encode([head, '1|东山区|低效工业片区|旧厂|上桥街道|25|储备', ...left]),
      'list.csv',
    );
    expect(problems.map((one) => one.code)).toEqual(['IMPORT-ROW-UNKNOWN']);
    expect(problems[0]?.action).toContain('连同它都写进 notes');
  });
});

test('a cell is read as a person says, where the original still prints what they saw', async () => {
  const rows = [head, '1|东山区|低效工业片区|旧厂|上桥街道|300①|储备'];
  const data = layOutImport({ fileName: 'list.csv', bytes: encode(rows) });
  const layout = (printed: string) => `- list: 2030-01-01
  header: [1]
  columns: { seq: 序号, county: 区县, category: 类别, name: 片区名称, location: 位置, areaMu: 面积（亩）, stage: 实施阶段 }
  cells: [{ line: 2, field: areaMu, printed: "${printed}", value: "300", reason: ①是脚注标记 }]
`;
  const path = join(data.root, 'data/sources/list.csv.layout.yaml');
  writeFileSync(path, layout('300②'));
  expect((await runImport(data, [importLists], { dryRun: true })).lines.join()).toContain(
    'IMPORT-LAYOUT-CELL',
  );
  writeFileSync(path, layout('300①'));
  expect((await runImport(data, [importLists], { dryRun: true })).ok).toBe(true);
});

test('no row is lost, doubled or shifted, whatever stands between the rows', async () => {
  const between = fc.constantFrom('', '小计||||||', '注：以实际为准。||||||', head);
  const areas = fc.array(fc.tuple(fc.integer({ min: 1, max: 9999 }), between), {
    minLength: 1,
    maxLength: 12,
  });
  await fc.assert(
    fc.asyncProperty(areas, async (rows) => {
      const lines = rows.flatMap(([area, other], at) => [
        `${at + 1}|东山区|低效工业片区|片区${at}|上桥街道|${area}|储备`,
        ...(other === '' ? [] : [other]),
      ]);
      const { lists, problems } = await readLists(encode([head, ...lines]), 'list.csv');
      expect(problems).toEqual([]);
      expect(lists[0]?.rows.map(({ areaMu, name }) => [areaMu, name])).toEqual(
        rows.map(([area], at) => [area, `片区${at}`]),
      );
    }),
    { numRuns: 60 },
  );
});

test('a subtotal behind rows that could not be read is not said to stand behind no rows', async () => {
  const told = async (rows: readonly string[]) => {
    const data = layOutImport({ fileName: 'list.csv', bytes: encode([head, ...rows]) });
    return (await runImport(data, [importLists], { dryRun: true })).lines.join('\n');
  };
  const unknown = await told([
    '1|无名区|低效工业片区|旧厂|上桥街道|2|筹备',
    '2|无名区|低效住宅片区|旧房|上桥街道|3|筹备',
    '小计|||||5|',
  ]);
  expect(unknown).toContain('第 2–3 行 “区县”列');
  expect(unknown).not.toContain('IMPORT-TOTAL-DUPLICATE');
});
