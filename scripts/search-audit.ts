// npm run search:audit [-- --sample N] [--scale N,N] [--write]: holds the search of the built site
// against its texts and people's questions, and weighs what a query fetches in a browser. Fails
// below full recall or precision, or where questions go unanswered.
import './plain-errors.ts';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Audit } from '../src/facts/kinds/search-audit.ts';
import { method } from '../src/rules/search/method.ts';
import { askFolder } from './search/audit/ask-folder.ts';
import { cityTerms } from './search/audit/city-terms.ts';
import {
  edited,
  measureExactness,
  measureExpense,
  measureUsefulness,
} from './search/audit/measure.ts';
import { loadPeoplesQueries } from './search/audit/people.ts';
import { Probe } from './search/audit/probe.ts';
import { auditProblems, describeAudit } from './search/audit/report.ts';
import { buildAtScale, recombined } from './search/audit/scale.ts';
import { trueUnits } from './search/audit/truth.ts';
import { writeSearch } from './search/build-search.ts';
import { sitePages } from '../src/outputs/site-pages.ts';
import { contentWords } from './build/content-words.ts';
import { wordsFolders } from './build/portal-module.ts';
import { collectDocuments } from './search/collect-documents.ts';
import { openPortal, readSettings } from './settings.ts';
import { portalFiles } from '../src/facts/portal-files.ts';

const settings = readSettings();
const { values } = parseArgs({
  args: [...settings.args],
  options: {
    sample: { type: 'string', default: 'Infinity' },
    scale: { type: 'string', default: '' },
    write: { type: 'boolean', default: false },
  },
});
const { published: site } = settings;
if (!existsSync(`${site}/search/index.pack`)) {
  console.error(`${site}/ 里没有检索索引。请先运行 npm run build。`);
  process.exit(1);
}
const root = process.cwd();
/** What the page on the search shows of the portal that is measured. */
const ownFile = join(settings.data.root, settings.data.folder, portalFiles.searchAudit);
const portal = openPortal(settings);
const pages = sitePages(portal, contentWords(wordsFolders(settings)));
const documents = collectDocuments(portal, site, pages);
const sample = Number(values.sample);
/** First queries need a fresh reader each: a sample of the texts is one of the queries too. */
const firstQueries = Number.isFinite(sample) ? 15 : 60;
const known = (['queries', 'holdout', 'holdout-2'] as const).flatMap((set) =>
  loadPeoplesQueries(root, set),
);
const worked = (
  [
    ...(['asked', 'asked-held-out', 'asked-phones', 'asked-phones-held-out'] as const),
    ...(['asked-three-kinds', 'asked-three-kinds-held-out', 'asked-by-all', 'asked-150'] as const),
    ...(['asked-162', 'asked-by-strangers', 'asked-60'] as const),
  ] as const
).flatMap((set) => loadPeoplesQueries(root, set));
/** Asked once when the work was done; what came of it, as the head of that file has it, goes with the set. */
const heldOut = {
  queries: (
    [
      ...(['asked-by-all-held-out', 'asked-by-all-last'] as const),
      ...(['asked-150-middle', 'asked-150-last', 'asked-by-strangers-held-out'] as const),
      ...(['asked-100', 'asked-blind-100', 'asked-blind-120'] as const),
    ] as const
  ).flatMap((set) => loadPeoplesQueries(root, set)),
  name: '写好以后问的七百三十四问（原话第一次答得上 690 问，此后照结果改进过）',
};
const weighed = [...known, ...worked].map(({ query }) => query);

async function auditSite(): Promise<Audit> {
  const start = performance.now();
  writeSearch(portal, '.build/search-audit', documents);
  const buildSeconds = (performance.now() - start) / 1000;
  const ask = await askFolder(site);
  const truth = trueUnits(site, pages);
  const usefulness = [
    await measureUsefulness(ask, '早先的查法', known),
    await measureUsefulness(ask, '做检索时用过的问题', edited(worked)),
    await measureUsefulness(ask, heldOut.name, edited(heldOut.queries)),
    await measureUsefulness(ask, '城市和词', cityTerms(documents)),
  ];
  const probe = await Probe.open(site);
  try {
    return {
      day: portal.day,
      method: method.number,
      units: truth.length,
      exactness: await measureExactness(ask, truth, sample),
      usefulness,
      expense: await measureExpense(probe, weighed, site, firstQueries),
      buildSeconds,
      scale: [],
    };
  } finally {
    await probe.close();
  }
}

async function auditScale(clauses: number): Promise<Audit['scale'][number]> {
  const folder = '.build/search-scale';
  const grown = [...documents, ...recombined(documents, clauses)];
  const buildSeconds = buildAtScale(portal, site, folder, grown);
  const probe = await Probe.open(folder);
  try {
    return { clauses, buildSeconds, expense: await measureExpense(probe, weighed, folder, 40) };
  } finally {
    await probe.close();
  }
}

const audit = await auditSite();
for (const clauses of values.scale.split(',').filter(Boolean)) {
  audit.scale.push(await auditScale(Number(clauses)));
}
console.log(describeAudit(audit));
if (values.write) writeFileSync(ownFile, `${JSON.stringify(audit, null, 2)}\n`);
const problems = auditProblems(audit);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
