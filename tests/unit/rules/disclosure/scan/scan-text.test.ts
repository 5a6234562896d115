import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { passesLuhn } from '../../../../../src/rules/disclosure/scan/bank-card.ts';
import { isIdentityNumber } from '../../../../../src/rules/disclosure/scan/identity-number.ts';
import {
  ordinaryLines,
  plantedLines,
  type PlantedLine,
} from '../../../../../scripts/scan/planted.ts';
import { scanText } from '../../../../../src/rules/disclosure/scan/scan-text.ts';

// None of these is anybody's: region 110105 of the standard's own example, made-up cards of 6222 02.
const identity = '11010519491231002X';
const phone = '13800138000';
const card = '6222020200112230';

const scan = (text: string, allowed: string[] = []) =>
  scanText('a.txt', text, { allowedPhones: new Set(allowed) });

describe('found, with file, line and remedy, and never in full', () => {
  test.each([
    ['身份证号码', `张某，${identity}，住某村`, identity],
    ['身份证号码', `号码：110105 19491231 002x`, '19491231'],
    ['手机号码', `联系电话 ${phone}。`, phone],
    ['个人姓名', '（经办人：俞敏，某科）', '俞敏'],
    ['手机号码', `联系电话+86 138-0013-8000`, '0013'],
    ['银行卡号', `账号 ${card}；`, card],
    ['银行卡号', `账号 6222 0202 0011 2230`, '0202 0011'],
    ['不动产权证号', '浙（2023）湖州市不动产权第0012345号', '0012345'],
    ['不动产权证号', '国用（2009）第001234号', '001234'],
    ['姓名与金额', '户主：李某某，补偿款 12.5 万元', '李某某'],
  ])('%s', (kind, text, secret) => {
    const [finding = '', ...more] = scan(`第一行\n${text}`);
    expect(more).toEqual([]);
    expect(finding).toMatch(/^a\.txt 第 2 行：疑似/);
    expect(finding).toContain(kind);
    expect(finding).toContain('请');
    expect(finding).not.toContain(secret);
  });

  test.each(['联系人：张三，联系电话：0572-2398888', '制表：李强  电话：2398888'])(
    'a landline beside the name of a person: %s',
    (line) => {
      const found = scan(line);
      expect(found.map((one) => /疑似(.*?)（/.exec(one)?.[1])).toEqual(['个人姓名', '座机号码']);
      for (const one of found) expect(one).toMatch(/请制发单位另给没有/);
      expect(found.join('')).not.toContain('2398888');
    },
  );

  test('a table with persons beside sums', () => {
    expect(scan('序号,户主姓名,补偿金额（元）\n1,某,1')).toHaveLength(1);
    expect(scan('户主姓名\t面积')).toEqual([]);
  });
});

describe('passed over', () => {
  test.each([
    ['a date that is none', '11010519490231002X'],
    ['a hash', '4971ca3054b5be747f507855f59d695f976046c47ebc81e4ee284edea82bc060'],
    ['a hash with a long run of digits', 'ab6222020200112230cd'],
    ['a village code', '330502001201'],
    ['a coordinate', '119.6222020200112230'],
    ['a landline', '0572-2398888'],
    ['a landline of an office', '某局利用科，联系电话：0572-2398888，监督电话：2398888'],
    ['a foot without names', '填表人：        联系电话：0572-2398888'],
    ['an office behind the word', '联系人：金华市资规局利用科，电话 0572-2398888'],
    ['a time in milliseconds', '1706544000000'],
    ['rules about sums and persons', '被征收人选择货币补偿，给予 10 元奖励'],
    ['an official record number', '黑公网安备 23081102000129号'],
    ['a document number', '湖政发〔2024〕2号'],
  ])('%s', (_, text) => {
    expect(scan(text)).toEqual([]);
  });

  test('an official number that is registered', () => {
    expect(scan(`电话 ${phone}`, [phone])).toEqual([]);
  });
});

test('every number with a right Luhn digit is found, every other is not', () => {
  const digits = fc.integer({ min: 10 ** 14, max: 10 ** 15 - 1 }).map((n) => `6${n}`.slice(0, 15));
  fc.assert(
    fc.property(digits, fc.integer({ min: 0, max: 9 }), (start, last) => {
      const number = `${start}${last}`;
      expect(scan(number).some((line) => line.includes('银行卡号'))).toBe(passesLuhn(number));
    }),
  );
});

test('of the eleven endings of an ID number exactly one is right', () => {
  const endings = Array.from('0123456789X').filter((end) =>
    isIdentityNumber(`11010519491231002${end}`),
  );
  expect(endings).toEqual(['X']);
});

const missedOf = (lines: readonly PlantedLine[]): PlantedLine[] =>
  lines.filter(({ line }) => scan(line).length === 0);

test('of numbers in all ways of writing hardly one is missed, whatever the seed', () => {
  const lines = plantedLines(20, 60);
  const missed = missedOf(lines);
  // Who was born before 1925 had no number of 15 digits that a permit could not have as well.
  expect(missed.filter(({ manner }) => !manner.includes('15 位'))).toEqual([]);
  expect(missed.length / lines.length).toBeLessThan(0.01);
});

test('ordinary numbers are hardly ever taken for somebody’s', () => {
  const lines = ordinaryLines(21, 60);
  expect(1 - missedOf(lines).length / lines.length).toBeLessThan(0.015);
});

test('a false alarm is cleared by the hash that the finding prints', () => {
  const hash = (text: string) => `hash-of-${text.length}`;
  const options = { allowedPhones: new Set<string>(), hash };
  const [finding = ''] = scanText('a.txt', card, options);
  const cleared = new Set([/sha256: (\S+)/u.exec(finding)?.[1] ?? '']);
  expect(scanText('a.txt', card, { ...options, cleared })).toEqual([]);
});

test('codes of places side by side are no card, whatever stands between them', () => {
  const codes = ['620102', '620103', '621002', '621021', '330502', '622201', '630102', '530102'];
  const rows = codes.flatMap((one) =>
    codes.flatMap((two) => codes.map((last) => [one, two, last])),
  );
  for (const between of [' ', '-', '/', '　', '\t', '，'])
    expect(rows.filter((row) => scan(row.join(between)).length > 0)).toEqual([]);
});

describe('drawings', () => {
  test('the frame of a drawing is no number of a person; the same numbers elsewhere are', () => {
    expect(scan('<svg viewBox="149 1537 1524 641" width="1524">')).toEqual([]);
    expect(scan('<svg viewBox="0 149 1537 1524">')).toEqual([]);
    expect(scan('电话 149 1537 1524')).toHaveLength(1);
    // A frame has four numbers, and its own end.
    expect(scan('<svg viewBox="149 1537 1524">')).toHaveLength(1);
    expect(scan('<svg viewBox="0 0 9 9">149 1537 1524</svg>')).toHaveLength(1);
  });

  test('a number in an outline is found, and one behind it too', () => {
    const drawn = (inside: string) => `<path d="${'M3.5,3h12'.repeat(9)}${inside}">`;
    expect(scan(drawn(` ${phone} `))).toHaveLength(1);
    expect(scan(drawn(''))).toEqual([]);
    expect(scan(`${drawn('')}${phone}${drawn('')}`)).toHaveLength(1);
  });
});
