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
