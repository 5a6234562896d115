import type { City } from '../../src/facts/kinds/city.ts';
import { cellSource, type PointSource, type Township } from '../../src/facts/kinds/place.ts';
import { isOwnPoint, sourceNames } from '../../src/facts/read/places.ts';
import { toPlainCsv, type CsvCell } from '../../src/outputs/formats/csv.ts';
import { cellMiddles } from '../../src/rules/geo/cells.ts';
import type { PlannedFile } from './importer.ts';
import { mosaicOf } from './mosaic.ts';
import { stableGeometry } from './stable-json.ts';
import { filesOfCity } from '../../src/facts/portal-files.ts';

/** What an import of points would write, and what it says of each town. */
export interface PointImport {
  readonly files: readonly PlannedFile[];
  /** Names of towns whose point is their source's. */
  readonly kept: readonly string[];
  /** Names of towns whose point is now the middle of their cell. */
  readonly replaced: readonly string[];
  /** Sources that the file of terms does not name: nobody knows what they allow. */
  readonly unknown: readonly string[];
}

const header = [
  ...['code', 'name', 'county_code', 'county_name', 'lat', 'lng', 'datum'],
  ...['precision_m', 'confidence', 'source'],
];

/** True where every source of the town's point lets it be handed on. */
function mayBePublished(township: Township, sources: readonly PointSource[]): boolean {
  if (township.lat === null || isOwnPoint(township)) return true;
  return sourceNames(township.source).every((name) =>
    sources.some((source) => source.name === name && source.republish),
  );
}

function rowOf(township: Township, county: string): CsvCell[] {
  const { code, name, countyCode, lat, lng, precisionMetres, confidence, source } = township;
  const datum = lat === null ? null : 'WGS84';
  return [
    ...[code, name, countyCode, county, lat, lng, datum],
    ...[precisionMetres, confidence, source],
  ];
}

/**
 * Draws the mosaic of a city from the points of its townships, and puts the middle of the cell in the
 * place of every point that its sources do not let go on. The radius then reaches from that middle over
 * the farthest corner of the cell and on by the precision of the point that the cell was drawn from, so
 * that the town lies within it wherever that point was right. Metres, rounded up to full hundreds.
 *
 * @throws Error where a town whose point may not be published has no cell of its own
 */
export function importPoints(
  city: City,
  townships: readonly Township[],
  sources: readonly PointSource[],
): PointImport {
  const map = mosaicOf(city, townships);
  const middles = map === null ? new Map<string, never>() : cellMiddles(map.topology);
  const counties = new Map(city.counties.map(({ code, name }) => [code, name]));
  const open = townships.map((township) => mayBePublished(township, sources));
  const published = townships.map((township, index): Township => {
    if (open[index] === true) return township;
    const middle = middles.get(township.code);
    if (middle === undefined) throw new Error(`${township.name}在示意图上没有自己的格子。`);
    const { lat, lng, cornerMetres } = middle;
    const reach = cornerMetres + (township.precisionMetres ?? 0);
    const precisionMetres = Math.ceil(reach / 100) * 100;
    return { ...township, lat, lng, precisionMetres, confidence: 'cell', source: cellSource };
  });
  const rows = published.map((one) => rowOf(one, counties.get(one.countyCode) ?? ''));
  const named = townships.flatMap((one) =>
    one.lat === null || isOwnPoint(one) ? [] : sourceNames(one.source),
  );
  const known = new Set(sources.map(({ name }) => name));
  const names = (wanted: boolean) =>
    townships.filter((_, index) => open[index] === wanted).map(({ name }) => name);
  return {
    files: [
      {
        path: filesOfCity(city.slug).gazetteer,
        text: toPlainCsv([header, ...rows]).replaceAll('\r\n', '\n'),
      },
      ...(map === null ? [] : [{ path: filesOfCity(city.slug).map, text: stableGeometry(map) }]),
    ],
    kept: names(true),
    replaced: names(false),
    unknown: [...new Set(named)].filter((name) => !known.has(name)),
  };
}
