import { expect, inject, test } from 'vitest';
import { newPage, siteUrl } from '../support/browser.ts';
import { onePageOfEachKind } from '../support/site-pages.ts';

test('on a phone no date and no number with its unit is broken, and none of them breaks its sentence up', async () => {
  const page = await newPage({ viewport: { width: 375, height: 812 } });
  for (const address of onePageOfEachKind(inject('siteFolder'))) {
    await page.goto(siteUrl(address));
    const found = await page.evaluate(() => {
      const figure = /\d{4}年\d{1,2}月(?:\d{1,2}日)?|\d[\d,.]* (?:亩|个|条|项|天)/gu;
      const broken: string[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const { data, parentElement: parent } = node as Text;
        if (parent?.closest('summary, button, svg, select') !== null) continue;
        if (!parent.checkVisibility()) continue;
        for (const match of data.matchAll(figure)) {
          const range = new Range();
          range.setStart(node, match.index);
          range.setEnd(node, match.index + match[0].length);
          const tops = [...range.getClientRects()].map(({ top }) => Math.round(top / 8));
          if (new Set(tops).size > 1) broken.push(match[0]);
        }
      }
      // In a flexible box the words before and after would become boxes of their own.
      for (const whole of document.querySelectorAll('span.nowrap')) {
        const box = whole.parentElement;
        if (box === null || !/flex|grid/u.test(getComputedStyle(box).display)) continue;
        const words = [...box.childNodes].filter(
          (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
        );
        if (words.length > 0) broken.push(box.outerHTML.slice(0, 120));
      }
      return broken;
    });
    expect.soft(found, address).toEqual([]);
  }
}, 200_000);

test('the letters of a drawn chart are no smaller than 12 px on a phone without scripts', async () => {
  const page = await newPage({
    viewport: { width: 375, height: 812 },
    javaScriptEnabled: false,
  });
  await page.goto(siteUrl('/progress/'));
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

test('on an A4 sheet no column of a table is cut', async () => {
  // 210 mm less the margins of print.css, at 96 pixels an inch.
  const page = await newPage({ viewport: { width: 672, height: 960 } });
  await page.emulateMedia({ media: 'print' });
  for (const address of onePageOfEachKind(inject('siteFolder'))) {
    await page.goto(siteUrl(address));
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('main table')]
        .filter((table) => table.checkVisibility())
        .filter((table) => table.getBoundingClientRect().right > innerWidth + 1)
        .map((table) => table.textContent.trim().slice(0, 40)),
    );
    expect.soft(cut, address).toEqual([]);
  }
}, 200_000);
