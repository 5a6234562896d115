import type { Page } from 'playwright-core';
import { siteUrl } from './browser.ts';
import { setMode, widths } from './measures.ts';

/**
 * Where a page is wider than its window, from a zoomed phone to a desk, in each display mode that
 * changes sizes: `large at 320 px: 12`. The page is loaded into a frame, which is a window to it: to
 * make that narrower takes no more than to lay the page out, and nothing has to be drawn.
 */
export async function widerThanWindow(page: Page): Promise<string[]> {
  const address = page.url();
  await page.goto(siteUrl('/404.html'));
  await page.evaluate(async (url) => {
    const frame = document.createElement('iframe');
    frame.style.cssText = 'border: 0; width: 1280px; height: 120px';
    frame.src = url;
    const loaded = new Promise((resolve) => {
      frame.addEventListener('load', resolve);
    });
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
