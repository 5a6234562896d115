import type { z } from 'zod';
import { Faults } from '../../src/facts/faults.ts';
import type { Policy } from '../../src/facts/kinds/policy.ts';
import type { DataFolder } from '../../src/facts/read/data-folder.ts';
import {
  loadCityRecords,
  loadRecords,
  loadTextRecords,
  loadWritten,
} from '../../src/facts/read/records.ts';
import type { Portal } from '../../src/facts/portal.ts';
import type { CityRecords, Filed, Records, TextRecords } from '../../src/facts/records.ts';
import { fileOf, type WrittenKind } from '../../src/facts/written.ts';

function strictly<T>(read: (faults: Faults) => T): T {
  const faults = new Faults();
  const found = read(faults);
  faults.throwAny();
  return found;
}

/** What the files beside one text say. @throws DataFileError where one is malformed */
export function textRecords(data: DataFolder, policy: Policy): TextRecords {
  return strictly((faults) => loadTextRecords(data, policy, faults));
}

/** What the file of a kind beside one text says. @throws DataFileError where it is malformed */
export function writtenRecords<K extends WrittenKind>(
  data: DataFolder,
  kind: K,
  policy: Policy,
): Filed<readonly z.infer<K['written']>[]> {
  const owners = { cities: [], policies: [policy] };
  const files = strictly((faults) => loadWritten(data, kind, owners, faults));
  return fileOf({ written: new Map([[kind.name, files]]) }, kind, policy.slug);
}

/** A portal with other records of a kind. */
export function withRecords(
  portal: Portal,
  { name }: WrittenKind,
  records: readonly object[],
): Portal {
  const own = records as readonly Readonly<Record<string, unknown>>[];
  return { ...portal, records: new Map([...portal.records, [name, own]]) };
}

/** What the files of one city say. @throws DataFileError where one is malformed */
export function cityRecords(data: DataFolder, city: string): CityRecords {
  return strictly((faults) => loadCityRecords(data, city, faults));
}

/** What all files of records of a data folder say. @throws DataFileError where one is malformed */
export function allRecords(data: DataFolder, policies: readonly Policy[] = []): Records {
  return strictly((faults) => loadRecords(data, { policies, cities: [] }, faults));
}
