import { expect, test } from 'vitest';
import { openPage } from '../support/browser.ts';

test('home has its content without JavaScript', async () => {
  const page = await openPage('/', { javaScriptEnabled: false });
  expect(await page.locator('main h1').count()).toBe(1);
  expect((await page.locator('main').innerText()).length).toBeGreaterThan(100);
});
