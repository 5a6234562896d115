import type { Withdrawal } from '../change/values.ts';
import type { Project } from '../../facts/kinds/project.ts';
import { stageGroupNames, stageGroupOf, stageNames } from '../../facts/kinds/stage.ts';
import { formatDate } from './date.ts';
import { absenceWords, notStated } from './missing.ts';

type Staged = Pick<Project, 'stage' | 'asOf' | 'history' | 'droppedOn'>;

/** What 已调出 rests on: `2024年7月31日的名单没有它`; no list prints it. */
const droppedBy = (day: string | undefined): string =>
  day === undefined ? '此后的名单没有它' : `${formatDate(day)}的名单没有它`;

/** The stage of a project in few words; that it left the list is our inference, and says so. */
export function formatStage({ stage }: Pick<Project, 'stage'>): string {
  if (stage === null) return absenceWords.notStated;
  return stage === 'withdrawn' ? `${stageNames.withdrawn}（推断）` : stageNames[stage];
}

/** Since when, by the lists alone: `截至 2024年1月30日`, `2024年7月31日的名单没有它`. */
export function formatStageDay({ stage, asOf, droppedOn }: Omit<Staged, 'history'>): string {
  return stage === 'withdrawn' ? droppedBy(droppedOn) : `截至 ${formatDate(asOf)}`;
}

/**
 * The stage with its day, in full: `正在实施（2024年1月30日时）`, or what the last list that has the
 * project prints of it and which list has it no more.
 */
export function formatStageInFull(project: Staged): string {
  const { stage, asOf, history, droppedOn } = project;
  if (stage !== 'withdrawn') return `${formatStage(project)}（${formatDate(asOf)}时）`;
  const last = stageGroupNames[stageGroupOf(history.at(-1)?.stage ?? null)];
  return `${formatDate(asOf)}的名单列为“${last}”；${droppedBy(droppedOn)}（推断：${stageNames.withdrawn}）`;
}

/** Since when, by which document and why a project is off the list: each from the record that tells it. */
export function formatWithdrawal(withdrawal: Withdrawal): string {
  const { since, reason, document, offList, isNoticed } = withdrawal;
  const by = isNoticed ? `${formatDate(since)}“${document}”写明${stageNames.withdrawn}；` : '';
  const inferred = isNoticed ? '' : `（“${document}”；推断：${stageNames.withdrawn}）`;
  const why = reason ?? `原因${notStated}`;
  return `${by}${droppedBy(offList)}${inferred}；${why}`;
}
