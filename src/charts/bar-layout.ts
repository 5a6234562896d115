import { categoryTotal, type Chart } from './chart.ts';

export interface BarSegment {
  series: number;
  x: number;
  width: number;
  value: number;
}

export interface BarRow {
  label: string;
  y: number;
  segments: BarSegment[];
  total: number | null;
  /** Where the bar ends and its number may stand. */
  end: number;
}

export interface BarLayout {
  rows: BarRow[];
  targetX: number | null;
  height: number;
}

/** Sizes in units of the drawing: labels stand above the bars, so a phone needs no second drawing. */
export interface BarBox {
  width: number;
  rowHeight: number;
  /** Room kept at the right for the number. */
  valueWidth: number;
}

/** Places stacked horizontal bars in a box. Lengths are proportional to values; 0 is at the left edge. */
export function layoutBars(chart: Chart, box: BarBox): BarLayout {
  const totals = chart.categories.map((_, index) => categoryTotal(chart, index));
  const longest = Math.max(chart.target?.value ?? 0, ...totals.map((total) => total ?? 0), 1);
  const scale = (box.width - box.valueWidth) / longest;
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
      y: index * box.rowHeight,
      segments,
      total: totals[index] ?? null,
      end: round(x),
    };
  });
  return {
    rows,
    targetX: chart.target === null ? null : round(chart.target.value * scale),
    height: chart.categories.length * box.rowHeight,
  };
}

/** Two decimals are far below a pixel and keep builds reproducible. */
function round(value: number): number {
  return Math.round(value * 100) / 100;
}
