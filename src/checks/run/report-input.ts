import type { Portal } from '../../facts/portal.ts';
import { stageGroupNames, stageGroupOf } from '../../facts/kinds/stage.ts';
import { fillable } from '../../rules/disclosure/fillable.ts';
import { finding, outcomeOf } from '../../rules/disclosure/outcome.ts';
import {
  clerkReport,
  reportGaps,
  type CheckRun,
  type PublishedReport,
  type ReportInput,
  type ReportItem,
} from '../../rules/disclosure/report.ts';
import type { Outcome } from '../../rules/disclosure/requirement.ts';
import { waitingOriginals } from '../../rules/disclosure/review.ts';
import { disclosureFacts } from '../../rules/portal/disclosure.ts';
import { allPolicies, statusOf } from '../../rules/portal/policies.ts';
import { formatTitle } from '../../rules/words/title.ts';

/** Texts, lists and areas with the word of their standing. */
export function reportItems(portal: Portal): ReportItem[] {
  const { projects, records } = disclosureFacts(portal);
  return [
    ...allPolicies(portal).map((policy) => ({
      item: policy.slug,
      title: formatTitle(policy.metadata.title),
      status: statusOf(portal, policy).status,
    })),
    ...records
      .filter(({ kind }) => kind === 'list')
      .map(({ item, title }) => ({ item, title, status: '已收录' })),
    ...projects.map(({ id, name, stage }) => ({
      item: id,
      title: name,
      status: stageGroupNames[stageGroupOf(stage)],
    })),
  ];
}

/**
 * Everything that the clerk's report on a run is made of.
 *
 * @param previous the report of the last published site; null: there is none
 * @param most how many findings of one requirement are listed
 */
export function reportInput(
  portal: Portal,
  run: CheckRun,
  previous: PublishedReport | null,
  most: number,
): ReportInput {
  const facts = disclosureFacts(portal);
  return {
    ...run,
    today: facts.today,
    items: reportItems(portal),
    waiting: waitingOriginals(facts),
    toFill: fillable(facts.records, facts.dataFolder),
    previous,
    most,
  };
}

/** Writes the report of a run and reads it again: whatever the clerk has to know stands in it. */
export function checkReport(run: CheckRun, portal: Portal): Outcome {
  const input = reportInput(portal, run, null, 1);
  const count = run.results.length;
  const gaps = reportGaps(clerkReport(input), input).map((line) => finding(line));
  return outcomeOf(gaps, { count, what: '条要求在台账中的写法' });
}
