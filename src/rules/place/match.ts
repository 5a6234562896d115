import { parseLocation } from './location.ts';
import type { Gazetteer, MatchKind, Place, Township, Village } from '../../facts/kinds/place.ts';

/** What a row says about where it is. */
export interface RowPlace {
  readonly location: string | null;
  /** Name of the 片区: only it may say which township a village belongs to. */
  readonly projectName: string;
  readonly county: string;
  /** Codes of the counties in which names may be sought; for a zone, those on whose land it lies. */
  readonly countyCodes: readonly string[];
}

export interface RowMatch {
  readonly places: Place[];
  readonly openEnded: boolean;
}

interface Found {
  readonly official: string;
  readonly code: string;
  readonly match: MatchKind;
}

const zoneName =
  /(?:开发区|高新区|经开区|度假区|管委会|新区|功能区|集聚区|示范区|合作区|保税区|试验区|管理区)$/u;

/** Whether a name says that it is a functional zone: 开发区 and the like. */
export const isZoneName = (name: string): boolean => zoneName.test(name);

const townshipSuffix = /(?:街道|镇|乡)$/u;

/** Townships of the row's own county that its 位置 or its name prints in full. */
function namedTownships(row: RowPlace, townships: readonly Township[]): Township[] {
  const printed = `${row.projectName}${row.location ?? ''}`;
  return townships.filter((township) => printed.includes(township.name));
}

function findTownship(name: string, townships: readonly Township[]): Found | null {
  const exact = townships.find((township) => township.name === name);
  if (exact) return { official: exact.name, code: exact.code, match: 'exact' };
  const bare = townships.filter((township) => township.name.replace(townshipSuffix, '') === name);
  const [only] = bare;
  if (bare.length !== 1 || !only) return null;
  return { official: only.name, code: only.code, match: 'suffix' };
}

function findVillage(name: string, named: Township[], villages: readonly Village[]): Found | null {
  const hits = villages.filter((village) =>
    named.some(
      (township) =>
        township.code === village.townshipCode &&
        (village.name === name || `${township.name}${village.name}` === name),
    ),
  );
  const [only] = hits;
  if (hits.length !== 1 || !only) return null;
  return { official: only.name, code: only.code, match: 'village' };
}

/**
 * Matches the place names of one row, inside the county that the row names and nowhere else: 康山 of
 * 递铺街道 is not 康山街道 of another county. A village is sought only in townships that the row
 * itself prints. What matches nothing, or more than one place, keeps match `none`.
 */
export function matchPlaces(row: RowPlace, gazetteer: Gazetteer): RowMatch {
  if (row.location === null) return { places: [], openEnded: false };
  const townships = gazetteer.townships.filter(({ countyCode }) =>
    row.countyCodes.includes(countyCode),
  );
  const named = namedTownships(row, townships);
  const find = (name: string): Found | null =>
    findTownship(name, townships) ?? findVillage(name, named, gazetteer.villages);
  const { names, openEnded } = parseLocation(row.location);
  const places = names.map((printed): Place => {
    const found = find(printed);
    if (found) return { printed, ...found };
    const reading = gazetteer.readings.find(
      (entry) => entry.printed === printed && entry.county === row.county,
    );
    const read = reading ? find(reading.official) : null;
    if (read) return { printed, official: read.official, code: read.code, match: 'scan' };
    return { printed, official: null, code: null, match: isZoneName(printed) ? 'zone' : 'none' };
  });
  return { places, openEnded };
}
