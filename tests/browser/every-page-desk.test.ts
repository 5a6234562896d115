import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { accessibilityFindings } from '../support/axe.ts';
import { cutTables, headedTwice, movedTables, strayTools } from '../support/measures.ts';
import { holdReach, loadHeld } from '../support/page-kinds.ts';
import { onePageOfEachKind } from '../support/site-pages.ts';
import { walk, walkFaults } from '../support/tab-walk.ts';
import { widerThanWindow } from '../support/window-widths.ts';

const desk = { viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' } as const;

/** 210 mm less the margins of print.css, at 96 pixels an inch. */
const sheet = { width: 672, height: 960 };

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

// One page of each kind, loaded once: soft expectations, and everything is asked then. What is asked of
// a page on a phone and without scripts, every-page-phone.test.ts asks.
describe.each(onePageOfEachKind(inject('siteFolder')))('%s', { timeout: 120_000 }, (address) => {
  test('on a desk: own host, no error, no axe finding, all in reach of mouse and keys, whole tables on paper, never wider than its window', async () => {
    const page = await loadHeld(desk, address);
    expect.soft(await accessibilityFindings(page)).toEqual([]);
    expect.soft(await strayTools(page)).toEqual([]);
    expect.soft(await movedTables(page)).toEqual([]);
    await holdTabs(page);
    await holdReach(page, 768, 1024, 1280, 1400);
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize(sheet);
    expect.soft(await cutTables(page)).toEqual([]);
    expect.soft(await headedTwice(page)).toEqual([]);
    expect.soft(await widerThanWindow(address)).toEqual([]);
  });
});
