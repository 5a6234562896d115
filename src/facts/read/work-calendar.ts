import type { z } from 'zod';
import { calendarSchema, type WorkCalendar } from '../kinds/calendar.ts';
import { readStrict, requireUnique } from './strict-file.ts';
import { engineFiles } from '../portal-files.ts';

/** Makes the calendar from its years. */
function workCalendar(years: z.infer<typeof calendarSchema>): WorkCalendar {
  const announced = years.filter((year) => year.announced).map(({ year }) => year);
  return {
    off: new Set(years.flatMap(({ off }) => off)),
    work: new Set(years.flatMap(({ work }) => work)),
    announced: new Set(announced),
    known: new Set(years.map(({ year }) => year)),
    from: Math.min(...announced),
    until: Math.max(...announced),
  };
}

/**
 * Reads `data/calendar.yaml`. It is the country's: every data folder has the same.
 *
 * @throws DataFileError where the file is missing or malformed, or a year stands twice
 */
export function loadWorkCalendar(root: string): WorkCalendar {
  const path = engineFiles.calendar;
  const years = readStrict(root, path, calendarSchema);
  requireUnique(
    path,
    years.map(({ year }) => String(year)),
  );
  return workCalendar(years);
}
