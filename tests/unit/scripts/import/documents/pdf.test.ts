import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { declaredPages, pdfDamage } from '../../../../../scripts/import/documents/pdf-damage.ts';
import { garbledWords, withoutGaps } from '../../../../../scripts/import/documents/pdf-words.ts';
import type { PdfPage } from '../../../../../scripts/import/documents/pdf-page.ts';
import { writePages } from '../../../../../scripts/import/documents/pdf.ts';
import type { Ruling } from '../../../../../scripts/import/documents/pdf-rulings.ts';
import { readDocument } from '../../../../../scripts/import/documents/read-document.ts';
import { parseText } from '../../../../../src/rules/policy/parse.ts';
import { pdf } from '../../../../support/planted-files.ts';

/** A page of lines of 12-point characters, 24 points apart; each `[left, text]` or several such. */
function aPage(number: number, lines: readonly (readonly [number, string])[][]): PdfPage {
  const all = [[[220, '甲市人民政府公报'] as const], ...lines, [[300, `— ${number} —`] as const]];
  const runs = all.flatMap((line, at) =>
    line.map(([x, text]) => ({ text, x, y: 800 - at * 24, width: text.length * 12, size: 12 })),
  );
  return { width: 600, height: 842, runs, rulings: [] };
}

/** The page without its running head and page number. */
const withoutRunning = (page: PdfPage): PdfPage => ({ ...page, runs: page.runs.slice(1, -1) });

const level = (y: number, x0: number, x1: number): Ruling => ({ x0, x1, y0: y, y1: y });
const upright = (x: number, y0: number, y1: number): Ruling => ({ x0: x, x1: x, y0, y1 });
const run = (x: number, y: number, text: string, width = text.length * 12) => ({
  text,
  x,
  y,
  width,
  size: 12,
});

const full = '甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸，甲乙';

test('running heads and page numbers are left out, broken lines joined over pages', () => {
  const pages = [
    aPage(1, [
      [[200, '甲市用地办法']],
      [[124, `第一条 ${full.slice(0, 27)}`]],
      [[100, full]],
      [[100, '戊己庚。']],
      [[124, `第二条 ${full.slice(0, 27)}`]],
    ]),
    aPage(2, [
      [[100, '丁戊己。']],
      [[124, '第三条 完。']],
      [
        [124, '区'],
        [300, '面积'],
      ],
      [
        [124, '东区'],
        [300, '10'],
      ],
    ]),
  ];
  const { text, hints, notices } = writePages(pages);
  const parsed = parseText(text, hints);
  expect(parsed.clauses.map(({ path }) => path)).toEqual(['文首', '第一条', '第二条', '第三条']);
  expect(parsed.clauses[1]?.text).toBe(`${full.slice(0, 27)}${full}戊己庚。`);
  expect(parsed.clauses[2]?.text).toBe(`${full.slice(0, 27)}丁戊己。`);
  expect(parsed.clauses[3]?.table?.rows[0]?.cells).toEqual(['东区', '10']);
  const reasons = parsed.departures
    .filter(({ kind }) => kind === 'dropped')
    .map(({ reason }) => reason);
  expect(reasons.filter((reason) => reason.includes('页码'))).toHaveLength(2);
  expect(reasons.filter((reason) => reason.includes('页眉'))).toHaveLength(2);
  expect(notices.join()).toContain('表格');
});

test('ruled lines say what a cell is: merged, wrapped, side by side without a gap', () => {
  const rulings = [
    ...[700, 670, 640, 610, 580].map((y) => level(y, 100, 240)),
    ...[100, 240].map((x) => upright(x, 580, 700)),
    ...[130, 160].map((x) => upright(x, 610, 700)),
    upright(160, 580, 610),
    // Lines that are no table: a rule below the head, a frame around one word.
    level(750, 80, 520),
    ...[level(560, 100, 160), level(540, 100, 160), upright(100, 540, 560), upright(160, 540, 560)],
  ];
  const runs = [
    run(100, 760, '甲市片区表'),
    run(102, 680, '区'),
    run(132, 680, '片区面积（亩）', 90),
    run(102, 656, '东'),
    run(102, 643, '区'),
    run(132, 650, '一厂100', 48),
    run(102, 620, '西区二厂20', 24 + 6 + 24 + 6 + 12),
    run(102, 590, '合计'),
    run(162, 590, '120亩'),
    run(110, 545, '附注'),
  ];
  const { text, notices } = writePages([{ width: 600, height: 842, runs, rulings }]);
  expect(text.split('\n').slice(0, 6)).toEqual([
    '甲市片区表',
    '区\t片区\t面积（亩）',
    '东区\t一厂\t100',
    '西区\t二厂\t20',
    '合计\t\t120亩',
    '附注',
  ]);
  expect(notices.join()).not.toContain('文字的间隔');
});

test('words in columns are a table without lines: empty cells stay, wrapped ones are put together', () => {
  const row = (y: number, ...cells: readonly string[]) =>
    cells.flatMap((text, at) =>
      text === '' ? [] : [run([40, 80, 160, 300, 350][at] ?? 0, y, text)],
    );
  const runs = [
    run(200, 780, '甲市片区表'),
    ...row(740, '序号', '区县', '片区', '面积', '阶段'),
    ...row(716, '1', '东山区', '一厂', '100', '储备'),
    // A long cell comes within less than a character of the next.
    ...row(692, '2', '', '长桥南岸老轧钢厂及北侧', '20', ''),
    run(160, 676, '码头地块'),
    ...row(652, '3', '西河县', '', '', '储备'),
    ...row(628, '合计', '', '', '120'),
    run(40, 560, '附注'),
  ];
  const { text, notices } = writePages([{ width: 600, height: 842, runs, rulings: [] }]);
  expect(text.trimEnd().split('\n')).toEqual([
    '甲市片区表',
    '序号\t区县\t片区\t面积\t阶段',
    '1\t东山区\t一厂\t100\t储备',
    '2\t\t长桥南岸老轧钢厂及北侧码头地块\t20\t',
    '3\t西河县\t\t\t储备',
    '合计\t\t\t120\t',
    '附注',
  ]);
  expect(notices.join()).toContain('文字的间隔');
});

test('no line goes on a date, a number, a signature or an article', () => {
  const long = '甲市人民政府办公室关于盘活低效用地的若干意见';
  const { text } = writePages([
    aPage(1, [
      [[100, long]],
      [[100, '甲政办〔2025〕7号']],
      [[100, long]],
      [[100, '第一条 范围。']],
      [[100, `${long.slice(0, -1)}，`]],
      [[100, '由市局办理。']],
      [[100, long]],
      [[100, '甲市人民政府办公室']],
      [[244, '2025年6月10日']],
      [[100, '【人事任免】']],
    ]),
  ]);
  expect(text.split('\n').slice(1, 11)).toEqual([
    long,
    '甲政办〔2025〕7号',
    long,
    '第一条 范围。',
    `${long.slice(0, -1)}，`,
    '由市局办理。',
    long,
    '甲市人民政府办公室',
    '2025年6月10日',
    '【人事任免】',
  ]);
});

test.each([
  ['control characters', '\u0001\u0002用地', '字体没有写明'],
  ['private characters', '\uE001\uE002\uE003用地', '字体没有写明'],
  ['no Chinese at all', 'u2e?SNRTgNWvab'.repeat(6), '读不出汉字'],
])('a font that hides its characters is told: %s', (_, words, why) => {
  expect(garbledWords([aPage(1, [[[100, words]]])].map(withoutRunning))).toContain(why);
});

test.each([['用地办法'], ['第一条 旧厂。\uFFFD'.repeat(1) + '甲'.repeat(80)], ['2024 GDP']])(
  'ordinary words are no garble: %s',
  (words) => {
    expect(garbledWords([withoutRunning(aPage(1, [[[100, words]]]))])).toBeNull();
  },
);

test.each([
  ['关于下达 2025 年度任务的通知', '关于下达2025年度任务的通知'],
  ['丰政发〔2025〕9 号', '丰政发〔2025〕9号'],
  ['2025 年 1 月 21 日', '2025年1月21日'],
  ['1 范围', '1 范围'],
  ['表2 任务分解', '表2 任务分解'],
  ['第三条 2025年底前完成', '第三条 2025年底前完成'],
  ['本办法自 2025 年 5 月 1 日起施行。', '本办法自2025年5月1日起施行。'],
  ['第 1 条 2025 年的规定。', '第1条 2025年的规定。'],
  ['按 ISO 9001 标准', '按 ISO 9001 标准'],
  ['甲市自然资源局 2025 年 3 月 1 日', '甲市自然资源局 2025年3月1日'],
  ['抓好落实，完成任务。甲市人民银行 2025 年', '抓好落实，完成任务。甲市人民银行 2025年'],
  ['盘活 20 亩，建成 3 处， 2025 年底前办结。', '盘活 20 亩，建成 3 处， 2025年底前办结。'],
  ['第一章 总则 1', '第一章 总则 1'],
  ['专栏 1 重点工程', '专栏 1 重点工程'],
  ['甲地块 3 200', '甲地块 3 200'],
])('gaps that a program set around figures close up: %s', (printed, read) => {
  expect(withoutGaps(printed)).toBe(read);
});

async function readPdf(lines: readonly string[]) {
  const { transcript } = await readDocument('通知.pdf', pdf(lines));
  return { text: transcript?.text ?? '', ...parseText(transcript?.text ?? '', transcript?.hints) };
}

test('a date behind a body that signs on its line stays its date', async () => {
  const { clauses } = await readPdf([
    '甲市自然资源局关于加强土地管理的通知',
    '各县自然资源局：',
    '一、总体要求',
    '坚持规划引领，节约集约用地。',
    '甲市自然资源局 2025 年 3 月 1 日',
  ]);
  expect(clauses.map(({ anchor }) => anchor)).toEqual(['head', 'c-1', 'end']);
  expect(clauses.at(-1)?.text).toBe('甲市自然资源局 2025年3月1日');
});

test('headings of a contents, boxes, attachments and cells stay apart from their figures', async () => {
  const apart = ['专栏 1 重点工程', '附件： 1. 任务表 2. 项目表', '甲地块 3 200 平方米'];
  const { text, clauses } = await readPdf([
    '甲市国土空间规划',
    ...['目录', '第一章 总则 1', '第二章 目标 3', '第三章 保障 5'],
    ...['第一章 总则', '第一条 为了加强管理，制定本规划。'],
    ...['第二章 目标', '第二条 到 2030 年建成体系。'],
    ...['第三章 保障', '第三条 各部门应当落实。', ...apart],
  ]);
  expect(text.split('\n')).toEqual(expect.arrayContaining([...apart, '第二条 到2030年建成体系。']));
  const chapters = clauses.map(({ number }) => number).filter((one) => one?.endsWith('章'));
  expect(chapters).toEqual(['第一章', '第二章', '第三章']);
});

test('words at the edge of the paper and pages that stand twice are told', () => {
  const page = aPage(1, [[[500, '第一条 旧厂可以改造。']]]);
  const twice = writePages([page, { ...page }, aPage(2, [[[100, '第二条 完。']]])]).notices.join();
  expect(twice).toContain('第 1 页“第一条 旧厂可以改造。”');
  expect(twice).toContain('纸外的字没有收录');
  expect(twice).toContain('第 1、2 页的文字完全相同');
  expect(writePages([aPage(1, [[[100, '旧厂。']]])]).notices.join()).not.toMatch(/纸外|相同/u);
});

test.each([
  ['a tree that says more', '<< /Type /Pages /Kids [4 0 R] /Count 3 >> endobj', 3],
  [
    'more pages than the tree says',
    '<< /Type /Pages /Count 1 >> endobj << /Type /Page >> << /Type /Page >>',
    2,
  ],
  ['packed', 'stream', 0],
])('the pages that a file says it has: %s', (_, source, count) => {
  expect(declaredPages(new TextEncoder().encode(source))).toBe(count);
});

test('a packed stream may lack its checksum, never its end', () => {
  const packed = deflateSync(Buffer.from('BT (abc) Tj ET '.repeat(40)));
  const file = (stream: Uint8Array): Uint8Array =>
    Buffer.concat([
      Buffer.from('1 0 obj << /Filter /FlateDecode >>\nstream\n'),
      stream,
      Buffer.from('\nendstream endobj\n%%EOF'),
    ]);
  expect(pdfDamage(file(packed))).toBeNull();
  expect(pdfDamage(file(packed.subarray(0, -4)))).toBeNull();
  expect(pdfDamage(file(packed.subarray(0, packed.length >> 1)))).toContain('损坏的 PDF');
});

const prose = '甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚';

test('two columns of running text are read one after the other, and told', () => {
  const lines = [1, 2, 3, 4, 5].map((row) => [
    run(
      60,
      700 - row * 24,
      row % 2 === 1
        ? `第${'一二三'.charAt((row - 1) / 2)}条 ${prose.slice(0, 13)}`
        : `${prose.slice(0, 16)}。`,
      204,
    ),
    run(
      320,
      700 - row * 24,
      row % 2 === 1 ? `${prose.slice(0, 15)}，乙` : `${prose.slice(0, 16)}。`,
      204,
    ),
  ]);
  const title = run(250, 740, '甲市用地办法');
  const page = { width: 600, height: 842, runs: [title, ...lines.flat()], rulings: [] };
  const { text, notices } = writePages([page]);
  const [head, first] = text.split('\n');
  expect([head, first]).toEqual(['甲市用地办法', `第一条 ${prose.slice(0, 13)}`]);
  expect(text.indexOf('第三条')).toBeLessThan(text.indexOf('，乙'));
  expect(notices.join()).toContain('第 1 页排成两栏');
});

test('a page number between two columns cuts no sentence and widens no column', () => {
  const left = [
    '第一条 旧厂应当限期改造，改',
    '造期限不超过三年，逾期的由',
    '区人民政府依法收回，收回时',
    '应当给予合理的补偿，补偿按',
    '照评估价确定。',
  ];
  const right = [
    '第二条 评估由双方共同委托，',
    '费用由区人民政府承担，结果',
    '应当公示，公示不少于十日，',
    '有异议的可以申请复核，复核',
    '结果为最终结果。',
  ];
  const column = (lines: readonly string[], x: number) =>
    lines.map((line, row) => run(x, 700 - row * 20, line, line.length * 12));
  const runs = [...column(left, 60), ...column(right, 320), run(292, 40, '3', 6)];
  const { text, hints } = writePages([{ width: 540, height: 842, runs, rulings: [] }]);
  const { clauses } = parseText(text, hints);
  expect(clauses.map((clause) => clause.text)).toEqual([
    '旧厂应当限期改造，改造期限不超过三年，逾期的由区人民政府依法收回，收回时应当给予合理的补偿，补偿按照评估价确定。',
    '评估由双方共同委托，费用由区人民政府承担，结果应当公示，公示不少于十日，有异议的可以申请复核，复核结果为最终结果。',
  ]);
});

test('a table as wide as the page parts two columns above it from two below; a gazette names itself', () => {
  const above = [
    '第一条 旧厂应当限期改造，改',
    '造期限不超过三年，逾期的由',
    '区人民政府依法收回，收回时',
    '应当给予合理的补偿，补偿按',
  ];
  const beside = [
    '照下表确定，由双方协商，也',
    '可以共同委托评估机构评估，',
    '费用由区人民政府承担，评估',
    '结果应当公示，标准如下：',
  ];
  const below = [
    '第二条 评估由双方共同委托，',
    '结果应当公示不少于十日，有',
    '异议的可以申请复核，复核的',
    '结果为最终结果，双方应当遵',
  ];
  const last = [
    '守，拒不遵守的依法处理，并',
    '记入信用档案，信用档案应当',
    '向社会公开，公开的期限不少',
    '于一年。',
  ];
  const column = (lines: readonly string[], x: number, top: number) =>
    lines.map((line, row) => run(x, top - row * 20, line, line.length * 12));
  const rulings = [
    level(620, 60, 480),
    level(590, 60, 480),
    level(560, 60, 480),
    ...[60, 270, 480].map((x) => upright(x, 560, 620)),
  ];
  const runs = [
    run(200, 800, '甲市人民政府公报'),
    run(230, 740, '甲市旧厂办法'),
    ...[...column(above, 60, 700), ...column(beside, 320, 700)],
    ...[run(70, 600, '类别'), run(280, 600, '标准'), run(70, 570, '厂房'), run(280, 570, '八百元')],
    ...[...column(below, 60, 540), ...column(last, 320, 540)],
  ];
  const { text, hints } = writePages([{ width: 540, height: 842, runs, rulings }]);
  const { clauses } = parseText(text, hints);
  expect(clauses.map(({ anchor }) => anchor)).toEqual(['head', 'c-1', 'c-2']);
  expect(clauses[0]?.text).toBe('甲市旧厂办法');
  expect(clauses[1]?.text).toMatch(/^旧厂应当限期改造.*补偿按照下表确定.*标准如下：$/u);
  expect(clauses[1]?.table?.rows.map(({ cells }) => cells)).toEqual([['厂房', '八百元']]);
  expect(clauses[2]?.text).toMatch(/^评估由双方.*双方应当遵守，拒不.*于一年。$/u);
});

test('a column holds titles in its middle and signatures at its right; a shorter page goes on in the same columns', () => {
  const column = (lines: readonly (readonly [number, string])[], x: number, top: number) =>
    lines.map(([indent, line], row) => run(x + indent, top - row * 20, line, line.length * 12));
  const left = [
    [30, '甲政规〔2025〕2号'],
    [0, '各区人民政府：'],
    [24, '旧厂办法已经市政府审议同意，'],
    [0, '现印发给你们，请认真组织实施执行'],
    [120, '甲市人民政府'],
    [84, '2025年1月8日'],
    [60, '甲市旧厂办法'],
  ] as const;
  const right = [
    [24, '第一条 旧厂应当限期改造'],
    [0, '改造期限不超过三年，逾期的由'],
    [0, '区人民政府收回。'],
    [24, '第二条 评估由双方委托，'],
    [0, '费用由区人民政府承担，评估结'],
    [0, '果应当公示。'],
  ] as const;
  const first = [...column(left, 60, 700), ...column(right, 320, 700)];
  const second = [
    ...column(
      [
        [24, '第三条 公示不少于'],
        [0, '十日。'],
      ],
      60,
      700,
    ),
    ...column(
      [
        [24, '第四条 本办法自公'],
        [0, '布之日起施行。'],
      ],
      320,
      700,
    ),
  ];
  const size = { width: 540, height: 842, rulings: [] };
  const { text, notices } = writePages([
    { ...size, runs: [run(200, 740, '甲市旧厂办法的通知'), ...first] },
    { ...size, runs: second },
  ]);
  const places = ['各区人民政府：', '第一条', '第二条', '第三条', '十日。', '第四条'].map((words) =>
    text.indexOf(words),
  );
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(places[0]).toBeGreaterThan(0);
  expect(text).not.toContain('\t');
  expect(notices.join()).toContain('第 1、2 页排成两栏');
  // A table whose cells stand where the columns are is read by its rows.
  const rates = (x: number, words: readonly string[]) =>
    words.map((word, row) => run(x, 700 - row * 20, word, word.length * 12));
  const table = [
    ...rates(60, ['商业用途', '仓储用途', '停车用途']),
    ...rates(320, ['百分之二十', '百分之十', '不补缴']),
  ];
  const other = writePages([
    { ...size, runs: [run(200, 740, '甲市旧厂办法的通知'), ...first] },
    { ...size, runs: table },
  ]);
  expect(other.text).toMatch(/仓储用途\t百分之十/u);
});

test('the address that a browser prints at the edge of a page is none of the text', () => {
  const runs = [
    run(60, 800, 'https://www.example.gov.cn/a/1.html', 140),
    run(200, 740, '甲市旧厂办法'),
    run(84, 700, '第一条 旧厂应当改造。'),
  ];
  const { text, hints } = writePages([{ width: 540, height: 842, runs, rulings: [] }]);
  expect(parseText(text, hints).clauses.map((clause) => clause.text)).toEqual([
    '甲市旧厂办法',
    '旧厂应当改造。',
  ]);
});

test('an address that the text itself names stays where a page ends behind it', () => {
  const first = [
    run(200, 740, '甲市旧厂办法'),
    run(84, 700, '第一条 申请在下列网站提出：'),
    run(84, 680, 'https://www.example.gov.cn/apply', 140),
  ];
  const size = { width: 540, height: 842, rulings: [] };
  const { text } = writePages([
    { ...size, runs: first },
    { ...size, runs: [run(84, 700, '第二条 旧厂应当改造。')] },
  ]);
  expect(text).toContain('https://www.example.gov.cn/apply');
});

test('the number of a formula stays beside it', () => {
  const runs = [
    run(84, 700, '补偿按照下列公式计算：', 132),
    run(150, 680, '补偿＝单价×面积', 96),
    run(440, 680, '（2-1）', 40),
  ];
  const { text } = writePages([{ width: 540, height: 842, runs, rulings: [] }]);
  expect(text.split('\n')[1]).toBe('补偿＝单价×面积\u3000\u3000（2-1）');
});

test('two columns of short cells are a table', () => {
  const lines = Array.from('东西南北中', (name, row) => [
    run(60, 700 - row * 24, `${name}区`),
    run(320, 700 - row * 24, `${row}00`),
  ]);
  const page = { width: 600, height: 842, runs: lines.flat(), rulings: [] };
  const { text, notices } = writePages([page]);
  expect(text.split('\n')[0]).toBe('东区\t000');
  expect(notices.join()).not.toContain('两栏');
});

test('a title over two columns of a name and a remark of any length stays over a table', () => {
  const names = [
    '甲市自然资源和规划局',
    '乙市局',
    '丙市住房和城乡建设委员会办公室',
    '丁市局',
    '戊局',
  ];
  const lines = names.flatMap((name, row) => [
    run(60, 700 - row * 24, name),
    run(320, 700 - row * 24, `负责第${row + 1}项`),
  ]);
  const page = { width: 600, height: 842, runs: lines, rulings: [] };
  expect(writePages([page]).text.split('\n')[1]).toBe('乙市局\t负责第2项');
});

test('words across the line between two cells are told, and stop the list', () => {
  const rulings = [
    level(720, 60, 400),
    level(690, 60, 400),
    level(660, 60, 400),
    ...[60, 200, 400].map((x) => upright(x, 660, 720)),
  ];
  const runs = [run(70, 700, '片区'), run(210, 700, '位置'), run(150, 670, '老街一号更新片区', 96)];
  const { torn, notices } = writePages([{ width: 600, height: 842, runs, rulings }]);
  expect(torn).toEqual([{ line: 2, words: '老街一号更新片区', columns: [0, 1] }]);
  expect(notices.join()).toContain('“老街一号更新片区”压在竖线上');
});

test('words of two cells that come as one are parted at the gap without a word', () => {
  const rulings = [
    level(720, 60, 400),
    level(690, 60, 400),
    level(660, 60, 400),
    ...[60, 200, 400].map((x) => upright(x, 660, 720)),
  ];
  const runs = [run(70, 700, '片区'), run(210, 700, '位置'), run(170, 670, '老街河口镇', 72)];
  const { text, torn } = writePages([{ width: 600, height: 842, runs, rulings }]);
  expect({ rows: text.split('\n').slice(0, 2), torn }).toEqual({
    rows: ['片区\t位置', '老街\t河口镇'],
    torn: [],
  });
});

/** A page with a raised number behind its second line and what stands at its foot. */
function aNotedPage(raised: string, foot: readonly string[], size = 9): PdfPage {
  const lines = ['甲市用地办法', '第一条 旧厂，低效用地', '由市政府认定。', '第二条 本办法施行。'];
  const runs = lines.map((text, at) => run(100, 780 - at * 20, text));
  const behind = { ...run(100 + 11 * 12, 764, raised, 4), size: 7 };
  const notes = foot.map((text, at) => ({ ...run(100, 120 - at * 14, text), size }));
  return { width: 600, height: 842, runs: [...runs, behind, ...notes], rulings: [] };
}

test('footnotes at the foot of a page stand behind the text, their signs in brackets', () => {
  const next: PdfPage = {
    width: 600,
    height: 842,
    runs: [run(100, 780, '第三条 完。')],
    rulings: [],
  };
  const { text, hints, notices } = writePages([
    aNotedPage('1', ['1 停产一年以上的', '厂房。']),
    next,
  ]);
  const { clauses } = parseText(text, hints);
  const words = Object.fromEntries(clauses.map(({ anchor, text: own }) => [anchor, own]));
  expect(words['c-1']).toBe('旧厂，低效用地[1]由市政府认定。');
  expect(words['c-3']).toBe('完。');
  expect(words['c-fn1']).toBe('[1] 停产一年以上的厂房。');
  expect(notices.join()).toContain('第 1 页页脚的脚注收在正文之后');
});

test('a raised number without a note is told; letters keep their powers', () => {
  const told = writePages([aNotedPage('1', [])]);
  expect(told.text).toContain('低效用地[1]');
  expect(told.notices.join()).toContain('第 1 页有注号');
  const page = aNotedPage('2', []);
  const runs = page.runs.map((one) => ({
    ...one,
    text: one.text.replace('低效用地', '不小于50 m'),
  }));
  const power = writePages([{ ...page, runs }]);
  expect(power.text).toContain('50 m2');
  expect(power.notices.join()).not.toContain('注号');
});

test('a raised number never joins the digits before it', () => {
  const page = aNotedPage('2', []);
  const runs = page.runs.map((one) => ({ ...one, text: one.text.replace('低效用地', '面积 300') }));
  expect(writePages([{ ...page, runs }]).text).toContain('300[2]');
});
