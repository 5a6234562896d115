import type { Place } from '../../src/facts/kinds/place.ts';
import { plainCells, type Project } from '../../src/facts/kinds/project.ts';

/** A place with a code of the fictional city, or, without one, a zone. */
export function placeAt(code: string | null, printed = '某地'): Place {
  return {
    printed,
    official: code === null ? null : printed,
    code,
    match: code ? 'exact' : 'zone',
  };
}

/** A project of the fictional city with what a test gives, and plain values for the rest. */
export function projectOf(given: Partial<Project> = {}): Project {
  const source = {
    file: 'list.txt',
    policy: null,
    attachment: null,
    sheet: null,
    row: 1,
    line: 2,
    sha256: 'a'.repeat(64),
  };
  const base = {
    seq: 1,
    county: '东山区',
    category: '低效工业片区',
    name: '旧厂',
    ...plainCells(() => null),
    areaMu: null,
    areaPrinted: null,
    stage: 'planned' as const,
    asOf: '2030-01-01',
    source,
  };
  return {
    id: 'shili-001',
    city: 'shili',
    countyCode: '990101',
    places: [],
    openEnded: false,
    position: null,
    ...base,
    history: [base],
    ...given,
  };
}
