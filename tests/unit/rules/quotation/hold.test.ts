import { describe, expect, test } from 'vitest';
import { figureFault, type ClaimedFigure } from '../../../../src/rules/quotation/hold-figure.ts';
import { deadlineFault } from '../../../../src/rules/quotation/hold-deadline.ts';
import { targetFault } from '../../../../src/rules/quotation/hold-target.ts';
import { deadlineRecordSchema } from '../../../../src/facts/kinds/deadline-file.ts';
import { targetSchema, type Target } from '../../../../src/facts/kinds/target.ts';

function figure(quote: string, part: Partial<ClaimedFigure>): string | null {
  const whole = { comparator: 'equal', value: null, valueMax: null, unit: '%', of: '' } as const;
  return figureFault({ ...whole, ...part, quote });
}

const intensity =
  '到2017年，新增工业项目用地亩均投资强度达到300万元以上，新增服务业项目用地亩均投资强度达到200万元以上。';
const service = '新增服务业项目用地亩均投资强度';
const fine = '罚款按每平方米25元以上30元以下的标准执行。';
const band = '用地行为发生在1987年1月1日（含）至2009年12月31日（含）之间的，可依法处理。';
const waiver = '在符合规划的前提下，可不再增缴土地价款，并免征城市基础设施配套费。';

describe('a figure that its quotation bears out', () => {
  test.each<[string, Partial<ClaimedFigure>]>([
    ['不低于市场评估价的55%的比例', { comparator: 'atLeast', value: 55 }],
    ['完成低效用地再开发 20000 亩以上', { comparator: 'atLeast', value: 20000, unit: '亩' }],
    ['单宗面积不超过3亩且累计不超过总面积10%的', { comparator: 'atMost', value: 10 }],
    ['允许以5年为限', { comparator: 'within', value: 5, unit: '年' }],
    ['以两年内可见效为原则', { comparator: 'within', value: 2, unit: '年' }],
    ['轨道交通站点500米范围内', { comparator: 'within', value: 500, unit: '米' }],
    ['两个及以上门类自然资源资产', { comparator: 'atLeast', value: 2, unit: '个' }],
    ['以 2000 年前建成的', { comparator: 'before', value: 2000, unit: '年份' }],
    ['补偿标准不低于评估价的百分之八十', { comparator: 'atLeast', value: 80 }],
    ['公示不少于5个工作日', { comparator: 'atLeast', value: 5, unit: '个工作日' }],
    ['在1986年12月31日（含）之前', { comparator: 'until', value: '1986-12-31', unit: '日期' }],
    ['2010年1月1日（含）之后', { comparator: 'since', value: '2010-01-01', unit: '日期' }],
    [fine, { comparator: 'between', value: 25, valueMax: 30, unit: '元/平方米' }],
    [band, { comparator: 'between', value: '1987-01-01', valueMax: '2009-12-31', unit: '日期' }],
    [intensity, { comparator: 'atLeast', value: 200, unit: '万元/亩', of: service }],
    [waiver, { value: 0, unit: '元' }],
    ['征地补偿标准按现行规定从高执行', { value: null }],
  ])('%s', (quote, part) => {
    expect(figure(quote, part)).toBeNull();
  });
});

describe('a figure that is altered', () => {
  test.each<[string, string, Partial<ClaimedFigure>, RegExp]>([
    ['value', '不低于55%', { comparator: 'atLeast', value: 5 }, /数值 5 不在引文中/],
    ['value', '不低于1,200亩', { comparator: 'atLeast', value: 200, unit: '亩' }, /不在引文中/],
    ['unit', '20000 亩以上', { comparator: 'atLeast', value: 20000, unit: '公顷' }, /单位“公顷”/],
    ['unit', '不低于3万亩', { comparator: 'atLeast', value: 3, unit: '亩' }, /单位“亩”/],
    ['unit', '不少于5个工作日', { comparator: 'atLeast', value: 5, unit: '个' }, /单位“个”/],
    ['unit', '强度300万元以上', { comparator: 'atLeast', value: 300, unit: '万元/亩' }, /单位/],
    ['comparator', '不超过3亩', { comparator: 'atLeast', value: 3, unit: '亩' }, /应为 atMost/],
    ['comparator', '20000 亩以上', { value: 20000, unit: '亩' }, /应为 atLeast/],
    ['comparator', '项目 38 个，', { comparator: 'atLeast', value: 38, unit: '个' }, /应为 equal/],
    ['comparator', fine, { comparator: 'atMost', value: 25, unit: '元/平方米' }, /应为 between/],
    ['unit', '以 2000 年前建成的', { comparator: 'before', value: 2000, unit: '年' }, /单位“年”/],
    ['day', band, { comparator: 'before', value: '1987-01-02', unit: '日期' }, /不在引文中/],
    [
      'range',
      fine,
      { comparator: 'between', value: 25, valueMax: 35, unit: '元/平方米' },
      /没有印“25”到“35”/,
    ],
    [
      'subject',
      intensity,
      { comparator: 'atLeast', value: 300, unit: '万元/亩', of: service },
      /更近的数值是“200”/,
    ],
    ['waiver', '按不低于10%补缴', { value: 0, unit: '元' }, /没有写不再增缴/],
    ['waiver', waiver, { value: 0, unit: '%' }, /单位写“元”/],
    ['no figure', '不低于55%', { value: null }, /不能填 null/],
  ])('%s: %s', (_what, quote, part, words) => {
    expect(figure(quote, part)).toMatch(words);
  });
});

describe('a target', () => {
  const target: Target = targetSchema.parse({
    policy: 'jia-2024-1',
    anchor: 'c-1',
    quote: '到 2027 年，完成再开发 1000 亩以上，完成旧厂改造项目 6 个、旧村整治项目 4 个。',
    what: '旧厂改造项目',
    measure: 'projects',
    category: '旧厂',
    comparator: 'equal',
    value: 6,
    by: '2027',
    reading: null,
  });
  test('stands as it is printed', () => {
    expect(targetFault(target)).toBeNull();
  });
  test.each<[string, Partial<Target>, RegExp]>([
    ['value', { value: 7 }, /数值 7 不在引文中/],
    ['value of another', { value: 4 }, /更近的数值是“6”/],
    ['unit', { measure: 'areaMu' }, /单位“亩”/],
    ['comparator', { comparator: 'atLeast' }, /应为 equal/],
    ['day', { by: '2028' }, /没有写到“2028”/],
    ['words', { what: '改造项目旧厂' }, /之前不是“改造项目旧厂”/],
    ['category', { category: '旧村' }, /不是名单的类别“旧村”/],
  ])('its %s cannot be altered', (_what, part, words) => {
    expect(targetFault({ ...target, ...part })).toMatch(words);
  });
});

describe('a time limit', () => {
  const quote =
    '2023年12月底前，完成实施方案编制、备案工作；2024年3月底前，改造不少于20公顷，制定认定标准。每双月报送简报。';
  const record = (part: object) =>
    deadlineFault(
      deadlineRecordSchema.parse({
        ...{ anchor: 'c-1', kind: 'task', what: '制定认定标准', time: '2024年3月底前', quote },
        ...part,
      }),
    );
  test('stands as it is printed', () => {
    expect(record({})).toBeNull();
    expect(record({ kind: 'rhythm', time: '每双月', what: '报送简报' })).toBeNull();
    expect(record({ what: '改造不少于20公顷' })).toBeNull();
  });
  test.each<[string, object, RegExp]>([
    ['the day of another duty', { time: '2023年12月底前' }, /时间写在“2024年3月底前/],
    ['half of its words', { time: '2024年3月' }, /引文写的是“2024年3月底前”/],
    ['another amount', { what: '改造不少于30公顷' }, /“30”不在引文中/],
    ['a rhythm as a task', { time: '每双月', what: '报送简报' }, /kind 应为 rhythm/],
    ['a day as a rhythm', { kind: 'rhythm' }, /kind 不能是 rhythm/],
    ['a day as validity', { kind: 'validity' }, /没有写有效期/],
  ])('cannot take %s', (_what, part, words) => {
    expect(record(part)).toMatch(words);
  });
});
