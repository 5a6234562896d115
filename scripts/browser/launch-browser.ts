import { chromium } from 'playwright-core';
import type { Browser, LaunchOptions } from 'playwright-core';
import { provideBrowser, provideChineseFont } from './provide-browser.ts';

/** No background traffic, so that every request seen is the page's own; root needs no sandbox. */
const switches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Draws two characters; without a Chinese font both come out as the same empty box. */
async function drawsChinese(browser: Browser): Promise<boolean> {
  const page = await browser.newPage();
  const [one, other] = await page.evaluate(() =>
    ['清', '湖'].map((character) => {
      const context = document.createElement('canvas').getContext('2d');
      if (context === null) throw new Error('no canvas');
      context.font = '32px sans-serif';
      context.fillText(character, 0, 32);
      return context.canvas.toDataURL();
    }),
  );
  await page.close();
  return one !== other;
}

/**
 * How to start this machine's browser; installs one, and a Chinese font, where that is possible.
 *
 * @throws Error with one line on what to install
 */
export async function browserOptions(): Promise<LaunchOptions> {
  const options = { executablePath: provideBrowser(), args: switches };
  await provideChineseFont(async () => {
    const browser = await chromium.launch(options);
    const drawn = await drawsChinese(browser);
    await browser.close();
    return drawn;
  });
  return options;
}
