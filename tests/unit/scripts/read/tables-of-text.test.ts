import { describe, expect, test } from 'vitest';
import { listsInText } from '../../../../scripts/read/lists.ts';
import { readTextFile } from '../../../../scripts/read/text.ts';

const list = [
  '丰原市片区名单\n一、名单\n名单如下。\n序号\t区县\t片区名称\t类别\t面积（亩）\t阶段',
  '1\t东山区\t旧厂\t工业\t300\t储备',
  '2\t西河县\t北厂\t工业\t20\t储备',
];

async function read(rows: readonly string[]) {
  const bytes = new TextEncoder().encode(
    [...list, '二、其他\n又如下。', ...rows, '三、保障\n抓紧。'].join('\n'),
  );
  const reading = await readTextFile('text.txt', bytes, { city: '', day: '2026-11-28' });
  if (!('policy' in reading)) throw new Error(reading.message);
  const { policy, original, marks } = reading;
  const text = { clauses: policy.clauses, original, marks };
  const { lists, problems } = listsInText('text.txt', text, { city: null, gazetteer: null });
  const errors = problems.filter(({ severity }) => severity === 'error');
  return { names: lists[0]?.rows.map(({ name }) => name), errors: errors.map(({ code }) => code) };
}

describe('a table behind a list, as wide as it', () => {
  test('goes on with it where its numbers and its figures do', async () => {
    const rest = ['3\t西河县\t南厂\t工业\t5\t储备', '4\t西河县\t东厂\t工业\t\t储备'];
    expect(await read(rest)).toEqual({ names: ['旧厂', '北厂', '南厂', '东厂'], errors: [] });
  });

  test('is another where it has words for figures', async () => {
    const contacts = ['3\t资源局\t登记科\t科长\t东楼\t上午', '4\t财政局\t预算科\t科长\t西楼\t上午'];
    expect(await read(contacts)).toEqual({ names: ['旧厂', '北厂'], errors: [] });
  });

  test.each([
    ['单位\t职务\t任务\t时限\t要求\t备注', '资源局\t局长\t认定\t年底\t公开\t无'],
    ['序号\t指标\t单位\t起点\t中期\t终期', '1\t数量\t个\t3\t4\t5'],
  ])('is another where it has headings of its own: %s', async (...rows) => {
    expect(await read(rows)).toEqual({ names: ['旧厂', '北厂'], errors: [] });
  });

  test('is told where it may be a part, and its numbers do not count on', async () => {
    const rest = ['5\t西河县\t南厂\t工业\t5\t储备', '6\t西河县\t东厂\t工业\t6\t储备'];
    const told = { names: ['旧厂', '北厂'], errors: ['READ-TABLE-UNREAD'] };
    expect(await read(rest)).toEqual(told);
    const other = '序号\t指标\t单位\t起点\t中期\t终期\n1\t数量\t个\t3\t4\t5\n又如下。';
    expect(await read([other, ...rest])).toEqual(told);
  });
});
