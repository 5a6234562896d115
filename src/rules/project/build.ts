import { byDay } from '../../facts/kinds/day.ts';
import type { City } from '../../facts/kinds/city.ts';
import type { Township } from '../../facts/kinds/place.ts';
import { positionOf } from './position.ts';
import {
  plainCells,
  spotOnSheet,
  type HistoryEntry,
  type Identity,
  type ListRow,
  type Project,
  type PublishedList,
} from '../../facts/kinds/project.ts';

/** All that projects are made of. */
export interface ProjectFacts {
  readonly cities: readonly City[];
  readonly lists: readonly PublishedList[];
  readonly identities: readonly Identity[];
  readonly townships: readonly Township[];
}

interface Entry {
  readonly list: PublishedList;
  readonly row: ListRow;
}

function historyEntry({ list, row }: Entry): HistoryEntry {
  const { file, policy, attachment, sha256, asOf } = list;
  const { seq, name, category, county, areaMu, stage } = row;
  const plain = plainCells((field) => row[field]);
  const { sheet, line } = spotOnSheet(row.line, list.sheets, list.sheet);
  const source = { file, policy, attachment, sheet, row: seq, line, sha256 };
  // A cell that holds no number (—) has its unit put behind it as well, and was not converted.
  const areaPrinted = areaMu === null ? null : (row.printed?.areaMu ?? null);
  const base = { asOf, seq, name, category, county, ...plain, areaMu, areaPrinted, stage, source };
  const wordsPrinted = wordsOf(row);
  return {
    ...base,
    ...(wordsPrinted === null ? {} : { wordsPrinted }),
    ...(row.countyBasis === undefined ? {} : { countyBasis: row.countyBasis }),
  };
}

/** The words that the row prints where we have others for them; null where all are as printed. */
function wordsOf({ printed }: ListRow): NonNullable<HistoryEntry['wordsPrinted']> | null {
  const { county, category, stage } = printed ?? {};
  const words = Object.entries({ county, category, stage }).filter(([, one]) => one !== undefined);
  return words.length === 0 ? null : Object.fromEntries(words);
}

function rowIndex(lists: readonly PublishedList[]): Map<string, Entry> {
  const entries = lists.flatMap((list) =>
    list.rows.map((row) => {
      const key = `${list.city} ${list.asOf} ${row.seq}`;
      return [key, { list, row }] as const;
    }),
  );
  return new Map(entries);
}

/** The days of the lists of each city, oldest first. */
function daysByCity(lists: readonly PublishedList[]): Map<string, string[]> {
  const byCity = [...Map.groupBy(lists, ({ city }) => city)];
  return new Map(byCity.map(([city, own]) => [city, own.map(({ asOf }) => asOf).sort()]));
}

/**
 * Makes the projects of all cities from their lists, in the order of their identities. A project shows what
 * the latest list that names it says; one that its city's latest list leaves out is `withdrawn`.
 *
 * @throws Error where an identity names a row or a county that does not exist
 */
export function buildProjects(facts: ProjectFacts): Project[] {
  const rows = rowIndex(facts.lists);
  const days = daysByCity(facts.lists);
  const cities = new Map(facts.cities.map((city) => [city.slug, city]));
  const townships = new Map(facts.townships.map((township) => [township.code, township]));

  function build({ id, rows: references }: Identity): Project {
    const citySlug = id.replace(/-\d+$/u, '');
    const entries = references.toSorted(byDay(({ asOf }) => asOf)).map(({ asOf, seq }) => {
      const entry = rows.get(`${citySlug} ${asOf} ${seq}`);
      if (!entry) throw new Error(`项目 ${id}：${asOf} 的名单中没有序号 ${seq}。`);
      return entry;
    });
    const last = entries.at(-1);
    if (!last) throw new Error(`项目 ${id}：identities.json 未写明对应的名单行。`);
    const current = historyEntry(last);
    const county = cities.get(citySlug)?.counties.find(({ name }) => name === current.county);
    if (!county && current.county !== null)
      throw new Error(`项目 ${id}：city.yaml 中没有“${current.county}”。`);
    const { places, openEnded } = last.row;
    const droppedOn = days.get(citySlug)?.find((day) => day > current.asOf);
    return {
      id,
      seq: current.seq,
      city: citySlug,
      county: current.county,
      countyCode: county?.code ?? null,
      category: current.category,
      name: current.name,
      ...plainCells((field) => current[field]),
      areaMu: current.areaMu,
      areaPrinted: current.areaPrinted,
      stage: droppedOn === undefined ? current.stage : 'withdrawn',
      ...(droppedOn === undefined ? {} : { droppedOn }),
      ...(current.wordsPrinted === undefined ? {} : { wordsPrinted: current.wordsPrinted }),
      ...(current.countyBasis === undefined ? {} : { countyBasis: current.countyBasis }),
      places,
      openEnded,
      // An open list (夹浦镇等乡镇) names one place of several.
      position: openEnded ? null : positionOf(places, townships),
      asOf: current.asOf,
      source: current.source,
      history: entries.map(historyEntry),
    };
  }

  return facts.identities.map(build);
}
