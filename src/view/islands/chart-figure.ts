import type { Chart } from '../../outputs/charts/chart.ts';

/**
 * Puts Chart.js over the built drawing, as the same picture with numbers on hover and touch. It is
 * fetched when a reader first reaches for a chart, never on load; where that fails, and where a chart
 * has no value at all, the drawing stays, and the table below it in any case.
 */
class ChartFigure extends HTMLElement {
  #abort = new AbortController();

  connectedCallback(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    for (const type of ['pointerenter', 'pointerdown', 'focusin']) {
      this.addEventListener(type, this.#reach, { signal, once: true });
    }
  }

  disconnectedCallback(): void {
    this.#abort.abort();
  }

  readonly #reach = (event: Event): void => {
    this.#abort.abort();
    this.#draw(event).catch((error: unknown) => {
      console.warn('chart-figure: the chart stays a static drawing', error);
    });
  };

  async #draw(reached: Event): Promise<void> {
    const chart = JSON.parse(this.dataset['chart'] ?? '') as Chart;
    if (chart.series.every(({ values }) => values.every((value) => value === null))) return;
    const { drawChart } = await import('./chart-drawing.ts');
    const svg = this.querySelector('svg');
    if (svg === null) return;
    const canvas = document.createElement('canvas');
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', svg.getAttribute('aria-label') ?? '');
    const frame = document.createElement('div');
    frame.className = 'chart-canvas';
    frame.style.height = `${svg.getBoundingClientRect().height}px`;
    frame.append(canvas);
    svg.replaceWith(frame);
    drawChart(canvas, chart);
    // The tap that fetched the chart is answered by it, as every later one.
    if (reached instanceof PointerEvent && reached.pointerType !== 'mouse') {
      const { clientX, clientY } = reached;
      requestAnimationFrame(() => {
        canvas.dispatchEvent(new MouseEvent('click', { clientX, clientY }));
      });
    }
  }
}

customElements.define('chart-figure', ChartFigure);
