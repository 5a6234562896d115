import { absenceWords } from '../../facts/kinds/absence.ts';
import { z } from 'zod';
import { clerkLine } from './outcome.ts';
import {
  blocking,
  resultStates,
  type Finding,
  type Requirement,
  type Result,
} from './requirement.ts';
import { portalFiles } from '../../facts/portal-files.ts';

/** What a build says of itself in `/data/disclosure.json`, as the next build reads it. */
export const publishedReportSchema = z.object({
  builtOn: z.string(),
  requirements: z.array(z.object({ id: z.string(), state: z.enum(resultStates) })),
  items: z.array(z.object({ item: z.string(), title: z.string(), status: z.string() })),
});
export type PublishedReport = z.infer<typeof publishedReportSchema>;

/** A text, list or area with the word of its standing: what can be new, gone or changed. */
export type ReportItem = PublishedReport['items'][number];

/** Everything that the checks found. */
export interface CheckRun {
  readonly requirements: readonly Requirement[];
  readonly results: readonly Result[];
  /** Findings that belong to no requirement: titles, language, leftovers of programs. */
  readonly general: readonly string[];
}

/** Everything the clerk's report is made of. */
export interface ReportInput extends CheckRun {
  readonly today: string;
  readonly items: readonly ReportItem[];
  /** Originals that are not on the web, one line each. */
  readonly waiting: readonly string[];
  /** What the publisher may add, one line each. */
  readonly toFill: readonly string[];
  /** The last published report; null: there is none. */
  readonly previous: PublishedReport | null;
  /** How many findings of one requirement are listed; the rest is counted. */
  readonly most: number;
}

const list = (title: string, lines: readonly string[]) =>
  lines.length === 0
    ? []
    : ['', `${title}（${lines.length}）`, ...lines.map((line) => `  · ${line}`)];

/** What is new, gone, or stands differently since the last published build. */
export function changesSince({ items, results, previous }: ReportInput): string[] {
  if (previous === null) return [];
  const before = new Map(previous.items.map((one) => [one.item, one]));
  const now = new Set(items.map(({ item }) => item));
  const states = new Map(previous.requirements.map(({ id, state }) => [id, state]));
  const words = {
    met: '符合',
    notMet: '不符合',
    notApplicable: absenceWords.notApplicable,
    byHand: '人工核验',
  };
  return [
    ...items
      .filter(({ item }) => !before.has(item))
      .map(({ title, status }) => `新增：${title}（${status}）`),
    ...previous.items.filter(({ item }) => !now.has(item)).map(({ title }) => `不再有：${title}`),
    ...items.flatMap(({ item, title, status }) => {
      const was = before.get(item)?.status ?? status;
      return was === status ? [] : [`状态变化：${title}，由“${was}”变为“${status}”`];
    }),
    ...results.flatMap(({ id, state }) => {
      const was = states.get(id) ?? state;
      return was === state ? [] : [`要求 ${id} 由“${words[was]}”变为“${words[state]}”`];
    }),
  ];
}

/**
 * What the clerk has to be told and the report does not tell, one line each: every requirement that is
 * not met or has a reminder, every original that waits, every finding of no requirement.
 */
export function reportGaps(report: string, input: ReportInput): string[] {
  const { results, general, waiting, today } = input;
  const told = (words: string) => report.includes(words);
  const untold = [
    ...results
      .filter(
        ({ state, reminders, id }) =>
          (state === 'notMet' || reminders.length > 0) && !told(`· ${id} `),
      )
      .map(({ id }) => `要求 ${id}`),
    ...[...general, ...waiting].filter((line) => !told(line)),
    ...(told(`公开工作台账 ${today}`) ? [] : [`日期 ${today}`]),
  ];
  return untold.map((what) =>
    clerkLine('公开工作台账', `没有写明${what}`, '请报告维护人员；在此之前请逐条查看公开情况页'),
  );
}

/** 公开工作台账: what the clerk is told after a build, in Chinese, each line with what to do. */
export function clerkReport(input: ReportInput): string {
  const { today, requirements, results, general, waiting, toFill, previous, most } = input;
  const byId = new Map(requirements.map((requirement) => [requirement.id, requirement]));
  const toSign = ({ id, detail }: Result) => {
    const { words = '', tests = [] } = byId.get(id) ?? {};
    // The tests prove what no build looks at: who has seen them pass can sign.
    const how = tests.length > 0 ? `运行 npm test，看 ${tests.join('、')} 是否通过。` : '';
    return `${id} ${words}：${detail}${how}`;
  };
  const told = (id: string, of: readonly Finding[]) => {
    const shown = of.slice(0, most).map(({ line }) => `${id} ${line}`);
    const rest = of.length - shown.length;
    return rest > 0
      ? [...shown, `${id} 同类另有 ${rest} 处；运行 npm run check -- --all 全部列出。`]
      : shown;
  };
  const lines = (chosen: readonly Result[]) =>
    chosen.flatMap(({ id, findings }) => told(id, findings));
  const blocked = blocking(results);
  const warned = results.filter((result) => result.state === 'notMet' && !blocked.includes(result));
  const unsigned = results.filter(({ state, signoff }) => state === 'byHand' && signoff === null);
  const count = (state: Result['state']) => results.filter((one) => one.state === state).length;
  const reminded = results.reduce((sum, { reminders }) => sum + reminders.length, toFill.length);
  const since = previous === null ? '' : `（自 ${previous.builtOn} 以来）`;
  return [
    `公开工作台账 ${today}`,
    `信息公开要求 ${results.length} 条：符合 ${count('met')}，不符合 ${count('notMet')}，不适用 ${count('notApplicable')}，人工核验 ${count('byHand')}；提醒 ${reminded} 处。`,
    ...list('一、不改正就不能发布', [...general, ...lines(blocked)]),
    ...list('二、未经审查，没有上网', waiting),
    ...list('三、不符合，可以发布，页面已标出', lines(warned)),
    ...list('四、提醒：不算不符合，请办理或者核对', [
      ...results.flatMap(({ id, reminders }) => told(id, reminders)),
      ...toFill,
    ]),
    ...list(`五、变化${since}`, changesSince(input)),
    // What stands from build to build is counted, so that it does not bury what is new.
    ...(unsigned.length > most
      ? [
          '',
          `六、另有 ${unsigned.length} 条要求由人核验，还没有签字；npm run check -- --all 逐条列出，签字写在 data/${portalFiles.signoffs}。`,
        ]
      : list(
          `六、请人工核验并在 data/${portalFiles.signoffs} 签字（写法见该文件开头）`,
          unsigned.map(toSign),
        )),
  ].join('\n');
}
