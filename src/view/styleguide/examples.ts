import type { Chart } from '../../outputs/charts/chart.ts';
import type { TargetProgress } from '../../rules/progress/target.ts';

/** Made-up contents of the style guide: every state that a drawing can be in. */
const target = {
  policy: 'example-2030-1',
  anchor: 'c-1',
  quote: '完成一千亩以上',
  what: '完成再开发',
  measure: 'areaMu',
  category: null,
  comparator: 'atLeast',
  value: 1000,
  by: '2035',
  reading: null,
} as const;
const listed = {
  ...{ listed: 1400, printsNoStage: false, completedLeft: 0 },
  ...{ reserve: 200, planned: 500, underway: 700, unstated: 0 },
};

/** Nothing marked as completed, something, and more than the target. */
export const targets: TargetProgress[] = [
  { target, ...listed, completed: 0 },
  { target: { ...target, what: '完成一部分的' }, ...listed, completed: 300 },
  { target: { ...target, what: '超过目标的' }, ...listed, completed: 1200 },
];

export const projects = (['reserve', 'planned', 'underway', 'completed'] as const).map(
  (stage, index) => ({
    county: index % 2 === 0 ? '东山区' : '西山县',
    category: '低效工业片区',
    name: '旧厂',
    location: '某街道',
    stage,
    areaMu: index === 1 ? null : 120 * (index + 1),
    asOf: '2030-01-01',
  }),
);

export const chart: Chart = {
  id: 'example-rows',
  place: '示例市',
  title: '各区县列入名单的片区数（个，按实施阶段）',
  about: 'county',
  unit: '个',
  dimension: '区县',
  categories: ['东山区', '西山县'],
  series: [
    { label: '储备', tone: 'reserve', values: [2, 1] },
    { label: '计划实施', tone: 'planned', values: [3, 0] },
    { label: '正在实施', tone: 'underway', values: [5, 4] },
    { label: '已完成', tone: 'completed', values: [1, null] },
  ],
  target: null,
  asOf: '2030-01-01',
};

export const figures = [
  {
    label: '列入名单',
    value: '66',
    unit: '个片区',
    note: '截至虚构的一天。',
    source: { label: '名单', of: { name: '某政发〔2030〕1号', standing: '有效' }, address: '#' },
  },
  {
    label: '面积',
    value: '23,743',
    unit: '亩',
    note: '列入名单，不等于已经完成。',
    source: { label: '列表', of: null, address: '#' },
  },
];
