import { readFileSync } from 'node:fs';
import { load } from 'cheerio';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Catalogue } from '../../src/domain/search/catalogue.ts';
import { isAnswered, loadPeoplesQueries } from '../../scripts/search/audit/people.ts';
import {
  allStretches,
  holding,
  sampleOf,
  type TrueUnit,
} from '../../scripts/search/audit/truth.ts';
import { foldText } from '../../src/domain/search/fold.ts';
import { openPage, siteUrl } from '../support/browser.ts';

interface PublicPolicy {
  slug: string;
  clauses: { anchor: string; number: string | null; heading: string | null; text: string }[];
}

/** The clauses as the portal publishes them: another source than the index is made from. */
async function publishedClauses(page: Page): Promise<TrueUnit[]> {
  const response = await page.request.get(siteUrl('/data/policies.json'));
  const policies = (await response.json()) as PublicPolicy[] | { policies: PublicPolicy[] };
  const list = Array.isArray(policies) ? policies : policies.policies;
  return list.flatMap(({ slug, clauses }) =>
    clauses.map(({ anchor, text }) => ({
      url: `/policies/${slug}/#${anchor}`,
      text: foldText(text),
    })),
  );
}

async function ask(page: Page, query: string, limit = 10) {
  const result = await page.evaluate(
    ([typed, most]) => window.mingdi?.search(typed, { limit: most }),
    [query, limit] as const,
  );
  if (result === undefined) throw new Error('window.mingdi is missing');
  return result;
}

/** Texts of pages as readers see them, each fetched once. */
class PageTexts {
  readonly #page: Page;
  readonly #texts = new Map<string, string>();

  constructor(page: Page) {
    this.#page = page;
  }

  async of(url: string): Promise<string> {
    const address = url.replace(/#.*/, '');
    const known = this.#texts.get(address);
    if (known !== undefined) return known;
    const html = await (await this.#page.request.get(siteUrl(address))).text();
    const text = foldText(load(html)('main').text());
    this.#texts.set(address, text);
    return text;
  }
}

const pathOf = (url: string) => new URL(url, siteUrl('/')).href.replace(siteUrl('/'), '/');

describe('the search', () => {
  it('finds every published string where it stands, and shows nothing that lacks it', async () => {
    const page = await openPage('/search/');
    const clauses = await publishedClauses(page);
    const texts = new PageTexts(page);
    const known = new Set(clauses.map(({ url }) => url));
    expect(clauses.length).toBeGreaterThan(100);
    for (const stretch of sampleOf(allStretches(clauses), 150)) {
      const { hits } = await ask(page, stretch, 1_000_000);
      const found = hits.filter(({ exact }) => exact).map(({ url }) => pathOf(url));
      for (const url of holding(clauses, stretch)) expect(found, stretch).toContain(url);
      const phrase = /^"([^"]+)"$/.exec(stretch)?.[1] ?? stretch;
      for (const url of found.filter((address) => known.has(address))) {
        expect(await texts.of(url), `${stretch} on ${url}`).toContain(phrase);
      }
    }
  });

  it('answers at least 95 of 100 of people’s queries within the first three', async () => {
    const page = await openPage('/search/');
    const queries = loadPeoplesQueries(process.cwd());
    const unanswered: string[] = [];
    for (const query of queries) {
      const { hits } = await ask(page, query.query, 3);
      if (
        !isAnswered(
          query,
          hits.map(({ url }) => pathOf(url)),
        )
      )
        unanswered.push(query.query);
    }
    expect(queries.length).toBeGreaterThanOrEqual(200);
    expect(unanswered.length / queries.length, unanswered.join('、')).toBeLessThanOrEqual(0.05);
  });

  it('finds nothing for nonsense', async () => {
    const page = await openPage('/search/?q=鑫犇淼焱垚');
    await page.getByText('没有找到“鑫犇淼焱垚”').waitFor();
    expect(await page.locator('[data-search-hit]').count()).toBe(0);
    expect(await page.locator('[data-search-count]').getAttribute('data-search-count')).toBe('0');
  });

  it('finds a township’s projects, and filters them in the address', async () => {
    const page = await openPage('/search/?q=新市镇');
    await page.locator('[data-search-hit]').first().waitFor();
    await page.getByLabel('片区项目').check();
    await page.waitForURL(/kind=project/);
    await page.locator('[data-search-count="5"]').waitFor();
    expect(await page.locator('[data-search-hit]').count()).toBe(5);
  });

  it('leads to the clause itself and marks the words there', async () => {
    const page = await openPage('/search/?q=5个工作日');
    const link = page.locator('[data-search-hit] a').first();
    await link.waitFor();
    expect(await link.getAttribute('href')).toMatch(/\/policies\/[^/]+\/#c-/);
    await link.click();
    await page.waitForURL(/#c-/);
    await page.waitForFunction(() => CSS.highlights.has('search-arrival'));
  });

  it('bears bad input: nothing asked for nothing, nothing run as code', async () => {
    const page = await openPage('/search/');
    // What the page itself fetches must be over before it is asked for nothing.
    await page.waitForLoadState('networkidle');
    const requests: string[] = [];
    page.on('request', (request) => {
      // The page keeps itself for reading without a connection; that is no question to the index.
      if (!request.url().endsWith('/sw.js')) requests.push(request.url());
    });
    for (const typed of ['', '   ', '\u0000', '\ud83d']) {
      expect((await ask(page, typed)).total).toBe(0);
    }
    expect(requests).toEqual([]);
    expect((await ask(page, '<img src=x onerror=alert(1)>')).total).toBe(0);
    expect((await ask(page, '补'.repeat(10_000))).total).toBe(0);
  });

  it('says in one line that the index is missing, and keeps the lists', async () => {
    const page = await openPage('/404.html');
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(siteUrl('/search/?q=补偿标准'));
    await page.getByText('检索暂时用不了').waitFor();
    expect(await page.getByRole('heading', { name: '按拼音 A–Z' }).count()).toBe(1);
  });

  it('is reached by / from any page, and works by keyboard', async () => {
    const page = await openPage('/about/');
    await page.keyboard.press('/');
    await page.keyboard.type('协商收回');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/policies\/.+#c-/);
  });

  it('does not search while an input method is composing', async () => {
    const page = await openPage('/search/');
    const field = page.locator('input[name="q"]').first();
    await field.evaluate((input: HTMLInputElement) => {
      input.value = 'bu';
      input.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: true }));
    });
    await page.waitForTimeout(500);
    expect(new URL(page.url()).search).toBe('');
  });

  it('is a list of links without scripts', async () => {
    const page = await openPage('/search/?q=补偿', { javaScriptEnabled: false });
    await page.getByText('按拼音 A–Z').click();
    expect(await page.locator('a[href*="/projects/huzhou-"]').count()).toBeGreaterThan(60);
  });

  it('has a catalogue that knows every record of the index', () => {
    const folder = process.env['MINGDI_OUT_DIR'] ?? 'dist';
    const text = readFileSync(`${folder}/search/catalogue.json`, 'utf8');
    const { groups, lengths, documents } = JSON.parse(text) as Catalogue;
    expect(groups.reduce((sum, [, units]) => sum + units, 0)).toBe(lengths.length);
    expect(documents.reduce((sum, { units }) => sum + units, 0)).toBe(lengths.length);
  });
});
