import { categoryTotal, type Chart } from './chart.ts';

/**
 * Heights of a bar chart in pixels, the same for the drawing and for what scripts put in its place: a
 * row with its name above its bar, and the line of the target's words below all rows.
 */
export const barHeights = { row: 48, name: 18, barTop: 24, bar: 18, below: 28 } as const;

/**
 * Height in pixels that the embedded page of a chart needs in a column of 360 px or more: title,
 * legend, rows, the lines below them.
 */
export function embedHeight(chart: Chart): number {
  const { row, below } = barHeights;
  const legend = chart.series.length > 1 ? 56 : 0;
  const lines = (chart.target === null ? 0 : below) + (chart.beside === undefined ? 0 : 64);
  return 304 + chart.categories.length * row + legend + lines;
}

/** What the longest bar takes of the width, in percent; the rest is room for its number. */
export const longestBar = 78;

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

/** The value that the longest bar, or the target's line, stands for. */
export function longestValue(chart: Chart): number {
  const totals = chart.categories.map((_, index) => categoryTotal(chart, index) ?? 0);
  return Math.max(chart.target?.value ?? 0, ...totals, 1);
}

/**
 * Places stacked horizontal bars. Lengths are proportional to values; 0 is at the left edge. They are
 * in percent, so that the drawing takes any width while its letters keep their size.
 */
export function layoutBars(chart: Chart): BarLayout {
  const totals = chart.categories.map((_, index) => categoryTotal(chart, index));
  const scale = longestBar / longestValue(chart);
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
