import type { Chart } from '../../outputs/charts/chart.ts';

/**
 * Offers a chart as a PNG that names its source and day. The picture is drawn in the browser when it
 * is asked for; without scripts there are the table and the CSV.
 */
class ChartImage extends HTMLElement {
  #abort = new AbortController();

  readonly #save = (): void => {
    this.#draw().catch((error: unknown) => {
      console.warn('chart-image: no picture', error);
      const button = this.querySelector('button');
      if (button) button.textContent = '图片没有做成，请用数据表或 CSV';
    });
  };

  connectedCallback(): void {
    this.hidden = false;
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.querySelector('button')?.addEventListener('click', this.#save, { signal });
  }

  disconnectedCallback(): void {
    this.#abort.abort();
  }

  async #draw(): Promise<void> {
    const { chartImage, imageWidth } = await import('../../outputs/charts/chart-image.ts');
    const chart = JSON.parse(this.dataset['chart'] ?? '') as Chart;
    const { svg, height } = chartImage(chart, {
      from: this.dataset['from'] ?? '',
      list: this.dataset['list'] ?? '',
      mark: this.dataset['mark'] ?? null,
      address: this.dataset['address'] ?? '',
    });
    const picture = new Image(imageWidth * 2, height * 2);
    picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
    await picture.decode();
    const canvas = document.createElement('canvas');
    canvas.width = imageWidth * 2;
    canvas.height = height * 2;
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/png');
    });
    if (blob === null) throw new Error('the canvas gave no PNG');
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = `${chart.id}-${chart.asOf}.png`;
    link.click();
    URL.revokeObjectURL(link.href);
  }
}

customElements.define('chart-image', ChartImage);
