import { asTyped } from '../portal-commands.ts';
import type { City } from '../../src/facts/kinds/city.ts';
import type { Layout } from '../../src/facts/kinds/layout.ts';
import type { Policy } from '../../src/facts/kinds/policy.ts';
import type { Source } from '../../src/facts/kinds/source.ts';
import { loadCities } from '../../src/facts/read/cities.ts';
import type { DataFolder } from '../../src/facts/read/data-folder.ts';
import { loadReviews } from '../../src/facts/read/disclosure.ts';
import { loadGazetteer } from '../../src/facts/read/places.ts';
import { loadLists } from '../../src/facts/read/projects.ts';
import { loadPolicies } from '../../src/facts/read/policies.ts';
import { loadPublicationLedger } from '../../src/facts/read/publication-ledger.ts';
import { reviewOf } from '../../src/rules/disclosure/review.ts';
import { formatDate } from '../../src/rules/words/date.ts';
import { join } from 'node:path';
import { layoutsOf } from '../import/lists/importer.ts';
import type { ListReading } from '../import/lists/reading.ts';
import { readManifest } from './edits.ts';
import type { ChangedText } from './ask-changed.ts';
import type { KnownCell, KnownCity } from './propose.ts';
import type { FoundList, Recognised } from './recognise.ts';
import { requireChain } from '../../src/rules/publication/ledger.ts';
import { portalFiles } from '../../src/facts/portal-files.ts';
import { sha256Of } from '../../src/facts/read/sha256.ts';

/** What is on file before a run, as far as a run asks for it. */
export interface OnFile {
  readonly cities: readonly KnownCity[];
  readonly sources: readonly Source[];
  /** The day of the run. */
  readonly day: string;
  readonly last: LastAnswers;
}

/** What was answered last, as far as the next file may have the same: proposed, never taken unasked. */
export interface LastAnswers {
  /** Where the last original of a city came from, by its slug. */
  readonly from: ReadonlyMap<string, string>;
  /** Of the file before in the same run. */
  readonly obtained: string | null;
  /** The post that made the last review. */
  readonly role: string | null;
}

/** The cells that layouts read, each with the project of its row. */
function cellsRead(data: DataFolder, city: City, layouts: readonly Layout[]): KnownCell[] {
  if (layouts.every(({ cells }) => cells.length === 0)) return [];
  const { lists } = loadLists(data, city);
  return layouts
    .toSorted((a, b) => (a.list < b.list ? -1 : 1))
    .flatMap(({ list, cells }) => {
      const rows = lists.find(({ asOf }) => asOf === list)?.rows ?? [];
      return cells.flatMap((cell) => {
        const row = rows.find(({ line }) => line === cell.line);
        return row === undefined ? [] : [{ ...cell, list, name: row.name }];
      });
    });
}

/** Reads what is on file. @throws DataFileError */
export function readOnFile(data: DataFolder, day: string): OnFile {
  const sources = readManifest(data);
  const cities = loadCities(data).map((city) => {
    const layouts = sources
      .filter((source) => source.city === city.slug && source.lists.length > 0)
      .flatMap(({ file }) => layoutsOf(data, file));
    return {
      ...{ city, layouts, cells: cellsRead(data, city, layouts) },
      gazetteer: loadGazetteer(data, city.slug),
      policies: loadPolicies(data, city),
    };
  });
  const from = new Map(sources.map((one) => [one.city, one.from.split('；', 1)[0] ?? '']));
  const last = { from, obtained: null, role: loadReviews(data).at(-1)?.role ?? null };
  return { cities, sources, day, last };
}

/** Every text on file. */
export function policiesOn({ cities }: OnFile): Policy[] {
  return cities.flatMap(({ policies }) => policies);
}

/** That an original is on file already, and since when; null where it is not. */
export function sinceWhen(data: DataFolder, sources: readonly Source[], sha256: string) {
  const source = sources.find((one) => one.sha256 === sha256);
  if (source === undefined) return null;
  const review = reviewOf(sha256, loadReviews(data));
  const path = join(data.folder, portalFiles.ledger);
  const ledger = loadPublicationLedger(data.root, path);
  requireChain(path, ledger, sha256Of);
  const shown = ledger.find((entry) => entry.sha256 === sha256)?.publishedOn ?? null;
  return [
    `已经登记为 ${source.file}（城市 ${source.city}）`,
    review === null
      ? `没有审查记录，审查后运行 npm run publish -- --review ${asTyped(source.file)}`
      : `${formatDate(review.date)} 审查，结论“${review.result}”`,
    shown === null ? '本站首次公开的日期没有登记' : `本站 ${formatDate(shown)} 首次公开`,
    ...(review === null ? [] : ['不必再做什么']),
  ].join('，');
}

/** That a list takes the place of one of its day: whose error that corrects, and on which day it was corrected. */
export interface Replacement {
  readonly error: 'list' | 'portal';
  readonly on: string;
}

/** A list of a file with all that a person said of it, and how it is read. */
export interface ListDraft {
  readonly found: FoundList;
  readonly asOf: string;
  readonly title: string;
  readonly reading: ListReading;
  /** To be written beside the original; null where the list is laid out as usual. */
  readonly layout: Layout | null;
  /** What a person has to confirm of the layout. */
  readonly reasons: readonly string[];
  /** Why it takes the place of the list that is registered for its day; null where none is. */
  readonly replaces: Replacement | null;
  /** The city with the categories and counties that a person added for this list. */
  readonly city: City;
}

/** A file with all that is needed to register it. */
export interface Draft {
  readonly file: Extract<Recognised, { kind: 'text' | 'list' }>;
  readonly known: KnownCity;
  readonly source: Source;
  readonly lists: readonly ListDraft[];
  /** From where it was had, as answered, and when; null where nobody knows the day. */
  readonly from: string;
  readonly obtainedOn: string | null;
  /** The city as it was on file; `known` has the words that this run adds to it. */
  readonly cityBefore: City;
  /** Slug of the text whose wording this replaces. */
  readonly replacesText: string | null;
  /** Texts on file whose standing this changes. */
  readonly changes: readonly ChangedText[];
}
