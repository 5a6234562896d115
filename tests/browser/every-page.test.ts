import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { accessibilityFindings } from '../support/axe.ts';
import { newPage, siteUrl } from '../support/browser.ts';
import { brokenFigures, cutTables, overflow, setMode, smallTargets } from '../support/measures.ts';
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

/** Least height of what people press in each display mode, in CSS pixels. */
const targets = { standard: 44, large: 60, contrast: 44, simple: 60 };

/** 400 % zoom of a screen 1280 px wide is the same as this. */
const narrow = { width: 320, height: 640 };

/** 210 mm less the margins of print.css, at 96 pixels an inch. */
const sheet = { width: 672, height: 960 };

/** The first Tab reaches the link that skips to the text, where anything stands before it. */
async function holdSkipLink(page: Page, bare: boolean): Promise<void> {
  if (bare) {
    // A sheet or an embedded page begins with its text: nothing is there to skip.
    expect.soft(await page.locator('body > :not(main, script)').count()).toBe(0);
    return;
  }
  await page.keyboard.press('Tab');
  expect.soft(await page.locator(':focus').getAttribute('href')).toBe('#main');
  await page.keyboard.press('Enter');
  expect.soft(await page.locator(':focus').getAttribute('id')).toBe('main');
}

// One page of each kind; soft expectations, because loading a page is what costs the time: each is
// loaded once without scripts, once as on a phone and once as on a desk, and everything is asked then.
describe.each(onePageOfEachKind(inject('siteFolder')))('%s', (address) => {
  async function load(viewport: { width: number; height: number }): Promise<Page> {
    const page = await newPage({ viewport, reducedMotion: 'reduce' });
    const { requests, problems } = watch(page);
    await page.goto(siteUrl(address), { waitUntil: 'networkidle' });
    const { origin } = new URL(siteUrl('/'));
    const others = requests.filter((url) => !url.startsWith(origin) && !/^(data|blob):/.test(url));
    expect.soft(others).toEqual([]);
    expect.soft(problems).toEqual([]);
    expect.soft(await overflow(page)).toBeLessThanOrEqual(0);
    return page;
  }

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

  test('on a phone: own host, no error, no axe finding, whole figures, in each mode at 320 px', async () => {
    const page = await load(viewports.phone);
    expect.soft(await brokenFigures(page)).toEqual([]);
    expect.soft(await accessibilityFindings(page)).toEqual([]);
    // Sheets for paper and pages for frames of other sites have one look.
    const bare = (await page.locator('main.bare').count()) > 0;
    await page.setViewportSize(narrow);
    for (const [mode, least] of Object.entries(targets)) {
      await setMode(page, mode);
      expect.soft(await overflow(page), mode).toBeLessThanOrEqual(0);
      const height = bare ? targets.standard : least;
      expect.soft(await smallTargets(page, height), mode).toEqual([]);
      expect.soft(await accessibilityFindings(page, 'mode'), mode).toEqual([]);
    }
  });

  test('on a desk: own host, no error, no axe finding, no sideways scrolling, a link to the text, whole tables on paper', async () => {
    const page = await load(viewports.desktop);
    expect.soft(await accessibilityFindings(page)).toEqual([]);
    await holdSkipLink(page, (await page.locator('main.bare').count()) > 0);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize(sheet);
    expect.soft(await cutTables(page)).toEqual([]);
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
