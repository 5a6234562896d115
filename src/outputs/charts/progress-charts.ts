import { totalsByStage, totalsOf, type Countable } from '../../rules/progress/totals.ts';
import { titlesOf } from '../../facts/kinds/kind.ts';
import { projectSchema } from '../../facts/kinds/project.ts';
import { stageNames, stages, type Stage, isListed } from '../../facts/kinds/stage.ts';
import type { Chart, ChartTarget } from './chart.ts';
import { measures, valueOf, type Measure } from './measures.ts';

const words = titlesOf(projectSchema);

/** What the progress charts of one list are drawn from. */
export interface ProgressInput {
  /** Slug of the city, which opens the id of each chart. */
  city: string;
  /** Its name. */
  place: string;
  projects: readonly Countable[];
  /** Names in the order in which they are shown. */
  counties: readonly string[];
  categories: readonly string[];
  asOf: string;
  /** The text's target for the whole area, in 亩; null where it sets none. */
  areaTarget: ChartTarget | null;
}

/** Stages that any of the projects is in: a list that knows no finished projects draws no empty series. */
function presentStages(projects: readonly Countable[]): Stage[] {
  return stages.filter((stage) => projects.some((project) => project.stage === stage));
}

interface Dimension {
  key: 'county' | 'category';
  word: string;
  names: readonly string[];
}

function stackedByStage(input: ProgressInput, dimension: Dimension, measure: Measure): Chart {
  const groups = dimension.names.map((name) =>
    totalsByStage(input.projects.filter((project) => project[dimension.key] === name)),
  );
  return {
    id: `${input.city}-${dimension.key}-${measure.id}`,
    place: input.place,
    title: `各${dimension.word}列入名单的${measure.word}（${measure.unit}，按${words.stage}）`,
    about: dimension.key,
    unit: measure.unit,
    dimension: dimension.word,
    categories: dimension.names,
    series: presentStages(input.projects).map((stage) => ({
      label: stageNames[stage],
      tone: stage,
      values: groups.map((group) => valueOf(group[stage], measure)),
    })),
    target: null,
    asOf: input.asOf,
  };
}

function byStage(input: ProgressInput, measure: Measure): Chart {
  const present = presentStages(input.projects);
  const totals = totalsByStage(input.projects);
  return {
    id: `${input.city}-stage-${measure.id}`,
    place: input.place,
    title: `各${words.stage}列入名单的${measure.word}（${measure.unit}）`,
    about: 'stage',
    unit: measure.unit,
    dimension: words.stage,
    categories: present.map((stage) => stageNames[stage]),
    tones: present,
    series: [
      {
        label: measure.word,
        tone: null,
        values: present.map((stage) => valueOf(totals[stage], measure)),
      },
    ],
    target: null,
    asOf: input.asOf,
  };
}

/**
 * The area that the list records as finished, with the text's target as a line. What is listed is not
 * finished: it stands beside, in words, and is never drawn against the line.
 */
function againstTarget(input: ProgressInput): Chart[] {
  if (input.areaTarget === null) return [];
  const { completed } = totalsByStage(input.projects);
  return [
    {
      id: `${input.city}-target-area`,
      place: input.place,
      title: '名单记为已完成的面积与目标（亩）',
      about: 'target',
      unit: '亩',
      dimension: '范围',
      categories: ['名单记为已完成'],
      series: [{ label: '面积', tone: 'completed', values: [completed.areaMu] }],
      target: input.areaTarget,
      empty: '名单没有标为“已完成”的片区',
      beside: { label: '列入名单的面积（列入不是完成）', value: totalsOf(input.projects).areaMu },
      asOf: input.asOf,
    },
  ];
}

/**
 * The charts of the progress page: against the target, by stage, county and category, each in rows
 * and in 亩. Withdrawn projects are left out.
 */
export function progressCharts(all: ProgressInput): Chart[] {
  const input = { ...all, projects: all.projects.filter(isListed) };
  const dimensions: Dimension[] = [
    { key: 'county', word: words.county, names: input.counties },
    { key: 'category', word: words.category, names: input.categories },
  ];
  return [
    ...againstTarget(input),
    ...measures.map((measure) => byStage(input, measure)),
    ...dimensions.flatMap((dimension) =>
      measures.map((measure) => stackedByStage(input, dimension, measure)),
    ),
  ];
}
