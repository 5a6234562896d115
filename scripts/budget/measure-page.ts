import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';

export interface PageWeight {
  requests: number;
  /**
   * Sum of all responses before the reader does anything, each compressed with Brotli; 1 kB = 1,000
   * bytes.
   */
  firstView: number;
  /** The same when the page was read to its end: maps and charts come when they are near. */
  kilobytes: number;
}

/** Formats that are compressed already: Brotli would be paid for nothing. */
const compressed = /^(image\/(?!svg)|font\/|application\/zip)/;

/** Scrolls to the end a screen at a time, as a reader does. */
async function readToTheEnd(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const frame = (): Promise<number> => new Promise(requestAnimationFrame);
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
      scrollTo(0, y);
      await frame();
      await frame();
    }
  });
}

/** Loads a page cold, in a fresh context at phone width, and weighs everything that it requests. */
export async function weighPage(browser: Browser, address: string): Promise<PageWeight> {
  const context = await browser.newContext({ viewport: { width: 375, height: 812 } });
  const page = await context.newPage();
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    const type = response.headers()['content-type'] ?? '';
    const size = response.body().then(
      (body) => (compressed.test(type) ? body.length : brotliCompressSync(body).length),
      () => 0, // redirects have no body
    );
    sizes.push(size);
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  const weight = async (): Promise<number> =>
    (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0) / 1000;
  const firstView = await weight();
  await readToTheEnd(page);
  // The browser says only once that the network is idle.
  let before: number;
  do {
    before = sizes.length;
    await page.waitForTimeout(500);
  } while (sizes.length > before);
  const kilobytes = await weight();
  await context.close();
  return { requests: sizes.length, firstView, kilobytes };
}
