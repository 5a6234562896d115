import { expect, test } from 'vitest';
import { openPage } from '../support/browser.ts';

test('the letters of a drawn chart are no smaller than 12 px on a phone without scripts', async () => {
  const page = await openPage('/progress/', {
    viewport: { width: 375, height: 812 },
    javaScriptEnabled: false,
  });
  const letters = page.locator('chart-figure svg text');
  const boxes = await letters.evaluateAll((all) =>
    all.map((text) => {
      const { width, right } = text.getBoundingClientRect();
      const scale = width / (text as SVGTextElement).getComputedTextLength();
      return { size: Number.parseFloat(getComputedStyle(text).fontSize) * scale, right };
    }),
  );
  expect(boxes.length).toBeGreaterThan(20);
  expect(Math.min(...boxes.map(({ size }) => size))).toBeGreaterThanOrEqual(12);
  expect(Math.max(...boxes.map(({ right }) => right))).toBeLessThanOrEqual(375);
});

test('the first tap on a chart shows the value it falls on', async () => {
  const page = await openPage('/progress/', {
    viewport: { width: 375, height: 812 },
    hasTouch: true,
  });
  await page.locator('chart-figure').first().tap();
  const canvas = page.locator('chart-figure canvas').first();
  await canvas.waitFor();
  // What is shown goes when the pointer leaves.
  const showsMore = () =>
    canvas.evaluate(async (drawing: HTMLCanvasElement) => {
      const frames = async () => {
        for (let n = 0; n < 3; n += 1) await new Promise(requestAnimationFrame);
      };
      await frames();
      const tapped = drawing.toDataURL();
      drawing.dispatchEvent(new MouseEvent('mouseout'));
      await frames();
      return drawing.toDataURL() !== tapped;
    });
  expect(await showsMore()).toBe(true);
});

test.each([375, 600, 768, 1280])(
  'each cell of the comparison has its word at %i px',
  async (width) => {
    const page = await openPage('/compare/', { viewport: { width, height: 812 } });
    const words = page.locator('.matrix__word');
    const boxes = await words.evaluateAll((all) =>
      all.map((word) => {
        const { width: wide, right } = word.getBoundingClientRect();
        return { wide, right, size: Number.parseFloat(getComputedStyle(word).fontSize) };
      }),
    );
    expect(boxes.length).toBeGreaterThan(20);
    expect(Math.min(...boxes.map(({ wide, size }) => wide / size))).toBeGreaterThanOrEqual(1.9);
    expect(Math.max(...boxes.map(({ right }) => right))).toBeLessThanOrEqual(width);
  },
);
