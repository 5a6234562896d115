import { categoryGroupOf } from '../../rules/project/filter.ts';
import {
  printsNoStage,
  totalsByStage,
  totalsOf,
  type Countable,
} from '../../rules/progress/totals.ts';
import { titlesOf } from '../../facts/kinds/kind.ts';
import { projectSchema } from '../../facts/kinds/project.ts';
import { isListed, stageGroupNames, stageGroupsIn } from '../../facts/kinds/stage.ts';
import { notStated } from '../../rules/words/missing.ts';
import { actuallyCompleted } from '../../rules/words/target.ts';
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
  /** Those of `projects` that left the list marked as completed. */
  left?: readonly Countable[];
  /** The text's target for the whole area, in 亩; null where it sets none. */
  areaTarget: ChartTarget | null;
}

interface Dimension {
  key: 'county' | 'category';
  groupOf: (project: Countable) => string;
  word: string;
  names: readonly string[];
}

function stackedByStage(input: ProgressInput, dimension: Dimension, measure: Measure): Chart {
  // Where a list prints no category or county of a project, those it prints of none may still have some: no 0.
  const printed = input.projects.map(dimension.groupOf);
  const names = printed.includes(notStated)
    ? [...dimension.names.filter((name) => printed.includes(name)), notStated]
    : dimension.names;
  const groups = names.map((name) =>
    totalsByStage(input.projects.filter((project) => dimension.groupOf(project) === name)),
  );
  return {
    id: `${input.city}-${dimension.key}-${measure.id}`,
    place: input.place,
    title: `各${dimension.word}列入名单的${measure.word}（${measure.unit}，按${words.stage}）`,
    about: dimension.key,
    unit: measure.unit,
    dimension: dimension.word,
    categories: names,
    // A list that knows no finished projects draws no empty series.
    series: stageGroupsIn(input.projects).map((stage) => ({
      label: stageGroupNames[stage],
      tone: stage,
      values: groups.map((group) => valueOf(group[stage], measure)),
    })),
    target: null,
    asOf: input.asOf,
  };
}

function byStage(input: ProgressInput, measure: Measure): Chart {
  const present = stageGroupsIn(input.projects);
  const totals = totalsByStage(input.projects);
  return {
    id: `${input.city}-stage-${measure.id}`,
    place: input.place,
    title: `各${words.stage}列入名单的${measure.word}（${measure.unit}）`,
    about: 'stage',
    unit: measure.unit,
    dimension: words.stage,
    categories: present.map((stage) => stageGroupNames[stage]),
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
 * The area that lists mark as completed, with the text's target as a line. What is listed is not
 * finished: it stands beside, in words, and is never drawn against the line.
 */
function againstTarget(input: ProgressInput): Chart[] {
  if (input.areaTarget === null) return [];
  const left = input.left ?? [];
  const marked = totalsOf([
    ...input.projects.filter(({ stage }) => stage === 'completed'),
    ...left,
  ]);
  const isSilent = printsNoStage(input.projects) && left.length === 0;
  const value = isSilent ? null : marked.projects === 0 ? 0 : marked.areaMu;
  return [
    {
      id: `${input.city}-target-area`,
      place: input.place,
      title: '名单标为“已完成”的面积与目标（亩）',
      about: 'target',
      unit: '亩',
      dimension: '范围',
      categories: [value === 0 ? `名单标为“已完成”；${actuallyCompleted}` : '名单标为“已完成”'],
      series: [{ label: '面积', tone: 'completed', values: [value] }],
      target: input.areaTarget,
      empty: isSilent ? '名单没有印实施阶段' : `面积${notStated}`,
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
    {
      ...{ key: 'county', groupOf: ({ county }) => county ?? notStated },
      ...{ word: words.county, names: input.counties },
    },
    {
      ...{ key: 'category', groupOf: categoryGroupOf },
      ...{ word: words.category, names: input.categories },
    },
  ];
  return [
    ...againstTarget(input),
    ...measures.map((measure) => byStage(input, measure)),
    ...dimensions.flatMap((dimension) =>
      measures.map((measure) => stackedByStage(input, dimension, measure)),
    ),
  ];
}
