import type { Chart } from '../../outputs/charts/chart.ts';

/**
 * Draws a chart with Chart.js in place of the built SVG, with numbers on hover and touch. The table
 * below it stays. Chart.js is fetched only when a chart comes near the viewport; where that fails,
 * the SVG stays.
 */
class ChartFigure extends HTMLElement {
  private observer: IntersectionObserver | null = null;

  connectedCallback(): void {
    this.observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        this.observer?.disconnect();
        this.draw().catch((error: unknown) => {
          console.error('chart-figure: the chart stays a static drawing', error);
        });
      },
      { rootMargin: '200px' },
    );
    this.observer.observe(this);
  }

  disconnectedCallback(): void {
    this.observer?.disconnect();
  }

  private async draw(): Promise<void> {
    const chart = JSON.parse(this.dataset['chart'] ?? '') as Chart;
    // A chart without any value says so in words, which a canvas would not show.
    if (chart.series.every(({ values }) => values.every((value) => value === null))) return;
    const { drawChart } = await import('./chart-drawing.ts');
    const svg = this.querySelector('svg');
    if (svg === null) return;
    const canvas = document.createElement('canvas');
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', svg.getAttribute('aria-label') ?? '');
    const frame = document.createElement('div');
    frame.className = 'chart-canvas';
    frame.append(canvas);
    svg.replaceWith(frame);
    drawChart(canvas, chart);
  }
}

customElements.define('chart-figure', ChartFigure);
