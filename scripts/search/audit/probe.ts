import { brotliCompressSync } from 'node:zlib';
import { chromium, type Browser, type Page, type Response } from 'playwright-core';
import { browserOptions } from '../../browser/launch-browser.ts';
import { serveSite, type SiteServer } from '../../serve/site-server.ts';

export interface Answer {
  total: number;
  hits: { url: string; exact: boolean }[];
  milliseconds: number;
}

/** What a query fetched, each answer as brotli would send it, in bytes. */
export interface Cost {
  bytes: number;
  requests: number;
  milliseconds: number;
}

/** Runs in the page. */
async function askAll([queries, limit]: [string[], number]): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const query of queries) {
    const start = performance.now();
    const result = await window.mingdi?.search(query, { limit });
    if (result === undefined) throw new Error('window.mingdi is missing');
    const hits = result.hits.map(({ url, exact }) => ({ url: decodeURI(url), exact }));
    answers.push({ total: result.total, hits, milliseconds: performance.now() - start });
  }
  return answers;
}

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

  /** A fresh page of a fresh reader: nothing cached. The page is one without the search results. */
  async newPage(): Promise<Page> {
    const context = await this.#browser.newContext();
    const page = await context.newPage();
    await page.goto(this.#server.address, { waitUntil: 'networkidle' });
    await page.waitForFunction(() => window.mingdi !== undefined);
    return page;
  }

  async ask(page: Page, queries: string[], limit: number): Promise<Answer[]> {
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

  async close(): Promise<void> {
    await this.#browser.close();
    await this.#server.close();
  }
}

/** Files of the index are compressed already; compressing them again would only make them larger. */
function smaller(body: Buffer): number {
  return Math.min(body.length, brotliCompressSync(body).length);
}
