import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readMetadata } from '../../../../src/rules/policy/metadata.ts';
import { parseText } from '../../../../src/rules/policy/parse.ts';
import { manifestSchema } from '../../../../src/facts/kinds/source.ts';
import { miscounted, printClauses, shownOriginal } from '../../../support/parsed-text.ts';

const manifest = manifestSchema.parse(
  JSON.parse(readFileSync('data/sources/manifest.json', 'utf8')),
);
const files = manifest.filter(({ text }) => text !== null).map(({ file }) => file);
const original = (file: string): string => readFileSync(`data/sources/${file}`, 'utf8');
const read = (city: string) => parseText(original(`${city}.txt`));
const clause = (city: string, anchor: string) =>
  read(city).clauses.find((candidate) => candidate.anchor === anchor);
const compact = (text: string): string => text.replaceAll(/\s+/gu, '');

test.each(files)('%s is accounted for to the last character and printed back', (file) => {
  const text = original(file);
  const parsed = parseText(text);
  expect(miscounted(text, parsed)).toEqual([]);
  expect(compact(printClauses(parsed.clauses))).toBe(
    compact(shownOriginal(text, parsed.departures)),
  );
});

describe('anchors', () => {
  test.each([
    ['huzhou', 'c-3-1-1', '三、（一）1.', '协商收回'],
    ['huzhou', 'c-3-3-1', '三、（三）1.', '探索规划引领机制'],
    ['huzhou', 'c-3-3-6', '三、（三）6.', '探索优化地价政策工具'],
    ['jinhua', 'c-3-1', '三、1.', '低效用地全面摸底调查'],
    ['jinhua', 'c-4-1-1', '四、（一）1.', '加强规划统领'],
    ['jinhua', 'c-4-7-24', '四、（七）24.', '鼓励社会资本参与'],
    ['jinhua', 'c-5-s1', '五、第一阶段：', '前期准备（2023年10月-2024年3月底）'],
    ['jinhua', 'c-1-2-u5', '一、（二）第5项', null],
    ['jinhua', 'c-fn3', '脚注3', null],
    ['hefei', 'c-2-1', '二、1.', '基础准备'],
    ['hefei', 'c-3-8-28', '三、(八)28.', '优化税费政策工具'],
    ['jiamusi', 'c-3-7-26', '三、(七)26.', '坚持试点先行、示范带动'],
    ['jiaxing', 'c-9-2-2-1', '九、（二）2．（1）', '征地补偿安置'],
    ['jiaxing', 'c-2-4', '二、（四）', null],
    ['huzhou', 'c-1-2-u4', '一、（二）第4项', '坚持节约集约'],
    ['huzhou', 'c-att2', '附件 2', '全市低效用地再开发重点片区清单'],
  ])('%s %s is %s %s', (city, anchor, path, heading) => {
    expect(clause(city, anchor)).toMatchObject({ path, heading });
  });

  test.each([
    ['jinhua', /^c-4-\d+-\d+$/u, 24],
    ['hefei', /^c-3-\d+-\d+$/u, 28],
    ['jiamusi', /^c-3-\d+-\d+$/u, 26],
    ['huzhou', /^c-3-3-\d+$/u, 9],
    ['jiaxing', /^c-\d+$/u, 12],
  ])('%s has its printed number of %s', (city, pattern, count) => {
    expect(read(city).clauses.filter(({ anchor }) => pattern.test(anchor))).toHaveLength(count);
  });
});

describe('words', () => {
  test('a sentence cut by a page is one again, a paragraph after a blank line stays one', () => {
    expect(clause('huzhou', 'c-1-2')?.text).toContain('不断完善并形成实施机制');
    expect(clause('huzhou', 'c-2-1')?.text).toMatch(/转型升级。\n“2\+8”平台内/u);
  });

  test('the sentence after the last of the modes belongs to all of them', () => {
    expect(clause('huzhou', 'c-3-1-u1')?.text).toMatch(/^对低效用地相对集中的区域/u);
    expect(clause('huzhou', 'c-u1')?.text).toMatch(/^本实施方案自公布之日起施行/u);
  });

  test('lines cut where footnote marks were lost are one paragraph', () => {
    const text = clause('jinhua', 'c-4-5-18')?.text;
    expect(text).toContain('单独选址项目用地、特殊用地、其他用地等建设需要用地的');
  });

  test('only the web page around a text is dropped as such', () => {
    const dropped = read('jiamusi').departures.filter(({ kind }) => kind === 'dropped');
    expect(dropped.map(({ line }) => line)).toEqual([55, 56, 57, 60]);
    expect(read('jiamusi').clauses.at(-1)?.anchor).toBe('c-5');
  });
});

describe('tables', () => {
  test('the list of key areas has 66 rows, six subtotals and a total', () => {
    const table = clause('huzhou', 'c-att2')?.table;
    expect(table?.columns).toEqual([
      ...['序号', '区县', '类别', '片区名称', '位置', '面积（亩）', '实施阶段'],
    ]);
    expect(table?.rows).toHaveLength(73);
    expect(table?.rows.at(-1)?.cells[0]).toBe('合计');
  });

  test('cells printed one a line are rows again', () => {
    const table = clause('hefei', 'c-att2')?.table;
    expect(table?.columns).toEqual(['序号', '工作内容', '责任单位', '完成时限']);
    expect(table?.rows).toHaveLength(10);
    expect(table?.rows[5]?.cells[2]).toBe('市自然资源和规划局牵头,县(市)人民政府配合');
  });
});

describe('metadata', () => {
  const nothing = {
    issuer: null,
    docNumber: null,
    formedOn: null,
    issuedOn: null,
    publishedOn: null,
    effectiveFrom: null,
    validUntil: null,
    pilotStart: null,
    pilotEnd: null,
    addressee: null,
    draft: false,
  };

  test.each([
    [
      'huzhou',
      {
        issuer: '湖州市人民政府',
        docNumber: '湖政发〔2024〕2号',
        issuedOn: '2024-01-30',
        validUntil: '2027-09-30',
        pilotStart: null,
        pilotEnd: null,
        addressee: '各区县人民政府，市政府直属各单位',
      },
    ],
    ['jinhua', { pilotStart: '2023-09', pilotEnd: '2027-09', draft: true }],
    [
      'hefei',
      { formedOn: '2023-12-25', pilotEnd: '2027-09', addressee: '各县(市)、区人民政府,市有关单位' },
    ],
    [
      'jiamusi',
      {
        issuer: '佳木斯市人民政府办公室',
        formedOn: '2025-10-17',
        pilotEnd: '2027-09',
        addressee: '各县(市)区人民政府,市政府各有关直属单位',
      },
    ],
    [
      'jiaxing',
      {
        issuer: '嘉兴市人民政府',
        docNumber: '嘉政发〔2014〕91号',
        formedOn: '2015-01-05',
        addressee: '各县（市、区）人民政府，市政府各部门、直属各单位',
      },
    ],
  ])('%s prints what it prints, and nothing else', (city, printed) => {
    const { title, cites, attachments, ...rest } = readMetadata(read(city).clauses, {
      fallbackTitle: city,
    });
    expect(rest).toEqual({ ...nothing, ...printed });
    expect(title).toMatch(/低效用地再开发/u);
    expect(cites.length).toBeGreaterThan(1);
    expect(attachments).toHaveLength(['huzhou', 'hefei'].includes(city) ? 2 : 0);
  });

  test('documents are cited once, with the number that is printed', () => {
    expect(readMetadata(read('jiaxing').clauses, { fallbackTitle: '' }).cites).toEqual([
      {
        title: '国土资源部关于印发开展城镇低效用地再开发试点指导意见的通知',
        docNumber: '国土资发〔2013〕3号',
      },
      {
        title: '浙江省人民政府关于全面推进城镇低效用地再开发工作的意见',
        docNumber: '浙政发〔2014〕20号',
      },
      { title: '协议出让国有土地使用权规范', docNumber: null },
      { title: '确定土地所有权和使用权的若干规定', docNumber: null },
      { title: '国务院关于清理规范税收等优惠政策的通知', docNumber: '国发〔2014〕62号' },
    ]);
  });
});
