import {
  BarController,
  BarElement,
  CategoryScale,
  Chart as Drawing,
  LinearScale,
  Tooltip,
  type Plugin,
} from 'chart.js';
import type { Chart } from '../../outputs/charts/chart.ts';
import { formatNumber } from '../../rules/words/number.ts';
import type { Stage } from '../../facts/kinds/stage.ts';

// Only the parts used: the rest of Chart.js stays out of the bundle.
Drawing.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);

const rowHeight = 44;

function token(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

/** The stage's colour with the same pattern as in the SVG, so that no stage is told by hue alone. */
function stageFill(tone: Stage | null): string | CanvasPattern {
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
  else for (let i = 0; i < 6; i += 1) pen.fillRect(i, 5 - i, 1.5, 1.5);
  return pen.createPattern(tile, 'repeat') ?? colour;
}

function targetLine({ target }: Chart): Plugin<'bar'> {
  return {
    id: 'target',
    afterDatasetsDraw({ ctx, chartArea, scales }) {
      const scale = scales['x'];
      if (target === null || scale === undefined) return;
      const x = scale.getPixelForValue(target.value);
      ctx.save();
      ctx.strokeStyle = token('--color-stop');
      ctx.fillStyle = token('--color-stop');
      ctx.lineWidth = 2;
      ctx.setLineDash([5, 3]);
      ctx.beginPath();
      ctx.moveTo(x, chartArea.top);
      ctx.lineTo(x, chartArea.bottom);
      ctx.stroke();
      ctx.textAlign = 'right';
      ctx.fillText(target.label, x - 6, chartArea.top + 10);
      ctx.restore();
    },
  };
}

/** Draws a chart on a canvas. */
export function drawChart(canvas: HTMLCanvasElement, chart: Chart): void {
  const frame = canvas.parentElement;
  if (frame !== null) frame.style.height = `${chart.categories.length * rowHeight + 48}px`;
  Drawing.defaults.font.family = getComputedStyle(document.body).fontFamily;
  Drawing.defaults.font.size = 14;
  Drawing.defaults.color = token('--color-ink');
  new Drawing(canvas, {
    type: 'bar',
    data: {
      labels: [...chart.categories],
      datasets: chart.series.map(({ label, tone, values }) => ({
        label,
        data: [...values],
        backgroundColor: stageFill(tone),
        barThickness: 20,
      })),
    },
    options: {
      indexAxis: 'y',
      maintainAspectRatio: false,
      animation: false,
      interaction: { mode: 'nearest', axis: 'y', intersect: false },
      scales: {
        x: {
          stacked: true,
          suggestedMax: chart.target?.value ?? 0,
          grid: { color: token('--color-line') },
          ticks: { maxTicksLimit: 5, callback: (value) => formatNumber(Number(value)) },
        },
        y: { stacked: true, grid: { display: false } },
      },
      plugins: {
        tooltip: {
          callbacks: {
            label: ({ dataset, parsed }) =>
              `${dataset.label ?? ''}：${parsed.x === null ? (chart.empty ?? '无数据') : `${formatNumber(parsed.x)} ${chart.unit}`}`,
          },
        },
      },
    },
    plugins: [targetLine(chart)],
  });
}
