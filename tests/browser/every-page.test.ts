import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { accessibilityFindings, findingsOfMode, type Mode } from '../support/axe.ts';
import { newPage, siteUrl } from '../support/browser.ts';
import {
  brokenFigures,
  cutTables,
  overflow,
  setMode,
  smallTargets,
  strayMarks,
  widths,
} from '../support/measures.ts';
import { reachOf } from '../support/reach.ts';
import { onePageOfEachKind } from '../support/site-pages.ts';
import { walk, walkFaults } from '../support/tab-walk.ts';

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
const targets: Record<Mode, number> = { standard: 44, large: 60, contrast: 44, simple: 60 };
const modes = Object.keys(targets) as Mode[];

/** 400 % zoom of a screen 1280 px wide is the same as this. */
const narrow = { width: 320, height: 640 };

/** 210 mm less the margins of print.css, at 96 pixels an inch. */
const sheet = { width: 672, height: 960 };

/** Every control that can be seen can be pressed. */
async function holdReach(page: Page, ...at: number[]): Promise<void> {
  for (const width of at) {
    await page.setViewportSize({ width, height: 800 });
    expect.soft((await reachOf(page)).covered, `at ${width} px`).toEqual([]);
  }
}

/** Each stop of the Tab key can be seen and none is a trap; the first skips to the text. */
async function holdTabs(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1024, height: 700 });
  const path = await walk(page, 40);
  expect.soft(await walkFaults(page, path)).toEqual([]);
  if ((await page.locator('main.bare').count()) > 0) {
    // A sheet or an embedded page begins with its text: nothing is there to skip.
    expect.soft(await page.locator('body > :not(main, script)').count()).toBe(0);
    return;
  }
  expect.soft(path[0]?.name).toContain('href="#main"');
  await page.locator('a[href="#main"]').first().focus();
  await page.keyboard.press('Enter');
  expect.soft(await page.locator(':focus').getAttribute('id')).toBe('main');
}

/** The page is no wider than its window, at any width. */
async function holdWidths(page: Page): Promise<void> {
  for (const mode of ['standard', 'large', 'simple']) {
    await setMode(page, mode);
    for (const width of widths) {
      // How high a window is changes nothing of widths; a low one is drawn sooner.
      await page.setViewportSize({ width, height: 120 });
      expect.soft(await overflow(page), `${mode} at ${width} px`).toBeLessThanOrEqual(0);
    }
  }
}

// One page of each kind; soft expectations, because loading a page is what costs the time: each is
// loaded once without scripts, once as on a phone and once as on a desk, and everything is asked then.
describe.each(onePageOfEachKind(inject('siteFolder')))('%s', { timeout: 120_000 }, (address) => {
  async function load(viewport: { width: number; height: number }, hasTouch: boolean) {
    const page = await newPage({ viewport, hasTouch, reducedMotion: 'reduce' });
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

  test('on a phone: own host, no error, no axe finding, whole figures, all in reach, in each mode at 320 px', async () => {
    const page = await load(viewports.phone, true);
    expect.soft(await brokenFigures(page)).toEqual([]);
    expect.soft(await strayMarks(page)).toEqual([]);
    // Colours are asked below in two modes, and of the same page on a desk.
    expect.soft(await accessibilityFindings(page, ['color-contrast'])).toEqual([]);
    await holdReach(page, 375, 600);
    // Sheets for paper and pages for frames of other sites have one look.
    const bare = (await page.locator('main.bare').count()) > 0;
    await page.setViewportSize(narrow);
    for (const mode of modes) {
      await setMode(page, mode);
      expect.soft(await overflow(page), mode).toBeLessThanOrEqual(0);
      const height = bare ? targets.standard : targets[mode];
      expect.soft(await smallTargets(page, height), mode).toEqual([]);
      expect.soft(await findingsOfMode(page, mode), mode).toEqual([]);
    }
  });

  test('on a desk: own host, no error, no axe finding, all in reach of mouse and keys, whole tables on paper, never wider than its window', async () => {
    const page = await load(viewports.desktop, false);
    expect.soft(await accessibilityFindings(page)).toEqual([]);
    await holdTabs(page);
    await holdReach(page, 768, 1280);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize(sheet);
    expect.soft(await cutTables(page)).toEqual([]);
    await page.emulateMedia({ media: 'screen' });
    await holdWidths(page);
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
