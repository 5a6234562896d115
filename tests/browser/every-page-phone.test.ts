import { describe, expect, inject, test } from 'vitest';
import { accessibilityFindings, findingsOfMode, type Mode } from '../support/axe.ts';
import { openPage, siteUrl } from '../support/browser.ts';
import {
  brokenFigures,
  brokenPunctuation,
  brokenTags,
  indentedFigures,
  overflow,
  setMode,
  smallTargets,
  squeezedValues,
  strayMarks,
} from '../support/measures.ts';
import { holdReach, loadHeld, openIn } from '../support/page-kinds.ts';
import { onePageOfEachKind } from '../support/site-pages.ts';

const phone = { width: 375, height: 812 };
const touched = { viewport: phone, hasTouch: true, reducedMotion: 'reduce' } as const;
const withoutScripts = { viewport: phone, javaScriptEnabled: false } as const;

/** 400 % zoom of a screen 1280 px wide is the same as this. */
const narrow = { width: 320, height: 640 };

/** Least height of what people press in each display mode, in CSS pixels. */
const targets: Record<Mode, number> = { standard: 44, large: 60, contrast: 44, simple: 60 };
const modes = Object.keys(targets) as Mode[];

// One page of each kind; soft expectations, because loading a page is what costs the time: each is
// loaded once without scripts and once with them, and everything is asked then. What is asked of a
// page on a desk, every-page-desk.test.ts asks.
describe.each(onePageOfEachKind(inject('siteFolder')))('%s', { timeout: 120_000 }, (address) => {
  test('is complete without JavaScript, on screen and in print', async () => {
    const page = await openIn(withoutScripts, address);
    expect.soft(await page.locator('main h1').count()).toBe(1);
    expect.soft((await page.locator('main').innerText()).length).toBeGreaterThan(60);
    expect.soft(await overflow(page)).toBeLessThanOrEqual(0);
    await page.emulateMedia({ media: 'print' });
    expect.soft(await page.locator('nav:visible').count()).toBe(0);
    expect.soft((await page.locator('main').innerText()).length).toBeGreaterThan(60);
  });

  test('on a phone: own host, no error, no axe finding, whole figures, all in reach, in each mode at 320 px', async () => {
    const page = await loadHeld(touched, address);
    expect.soft(await brokenFigures(page)).toEqual([]);
    expect.soft(await indentedFigures(page)).toEqual([]);
    expect.soft(await strayMarks(page)).toEqual([]);
    expect.soft(await brokenTags(page)).toEqual([]);
    expect.soft(await squeezedValues(page)).toEqual([]);
    // Colours are asked below in two modes, and of the same page on a desk.
    expect.soft(await accessibilityFindings(page, ['color-contrast'])).toEqual([]);
    await holdReach(page, 375, 600);
    // Sheets for paper and pages for frames of other sites have one look.
    const bare = (await page.locator('main.bare').count()) > 0;
    await page.setViewportSize(narrow);
    for (const mode of modes) {
      await setMode(page, mode);
      expect.soft(await overflow(page), mode).toBeLessThanOrEqual(0);
      expect.soft(await brokenPunctuation(page), mode).toEqual([]);
      const height = bare ? targets.standard : targets[mode];
      expect.soft(await smallTargets(page, height), mode).toEqual([]);
      expect.soft(await findingsOfMode(page, mode), mode).toEqual([]);
    }
  });
});

test('an unknown address gets the 404 page with its status and a way home', async () => {
  const page = await openPage('/');
  const response = await page.goto(siteUrl('/no-such-page/'));
  expect(response?.status()).toBe(404);
  expect(await page.locator('main h1').count()).toBe(1);
});

test('the results of a search have no axe finding, their headings in order', async () => {
  const address = `/search/?q=${encodeURIComponent('补偿')}`;
  const page = await openPage(address, { viewport: phone, reducedMotion: 'reduce' });
  await page.locator('[data-search-hit]').first().waitFor();
  expect(await accessibilityFindings(page)).toEqual([]);
});
