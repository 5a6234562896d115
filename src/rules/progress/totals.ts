import {
  isListed,
  stageGroupOf,
  stageGroups,
  type Stage,
  type StageGroup,
} from '../../facts/kinds/stage.ts';

/** What is counted: projects (in rows) and their printed areas. */
export interface Countable {
  /** Null, as are category and stage, where the list prints none. */
  county: string | null;
  category: string | null;
  areaMu: number | null;
  stage: Stage | null;
}

/**
 * Rows and 亩 of a group. `areaMu` is null where no row of the group prints an area (missing is not
 * 0); `unprinted` rows are not in it.
 */
export interface Totals {
  projects: number;
  areaMu: number | null;
  unprinted: number;
}

/** Sums in hundredths of a 亩, so that decimal fractions add up to what the list prints. */
export function totalsOf(rows: readonly Pick<Countable, 'areaMu'>[]): Totals {
  const printed = rows.flatMap(({ areaMu }) => areaMu ?? []);
  const hundredths = printed.reduce((sum, area) => sum + Math.round(area * 100), 0);
  return {
    projects: rows.length,
    areaMu: printed.length === 0 ? null : hundredths / 100,
    unprinted: rows.length - printed.length,
  };
}

/** The totals of each stage, and of the rows that print none: they sum up. */
export type StageTotals = Readonly<Record<StageGroup, Totals>>;

/** Takes rows; gives the totals of each stage, every stage present. */
export function totalsByStage(rows: readonly Countable[]): StageTotals {
  const totals = (group: StageGroup) =>
    totalsOf(rows.filter(({ stage }) => stageGroupOf(stage) === group));
  const entries = stageGroups.map((group) => [group, totals(group)] as const);
  return Object.fromEntries(entries) as Record<StageGroup, Totals>;
}

/**
 * Whether a list prints no stage: then nothing is known of how many of its projects are in any. A list
 * without rows says nothing of what it prints; withdrawn projects are in none.
 */
export function printsNoStage(rows: readonly Pick<Countable, 'stage'>[]): boolean {
  const listed = rows.filter(isListed);
  return listed.length > 0 && listed.every(({ stage }) => stage === null);
}

/** Takes rows and what they are grouped by; gives the totals of each group in order of first sight. */
export function totalsBy<T extends Countable>(
  rows: readonly T[],
  keyOf: (row: T) => string,
): Map<string, Totals> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return new Map([...groups].map(([key, group]) => [key, totalsOf(group)]));
}
