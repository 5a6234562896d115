import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openPage, siteUrl, sparePage } from '../support/browser.ts';

/** Words that a reader sees in the main part, a set of lines. */
async function lines(page: Page): Promise<string[]> {
  const text = await page.locator('main').innerText();
  return text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
}

/** A page that gets only some of its scripts, as over a bad connection; `keep` says which. */
async function brokenPage(
  keep: (count: number) => boolean,
): Promise<{ page: Page; lost: string[] }> {
  const page = await sparePage();
  const lost: string[] = [];
  let count = 0;
  await page.route(/\.js(\?|$)/, async (route) => {
    count += 1;
    if (keep(count)) await route.continue();
    else {
      lost.push(route.request().url());
      await route.abort('connectionreset');
    }
  });
  return { page, lost };
}

const addresses = ['/', '/projects/', '/progress/', '/policies/huzhou-2024-2/'];

describe.each([
  ['every second script', (count: number) => count % 2 === 0],
  ['each but the first script', (count: number) => count === 1],
])('where %s does not arrive', (_, keep) => {
  test.each(addresses)('%s is complete and can be left by its links', async (address) => {
    const plain = await openPage(address, { javaScriptEnabled: false });
    const { page, lost } = await brokenPage(keep);
    await page.goto(siteUrl(address), { waitUntil: 'networkidle' });
    expect(lost.length).toBeGreaterThan(0);
    // What scripts add may be missing or half there; headings and links are not, but for those that
    // stand in for a script where none can run.
    for (const part of ['main h1', 'main h2', 'main a[href]:not(noscript a)']) {
      const there = await page.locator(part).count();
      expect.soft(there, part).toBeGreaterThanOrEqual(await plain.locator(part).count());
    }
    const seen = new Set(await lines(page));
    const without = (await plain.locator('main noscript').allInnerTexts()).join('\n');
    const missing = (await lines(plain)).filter(
      (line) => line.length > 12 && !seen.has(line) && !without.includes(line),
    );
    expect.soft(missing).toEqual([]);
    await page.locator('nav[aria-label="主导航"] a').nth(1).click();
    await page.waitForURL('**/progress/');
  });
});

test('a search whose script does not arrive leaves the lists to find things by', async () => {
  const { page } = await brokenPage((count) => count <= 1);
  await page.goto(siteUrl('/search/?q=补偿'), { waitUntil: 'networkidle' });
  await page.locator('.search-lists summary').first().click();
  await page.locator('.search-lists a:visible').first().click();
  await page.waitForURL(/\/(policies|projects)\//);
});
