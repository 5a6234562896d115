import { describe, expect, test } from 'vitest';
import { readLists } from '../../../../../scripts/import/lists/read-lists.ts';

const head = '序号|区县|类别|片区名称|位置|面积|实施阶段';
const row = (seq: number, area: string): string =>
  `${seq}|东山区|低效工业片区|旧厂${seq}|上桥街道|${area}|储备`;

async function read(...lines: readonly string[]) {
  const bytes = new TextEncoder().encode(
    lines.map((line) => line.replaceAll('|', '\t')).join('\n'),
  );
  const { lists, problems, notes } = await readLists(bytes, 'list.csv');
  const [list] = lists;
  return {
    counted: notes.find(({ code }) => code === 'IMPORT-LIST-READ')?.what,
    areas: list?.rows.map(({ areaMu }) => areaMu),
    printed: list?.rows.map(({ printed }) => printed?.areaMu ?? null),
    totals: list?.totals.map(({ areaMu }) => areaMu),
    reasons: list?.reasons.join('\n') ?? '',
    problems: problems.map(({ code, spot }) => `${code} ${spot.line ?? ''}`),
  };
}

describe('a unit that no heading prints', () => {
  test.each([
    ['注：面积单位为公顷。', '2', 30],
    ['说明：本表面积均以平方米为单位', '20000', 30],
    ['备注：1.数据截至6月底；2.单位：万平方米、万元。', '2', 30],
    ['注：面积以亩计', '30', 30],
  ])('stands in the note “%s”', async (note, area, areaMu) => {
    const { areas, totals, problems } = await read(head, row(1, area), `合计|||||${area}|`, note);
    expect({ areas, totals, problems }).toEqual({
      areas: [areaMu],
      totals: [areaMu],
      problems: [],
    });
  });

  test.each([
    ['20公顷', 300, '20公顷'],
    ['2 万㎡', 30, '2 万㎡'],
    ['1,000.5hm²', 15007.5, '1,000.5hm²'],
    ['300亩', 300, null],
  ])('stands in the cell “%s”', async (cell, areaMu, printed) => {
    const reading = await read(head, row(1, cell), row(2, '15'));
    expect(reading).toMatchObject({ areas: [areaMu, 15], printed: [printed, null], problems: [] });
    if (printed !== null) expect(reading.reasons).toMatch(/第 2 行的面积自己写着单位/u);
  });

  test.each([
    ['的单位在表头', '面积（亩）'],
    ['的单位在表头', '用地面积/公顷'],
    ['的单位在表头', '总面积（平方公里）'],
  ])('a cell with another one is refused where the heading prints its own', async (_, heading) => {
    const cell = heading.includes('公顷') ? '300亩' : '20公顷';
    const { problems } = await read(head.replace('面积', heading), row(1, cell));
    expect(problems).toEqual(['IMPORT-AREA-INVALID 2']);
  });

  test('two notes with different units leave it open', async () => {
    const { areas, reasons } = await read(head, row(1, '2'), '注：单位为公顷，原单位为平方米。');
    expect(areas).toEqual([2]);
    expect(reasons).toContain('没有写单位');
  });
});

test.each([
  [`${head}||${head}`, `${row(1, '2')}||${row(2, '3')}`],
  [`${head}|${head}`, `${row(1, '2')}|${row(2, '3')}`],
  [`${head}|区县|片区名称|面积`, `${row(1, '2')}|西河县|旧村|3`],
])('two tables side by side are refused: %s', async (header, cells) => {
  const { problems } = await read(header, cells);
  expect(problems[0]).toBe('IMPORT-TABLES-BESIDE 1');
});

test('what was read is summed as exactly as it is printed', async () => {
  const { counted } = await read(
    head.replace('面积', '面积（亩）'),
    row(1, '12.3456'),
    row(2, '0.0049'),
  );
  expect(counted).toBe('读到 2 行 12.3505 亩：东山区 2 行 12.3505 亩');
});
