import { dataChecks } from '../../src/rules/disclosure/checks/all-checks.ts';
import {
  clerkLine,
  finding,
  notApplicable,
  outcomeOf,
} from '../../src/rules/disclosure/outcome.ts';
import {
  resultOf,
  type Finding,
  type Outcome,
  type Requirement,
} from '../../src/rules/disclosure/requirement.ts';
import type { CheckRun } from '../../src/rules/disclosure/report.ts';
import { withheld } from '../../src/rules/disclosure/review.ts';
import { dataFolder } from '../../src/facts/read/data-folder.ts';
import { loadDisclosureFiles } from '../../src/facts/read/disclosure.ts';
import { disclosureFacts } from '../../src/view/queries/disclosure.ts';
import { checkReport } from './report-files.ts';
import { scanFolder } from '../scan/scan-folder.ts';
import { siteChecks } from '../site-checks/all-checks.ts';
import { siteRequirementChecks } from '../site-checks/by-requirement.ts';
import {
  runSiteChecks,
  type BuiltSite,
  type SiteCheckFactory,
  type SiteCheckRun,
} from '../site-checks/site-check.ts';

type SiteRuns = ReadonlyMap<SiteCheckFactory, SiteCheckRun>;

function siteOutcome(name: string, site: BuiltSite, runs: SiteRuns): Outcome | null {
  const entry = siteRequirementChecks[name];
  if (entry === undefined) return null;
  const excuse = entry.excused?.(site) ?? null;
  if (excuse !== null) return notApplicable(excuse);
  const own = entry.checks.flatMap((check) => runs.get(check) ?? []);
  const findings = own.flatMap((run) => run.findings).map((line) => finding(line));
  return outcomeOf(findings, {
    count: Math.max(0, ...own.map((run) => run.examined)),
    what: entry.what,
  });
}

/**
 * Sources, data and words of ours, scanned for what may not be on the web. What cannot be scanned is
 * left to a person, unless its review says that somebody looked through it.
 */
function scannedData(): Outcome {
  const data = dataFolder();
  const options = loadDisclosureFiles(data);
  const scans = [data.folder, 'content'].map((folder) => scanFolder(folder, options));
  const findings = scans.flatMap((scan) => scan.findings).map((line) => finding(line));
  const count = scans.reduce((sum, scan) => sum + scan.files, 0);
  const unread = scans
    .flatMap((scan) => scan.unreadable)
    .filter(({ sha256 }) => withheld(sha256, options.reviews) !== null);
  const reminders = unread.map(({ path }) =>
    finding(
      clerkLine(
        path,
        '这种文件不能自动扫描',
        '请逐页查看有没有个人信息；没有的，在 reviews.yaml 登记审查，不需要的移出该文件夹',
      ),
    ),
  );
  const open =
    unread.length === 0
      ? null
      : { words: `另有${unread.length}个文件不能自动扫描。`, judge: '审查人逐页' };
  return outcomeOf(findings, { count, what: '个数据文件', reminders, open });
}

/** Several outcomes of one requirement as one: as good as the worst, and met needs something examined. */
export function together(outcomes: readonly Outcome[]): Outcome | undefined {
  const [first, ...more] = outcomes;
  if (first === undefined || more.length === 0) return first;
  const order = ['notMet', 'byHand', 'met', 'notApplicable'] as const;
  const state = order.find((one) => outcomes.some((outcome) => outcome.state === one));
  // "全部符合" of one part would contradict what another part breaks.
  const silent = state === 'notMet' ? ['met', 'notApplicable'] : ['notApplicable'];
  const told = outcomes.filter((one) => one.state === state || !silent.includes(one.state));
  const judge = outcomes.find((one) => one.judge !== undefined)?.judge;
  return {
    state: state ?? 'notApplicable',
    detail: [...new Set(told.map(({ detail }) => detail))].join(''),
    findings: distinct(outcomes.flatMap(({ findings }) => findings)),
    reminders: distinct(outcomes.flatMap(({ reminders }) => reminders)),
    links: outcomes.flatMap(({ links }) => links),
    ...(judge === undefined ? {} : { judge }),
    warnsOnly: outcomes.every((one) => one.state !== 'notMet' || one.warnsOnly === true),
  };
}

function distinct(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((one) => [one.line, one])).values()];
}

/** Runs all checks on data and on a built site; gives one result for each requirement. */
export function runChecks(site: BuiltSite): CheckRun {
  const facts = disclosureFacts();
  const { signoffs } = loadDisclosureFiles(dataFolder());
  const mapped = Object.values(siteRequirementChecks).flatMap(({ checks }) => checks);
  const runs = runSiteChecks(site, [...siteChecks, ...mapped]);
  const outcomeFor = ({ check }: Requirement): Outcome | undefined => {
    if (check === null) return undefined;
    const found = [
      dataChecks[check]?.(facts) ?? null,
      siteOutcome(check, site, runs),
      check === 'personal-data' ? scannedData() : null,
    ];
    return together(found.filter((outcome) => outcome !== null));
  };
  const around = { mode: facts.site.mode, signoffs };
  const ofRequirements = new Set(mapped);
  const general = [...runs].flatMap(([check, { findings }]) =>
    ofRequirements.has(check) ? [] : findings,
  );
  const aboutReport = ({ check }: Requirement) => check === 'clerk-report';
  const others = facts.requirements.filter((requirement) => !aboutReport(requirement));
  const known = others.map((requirement) => resultOf(requirement, outcomeFor(requirement), around));
  const told = checkReport({ results: known, general });
  const byId = new Map(known.map((result) => [result.id, result]));
  const results = facts.requirements.map(
    (requirement) => byId.get(requirement.id) ?? resultOf(requirement, told, around),
  );
  return { results, general };
}
