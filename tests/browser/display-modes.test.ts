import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { blank, newPage, openPage, siteUrl } from '../support/browser.ts';
import { overflow } from '../support/measures.ts';

// 400 % zoom of a screen 1280 px wide is the same as this.
const narrow = { width: 320, height: 640 };

async function pageInMode(mode: string): Promise<Page> {
  const page = await openPage(blank, { viewport: narrow, reducedMotion: 'reduce' });
  await page.evaluate((kept) => {
    localStorage.setItem('mingdi-mode', kept);
  }, mode);
  return page;
}

// What every page keeps in every mode, every-page-phone.test.ts asks of each page where it is open anyway.
test('a mode is kept from page to page and said to those who do not see it', async () => {
  const page = await openPage('/');
  await page.getByRole('button', { name: '高对比' }).click();
  await page.getByRole('link', { name: '政策文件', exact: true }).first().click();
  await page.waitForURL('**/policies/');
  expect(await page.locator('html').getAttribute('data-mode')).toBe('contrast');
  const button = page.getByRole('button', { name: '高对比' });
  expect(await button.getAttribute('aria-pressed')).toBe('true');
  await page.getByRole('button', { name: '标准' }).click();
  expect(await page.locator('html').getAttribute('data-mode')).toBe('standard');
});

test('the plain mode has one column, no map and no chart, and all their rows', async () => {
  const page = await pageInMode('simple');
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(siteUrl('/progress/'));
  expect(await page.locator('chart-figure:visible').count()).toBe(0);
  expect(await page.locator('summary:visible', { hasText: '数据表' }).count()).toBeGreaterThan(0);
  await page.goto(siteUrl('/projects/'));
  expect(await page.locator('project-map:visible').count()).toBe(0);
  expect(await page.locator('a[href*="/projects/huzhou-"]:visible').count()).toBeGreaterThan(60);
});

test('paper has black letters on white, whatever the mode', async () => {
  const page = await pageInMode('contrast');
  await page.goto(siteUrl('/about/'));
  await page.emulateMedia({ media: 'print' });
  const colours = await page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.body);
    return [color, backgroundColor];
  });
  expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
});

test('the plain mode prints the whole page, in one column and without controls', async () => {
  const page = await pageInMode('simple');
  for (const address of ['/projects/', '/policies/huzhou-2024-2/', '/progress/']) {
    await page.setViewportSize({ width: 794, height: 1123 });
    await page.goto(siteUrl(address));
    const links = await page.locator('main a[href*="/projects/huzhou-"]').count();
    await page.emulateMedia({ media: 'print' });
    expect.soft(await page.locator('nav:visible, button:visible').count(), address).toBe(0);
    expect.soft(await overflow(page), address).toBeLessThanOrEqual(0);
    const words = (await page.locator('main').innerText()).length;
    expect.soft(words, address).toBeGreaterThan(address === '/progress/' ? 500 : 2000);
    if (address === '/projects/') {
      expect.soft(links).toBeGreaterThan(60);
      const printed = page.locator('main tbody a[href*="/projects/huzhou-"]:visible');
      expect.soft(await printed.count()).toBeGreaterThanOrEqual(66);
    }
    await page.emulateMedia({ media: 'screen' });
  }
});

test('nothing moves for readers who asked for less motion', async () => {
  for (const address of ['/', '/projects/', '/progress/', '/policies/huzhou-2024-2/']) {
    const page = await openPage(address, { reducedMotion: 'reduce' });
    const moving = await page.evaluate(() => {
      const all = [...document.querySelectorAll('*')].filter((element) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
        return (
          !/^0s(, 0s)*$/.test(transitionDuration) ||
          animationName !== 'none' ||
          scrollBehavior === 'smooth'
        );
      });
      const names = all.map((element) => element.outerHTML.slice(0, 80));
      return [...names, ...document.getAnimations().map(() => 'animation')];
    });
    expect.soft(moving, address).toEqual([]);
  }
});

test("Windows' contrast themes leave buttons, notices and drawings their outlines", async () => {
  const page = await openPage('/progress/', { forcedColors: 'active' });
  const drawing = page.locator('.chart-figure__svg').first();
  expect(await drawing.evaluate((svg) => getComputedStyle(svg).forcedColorAdjust)).toBe('none');
  await page.goto(siteUrl('/policies/jinhua-draft/'));
  const notice = page.locator('.notice').first();
  expect(await notice.evaluate((box) => getComputedStyle(box).borderTopStyle)).toBe('solid');
});

test('a page that nobody built again says so once a text has lapsed, and not before', async () => {
  // A page of its own: no other test is to live in the days of this one.
  const page = await newPage();
  await page.goto(siteUrl('/policies/'));
  const until = await page.locator('html').getAttribute('data-until');
  const note = page.locator('.lapsed-note');
  expect(await note.count()).toBe(until === null ? 0 : 1);
  if (until === null) return;
  const shownAt = async (time: string) => {
    await page.clock.setFixedTime(`${until}T${time}+08:00`);
    await page.reload();
    return note.isVisible();
  };
  expect(await shownAt('23:59:59')).toBe(false);
  expect(await shownAt('24:00:00')).toBe(true);
  expect(await note.innerText()).toContain('向发文机关核实');
});
