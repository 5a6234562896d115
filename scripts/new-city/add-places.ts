import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { City } from '../../src/facts/kinds/city.ts';
import type { DataFolder } from '../../src/facts/read/data-folder.ts';
import { loadGazetteer } from '../../src/facts/read/places.ts';
import type { WantedFile } from '../files/atomic.ts';
import type { Note } from '../import/problem.ts';
import { withCityWords } from '../publish/city-words.ts';
import { appended } from '../publish/edits.ts';
import { cityOf, gazetteerCsv, pointRecords, villageName, villagesCsv } from './city-files.ts';
import { mapFile, townOf } from './city-map.ts';
import { divisionsOf, type CityDivisions, type Division } from './divisions.ts';
import { filesOfCity } from '../../src/facts/portal-files.ts';

/** What a table adds to a city that is there already. */
export interface AddedPlaces {
  readonly files: readonly WantedFile[];
  readonly problems: readonly Note[];
  readonly told: readonly string[];
}

/** The places that a city has, as rows of a table. */
function divisionsOnFile(data: DataFolder, city: City): Division[] {
  const { townships, villages } = loadGazetteer(data, city.slug);
  const row = (code: string | null, name: string, within: readonly string[] = []): Division => ({
    ...{ code, name, within, position: null, spot: { file: city.slug } },
  });
  return [
    ...city.counties.map((one) => row(one.code, one.name, one.within)),
    ...townships.map(({ code, name }) => row(code, name)),
    ...villages.map(({ code, name }) => row(code, name)),
  ];
}

/** A CSV file with rows added at its end; the heading is written where there is no file yet. */
function withRows(path: string, csv: string): WantedFile[] {
  const [heading = '', ...rows] = csv.trimEnd().split(/\r?\n/u);
  if (rows.length === 0) return [];
  const text = existsSync(path) ? readFileSync(path, 'utf8') : `${heading}\r\n`;
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const before = text.endsWith(end) ? text : `${text}${end}`;
  return [{ path, text: `${before}${rows.map((row) => `${row}${end}`).join('')}` }];
}

/** The counties and zones of a table that a city lacks, each with a slug of its own. */
function newCounties(city: City, all: CityDivisions): { after: City; problems: Note[] } {
  const { city: whole, problems } = cityOf({ ...city, categories: city.categories }, all);
  const known = new Set(city.counties.map(({ name }) => name));
  const fresh = whole.counties.filter(({ name }) => !known.has(name));
  const taken = new Set(city.counties.map(({ slug }) => slug));
  const twice = fresh.filter(({ slug }) => taken.has(slug));
  return {
    after: { ...city, counties: [...city.counties, ...fresh] },
    problems: [
      ...problems,
      ...twice.map(({ name, slug }) => ({
        ...{ code: 'city-table-slug', spot: { file: filesOfCity(city.slug).city }, read: slug },
        what: `“${name}”的代号和已有的区县相同`,
        action: '在 city.yaml 里登记这个区县，另取代号，再运行一次',
      })),
    ],
  };
}

/**
 * Adds the counties, townships and villages of tables to a city. What it has stays as it is, byte for
 * byte; a row that says otherwise is told.
 *
 * @throws DataFileError where the city's own files are malformed
 */
export function placesToAdd(data: DataFolder, city: City, rows: readonly Division[]): AddedPlaces {
  const own = divisionsOnFile(data, city);
  const added = rows.map((row) =>
    row.code?.length === 12 ? { ...row, name: villageName(row.name) } : row,
  );
  const all = divisionsOf([...own, ...added], city);
  const known = new Set(own.map(({ code, name }) => code ?? `zone ${name}`));
  const isNew = ({ code, name }: Division): boolean => !known.has(code ?? `zone ${name}`);
  const fresh: CityDivisions = {
    ...{ problems: [], others: 0 },
    counties: all.counties.filter(isNew),
    zones: all.zones.filter(isNew),
    townships: all.townships.filter(isNew),
    villages: all.villages.filter(isNew),
  };
  const { after, problems } = newCounties(city, all);
  const at = (file: string): string => join(data.root, data.folder, file);
  const names = filesOfCity(city.slug);
  const points = pointRecords(fresh);
  const onFile = loadGazetteer(data, city.slug);
  const sources = onFile.pointSources.map(({ name }) => name);
  const newPoints = points.filter(({ name }) => !sources.includes(name));
  const cityText = readFileSync(at(names.city), 'utf8');
  const written = withCityWords(cityText, city, after);
  const pointsPath = at(names.pointSources);
  const pointsText = existsSync(pointsPath) ? readFileSync(pointsPath, 'utf8') : null;
  const files: WantedFile[] = [
    ...(written === cityText ? [] : [{ path: at(names.city), text: written }]),
    ...(newPoints.length === 0
      ? []
      : [{ path: pointsPath, text: appended(pointsText, newPoints) }]),
    ...withRows(at(names.gazetteer), gazetteerCsv(after, fresh)),
    ...withRows(at(names.villages), villagesCsv(fresh)),
    // Towns without a point have no cell: the map stays as it is.
    ...(points.length === 0
      ? []
      : mapFile(after, [...onFile.townships, ...fresh.townships.map(townOf)])
    ).map(({ path, text }) => ({ path: join(data.root, data.folder, path), text })),
  ];
  const { townships, villages, counties, zones } = fresh;
  return {
    files,
    problems: [...all.problems, ...problems],
    told: [
      `城市  ${city.name}（代号 ${city.slug}）已经有了，给它补地名；已有的一条不改`,
      `新增  区县 ${counties.length} 个，功能区 ${zones.length} 个，乡镇街道 ${townships.length} 个，村 ${villages.length} 个`,
      ...(all.others > 0 ? [`      另有 ${all.others} 行不属于 ${city.code}，没有采用`] : []),
      ...files.map(({ path }) => `写入  ${relative(data.root, path)}`),
    ],
  };
}
