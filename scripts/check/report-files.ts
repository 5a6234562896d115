import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Portal } from '../../src/facts/portal.ts';
import { reportInput, reportItems } from '../../src/checks/run/report-input.ts';
import {
  clerkReport,
  publishedReportSchema,
  type CheckRun,
  type PublishedReport,
} from '../../src/rules/disclosure/report.ts';
import type { Finding } from '../../src/rules/disclosure/requirement.ts';
import { resultsPath } from '../../src/outputs/catalogues.ts';
import { toJson } from '../../src/outputs/formats/json.ts';
import { formatSource } from '../../src/rules/words/disclosure.ts';

/** The report of the site in a folder; null where it has none. */
export function readReport(folder: string): PublishedReport | null {
  const path = join(folder, resultsPath);
  if (!existsSync(path)) return null;
  return publishedReportSchema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data ?? null;
}

/** 公开工作台账 of a run, compared with the report of the last published site. */
export function reportText(
  portal: Portal,
  run: CheckRun,
  previous: PublishedReport | null,
  most = 5,
): string {
  return clerkReport(reportInput(portal, run, previous, most));
}

/** `/data/disclosure.json`: every requirement with its result, and what the site holds. */
export function reportJson(portal: Portal, { requirements, results }: CheckRun): string {
  const byId = new Map(results.map((result) => [result.id, result]));
  return toJson({
    builtOn: portal.day,
    mode: portal.site.mode,
    requirements: requirements.map(({ id, words, sources, applies, examines, person }) => {
      const result = byId.get(id);
      const { state, gate, detail, findings, reminders, links, signoff } = result ?? {};
      const lines = (some: readonly Finding[] | undefined) => some?.map(({ line }) => line);
      return {
        ...{ id, requirement: words, sources: sources.map(formatSource), applies },
        ...{ gate, state, examines, person, detail },
        ...{ findings: lines(findings), reminders: lines(reminders), links, signoff },
      };
    }),
    items: reportItems(portal),
  });
}
