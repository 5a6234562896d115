import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plantedLines } from '../../../../../scripts/scan/planted.ts';
import { findBankCards } from '../../../../../src/rules/disclosure/scan/bank-card.ts';
import { findCelledNumbers } from '../../../../../src/rules/disclosure/scan/celled-numbers.ts';
import { findCertificates } from '../../../../../src/rules/disclosure/scan/certificate.ts';
import { findIdentityNumbers } from '../../../../../src/rules/disclosure/scan/identity-number.ts';
import { findLabelled } from '../../../../../src/rules/disclosure/scan/labelled.ts';
import { findOfficialsNamed } from '../../../../../src/rules/disclosure/scan/named-persons.ts';
import {
  findNamesBesideAmounts,
  namesBesideAmountsInHeader,
} from '../../../../../src/rules/disclosure/scan/names-beside-amounts.ts';
import { candidates } from '../../../../../src/rules/disclosure/scan/number-groups.ts';
import { findPhones } from '../../../../../src/rules/disclosure/scan/phone.ts';
import { plainForm } from '../../../../../src/rules/disclosure/scan/plain-text.ts';
import { suspectLines } from '../../../../../src/rules/disclosure/scan/suspect-lines.ts';

/** What a close look at every line finds, whatever a first look says of it. */
function closeLook(line: string) {
  const plain = plainForm(line);
  const found = candidates(plain);
  return {
    numbers:
      findIdentityNumbers(found, plain).length > 0 ||
      findPhones(found, plain, new Set()).length > 0 ||
      findBankCards(found, plain).length > 0,
    celled: findCelledNumbers(plain).length > 0,
    labelled: findLabelled(plain).length > 0,
    officials: findOfficialsNamed(plain).length > 0,
    certificates: findCertificates(plain).length > 0,
    names: findNamesBesideAmounts(plain).length > 0,
    headings: namesBesideAmountsInHeader(plain.split(/[\t,，|｜]/)).length > 0,
  };
}

const noise = [
  ...['<a href="/projects/huzhou-001/">', '0 0 809 502', '面积', '，', '①', '：', ' ', '-', '号'],
  ...[`<path d="${'M3.5,3h12'.repeat(9)}">`, ' d="', '"', ' viewBox="0 0 149 1537"'],
  ...['\u200b', '\u00a0', 'x', 'ab12', '2024-01-30', '（', '1', '3.5', '\t', '😀', '元', '第'],
];
const words = ['户主', '权利人', '不动产权', '国用', '姓 名', '⼾主', '金额', '张三，', '12万元'];
const labels = [
  '护照号：',
  '家庭住址：',
  '出生日期：',
  '微信号：',
  'QQ：',
  '电话',
  '使用证',
  '户名：李四，账号',
  '填 表 人：章敏',
  '制  表：李强',
  '联络员：',
  '联系人',
  '填 表人 （签名） ：',
  '负责人姓名：',
  '责任人为',
  '审核 \t',
  '编制',
];
const rows = ['138、0013、8000', '138\t0013\t8000', Array.from('11019919491231002X').join('|')];
const certificates = [
  ...[
    '房权证',
    '承包经营权证书',
    '宅基地使用证',
    '不动产权证书',
    '浙（2019）湖州市',
    '集用',
    '林证',
  ],
  ...[
    '编号：',
    '县政府林业局发证字',
    '第',
    '〔2001〕',
    'A1234',
    '--12号',
    '---号',
    '二〇一九',
    '\u200b 第 ',
  ],
  ...[
    '一二三四五六七八九〇一',
    '一-二-三-四-五-六-七-八-九-〇-一',
    '不动产权第0012345号',
    '①②③④⑤⑥⑦⑧⑨①②号',
  ],
];
const own = [
  '司马光，',
  '王小明。',
  '金章明，',
  'E12345678',
  '某镇3号',
  '1949-12-31',
  'abcdefg',
  '123456789',
  '李四户补偿',
  '建（91）字第020345号',
];
const planted = plantedLines(7, 12).map(({ line }) => line);
const piece = fc.oneof(
  fc.constantFrom(...noise, ...words),
  fc.constantFrom(...labels, ...rows, ...own),
  fc.constantFrom(...certificates),
  fc.constantFrom(...planted),
);

test('a first look passes over nothing that a close look finds', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
      const text = pieces.join('');
      const suspects = suspectLines(text);
      for (const [index, line] of text.split('\n').entries()) {
        const suspect = suspects.find((one) => one.line === index + 1);
        for (const [what, is] of Object.entries(closeLook(line))) {
          if (is) expect(suspect?.[what as 'celled'], `${what} in ${line}`).toBe(true);
        }
      }
    }),
    { numRuns: 3000 },
  );
});

test('a suspect line is told with its number and its place', () => {
  const text = '面积 120 亩\n电话 13800138000\u2028无';
  const [suspect, ...more] = suspectLines(text);
  expect(more).toEqual([]);
  expect(suspect).toMatchObject({ line: 2, numbers: true, certificates: false });
  expect(text.slice(suspect?.from, suspect?.to)).toBe('电话 13800138000');
});

test('a word for an official is none where no name can follow', () => {
  const [suspect] = suspectLines('<th>审核</th><td>责任人另行登记</td>统计 · 编制');
  expect(suspect).toMatchObject({ headings: true, officials: false });
  expect(suspectLines('审核 ：王小明')).toMatchObject([{ officials: true }]);
  expect(suspectLines('联系人①王小明。')).toMatchObject([{ officials: true }]);
});

test('a word for a certificate is none where no number can follow', () => {
  const named = '应当持有房屋所有权证书（《城市房地产管理法》第三十九条）；集用土地--见下';
  expect(suspectLines(named).filter(({ certificates: one }) => one)).toEqual([]);
  const number = '承包经营权证书（县政府林业局发证字〔2001〕第 0012 号）';
  expect(suspectLines(number)).toMatchObject([{ certificates: true }]);
  expect(suspectLines('房权证---号')).toMatchObject([{ certificates: true }]);
});

test('a page of drawings, hashes and days is none', () => {
  const page =
    '<svg viewBox="513 552 809 502"><path d="M12.3 45.6 78.9"/></svg>4971ca3054b5be747f507855f59d695f976046c47ebc81e4ee284edea82bc060 2024-01-30';
  expect(suspectLines(page)).toEqual([]);
});
