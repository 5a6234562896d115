import { expect, test } from 'vitest';
import { openPage, siteUrl } from '../support/browser.ts';
import { widths } from '../support/measures.ts';

test('the header lies under nothing at any width', async () => {
  const page = await openPage('/policies/');
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    const boxes = await page.evaluate(() => {
      const seen = [...document.querySelectorAll('.site-header :is(a, button, summary, input)')];
      return seen
        .filter((element) => element.checkVisibility({ visibilityProperty: true }))
        .map((element) => {
          const { left, right, top, bottom } = element.getBoundingClientRect();
          return { name: element.textContent.trim(), left, right, top, bottom };
        });
    });
    const overlapping = boxes.flatMap((one, at) =>
      boxes
        .slice(at + 1)
        .filter(
          (two) =>
            Math.min(one.right, two.right) - Math.max(one.left, two.left) > 1 &&
            Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top) > 1,
        )
        .map((two) => `${one.name} × ${two.name}`),
    );
    expect.soft(overlapping, `${width} px`).toEqual([]);
  }
});

test('name, 大字 and menu share one line of the narrowest phone, in large letters too', async () => {
  const page = await openPage('/policies/', { viewport: { width: 320, height: 800 } });
  for (const mode of ['standard', 'large']) {
    await page.evaluate((one) => (document.documentElement.dataset['mode'] = one), mode);
    const tops = await page
      .locator(':is(.site-header__brand, .site-header__letters, .site-menu__button):visible')
      .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)));
    expect(tops, mode).toHaveLength(3);
    expect(Math.max(...tops) - Math.min(...tops), mode).toBeLessThanOrEqual(2);
  }
});

test.each([
  [375, 600],
  [1280, 768],
])(
  'the projects that a filter counts are those that can be seen, at %i px and then at %i',
  async (width, then) => {
    const page = await openPage('/projects/', { viewport: { width, height: 900 } });
    const name = (await page.locator('tbody a[href*="/projects/"]').first().innerText()).slice(
      0,
      2,
    );
    await page.goto(siteUrl(`/projects/?text=${encodeURIComponent(name)}`));
    const counted = page.locator('[data-filter-count]');
    await expect.poll(() => counted.innerText()).toMatch(/\d/);
    const links = page.locator('main tbody :is(th, td) a[href*="/projects/"]:visible');
    const words = await counted.innerText();
    // Who has chosen a place on a phone sees what is there without scrolling past the map.
    if (width === 375) expect((await links.first().boundingBox())?.y).toBeLessThan(812);
    for (const at of [width, then]) {
      await page.setViewportSize({ width: at, height: 900 });
      expect(words, `${at} px`).toContain(String(await links.count()));
      expect(await links.count(), `${at} px`).toBeLessThan(66);
    }
  },
);
