import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { newPage, openPage, siteUrl } from '../support/browser.ts';
import { onePageOfEachKind } from '../support/site-pages.ts';

interface Focus {
  name: string;
  /** Its number among all elements of the page. */
  place: number;
  /** The browser's own parts of a field take the focus one after the other. */
  ofBrowser: boolean;
  /** Something shows where the focus is. */
  marked: boolean;
  /** Some of the element is in sight, with nothing above it. */
  inSight: boolean;
}

/** What has the focus, and whether a reader can see that it has. */
async function focus(page: Page): Promise<Focus | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    // Year, month and day are stops of their own, which the browser marks inside the field.
    const ofBrowser = element.matches('input[type="date"]');
    const { outlineStyle, outlineWidth, boxShadow, stroke } = getComputedStyle(element);
    const marked =
      ofBrowser ||
      (outlineStyle !== 'none' && outlineWidth !== '0px') ||
      boxShadow !== 'none' ||
      stroke !== 'none';
    const boxes = [...element.getClientRects()];
    const inSight = boxes.some(({ left, right, top, bottom }) => {
      const x = Math.min(Math.max((left + right) / 2, 1), innerWidth - 1);
      const y = Math.min(Math.max((top + bottom) / 2, 1), innerHeight - 1);
      const above = document.elementFromPoint(x, y);
      if (above === null) return false;
      // The middle of a ring on the map is the map.
      const drawing = element.closest('svg');
      return drawing === null
        ? element.contains(above) || above.contains(element)
        : drawing === above.closest('svg');
    });
    const place = [...document.querySelectorAll('*')].indexOf(element);
    return { name: element.outerHTML.slice(0, 90), place, ofBrowser, marked, inSight };
  });
}

/** Presses a key up to `most` times or until the page is left; gives all that took the focus. */
async function walk(page: Page, most: number, key = 'Tab'): Promise<Focus[]> {
  const path: Focus[] = [];
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press(key);
    const now = await focus(page);
    if (now === null) break;
    path.push(now);
  }
  return path;
}

test('on every page, each stop of the Tab key can be seen, and none is a trap', async () => {
  const page = await newPage({ viewport: { width: 1024, height: 700 }, reducedMotion: 'reduce' });
  for (const address of onePageOfEachKind(inject('siteFolder'))) {
    await page.goto(siteUrl(address));
    const path = await walk(page, 40);
    expect
      .soft(
        path.filter(({ marked }) => !marked).map(({ name }) => name),
        address,
      )
      .toEqual([]);
    expect
      .soft(
        path.filter(({ inSight }) => !inSight).map(({ name }) => name),
        address,
      )
      .toEqual([]);
    // Where there is one stop alone, a browser without a frame of its own comes back to it.
    const stops = await page
      .locator('a[href], button, input, select, summary, [tabindex="0"]')
      .count();
    const stuck = path.filter(
      ({ place, ofBrowser }, at) => stops > 1 && !ofBrowser && path[at - 1]?.place === place,
    );
    expect
      .soft(
        stuck.map(({ name }) => name),
        address,
      )
      .toEqual([]);
  }
}, 400_000);

test.each(['standard', 'large', 'contrast', 'simple'])(
  'in mode %s, walking back up a page with parts that stay in sight hides no stop',
  async (mode) => {
    const page = await newPage({ viewport: { width: 1280, height: 720 }, reducedMotion: 'reduce' });
    await page.addInitScript((kept) => {
      localStorage.setItem('mingdi-mode', kept);
    }, mode);
    for (const address of ['/compare/', '/policies/huzhou-2024-2/']) {
      await page.goto(siteUrl(address));
      await page.locator('main a[href]:visible').nth(60).focus();
      const path = await walk(page, 25, 'Shift+Tab');
      expect.soft(path.length, address).toBe(25);
      const lost = path.filter(({ inSight, marked }) => !inSight || !marked);
      expect
        .soft(
          lost.map(({ name }) => name),
          address,
        )
        .toEqual([]);
    }
  },
);

test('a reader finds a project with the keyboard alone: filter, list, page, and back', async () => {
  const page = await openPage('/projects/');
  const county = page.locator('main select').first();
  await county.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const rows = page.locator('main a[href*="/projects/huzhou-"]:visible');
  await expect.poll(() => rows.count()).toBeGreaterThan(0);
  await page.locator('main tbody a:visible').first().focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/projects/huzhou-*/');
  expect(await page.locator('main h1').count()).toBe(1);
});

test('a reader searches with the keyboard alone and opens a result', async () => {
  const page = await openPage('/search/');
  await page.locator('main input[type="search"]').focus();
  await page.keyboard.type('补偿');
  await page.keyboard.press('Enter');
  const result = page.locator('main a[href*="/policies/"]:visible').first();
  await result.waitFor();
  await result.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/policies\//);
});

test('a reader goes from the contents of a text to a clause and on from there', async () => {
  const page = await openPage('/policies/');
  await page.locator('main a[href*="/policies/"]').first().focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/policies\/[^/]+\/$/);
  const contents = page.locator('nav[aria-label="目录"]');
  if (!(await contents.locator('a').first().isVisible())) {
    await contents.locator('summary').first().focus();
    await page.keyboard.press('Enter');
  }
  await contents.locator('a').nth(2).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(/#c-/);
  const anchor = new URL(page.url()).hash.slice(1);
  const top = await page
    .locator(`[id="${anchor}"]`)
    .evaluate((part) => part.getBoundingClientRect().top);
  expect(top).toBeGreaterThanOrEqual(-1);
  await page.keyboard.press('Tab');
  expect(
    await page.evaluate(
      (id) => document.getElementById(id)?.contains(document.activeElement),
      anchor,
    ),
  ).toBe(true);
});
