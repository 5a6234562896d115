import type { City } from '../../src/facts/kinds/city.ts';
import type { Township } from '../../src/facts/kinds/place.ts';
import type { PlannedFile } from '../import/importer.ts';
import { mosaicOf } from '../import/mosaic.ts';
import { stableGeometry } from '../import/stable-json.ts';
import type { Division } from './divisions.ts';
import { filesOfCity } from '../../src/facts/portal-files.ts';

/** A row of a table as the gazetteer has it. */
export function townOf({ code, name, position }: Division): Township {
  return {
    ...{ code: code ?? '', name, countyCode: code?.slice(0, 6) ?? '' },
    ...{ lat: position?.lat ?? null, lng: position?.lng ?? null },
    precisionMetres: position?.precisionMetres ?? null,
    confidence: position === null ? 'none' : 'medium',
    ...{ source: position?.source ?? '', licence: position?.licence ?? null },
  };
}

/** The schematic map of the places that have a point; none where none has one. */
export function mapFile(city: City, townships: readonly Township[]): PlannedFile[] {
  const map = mosaicOf(city, townships);
  return map === null ? [] : [{ path: filesOfCity(city.slug).map, text: stableGeometry(map) }];
}
