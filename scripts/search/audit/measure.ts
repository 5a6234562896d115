import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Exactness, Expense, Usefulness } from '../../../src/facts/kinds/search-audit.ts';
import { median, percentile } from './figures.ts';
import { edits, isAnswered, type Answer, type PeoplesQuery } from './people.ts';
import type { Probe } from './probe.ts';
import { allStretches, holdersOf, sampleOf, type TrueUnit } from './truth.ts';

/** Asks one query of an index. */
export type Ask = (query: string, limit: number) => Promise<Answer>;

/** All hits, however many. */
const all = 1_000_000;

function pageOf(url: string): string {
  return url.replace(/#.*/, '');
}

class Tally {
  held = 0;
  found = 0;
  shown = 0;

  add(truth: ReadonlySet<string>, hits: ReadonlySet<string>): boolean {
    const right = [...hits].filter((url) => truth.has(url)).length;
    this.held += truth.size;
    this.found += right;
    this.shown += hits.size;
    return right === truth.size && right === hits.size;
  }

  get recall(): number {
    return this.held === 0 ? 1 : this.found / this.held;
  }

  get precision(): number {
    return this.shown === 0 ? 1 : this.found / this.shown;
  }
}

/**
 * Asks for stretches of the texts and holds the answers against the built pages.
 *
 * @param only these stretches instead of a sample of all
 */
export async function measureExactness(
  ask: Ask,
  units: readonly TrueUnit[],
  sample: number,
  only?: readonly string[],
): Promise<Exactness> {
  const stretches = allStretches(units);
  const asked = only ?? sampleOf([...stretches.keys()], sample);
  const known = new Set(units.filter(({ exact }) => exact).map(({ url }) => url));
  const clauses = new Tally();
  const pages = new Tally();
  const faults: string[] = [];
  let zero = 0;
  for (const query of asked) {
    const { hits } = await ask(query, all);
    const holders = holdersOf(query, stretches);
    const urls = hits.filter(({ exact }) => exact).map(({ url }) => url);
    if (urls.length === 0) zero += 1;
    const truth = new Set(holders.flatMap(({ exact, url }) => (exact ? url : [])));
    const found = new Set(urls.filter((url) => known.has(url)));
    const right = clauses.add(truth, found);
    const truePages = new Set(holders.map(({ url }) => pageOf(url)));
    const foundPages = new Set(urls.map(pageOf));
    if (pages.add(truePages, foundPages) && right) continue;
    const lost = [...truth, ...truePages].filter((url) => !found.has(url) && !foundPages.has(url));
    const wrong = [...found, ...foundPages].filter((url) => !truth.has(url) && !truePages.has(url));
    faults.push(`${query}：漏了 ${lost.join(' ') || '无'}，多了 ${wrong.join(' ') || '无'}`);
  }
  return {
    asked: asked.length,
    all: stretches.size,
    recall: clauses.recall,
    precision: clauses.precision,
    pageRecall: pages.recall,
    pagePrecision: pages.precision,
    zero,
    faults: faults.slice(0, 20),
  };
}

/** Asks people's queries; `forms` says how each is counted. */
export async function measureUsefulness(
  ask: Ask,
  name: string,
  queries: readonly PeoplesQuery[],
): Promise<Usefulness> {
  const right: boolean[] = [];
  for (const query of queries) right.push(isAnswered(query, await ask(query.query, 3)));
  const forms = [...new Set(queries.map(({ form }) => form))];
  const count = (form: string | null, only: boolean): number =>
    queries.filter((query, at) => (form === null || query.form === form) && (!only || right[at]))
      .length;
  return {
    name,
    queries: queries.length,
    answered: count(null, true),
    byForm: forms.map((form) => ({
      form,
      queries: count(form, false),
      answered: count(form, true),
    })),
    failed: queries.filter((_, at) => right[at] !== true).map(({ query }) => query),
  };
}

/** Queries in all the edits that keep their meaning, each edit a form. */
export function edited(queries: readonly PeoplesQuery[]): PeoplesQuery[] {
  return Object.entries(edits).flatMap(([form, edit]) =>
    queries.map((query) => ({ ...query, form, query: edit(query.query) })),
  );
}

function folderBytes(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

/** Weighs first and further queries of fresh readers. */
export async function measureExpense(
  probe: Probe,
  queries: readonly string[],
  site: string,
  sample: number,
): Promise<Expense> {
  const first = [];
  for (const query of sampleOf(queries, sample)) {
    const page = await probe.newPage();
    first.push(await probe.weigh(page, query));
    await page.context().close();
  }
  const page = await probe.newPage();
  const later = [];
  const order = sampleOf(queries, 60);
  for (const query of order) later.push(await probe.weigh(page, query));
  const again = await probe.ask(page, order, 10);
  const slow = [];
  for (const query of sampleOf(queries, 5)) slow.push(await probe.slowFirstHit(query));
  await page.context().close();
  return {
    firstBytes: median(first.map(({ bytes }) => bytes)),
    firstBytesMost: Math.max(...first.map(({ bytes }) => bytes)),
    firstMilliseconds: Math.round(median(first.map(({ milliseconds }) => milliseconds))),
    slowMilliseconds: Math.round(median(slow)),
    laterBytes: median(later.slice(1).map(({ bytes }) => bytes)),
    laterMilliseconds: Math.round(median(later.slice(1).map(({ milliseconds }) => milliseconds))),
    warmMilliseconds95: Math.round(
      percentile(
        again.map(({ milliseconds }) => milliseconds),
        0.95,
      ),
    ),
    indexBytes: folderBytes(join(site, 'search')),
  };
}
