import { brotliCompressSync } from 'node:zlib';
import type { Browser } from 'playwright-core';

export interface PageWeight {
  requests: number;
  /** Sum of all responses, each compressed with Brotli; 1 kB = 1,000 bytes. */
  kilobytes: number;
}

/** Formats that are compressed already: Brotli would be paid for nothing. */
const compressed = /^(image\/(?!svg)|font\/|application\/zip)/;

/**
 * Loads a page cold, in a fresh context at phone width, and weighs everything that it requests
 * before the reader does anything.
 */
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
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  await context.close();
  return { requests: sizes.length, kilobytes: bytes / 1000 };
}
