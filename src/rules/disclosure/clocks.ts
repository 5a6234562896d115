import type { City } from '../../facts/kinds/city.ts';
import type { ClockId } from '../../facts/kinds/disclosure.ts';
import type { Period } from './workdays.ts';

/**
 * How a rule is known: `statute` the text of the law was read; `page` an official page was read;
 * `text` it stands in a text of this portal; `memory` from memory only, not to be quoted as law.
 */
export type EvidenceMark = 'statute' | 'page' | 'text' | 'memory';

/** A time limit: `max` by when at the latest, `min` for how long at least. */
export interface Clock {
  readonly id: string;
  /** What starts it and what is to be done. */
  readonly event: string;
  readonly kind: 'max' | 'min';
  /** Null: 及时, without a number. */
  readonly period: Period | null;
  readonly basis: string;
  /** The day since when the rule has been in force; null where it is not known. Nothing older is held against it. */
  readonly since: string | null;
  readonly evidence: EvidenceMark;
  /** Province where it is a rule of that province only. */
  readonly province: string | null;
}

type Row = readonly [
  id: ClockId,
  event: string,
  kind: Clock['kind'],
  n: number | null,
  unit: Period['unit'],
  basis: string,
  evidence: EvidenceMark,
  since?: string,
  province?: string,
];

const landLaw = '《土地管理法》';
const landRules = '《土地管理法实施条例》';
const housing = '《国有土地上房屋征收与补偿条例》';
const zjHousing = '《浙江省国有土地上房屋征收与补偿条例》';
const zjLand = '《浙江省土地管理条例》';

const rows: readonly Row[] = [
  [
    'C1',
    '主动公开的信息形成或者变更后公开',
    'max',
    20,
    'workday',
    '《政府信息公开条例》第二十六条',
    'statute',
    '2019-05-15',
  ],
  [
    'C2',
    '行政许可、行政处罚决定作出后公开',
    'max',
    7,
    'workday',
    '若干县公布的重大建设项目领域公开标准目录',
    'page',
  ],
  [
    'C3',
    '征收土地预公告的公告时间',
    'min',
    10,
    'workday',
    `${landRules}第二十六条`,
    'statute',
    '2021-09-01',
  ],
  [
    'C4',
    '征地补偿安置公告的公告时间',
    'min',
    30,
    'day',
    `${landLaw}第四十七条、${landRules}第二十八条`,
    'statute',
    '2021-09-01',
  ],
  [
    'C5',
    '收到征地批准文件后发布征收土地公告',
    'max',
    15,
    'workday',
    `${landRules}第三十一条`,
    'statute',
    '2021-09-01',
  ],
  [
    'C6',
    '征收土地公告的公告时间',
    'min',
    10,
    'workday',
    `${zjLand}第四十五条`,
    'statute',
    '2021-11-01',
    '浙江省',
  ],
  [
    'C7',
    '征收土地公告之日（没有达成协议的，补偿安置决定作出之日）起足额支付补偿费用',
    'max',
    60,
    'day',
    `${zjLand}第四十六条`,
    'statute',
    '2021-11-01',
    '浙江省',
  ],
  [
    'C8',
    '区片综合地价两次调整、重新公布之间',
    'max',
    3,
    'year',
    `${landLaw}第四十八条`,
    'statute',
    '2020-01-01',
  ],
  ['C9', '房屋征收补偿方案征求意见', 'min', 30, 'day', `${housing}第十条`, 'statute', '2011-01-21'],
  [
    'C10',
    '征求意见情况和修改情况公布',
    'max',
    null,
    'day',
    `${housing}第十一条`,
    'statute',
    '2011-01-21',
  ],
  [
    'C21',
    '房屋征收决定作出后公告',
    'max',
    null,
    'day',
    `${housing}第十三条`,
    'statute',
    '2011-01-21',
  ],
  [
    'C11',
    '房屋征收决定作出后公告',
    'max',
    7,
    'day',
    `${zjHousing}第十四条`,
    'statute',
    '2014-10-01',
    '浙江省',
  ],
  [
    'C12',
    '征收住宅的临时安置费、搬迁费标准两次公布之间',
    'max',
    2,
    'year',
    `${zjHousing}第二十四条、第二十七条`,
    'statute',
    '2014-10-01',
    '浙江省',
  ],
  [
    'C13',
    '重大行政决策公开征求意见（一般；情况紧急需要缩短的，应当说明）',
    'min',
    30,
    'day',
    '《重大行政决策程序暂行条例》第十五条',
    'statute',
    '2019-09-01',
  ],
  [
    'C14',
    '城乡规划草案公告',
    'min',
    30,
    'day',
    '《城乡规划法》第二十六条',
    'statute',
    '2008-01-01',
  ],
  [
    'C16',
    '收到征地批准文件后公开批准文件和报批材料',
    'max',
    10,
    'workday',
    '《农村集体土地征收基层政务公开标准目录（2019年版）》',
    'page',
  ],
  [
    'C17',
    '拟征收土地现状调查后公示结果',
    'max',
    5,
    'workday',
    '《农村集体土地征收基层政务公开标准目录》',
    'page',
  ],
  ['C18', '文件公开后公开解读', 'max', 3, 'workday', '关于政策解读的要求（待核）', 'memory'],
  ['C19-home', '首页更新间隔', 'max', 2, 'week', '国办秘函〔2019〕19号', 'page'],
  ['C19-news', '动态、要闻类栏目更新间隔', 'max', 2, 'week', '国办秘函〔2019〕19号', 'page'],
  [
    'C19-policy',
    '通知公告、政策文件类栏目更新间隔',
    'max',
    6,
    'month',
    '国办秘函〔2019〕19号',
    'page',
  ],
  ['C20', '留言答复', 'max', 3, 'month', '国办秘函〔2019〕19号', 'page'],
];

/** Every time limit that a page may need. */
export const clocks: readonly Clock[] = rows.map(
  ([id, event, kind, n, unit, basis, evidence, since = null, province = null]) => ({
    ...{ id, event, kind, basis, since, evidence, province },
    period: n === null ? null : { n, unit },
  }),
);

export type Placed = readonly Pick<City, 'province'>[];

/** Whether a rule holds where a portal's cities lie: one of a province alone holds in no other. */
export function holdsIn({ province }: Pick<Clock, 'province'>, cities: Placed): boolean {
  return province === null || cities.some((city) => city.province === province);
}

/** The province whose own rule it is by its name, 《浙江省土地管理条例》第四十五条; null where it names none. */
export function provinceOf(name: string): string | null {
  return /^《([\u4e00-\u9fff]{2,8}?(?:省|自治区))/u.exec(name)?.[1] ?? null;
}

/** Whether a rule holds where a portal's cities lie, by its name. */
export function isRuleOf(name: string, cities: Placed): boolean {
  return holdsIn({ province: provinceOf(name) }, cities);
}

/**
 * The clock with this id.
 *
 * @throws Error where there is none
 */
export function clockById(id: string): Clock {
  const clock = clocks.find((candidate) => candidate.id === id);
  if (!clock) throw new Error(`没有编号为“${id}”的时限。`);
  return clock;
}

/**
 * The limits of one matter, the nation's first. Where a province sets its own number (C11), the law's 及时,
 * or another number, of the same article that the matter rests on still holds in every other province.
 */
export function clocksOf(id: ClockId, basis: readonly string[], cities: Placed): Clock[] {
  const own = clockById(id);
  const national =
    own.province === null
      ? []
      : clocks.filter(
          (one) => one.province === null && one.kind === own.kind && basis.includes(one.basis),
        );
  return [...national, ...(holdsIn(own, cities) ? [own] : [])];
}

/** The clocks that may be shown as rules: those whose source was read. */
export const publicClocks: readonly Clock[] = clocks.filter(
  ({ evidence }) => evidence !== 'memory',
);
