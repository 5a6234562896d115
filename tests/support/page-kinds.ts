import type { BrowserContextOptions, Page, ViewportSize } from 'playwright-core';
import { expect } from 'vitest';
import { siteUrl, standingPage } from './browser.ts';
import { overflow } from './measures.ts';
import { reachOf } from './reach.ts';

/** Collects what a page asks for and complains of, from before it is loaded. */
function watch(page: Page): { requests: string[]; problems: string[] } {
  const seen = { requests: [] as string[], problems: [] as string[] };
  page.on('request', (request) => seen.requests.push(request.url()));
  page.on('pageerror', (error) => seen.problems.push(error.message));
  page.on('console', (message) => {
    // A browser looks by itself for the picture that sheets and pages for frames do not name.
    if (message.type() !== 'error' || message.location().url.endsWith('/favicon.ico')) return;
    seen.problems.push(`${message.text()} ${message.location().url}`);
  });
  return seen;
}

/** A window in which one page of each kind is opened after the other. */
type Window = BrowserContextOptions & { readonly viewport: ViewportSize };

/** Opens a page in the one window of these options, as of somebody who comes for the first time. */
export async function openIn(window: Window, address: string): Promise<Page> {
  const page = await standingPage(window);
  await page.setViewportSize(window.viewport);
  await page.goto(siteUrl(address));
  return page;
}

/** Loads a page to its end: it asks its own host alone, has no error, and is no wider than its window. */
export async function loadHeld(window: Window, address: string): Promise<Page> {
  const page = await standingPage(window);
  await page.setViewportSize(window.viewport);
  const { requests, problems } = watch(page);
  await page.goto(siteUrl(address), { waitUntil: 'networkidle' });
  const { origin } = new URL(siteUrl('/'));
  const others = requests.filter((url) => !url.startsWith(origin) && !/^(data|blob):/.test(url));
  expect.soft(others).toEqual([]);
  expect.soft(problems).toEqual([]);
  expect.soft(await overflow(page)).toBeLessThanOrEqual(0);
  return page;
}

/** Every control that can be seen can be pressed. */
export async function holdReach(page: Page, ...at: number[]): Promise<void> {
  for (const width of at) {
    await page.setViewportSize({ width, height: 800 });
    const { covered, overflow: room } = await reachOf(page);
    expect.soft(covered, `at ${width} px`).toEqual([]);
    expect.soft(room, `at ${width} px`).toBe(0);
  }
}
