import type { Note, Spot } from '../import/problem.ts';

/** Coordinates in WGS84, with what the clerk says of them. */
export interface Position {
  readonly lat: number;
  readonly lng: number;
  readonly precisionMetres: number;
  readonly source: string;
  /** Under what the source lets it be published. */
  readonly licence: string;
}

/** A row of a code table: 6 digits a county, 9 a township, 12 a village; none a functional zone. */
export interface Division {
  readonly code: string | null;
  readonly name: string;
  readonly position: Position | null;
  /** Names or codes of the counties on whose territory a functional zone lies. */
  readonly within: readonly string[];
  readonly spot: Spot;
}

/** The divisions of one city, and what does not fit. */
export interface CityDivisions {
  readonly counties: readonly Division[];
  readonly zones: readonly Division[];
  readonly townships: readonly Division[];
  readonly villages: readonly Division[];
  readonly problems: readonly Note[];
  /** Rows of other cities: a table of a whole province may be given. */
  readonly others: number;
}

/** 统计用区划代码 in full (12 digits) of a county or a township, cut to 6 or 9 digits. */
export function shortCode(code: string): string {
  return code
    .replace(/^(\d{6})0{6}$/, '$1')
    .replace(/^(\d{6})0{3}$/, '$1')
    .replace(/^(\d{9})0{3}$/, '$1');
}

/** What all codes of a city begin with: four digits of a prefecture, six of a county. */
export function prefixOf(cityCode: string): string {
  return cityCode.endsWith('00') ? cityCode.slice(0, 4) : cityCode;
}

const parentOf = { 9: 6, 12: 9 } as const;
const levelNames = { 6: '区县', 9: '乡镇街道' } as const;

function orphan(division: Division, length: 9 | 12): Note {
  const parent = parentOf[length];
  const code = division.code?.slice(0, parent) ?? '';
  return {
    code: 'city-table-orphan',
    spot: division.spot,
    what: `“${division.name}”所属的${levelNames[parent]} ${code} 不在表里`,
    read: division.code ?? '',
    action: `在表里补上代码为 ${code} 的${levelNames[parent]}，或核对这一行的代码`,
  };
}

function twice(rows: readonly Division[]): Note[] {
  const first = new Map<string, Division>();
  return rows.flatMap((row) => {
    if (row.code === null) return [];
    const before = first.get(row.code);
    first.set(row.code, before ?? row);
    // The same row in two files is one row.
    if (before === undefined || before.name === row.name) return [];
    return [
      {
        code: 'city-table-twice',
        spot: row.spot,
        what: `代码 ${row.code} 既是“${before.name}”又是“${row.name}”`,
        read: row.code,
        action: '核对两行的代码，改正其中一行',
      },
    ];
  });
}

/**
 * Takes the rows of code tables; gives those of one city by level, each under its parent.
 *
 * @param city its code of six digits and its name
 */
export function divisionsOf(
  rows: readonly Division[],
  city: { readonly code: string; readonly name: string },
): CityDivisions {
  const prefix = prefixOf(city.code);
  const inCity = rows.filter(({ code }) => code === null || code.startsWith(prefix));
  const problems = twice(inCity);
  const unique = [...new Map(inCity.map((row) => [row.code ?? `zone ${row.name}`, row])).values()];
  const ofLength = (length: number) => unique.filter(({ code }) => code?.length === length);
  const [townships, villages] = [ofLength(9), ofLength(12)];
  const named = ofLength(6).filter(({ code }) => code !== city.code);
  // Townships right below the city: of a prefecture without counties, or of a county.
  const direct = townships.some(({ code }) => code?.startsWith(city.code));
  const own: Division = {
    ...{ code: city.code, name: city.name, position: null, within: [] },
    spot: { file: '' },
  };
  const counties = direct || prefix === city.code ? [own, ...named] : named;
  const known = new Set([...counties, ...townships].map(({ code }) => code));
  for (const [level, length] of [
    [townships, 9],
    [villages, 12],
  ] as const) {
    for (const row of level) {
      if (!known.has(row.code?.slice(0, parentOf[length]) ?? null)) {
        problems.push(orphan(row, length));
      }
    }
  }
  const zones = unique.filter(({ code }) => code === null);
  return {
    ...{ counties, zones, townships, villages },
    problems,
    others: rows.length - inCity.length,
  };
}
