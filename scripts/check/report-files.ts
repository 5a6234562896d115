import { fixedFiles } from '../../src/outputs/file-addresses.ts';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Portal } from '../../src/facts/portal.ts';
import { reportInput, reportItems } from '../../src/checks/run/report-input.ts';
import {
  clerkReport,
  publishedReportSchema,
  type CheckRun,
  type PublishedReport,
} from '../../src/rules/disclosure/report.ts';
import type { Finding } from '../../src/rules/disclosure/requirement.ts';
import { imprintOf } from '../../src/outputs/imprint.ts';
import { toJson } from '../../src/outputs/formats/json.ts';
import { formatSource, isSourceRead } from '../../src/rules/words/disclosure.ts';

const packageSchema = z.object({ title: z.string() });

/** Whether a site tells by its name, or by all that it holds, that it is one of another portal. */
function isOfAnother(folder: string, { items }: PublishedReport, portal: Portal): boolean {
  const path = join(folder, fixedFiles.datapackage.path);
  const named = existsSync(path)
    ? packageSchema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data
    : undefined;
  if (named !== undefined && named.title !== imprintOf(portal).name) return true;
  const own = new Set(reportItems(portal).map(({ item }) => item));
  return items.length > 0 && own.size > 0 && !items.some(({ item }) => own.has(item));
}

/** The report of the site of a portal in a folder; null where it has none, or one of another portal. */
export function readReport(folder: string, portal: Portal): PublishedReport | null {
  const path = join(folder, fixedFiles.results.path);
  if (!existsSync(path)) return null;
  const report = publishedReportSchema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data;
  return report === undefined || isOfAnother(folder, report, portal) ? null : report;
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
        ...{ id, requirement: words, applies },
        sources: sources.map((one) => formatSource(one, portal.laws)),
        basisRead: sources.some((one) => isSourceRead(one, portal.laws)),
        ...{ gate, state, examines, person, detail },
        ...{ findings: lines(findings), reminders: lines(reminders), links, signoff },
      };
    }),
    items: reportItems(portal),
  });
}
