import type { Page } from 'playwright-core';
import { siteUrl, standingPage } from './browser.ts';
import { setMode, widths } from './measures.ts';

/** The window around the frames, which shows no page of its own between them. */
async function aroundFrames(): Promise<Page> {
  const page = await standingPage({ viewport: { width: 1280, height: 900 } });
  const around = siteUrl('/404.html');
  if (page.url() !== around) await page.goto(around);
  return page;
}

/**
 * Where a page is wider than its window, from a zoomed phone to a desk, in each display mode that
 * changes sizes: `large at 320 px: 12`. The page is loaded into a frame, which is a window to it: to
 * make that narrower takes no more than to lay the page out, and nothing has to be drawn.
 *
 * @param path address on the site, e.g. `/projects/`
 * @throws Error where the page does not open in a frame
 */
export async function widerThanWindow(path: string): Promise<string[]> {
  const page = await aroundFrames();
  const address = siteUrl(path);
  await page.evaluate(async (url) => {
    const frame = document.createElement('iframe');
    frame.style.cssText = 'border: 0; width: 1280px; height: 120px';
    frame.src = url;
    const loaded = new Promise((resolve) => {
      frame.addEventListener('load', resolve);
    });
    document.querySelector('iframe')?.remove();
    document.body.append(frame);
    await loaded;
    await new Promise((resolve) => {
      requestIdleCallback(resolve);
    });
  }, address);
  const frame = await (await page.waitForSelector('iframe')).contentFrame();
  if (frame?.url() !== address) throw new Error(`${address} does not open in a frame`);
  const wide: string[] = [];
  for (const mode of ['standard', 'large', 'simple']) {
    await setMode(frame, mode);
    const found = await page.evaluate((all) => {
      const element = document.querySelector('iframe');
      const root = element?.contentDocument?.documentElement;
      if (element === null || root === undefined) throw new Error('no frame');
      return all.flatMap((width) => {
        element.style.width = `${width}px`;
        const over = root.scrollWidth - root.clientWidth;
        if (root.clientWidth !== width) return [`${width} px: the window is ${root.clientWidth}`];
        return over > 0 ? [`${width} px: ${over}`] : [];
      });
    }, widths);
    wide.push(...found.map((one) => `${mode} at ${one}`));
  }
  return wide;
}
