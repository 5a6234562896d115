import { readPrintedDate } from './dates.ts';
import type { PolicyMetadata } from '../../facts/kinds/policy.ts';

type Period = Pick<PolicyMetadata, 'pilotStart' | 'pilotEnd'>;

const printedMoment = '\\d{4}\\s*年(?:\\s*\\d{1,2}\\s*月)?(?:\\s*\\d{1,2}\\s*日)?';
const fullPeriod = new RegExp(
  `试点(?:时间|期限|期)[^。；;]{0,12}?(${printedMoment})\\s*(?:-|－|–|—|~|至|到)+\\s*(${printedMoment})`,
  'u',
);
const endOnly = new RegExp(`试点期限[^；;]{0,24}?至\\s*(${printedMoment})`, 'u');

/** The pilot period. A start that is told only in relation to the day of issue is no date: null. */
export function findPeriod(text: string): Period {
  const found = fullPeriod.exec(text);
  if (found !== null) {
    return {
      pilotStart: readPrintedDate(found[1] ?? ''),
      pilotEnd: readPrintedDate(found[2] ?? ''),
    };
  }
  const end = endOnly.exec(text)?.[1];
  return { pilotStart: null, pilotEnd: end === undefined ? null : readPrintedDate(end) };
}
