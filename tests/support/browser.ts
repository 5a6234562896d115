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

const chinese = (options: BrowserContextOptions) => ({ locale: 'zh-CN', ...options });

/**
 * Opens an empty page in a fresh, Chinese browser context, as of somebody who was never here; the
 * context closes with the test.
 *
 * @param options e.g. `{ javaScriptEnabled: false }` or `{ viewport: { width: 375, height: 812 } }`
 */
export async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await (await browser()).newContext(chinese(options));
  onTestFinished(() => context.close());
  return context.newPage();
}

/** An address of the site's own host that runs nothing: a script, shown as text. */
export const blank = '/display-mode.js';

/** Pages that no test has in use, by the options that they were opened with. */
const idle = new Map<string, Page[]>();

const withoutWorker = (options: BrowserContextOptions) =>
  chinese({ serviceWorkers: 'block', ...options });

/**
 * Puts a page back to what it was when it was new, but for its cache of files.
 *
 * @throws where it cannot be, e.g. because a test has closed it
 */
async function restore(page: Page, { viewport }: BrowserContextOptions): Promise<void> {
  page.removeAllListeners();
  const context = page.context();
  for (const other of context.pages()) if (other !== page) await other.close();
  await page.unrouteAll();
  await context.setOffline(false);
  await page.emulateMedia({ media: null });
  await page.setViewportSize(viewport ?? { width: 1280, height: 720 });
  // A page may write something down when it is left, so that is done first.
  await page.goto(siteUrl(blank));
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
}

/**
 * Gives a page with nothing on it, as of somebody who comes back: styles and scripts are at hand, and
 * nothing else is left of what was before. To start a browser's process for a page takes more than to
 * load it, so one that an earlier test is done with is used again. What keeps pages for reading without a connection does not run in it; where that matters, a test takes {@link newPage}.
 */
export async function sparePage(options: BrowserContextOptions = {}): Promise<Page> {
  const key = JSON.stringify(options);
  const kept = idle.get(key) ?? [];
  idle.set(key, kept);
  const page =
    kept.pop() ?? (await (await (await browser()).newContext(withoutWorker(options))).newPage());
  onTestFinished(async () => {
    try {
      await restore(page, options);
      kept.push(page);
    } catch {
      await page.context().close();
    }
  });
  return page;
}

/** Pages that stay open, by their options. */
const standing = new Map<string, Page>();

/**
 * Gives the one page with these options, for what one test after the other loads into it: nothing has
 * to be put back between them, and each page finds that nobody was here before.
 */
export async function standingPage(options: BrowserContextOptions): Promise<Page> {
  const key = JSON.stringify(options);
  let page = standing.get(key);
  if (page === undefined || page.isClosed()) {
    const context = await (await browser()).newContext(withoutWorker(options));
    await context.addInitScript(() => {
      localStorage.clear();
      sessionStorage.clear();
    });
    page = await context.newPage();
    standing.set(key, page);
  }
  page.removeAllListeners();
  await page.emulateMedia({ media: null });
  return page;
}

/** Opens a page of the site in a {@link sparePage}, e.g. `openPage('/projects/', { hasTouch: true })`. */
export async function openPage(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const page = await sparePage(options);
  await page.goto(siteUrl(path));
  return page;
}
