import { categoryTotal, type Chart } from './chart.ts';

/** Lengths across are in percent of the drawing's width. */
export interface BarSegment {
  series: number;
  x: number;
  width: number;
  value: number;
}

export interface BarRow {
  label: string;
  segments: BarSegment[];
  total: number | null;
  /** Where the bar ends and its number may stand. */
  end: number;
}

export interface BarLayout {
  rows: BarRow[];
  targetX: number | null;
}

/**
 * Places stacked horizontal bars. Lengths are proportional to values; 0 is at the left edge. They are
 * in percent, so that the drawing takes any width while its letters keep their size.
 *
 * @param longest what the longest bar takes, in percent; the rest is room for its number
 */
export function layoutBars(chart: Chart, longest: number): BarLayout {
  const totals = chart.categories.map((_, index) => categoryTotal(chart, index));
  const most = Math.max(chart.target?.value ?? 0, ...totals.map((total) => total ?? 0), 1);
  const scale = longest / most;
  const rows = chart.categories.map((label, index) => {
    let x = 0;
    const segments: BarSegment[] = [];
    chart.series.forEach(({ values }, series) => {
      const value = values[index] ?? null;
      if (value === null || value === 0) return;
      const width = round(value * scale);
      segments.push({ series, x: round(x), width, value });
      x += value * scale;
    });
    return {
      label,
      segments,
      total: totals[index] ?? null,
      end: round(x),
    };
  });
  return {
    rows,
    targetX: chart.target === null ? null : round(chart.target.value * scale),
  };
}

/** Two decimals are a tenth of a pixel at most and keep builds reproducible. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
