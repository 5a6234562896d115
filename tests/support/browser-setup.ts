import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { browserOptions } from '../../scripts/browser/launch-browser.ts';
import { normalBase, serveSite } from '../../scripts/serve/site-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the home page of the site under test, with a trailing slash. */
    siteAddress: string;
    /** Folder of the site under test. */
    siteFolder: string;
    browserEndpoint: string;
  }
}

/** Serves the built site and starts one browser for all browser tests; nothing is skipped. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const root = process.env['MINGDI_OUT_DIR'] ?? 'dist';
  if (!existsSync(`${root}/index.html`)) {
    throw new Error(`${root}/ 里没有建好的站点：请先运行 npm run build。`);
  }
  const browser = await chromium.launchServer(await browserOptions());
  const server = await serveSite({ root, base: normalBase(process.env['SITE_BASE']) }, 4400);
  provide('siteAddress', server.address);
  provide('siteFolder', root);
  provide('browserEndpoint', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await server.close();
  };
}
