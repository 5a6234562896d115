import { outcomeOf, finding, together } from '../../rules/disclosure/outcome.ts';
import { disclosureFacts } from '../../rules/portal/disclosure.ts';
import type { DisclosureFacts } from '../../rules/disclosure/facts.ts';
import { resultOf, type Outcome, type Result } from '../../rules/disclosure/requirement.ts';
import type { CheckRun } from '../../rules/disclosure/report.ts';
import type { SitePart } from './check.ts';
import type { NumberedCheck, Registry } from './registry.ts';
import { runSiteChecks } from './run-site-checks.ts';
import type { BuiltSite, SiteCheck, SiteCheckRun } from './site.ts';

type SiteRuns = ReadonlyMap<SiteCheck, SiteCheckRun>;

function siteOutcome({ check, what, excused }: SitePart, site: BuiltSite, runs: SiteRuns): Outcome {
  const excuse = excused?.(site) ?? null;
  if (excuse !== null) return excuse;
  const { findings = [], examined = 0, reminders = [] } = runs.get(check) ?? {};
  const found = findings.map((line) => finding(line));
  return outcomeOf(found, { count: examined, what, reminders });
}

function outcomeFor(
  { data, site = [] }: NumberedCheck,
  facts: DisclosureFacts,
  { built, runs }: { built: BuiltSite; runs: SiteRuns },
): Outcome | undefined {
  const ofData = data === undefined ? [] : [data(facts)];
  return together([...ofData, ...site.map((part) => siteOutcome(part, built, runs))]);
}

/** What a requirement rests on where no rule asks for it. */
const ourDesign = { name: '本站设计', mark: 'design' } as const;

/** Runs all checks on data and on a built site; gives one result for each requirement, in their order. */
export function runChecks(
  { requirements: registered, promises }: Registry,
  built: BuiltSite,
): CheckRun {
  const facts = disclosureFacts(built.portal);
  const { signoffs, sources } = built.portal.disclosure;
  const requirements = registered.map((one) => {
    const local = sources.filter(({ requirement }) => requirement === one.id);
    const all = [
      ...one.sources,
      ...local.flatMap((own) => own.sources.map(({ name, mark }) => ({ name, mark }))),
    ];
    return { ...one, sources: all.length === 0 ? [ourDesign] : all };
  });
  const parts = requirements.flatMap(({ site = [] }) => site.map(({ check }) => check));
  const runs = runSiteChecks(built, [...parts, ...promises.map(({ site }) => site)]);
  const general = promises.flatMap(({ site }) => runs.get(site)?.findings ?? []);
  const around = { mode: facts.site.mode, signoffs };
  const known = new Map<string, Result>();
  for (const one of requirements) {
    if (one.results !== undefined) continue;
    known.set(one.id, resultOf(one, outcomeFor(one, facts, { built, runs }), around));
  }
  const examined = { requirements, results: [...known.values()], general };
  const results = requirements.map(
    (one) => known.get(one.id) ?? resultOf(one, one.results?.(examined, built.portal), around),
  );
  return { requirements, results, general };
}
