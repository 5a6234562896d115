/** A reporting rhythm that a text prescribes: `every` in ISO 8601 months (`P2M`) or years. */
export interface Rhythm {
  every: string;
  /** What is due at this rhythm, e.g. 工作简报. */
  what: string;
  policy: string;
  anchor: string;
  quote: string;
}

/** The age of data against one rhythm of its own city. */
export interface RhythmState {
  rhythm: Rhythm;
  /** The day on which the next data would have been due. */
  nextDue: string;
  /** How many further reports would have been due by `today`; 0 while in time. */
  missed: number;
}

export interface Freshness {
  asOf: string;
  ageDays: number;
  /** One for each rhythm of the city's texts; empty where they print none. */
  rhythms: RhythmState[];
  /** Null where the city's texts print no rhythm: nothing to be late against. */
  stale: boolean | null;
}

const dayLength = 86_400_000;

/** Months of an ISO 8601 duration in months or years; null for anything else. */
export function monthsOf(duration: string): number | null {
  const match = /^P(?:(\d+)Y)?(?:(\d+)M)?$/.exec(duration);
  if (match === null) return null;
  const months = Number(match[1] ?? 0) * 12 + Number(match[2] ?? 0);
  return months > 0 ? months : null;
}

/** Adds calendar months to a day; a day that the month lacks becomes its last. */
export function addMonths(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months + 1, 0);
  date.setUTCDate(Math.min(wanted, date.getUTCDate()));
  return date.toISOString().slice(0, 10);
}

function rhythmState(asOf: string, today: string, rhythm: Rhythm): RhythmState | null {
  const months = monthsOf(rhythm.every);
  if (months === null) return null;
  let missed = 0;
  while (addMonths(asOf, months * (missed + 1)) < today) missed += 1;
  return { rhythm, nextDue: addMonths(asOf, months), missed };
}

/**
 * Holds the day of the data against the rhythms of the city's own texts. The rhythm binds those who
 * report, not always the public: the page says so and shows age and rhythm side by side.
 *
 * @param asOf day of the data, `YYYY-MM-DD`
 * @param today the day of building, Asia/Shanghai
 */
export function freshness(asOf: string, today: string, rhythms: readonly Rhythm[]): Freshness {
  const states = rhythms.flatMap((rhythm) => rhythmState(asOf, today, rhythm) ?? []);
  return {
    asOf,
    ageDays: Math.round((Date.parse(today) - Date.parse(asOf)) / dayLength),
    rhythms: states,
    stale: states.length === 0 ? null : states.some(({ missed }) => missed > 0),
  };
}
