import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { newPage, siteUrl } from '../support/browser.ts';

const text = '/policies/huzhou-2024-2/';

/** Takes the connection away and loads the page again; a worker that just starts may still have one. */
async function goOffline(page: Page): Promise<void> {
  await page.context().setOffline(true);
  const note = page.locator('.offline-note');
  await expect.poll(() => page.reload().then(() => note.count())).toBe(1);
}

test('a text that was opened once is there without a connection, and says that it may be out of date', async () => {
  const page = await newPage();
  await page.goto(siteUrl(text));
  await page.waitForFunction(async (address) => {
    const copy = await caches.match(address);
    return (
      copy !== undefined &&
      (await caches.match(
        document.querySelector('link[rel=stylesheet]')?.getAttribute('href') ?? '',
      )) !== undefined
    );
  }, siteUrl(text));
  expect(await page.locator('.offline-note').count()).toBe(0);
  const words = await page.locator('main article').innerText();

  await goOffline(page);
  expect(await page.locator('.offline-note').innerText()).toContain('效力状态此后可能已有变化');
  expect(await page.locator('main article').innerText()).toBe(words);
  const colour = await page
    .locator('.offline-note')
    .evaluate((box) => getComputedStyle(box).borderTopStyle);
  expect(colour).toBe('solid');

  await page.goto(siteUrl('/about/'));
  expect(await page.locator('h1').innerText()).toBe('没有连上网络');
  expect(await page.locator(`a[href$="${text}"]`).count()).toBe(1);

  await page.context().setOffline(false);
  await page.goto(siteUrl(text));
  expect(await page.locator('.offline-note').count()).toBe(0);
});

test('an area that was opened is there without a connection, and the list of areas is not', async () => {
  const page = await newPage();
  await page.goto(siteUrl('/projects/'));
  await page.locator('tr[data-project] a').first().click();
  await page.waitForURL(/\/projects\/[^/]+-\d+\/$/);
  const address = page.url();
  await page.waitForFunction(async (url) => (await caches.match(url)) !== undefined, address);
  const name = await page.locator('h1').innerText();
  await goOffline(page);
  expect(await page.locator('.offline-note').innerText()).toContain('此后可能已有变化');
  expect(await page.locator('h1').innerText()).toBe(name);
  await page.goto(siteUrl('/projects/'));
  expect(await page.locator('h1').innerText()).toBe('没有连上网络');
  expect(await page.getByRole('link', { name }).getAttribute('href')).toBe(
    new URL(address).pathname,
  );
});
