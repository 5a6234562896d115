// npm run search:audit [-- --sample N] [--scale N] [--write]: holds the search of the built site
// against its texts, in a browser. Fails below full recall or precision, or where people's queries
// go unanswered.
import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Audit } from '../src/rules/search/audit.ts';
import { auditProblems, describeAudit } from './search/audit/report.ts';
import { loadPeoplesQueries } from './search/audit/people.ts';
import { measureExactness, measureExpense, measureUsefulness } from './search/audit/measure.ts';
import { Probe } from './search/audit/probe.ts';
import { buildAtScale, recombined } from './search/audit/scale.ts';
import { trueUnits } from './search/audit/truth.ts';
import { writeSearch } from './search/build-search.ts';
import { collectDocuments } from './search/collect-documents.ts';
import { openPortal, readSettings } from './settings.ts';

const settings = readSettings();
const { values } = parseArgs({
  args: [...settings.args],
  options: {
    sample: { type: 'string', default: 'Infinity' },
    scale: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const { published: site } = settings;
if (!existsSync(`${site}/search/catalogue.json`)) {
  console.error(`${site}/ 里没有检索索引。请先运行 npm run build。`);
  process.exit(1);
}
const portal = openPortal(settings);
const documents = collectDocuments(portal, site);
const truth = trueUnits(site);
const sample = Number(values.sample);
/** First queries need a fresh reader each: a sample of the texts is one of the queries too. */
const firstQueries = Number.isFinite(sample) ? 15 : Infinity;
const people = loadPeoplesQueries(process.cwd(), 'queries');
const holdout = (['holdout', 'holdout-2'] as const).flatMap((set) =>
  loadPeoplesQueries(process.cwd(), set),
);
const asked = [...people, ...holdout]
  .filter(({ right }) => right.length > 0)
  .map(({ query }) => query);

async function auditSite(): Promise<Audit> {
  const start = performance.now();
  await writeSearch(portal, '.build/search-audit', documents);
  const buildSeconds = (performance.now() - start) / 1000;
  const probe = await Probe.open(site);
  try {
    const exactness = await measureExactness(probe, truth, sample);
    const usefulness = await measureUsefulness(probe, people);
    const unseen = await measureUsefulness(probe, holdout);
    const expense = await measureExpense(probe, asked, site, firstQueries);
    return {
      day: portal.day,
      units: truth.length,
      exactness,
      usefulness,
      holdout: unseen,
      expense,
      buildSeconds,
      scale: null,
    };
  } finally {
    await probe.close();
  }
}

async function auditScale(clauses: number): Promise<NonNullable<Audit['scale']>> {
  const folder = '.build/search-scale';
  const buildSeconds = await buildAtScale(portal, site, folder, recombined(documents, clauses));
  const probe = await Probe.open(folder);
  try {
    return { clauses, buildSeconds, expense: await measureExpense(probe, asked, folder, 40) };
  } finally {
    await probe.close();
  }
}

const audit = await auditSite();
if (values.scale !== undefined) audit.scale = await auditScale(Number(values.scale));
console.log(describeAudit(audit));
if (values.write) writeFileSync('data/search/audit.json', `${JSON.stringify(audit, null, 2)}\n`);
const problems = auditProblems(audit);
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
