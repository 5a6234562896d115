import { expect, test } from 'vitest';
import type { Planned } from '../../../../scripts/publish/planned.ts';
import { previewOf } from '../../../../scripts/publish/preview-model.ts';
import { bureauList, bureauText, PublishCase, review } from '../../../support/publish-case.ts';

async function planned(): Promise<Planned> {
  const one = new PublishCase();
  const files = [one.file('清单.xlsx', await bureauList()), one.file('办法.docx', bureauText())];
  const settings = `files:
  - { file: 清单.xlsx, from: 示例市示例局, lists: [{ asOf: 2026-07-31, layout: proposed }] }
  - { file: 办法.docx, from: 示例市人民政府 }
${review}`;
  const done = await one.publish(files, settings, { decide: () => Promise.resolve(false) });
  expect(done?.written).toBe(false);
  if (done === null) throw new Error('something to publish');
  return done.planned;
}

const whole = planned();

test('every row of a sheet stands there with what it was read as, and every column', async () => {
  const [file] = previewOf(await whole).files;
  const [list] = file?.lists ?? [];
  expect(list?.rows.map(({ kind }) => kind)).toEqual([
    ...['above', 'above', 'header', 'group', 'data', 'data', 'total'],
    ...['group', 'data', 'total', 'total', 'note'],
  ]);
  expect(list?.columns.map(({ heading, field }) => [heading, field])).toEqual([
    ['序号', '序号'],
    ['类别', '类别'],
    ['片区名称', '片区名称'],
    ['位置', '位置'],
    ['面积（公顷）', '面积'],
    ['实施阶段', '实施阶段'],
    ['联系科室', null],
    ['备注', null],
  ]);
  expect(list?.rows[4]?.read).toEqual([
    ...['1', '示例东区', '低效工业片区', '示例紫藤印社', '丙示街道'],
    ...['150（原文 10公顷）', '正在实施（原文 正在推进）'],
  ]);
  expect(list?.leftOut).toEqual(['联系科室', '备注']);
  // A sum stands there as the original prints it, and as it is read.
  const sums = list?.counts.filter((line) => line.startsWith('原件第')) ?? [];
  expect(sums).toHaveLength(3);
  for (const line of sums) expect(line).toMatch(/：[\d.,]+ 公顷，合 [\d.,]+ 亩，与各行之和一致$/u);
});

test('every line of a text stands beside exactly one clause, in order', async () => {
  const { drafts } = await whole;
  const text = previewOf(await whole).files[1]?.text;
  const lines = text?.blocks.flatMap((block) => block.lines) ?? [];
  const numbers = lines.map(({ number }) => number);
  expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
  const file = drafts[1]?.file;
  const original = file?.kind === 'text' ? file.reading.original.split('\n') : [];
  expect(lines.map((line) => line.text)).toEqual(original.filter((line) => line.trim() !== ''));
  expect(text?.blocks.map(({ clause }) => clause?.anchor)).toContain('c-2-1');
  expect(text?.standing.status).toBe('在载明的有效期内');
});

test('a person confirms what no program can know', async () => {
  const { confirm, remaining, edits } = previewOf(await whole);
  expect(confirm.join('\n')).toMatch(/清单\.xlsx 是示例市的/u);
  expect(confirm.join('\n')).toMatch(/版式：“面积（公顷）”的单位是公顷，1公顷=15亩/u);
  expect(confirm.join('\n')).toMatch(/\d+ 个片区不再列入，页面会写“已调出”/u);
  expect(confirm.join('\n')).toMatch(/代号 shili-2026-7 定了不再改/u);
  expect(remaining.length).toBeGreaterThan(0);
  expect(edits.map(({ what }) => what)).toContain('新增');
});

test('what is told of a line above the first clause stands in the preview too', async () => {
  const one = new PublishCase();
  const text =
    '\n\n索引号：示例-7\n示例市旧厂办法\n第一条 为盘活旧厂，制定本办法。\n第二条 旧厂应当改造。\n';
  const settings = `files:
  - { file: 旧厂.txt, slug: shili-jiuchang, from: 示例市人民政府 }
${review}`;
  const done = await one.publish([one.file('旧厂.txt', Buffer.from(text))], settings, {
    decide: () => Promise.resolve(false),
  });
  if (done === null) throw new Error('something to publish');
  const { files } = previewOf(done.planned);
  const shown = files[0]?.text?.blocks.flatMap(({ notices }) => notices) ?? [];
  const own = done.planned.notes.filter(({ spot }) => spot.file.endsWith('旧厂.txt'));
  const lined = own.filter(({ spot }) => spot.line !== undefined);
  expect(lined.some(({ spot }) => spot.line === 1)).toBe(true);
  expect(shown).toHaveLength(lined.length);
});
