import { SearchMoonPhase, SearchSunLongitude, type AstroTime } from 'astronomy-engine';
import { addDays } from '../../src/rules/deadline/calendar.ts';
import { dayInShanghai } from '../../src/rules/words/date.ts';

// The traditional calendar is reckoned by the clock of Beijing (GB/T 33661).
const dayOf = (moment: AstroTime): string => dayInShanghai(moment.date);

/** The day on which the sun reaches a longitude in the year, e.g. 330° for 雨水. */
function termDay(longitude: number, year: number): string {
  const term = SearchSunLongitude(longitude, new Date(Date.UTC(year, 0, 1)), 366);
  if (term === null) throw new Error(`No solar term of ${longitude}° in ${year}.`);
  return dayOf(term);
}

/** The days of new moon from `from` on, as many as asked for. */
function newMoons(from: string, count: number): string[] {
  const days: string[] = [];
  let at = new Date(`${from}T00:00:00Z`);
  while (days.length < count) {
    const moon = SearchMoonPhase(0, at, 40);
    if (moon === null) throw new Error(`No new moon after ${at.toISOString()}.`);
    days.push(dayOf(moon));
    at = new Date(moon.date.getTime() + 20 * 86_400_000);
  }
  return days;
}

/** 春节: the first month is the one that holds 雨水, and begins on the day of its new moon. */
export function springFestival(year: number): string {
  const rain = termDay(330, year);
  return newMoons(addDays(rain, -32), 3).findLast((day) => day <= rain) ?? '';
}

/** The day of a month of the traditional year, leap months aside: the month holds its 中气. */
function monthDay(year: number, longitude: number, day: number): string {
  const term = termDay(longitude, year);
  const first = newMoons(addDays(term, -32), 3).findLast((moon) => moon <= term) ?? '';
  return addDays(first, day - 1);
}

/** 端午: the fifth day of the month that holds 夏至. */
export const dragonBoat = (year: number): string => monthDay(year, 90, 5);

/** 中秋: the fifteenth day of the month that holds 秋分. */
export const midAutumn = (year: number): string => monthDay(year, 180, 15);

/** 清明: the day on which the sun stands at 15°. */
export const pureBrightness = (year: number): string => termDay(15, year);

const isWeekend = (day: string): boolean => [0, 6].includes(new Date(day).getUTCDay());

/**
 * The days from Monday to Friday without work by the law alone (全国年节及纪念日放假办法, as amended on
 * 2024-11-10): 13 days, and for each on a weekend the next working day.
 */
export function statutoryDaysOff(year: number): string[] {
  const spring = springFestival(year);
  const feasts = [
    [`${year}-01-01`],
    [-1, 0, 1, 2].map((offset) => addDays(spring, offset)),
    [pureBrightness(year)],
    [`${year}-05-01`, `${year}-05-02`],
    [dragonBoat(year)],
    [midAutumn(year)],
    [`${year}-10-01`, `${year}-10-02`, `${year}-10-03`],
  ];
  const off = new Set(feasts.flat().filter((day) => !isWeekend(day)));
  for (const feast of feasts) {
    for (const day of feast.filter(isWeekend)) {
      let instead = addDays(day, 1);
      while (isWeekend(instead) || off.has(instead)) instead = addDays(instead, 1);
      off.add(instead);
    }
  }
  return [...off].sort();
}
