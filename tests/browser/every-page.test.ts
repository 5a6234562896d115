import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { accessibilityFindings } from '../support/axe.ts';
import { newPage, siteUrl } from '../support/browser.ts';
import { onePageOfEachKind } from '../support/site-pages.ts';

const viewports = {
  phone: { width: 375, height: 812 },
  desktop: { width: 1280, height: 900 },
};

/** Collects what a page asks for and complains of, from before it is loaded. */
function watch(page: Page): { requests: string[]; problems: string[] } {
  const seen = { requests: [] as string[], problems: [] as string[] };
  page.on('request', (request) => seen.requests.push(request.url()));
  page.on('pageerror', (error) => seen.problems.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') seen.problems.push(message.text());
  });
  return seen;
}

async function overflow(page: Page): Promise<number> {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

// One page of each kind; soft expectations, because loading a page is what costs the time.
describe.each(onePageOfEachKind(inject('siteFolder')))('%s', (address) => {
  test('is complete without JavaScript, on screen and in print', async () => {
    const page = await newPage({ javaScriptEnabled: false, viewport: viewports.phone });
    await page.goto(siteUrl(address));
    expect.soft(await page.locator('main h1').count()).toBe(1);
    expect.soft((await page.locator('main').innerText()).length).toBeGreaterThan(60);
    expect.soft(await overflow(page)).toBeLessThanOrEqual(0);
    await page.emulateMedia({ media: 'print' });
    expect.soft(await page.locator('nav:visible').count()).toBe(0);
    expect.soft((await page.locator('main').innerText()).length).toBeGreaterThan(60);
  });

  test.each(Object.entries(viewports))(
    'on a %s: own host only, no CSP violation or error, no axe finding, no sideways scrolling',
    async (_, viewport) => {
      const page = await newPage({ viewport, reducedMotion: 'reduce' });
      const { requests, problems } = watch(page);
      await page.goto(siteUrl(address), { waitUntil: 'networkidle' });
      const { origin } = new URL(siteUrl('/'));
      const others = requests.filter(
        (url) => !url.startsWith(origin) && !/^(data|blob):/.test(url),
      );
      expect.soft(others).toEqual([]);
      expect.soft(problems).toEqual([]);
      expect.soft(await overflow(page)).toBeLessThanOrEqual(0);
      expect.soft(await accessibilityFindings(page)).toEqual([]);
    },
  );

  test('the first Tab reaches the link that skips to the text, where anything stands before it', async () => {
    const page = await newPage();
    await page.goto(siteUrl(address));
    if ((await page.locator('main.bare').count()) > 0) {
      // A sheet or an embedded page begins with its text: nothing is there to skip.
      expect(await page.locator('body > :not(main, script)').count()).toBe(0);
      return;
    }
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').getAttribute('href')).toBe('#main');
    await page.keyboard.press('Enter');
    expect(await page.locator(':focus').getAttribute('id')).toBe('main');
  });
});

test('an unknown address gets the 404 page with its status and a way home', async () => {
  const page = await newPage();
  const response = await page.goto(siteUrl('/no-such-page/'));
  expect(response?.status()).toBe(404);
  expect(await page.locator('main h1').count()).toBe(1);
});

test('the results of a search have no axe finding, their headings in order', async () => {
  const page = await newPage({ viewport: viewports.phone, reducedMotion: 'reduce' });
  await page.goto(siteUrl(`/search/?q=${encodeURIComponent('补偿')}`));
  await page.locator('[data-search-hit]').first().waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
});
