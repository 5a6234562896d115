import { Faults } from '../../src/facts/faults.ts';
import type { Policy } from '../../src/facts/kinds/policy.ts';
import type { DataFolder } from '../../src/facts/read/data-folder.ts';
import { loadCityRecords, loadRecords, loadTextRecords } from '../../src/facts/read/records.ts';
import type { CityRecords, Records, TextRecords } from '../../src/facts/records.ts';

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

/** What the files of one city say. @throws DataFileError where one is malformed */
export function cityRecords(data: DataFolder, city: string): CityRecords {
  return strictly((faults) => loadCityRecords(data, city, faults));
}

/** What all files of records of a data folder say. @throws DataFileError where one is malformed */
export function allRecords(data: DataFolder, policies: readonly Policy[] = []): Records {
  return strictly((faults) => loadRecords(data, { policies, cities: [] }, faults));
}
