import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { inject, onTestFinished } from 'vitest';

let connection: Promise<Browser> | null = null;

function browser(): Promise<Browser> {
  connection ??= chromium.connect(inject('browserEndpoint'));
  return connection;
}

/** Takes an address as the design has it (`/projects/`); gives it on the served site. */
export function siteUrl(path: string): string {
  return new URL(path.replace(/^\//, ''), inject('siteAddress')).href;
}

/**
 * Opens an empty page in a fresh, Chinese browser context; the context closes with the test.
 *
 * @param options e.g. `{ javaScriptEnabled: false }` or `{ viewport: { width: 375, height: 812 } }`
 */
export async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await (await browser()).newContext({ locale: 'zh-CN', ...options });
  onTestFinished(() => context.close());
  return context.newPage();
}

/** Opens a page of the site, e.g. `openPage('/projects/', { javaScriptEnabled: false })`. */
export async function openPage(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await newPage(options);
  await page.goto(siteUrl(path));
  return page;
}
