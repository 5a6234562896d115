import { expect, test } from 'vitest';
import { readHtml } from '../../../../../scripts/import/documents/html.ts';
import { findColumns } from '../../../../../scripts/import/documents/pdf-columns.ts';
import { ruledTables } from '../../../../../scripts/import/documents/pdf-grid.ts';
import { markReferences } from '../../../../../scripts/import/documents/pdf-notes.ts';
import type { Ruling } from '../../../../../scripts/import/documents/pdf-rulings.ts';
import { TranscriptWriter } from '../../../../../scripts/import/documents/transcript.ts';
import { readLists } from '../../../../../scripts/import/lists/read-lists.ts';
import { aDocx, cell, paragraph, table } from '../../../../support/docx.ts';

const head = ['序号', '区县', '类别', '片区名称', '位置', '面积（亩）', '实施阶段'];
const rows = [
  ['1', '东山区', '低效工业片区', '旧厂', '上桥街道', '300', '储备'],
  ['2', '东山区', '低效工业片区', '北厂', '柳树镇', '45.3', '正在实施'],
];

type Dress = (row: number, column: number, words: string) => string;

const htmlOf = (dress: Dress): Uint8Array => {
  const cells = [head, ...rows].map((row, at) =>
    row.map((words, column) => `<td>${dress(at, column, words)}</td>`),
  );
  const body = cells.map((row) => `<tr>${row.join('')}</tr>`).join('');
  return new TextEncoder().encode(`<html><body><table>${body}</table></body></html>`);
};

const docxOf = (dress: Dress): Uint8Array =>
  aDocx(
    table(
      [head, ...rows].map((row, at) => row.map((words, column) => cell(dress(at, column, words)))),
    ),
  );

const run = (words: string, mark = ''): string =>
  `<w:r>${mark === '' ? '' : `<w:rPr>${mark}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;

async function faultsOf(bytes: Uint8Array, name: string) {
  const { lists, problems } = await readLists(bytes, name);
  return {
    faults: problems.map(({ code, spot }) => `${code} ${spot.line ?? ''} ${spot.column ?? ''}`),
    rows: lists.flatMap((list) => list.rows.map((row) => [row.name, row.areaMu])),
  };
}

const area = (row: number, column: number): boolean => row === 2 && column === 5;

test('a raised number behind an area is a note, and never a digit of it', async () => {
  const html = htmlOf((row, column, words) => (area(row, column) ? `${words}<sup>2</sup>` : words));
  const styled = htmlOf((row, column, words) =>
    area(row, column) ? `${words}<span style="vertical-align: super">2</span>` : words,
  );
  const docx = docxOf((row, column, words) =>
    area(row, column)
      ? `<w:p>${run(words)}${run('2', '<w:vertAlign w:val="superscript"/>')}</w:p>`
      : paragraph(words),
  );
  for (const [bytes, name] of [
    [html, 'list.html'],
    [styled, 'list.html'],
    [docx, 'list.docx'],
  ] as const) {
    expect(await faultsOf(bytes, name)).toMatchObject({
      faults: ['IMPORT-AREA-INVALID 3 面积（亩）'],
    });
  }
});

test.each([
  ['<p>用地<sup>①</sup>300m<sup>2</sup>，厂区<sup>1</sup>除外。</p>', '用地①300m2，厂区[1]除外。'],
  ['<p>约20米<sup>2</sup>，10<b><sup> 4 </sup></b>人<sup>th</sup>。</p>', '约20米2，10[4]人th。'],
])('raised numbers of a page: %s', (page, text) => {
  expect(readHtml(`<html><body>${page}</body></html>`).text.trim()).toBe(text);
});

test('what is struck through in a list is told with its cell, in a page and in Word', async () => {
  const html = htmlOf((row, column, words) => (area(row, column) ? `<s>${words}</s>` : words));
  const styled = htmlOf((row, column, words) =>
    area(row, column) ? `<font style="text-decoration:line-through">${words}</font>` : words,
  );
  const docx = docxOf((row, column, words) =>
    area(row, column) ? `<w:p>${run(words, '<w:strike/>')}</w:p>` : paragraph(words),
  );
  for (const [bytes, name] of [
    [html, 'list.html'],
    [styled, 'list.html'],
    [docx, 'list.docx'],
  ] as const) {
    expect(await faultsOf(bytes, name)).toMatchObject({ faults: ['IMPORT-CELL-STRUCK 3 F'] });
  }
});

const words = (text: string, x: number, y: number, size = 10) => ({
  text,
  x,
  y,
  size,
  width: Array.from(text).reduce((sum, one) => sum + (/[\d.,]/u.test(one) ? size / 2 : size), 0),
});
const level = (y: number): Ruling => ({ x0: 50, x1: 350, y0: y, y1: y });
const upright = (x: number): Ruling => ({ x0: x, x1: x, y0: 640, y1: 700 });
const rulings = [level(700), level(640), upright(50), upright(100), upright(350)];
const cellsOf = (runs: ReturnType<typeof words>[]) =>
  ruledTables({ runs, rulings })[0]?.rows[0]?.cells;

test('in a narrow cell of a PDF a number goes on in the next line; in a wide one there are two', () => {
  const name = words('旧厂', 110, 670);
  expect(cellsOf([words('12,060.', 55, 680), words('5', 55, 665), name])).toEqual([
    '12,060.5',
    '旧厂',
  ]);
  expect(cellsOf([words('1,206', 60, 680), words('.5', 60, 665), name])?.[0]).toBe('1,206\n.5');
  expect(cellsOf([words('120', 110, 680), words('80', 110, 665), words('1', 60, 670)])).toEqual([
    '1',
    '120\n80',
  ]);
  expect(cellsOf([words('老厂', 110, 680), words('二期', 110, 665), words('1', 60, 670)])).toEqual([
    '1',
    '老厂二期',
  ]);
});

test.each([8.4, 7, 5.5])('a raised number of size %s beside words of size 10', (size) => {
  const runs = [words('45.3', 60, 670), words('2', 80, 673, size)];
  const { runs: marked } = markReferences({ width: 600, height: 842, runs, rulings: [] });
  expect(marked.map(({ text }) => text)).toEqual(['45.3', '[2]']);
});

test('a table without ruled lines is no page of two columns', () => {
  const line = (y: number, words3: readonly string[]) =>
    words3.map((text, at) => words(text, 50 + at * 75, y));
  const table7 = Array.from({ length: 6 }, (_, at) =>
    line(700 - at * 16, ['序号', '东山区', '低效片区', '老厂片区', '上桥', '300', '储备']),
  );
  expect(findColumns(table7)).toBeNull();
});

test('a line through words of a PDF strikes them, and parts no row', () => {
  const through = { x0: 58, x1: 84, y0: 673, y1: 674 };
  const runs = [words('45.3', 60, 670), words('旧厂', 110, 670)];
  const [row, ...more] = ruledTables({ runs, rulings: [...rulings, through] })[0]?.rows ?? [];
  expect(more).toEqual([]);
  expect(row).toMatchObject({ cells: ['45.3', '旧厂'], struck: [0], spans: [] });
  const under = { ...through, y0: 668, y1: 669 };
  expect(ruledTables({ runs, rulings: [...rulings, under] })[0]?.rows[0]?.struck).toEqual([]);
});

test('words printed over others in a cell of a PDF are told', () => {
  const runs = [words('石门镇', 108, 670), words('低效工业片区', 112, 670), words('1', 60, 670)];
  expect(ruledTables({ runs, rulings })[0]?.rows[0]?.torn).toEqual([
    { words: '石门镇', columns: [1, 2] },
  ]);
});

test('a cell that covers an empty row is one cell, and its row is read', async () => {
  const writer = new TranscriptWriter();
  writer.row(
    ['甲', '乙'],
    [
      { from: 1, to: 1, rows: 1 },
      { from: 0, to: 1, rows: 1 },
    ],
  );
  expect(writer.finish().merges).toEqual([{ first: 1, last: 1, from: 0, to: 1 }]);
  const page = new TextDecoder().decode(
    htmlOf((row, column, words) => (area(row, column) ? `<!--x-->${words}` : words)),
  );
  const spanning = page
    .replace('<td><!--x-->', '<td rowspan="2">')
    .replace('</table>', '<tr></tr></table>');
  const list = await faultsOf(new TextEncoder().encode(spanning), 'list.html');
  expect(list).toEqual({
    faults: [],
    rows: [
      ['旧厂', 300],
      ['北厂', 45.3],
    ],
  });
});

test('what a style sheet strikes through by a class is told as well', async () => {
  const styles =
    '<style><!-- .xl70, td.gone {color:red; text-decoration: line-through} --></style>';
  const page = new TextDecoder().decode(htmlOf((_, __, words) => words));
  const struck = page
    .replace('<html>', `<html><head>${styles}</head>`)
    .replace('<td>45.3', '<td class="gone">45.3');
  expect((await faultsOf(new TextEncoder().encode(struck), 'list.html')).faults).toEqual([
    'IMPORT-CELL-STRUCK 3 F',
  ]);
});
