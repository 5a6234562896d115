import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { waitingOriginals } from '../../src/rules/disclosure/checks/review.ts';
import { fillable } from '../../src/rules/disclosure/fillable.ts';
import {
  clerkReport,
  publishedReportSchema,
  reportGaps,
  type CheckRun,
  type PublishedReport,
  type ReportInput,
  type ReportItem,
} from '../../src/rules/disclosure/report.ts';
import { finding, outcomeOf } from '../../src/rules/disclosure/outcome.ts';
import type { Finding, Outcome } from '../../src/rules/disclosure/requirement.ts';
import { stageNames } from '../../src/facts/kinds/stage.ts';
import { toJson } from '../../src/outputs/formats/json.ts';
import { formatSource } from '../../src/rules/words/disclosure.ts';
import { disclosureFacts } from '../../src/view/queries/disclosure.ts';
import { allPolicies, statusOf } from '../../src/view/queries/policies.ts';

export const reportPath = 'data/disclosure.json';

function reportItems(): ReportItem[] {
  const { projects, records } = disclosureFacts();
  return [
    ...allPolicies().map((policy) => ({
      item: policy.slug,
      title: `《${policy.metadata.title}》`,
      status: statusOf(policy).status,
    })),
    ...records
      .filter(({ kind }) => kind === 'list')
      .map(({ item, title }) => ({ item, title, status: '已收录' })),
    ...projects.map(({ id, name, stage }) => ({
      item: id,
      title: name,
      status: stageNames[stage],
    })),
  ];
}

/** The report of the site in a folder; null where it has none. */
export function readReport(folder: string): PublishedReport | null {
  const path = join(folder, reportPath);
  if (!existsSync(path)) return null;
  return publishedReportSchema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data ?? null;
}

function inputOf(run: CheckRun, previous: PublishedReport | null, most: number): ReportInput {
  const facts = disclosureFacts();
  return {
    ...run,
    today: facts.today,
    requirements: facts.requirements,
    items: reportItems(),
    waiting: waitingOriginals(facts),
    toFill: fillable(facts.records, facts.dataFolder),
    previous,
    most,
  };
}

/** 公开工作台账 of a run, compared with the report of the last published site. */
export function reportText(run: CheckRun, previous: PublishedReport | null, most = 5): string {
  return clerkReport(inputOf(run, previous, most));
}

/** D-60: writes the report of a run and reads it again: whatever the clerk has to know stands in it. */
export function checkReport(run: CheckRun): Outcome {
  const input = inputOf(run, null, 1);
  const count = run.results.length;
  const gaps = reportGaps(clerkReport(input), input).map((line) => finding(line));
  return outcomeOf(gaps, { count, what: '条要求在台账中的写法' });
}

/** `/data/disclosure.json`: every requirement with its result, and what the site holds. */
export function reportJson({ results }: CheckRun): string {
  const { today, site, requirements } = disclosureFacts();
  const byId = new Map(results.map((result) => [result.id, result]));
  return toJson({
    builtOn: today,
    mode: site.mode,
    requirements: requirements.map(({ id, requirement, sources, applies }) => {
      const result = byId.get(id);
      const { state, gate, detail, findings, reminders, links, signoff } = result ?? {};
      const lines = (some: readonly Finding[] | undefined) => some?.map(({ line }) => line);
      return {
        ...{ id, requirement, sources: sources.map(formatSource), applies },
        ...{ gate, state, detail, findings: lines(findings), reminders: lines(reminders) },
        ...{ links, signoff },
      };
    }),
    items: reportItems(),
  });
}
