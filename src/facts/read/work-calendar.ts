import {
  calendarSchema,
  workCalendar,
  type WorkCalendar,
} from '../../rules/disclosure/workdays.ts';
import { readStrict, requireUnique } from './strict-file.ts';

/**
 * Reads `data/calendar.yaml`. It is the country's: every data folder has the same.
 *
 * @throws DataFileError where the file is missing or malformed, or a year stands twice
 */
export function loadWorkCalendar(root: string): WorkCalendar {
  const path = 'data/calendar.yaml';
  const years = readStrict(root, path, calendarSchema);
  requireUnique(
    path,
    years.map(({ year }) => String(year)),
  );
  return workCalendar(years);
}
