import { expect, test } from 'vitest';
import { openPage } from '../support/browser.ts';
import { setMode } from '../support/measures.ts';
import { walk } from '../support/tab-walk.ts';

// That each stop of the Tab key can be seen, every-page-desk.test.ts asks of each page where it is open anyway.
test.each(['/compare/', '/policies/huzhou-2024-2/'])(
  'walking back up %s, where parts stay in sight, hides no stop in any mode',
  async (address) => {
    const page = await openPage(address, { reducedMotion: 'reduce' });
    for (const mode of ['standard', 'large', 'contrast', 'simple']) {
      await setMode(page, mode);
      await page.locator('main a[href]:visible').nth(60).focus();
      const path = await walk(page, 25, 'Shift+Tab');
      expect.soft(path.length, mode).toBe(25);
      const lost = path.filter(({ inSight, marked }) => !inSight || !marked);
      expect
        .soft(
          lost.map(({ name }) => name),
          mode,
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
