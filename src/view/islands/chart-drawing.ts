import {
  BarController,
  BarElement,
  CategoryScale,
  Chart as Drawing,
  LinearScale,
  Tooltip,
  type Plugin,
} from 'chart.js';
import { barHeights, longestBar, longestValue } from '../../outputs/charts/bar-layout.ts';
import { categoryTotal, toneOf, type Chart } from '../../outputs/charts/chart.ts';
import { absenceWords } from '../../rules/words/missing.ts';
import { formatNumber } from '../../rules/words/number.ts';
import type { StageGroup } from '../../facts/kinds/stage.ts';

// Only the parts used: the rest of Chart.js stays out of the bundle.
Drawing.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);

/** Where the middle of a bar lies below the middle of its row, in pixels. */
const barBelowMiddle = barHeights.barTop + barHeights.bar / 2 - barHeights.row / 2;

function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

/** The stage's colour with the same pattern as in the SVG, so that no stage is told by hue alone. */
function stageFill(tone: StageGroup | null): string | CanvasPattern {
  if (tone === null) return token('--color-accent');
  const colour = token(`--color-stage-${tone}`);
  const tile = document.createElement('canvas');
  tile.width = 6;
  tile.height = 6;
  const pen = tile.getContext('2d');
  if (pen === null || tone === 'underway') return colour;
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 6, 6);
  pen.fillStyle = token('--color-surface');
  if (tone === 'reserve') pen.fillRect(2, 2, 2, 2);
  else if (tone === 'completed') pen.fillRect(0, 0, 6, 1.5);
  else if (tone === 'unstated') pen.fillRect(0, 0, 1.5, 6);
  else for (let i = 0; i < 6; i += 1) pen.fillRect(i, 5 - i, 1.5, 1.5);
  return pen.createPattern(tile, 'repeat') ?? colour;
}

/** Names above the bars, numbers at their ends, the target's line: what the built drawing has. */
function words(chart: Chart): Plugin<'bar'> {
  const { row, name, barTop, below } = barHeights;
  const most = longestValue(chart);
  return {
    id: 'words',
    afterDatasetsDraw({ ctx, chartArea: { left, right } }) {
      const share = ((right - left) * longestBar) / 100 / most;
      const { family, size } = Drawing.defaults.font;
      ctx.save();
      ctx.fillStyle = token('--color-ink');
      chart.categories.forEach((category, index) => {
        const total = categoryTotal(chart, index);
        ctx.font = `${size ?? 15}px ${family ?? 'sans-serif'}`;
        ctx.fillText(category, 0, index * row + name);
        ctx.font = `600 ${size ?? 15}px ${family ?? 'sans-serif'}`;
        const number = total === null ? (chart.empty ?? absenceWords.notHeld) : formatNumber(total);
        ctx.fillText(number, (total ?? 0) * share + 6, index * row + barTop + 15);
      });
      if (chart.target !== null) {
        const x = chart.target.value * share;
        const bottom = chart.categories.length * row;
        ctx.strokeStyle = token('--color-stop');
        ctx.fillStyle = token('--color-stop');
        ctx.lineWidth = 2;
        ctx.setLineDash([5, 3]);
        ctx.beginPath();
        ctx.moveTo(x, 0);
        ctx.lineTo(x, bottom + 4);
        ctx.stroke();
        ctx.font = `${size ?? 15}px ${family ?? 'sans-serif'}`;
        ctx.textAlign = 'right';
        ctx.fillText(chart.target.label, x, bottom + below - 6);
      }
      ctx.restore();
    },
  };
}

/** Draws a chart on a canvas, as the built drawing shows it, with numbers on hover and touch. */
export function drawChart(canvas: HTMLCanvasElement, chart: Chart): void {
  const frame = canvas.parentElement;
  if (frame !== null) {
    // The last row reaches below the drawing by what its bar lies low; the page does not move.
    frame.style.height = `${frame.getBoundingClientRect().height + barBelowMiddle}px`;
    frame.style.marginBlockEnd = `${-barBelowMiddle}px`;
  }
  const letters = getComputedStyle(document.body);
  Drawing.defaults.font.family = letters.fontFamily;
  Drawing.defaults.font.size =
    (parseFloat(token('--text-s')) * parseFloat(letters.fontSize)) / 1.0625;
  new Drawing(canvas, {
    type: 'bar',
    data: {
      labels: [...chart.categories],
      datasets: chart.series.map(({ label, values }, series) => ({
        label,
        data: [...values],
        backgroundColor: chart.categories.map((_, at) => stageFill(toneOf(chart, series, at))),
        barThickness: barHeights.bar,
      })),
    },
    options: {
      indexAxis: 'y',
      maintainAspectRatio: false,
      animation: false,
      // Rows as high as those of the drawing, their bars in the lower part.
      layout: {
        padding: {
          top: barBelowMiddle,
          bottom: chart.target === null ? 0 : barHeights.below,
        },
        autoPadding: false,
      },
      interaction: { mode: 'nearest', axis: 'y', intersect: false },
      scales: {
        x: {
          stacked: true,
          display: false,
          min: 0,
          max: (longestValue(chart) * 100) / longestBar,
        },
        y: { stacked: true, display: false },
      },
      plugins: {
        tooltip: {
          callbacks: {
            label: ({ dataset, parsed }) =>
              `${dataset.label ?? ''}：${parsed.x === null ? (chart.empty ?? absenceWords.notHeld) : `${formatNumber(parsed.x)} ${chart.unit}`}`,
          },
        },
      },
    },
    plugins: [words(chart)],
  });
}
