import { brotliCompressSync } from 'node:zlib';
import { chromium, type Browser, type Page, type Response } from 'playwright-core';
import { browserOptions } from '../../browser/launch-browser.ts';
import { serveSite, type SiteServer } from '../../serve/site-server.ts';

export interface TimedAnswer {
  total: number;
  milliseconds: number;
}

/** What a query fetched, each answer as brotli would send it, in bytes. */
export interface Cost {
  bytes: number;
  requests: number;
  milliseconds: number;
}

/** Runs in the page. */
async function askAll([queries, limit]: [string[], number]): Promise<TimedAnswer[]> {
  const answers: TimedAnswer[] = [];
  for (const query of queries) {
    const start = performance.now();
    const result = await window.mingdi?.search(query, { limit });
    if (result === undefined) throw new Error('window.mingdi is missing');
    answers.push({ total: result.total, milliseconds: performance.now() - start });
  }
  return answers;
}

const slowNetwork = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 100_000,
};

/** A browser on a built site. */
export class Probe {
  readonly #browser: Browser;
  readonly #server: SiteServer;

  private constructor(browser: Browser, server: SiteServer) {
    this.#browser = browser;
    this.#server = server;
  }

  /** @param base path under which the site was built */
  static async open(root: string, base = '/'): Promise<Probe> {
    const server = await serveSite({ root, base }, 4600);
    return new Probe(await chromium.launch(await browserOptions()), server);
  }

  /**
   * A fresh page of a fresh reader: nothing cached. The page is one without search results and
   * without a map or chart, whose scripts come when the page is idle and would be weighed too.
   */
  async newPage(): Promise<Page> {
    const context = await this.#browser.newContext();
    const page = await context.newPage();
    await page.goto(new URL('accessibility/', this.#server.address).href, {
      waitUntil: 'networkidle',
    });
    await page.waitForFunction(() => window.mingdi !== undefined);
    return page;
  }

  async ask(page: Page, queries: string[], limit: number): Promise<TimedAnswer[]> {
    return page.evaluate(askAll, [queries, limit] as [string[], number]);
  }

  /** Asks one query and weighs all that it fetches. */
  async weigh(page: Page, query: string): Promise<Cost> {
    const responses: Response[] = [];
    const listener = (response: Response): void => {
      responses.push(response);
    };
    page.on('response', listener);
    const [answer] = await this.ask(page, [query], 10);
    page.off('response', listener);
    const bodies = await Promise.all(responses.map((response) => response.body()));
    const sizes = bodies.map((body) => smaller(body));
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    return { bytes, requests: sizes.length, milliseconds: answer?.milliseconds ?? 0 };
  }

  /** Milliseconds from opening a results page to its first hit, on a slow phone with a fresh cache. */
  async slowFirstHit(query: string): Promise<number> {
    const context = await this.#browser.newContext({ viewport: { width: 375, height: 812 } });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', slowNetwork);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const start = performance.now();
    const address = new URL(`search/?q=${encodeURIComponent(query)}`, this.#server.address);
    await page.goto(address.href, { waitUntil: 'commit' });
    await page.locator('[data-search-hit]').first().waitFor();
    const milliseconds = performance.now() - start;
    await context.close();
    return milliseconds;
  }

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#server.close();
  }
}

/** Bytes as brotli sends them; what is compressed already is sent as it is. */
function smaller(body: Buffer): number {
  return Math.min(body.length, brotliCompressSync(body).length);
}
