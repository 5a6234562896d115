import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Catalogue } from '../../src/rules/search/catalogue.ts';
import { measureExactness, measureUsefulness } from '../../scripts/search/audit/measure.ts';
import { loadPeoplesQueries } from '../../scripts/search/audit/people.ts';
import { Probe } from '../../scripts/search/audit/probe.ts';
import { trueUnits } from '../../scripts/search/audit/truth.ts';
import { openPage, siteUrl } from '../support/browser.ts';

const folder = process.env['MINGDI_OUT_DIR'] ?? 'dist';

async function ask(page: Page, query: string, limit = 10) {
  const result = await page.evaluate(
    ([typed, most]) => window.mingdi?.search(typed, { limit: most }),
    [query, limit] as const,
  );
  if (result === undefined) throw new Error('window.mingdi is missing');
  return result;
}

describe('the search', () => {
  it('finds every string that a page shows where it stands, and shows nothing that lacks it', async () => {
    const truth = trueUnits(folder);
    const probe = await Probe.open(folder);
    onTestFinished(() => probe.close());
    const exactness = await measureExactness(probe, truth, 400);
    expect(exactness).toMatchObject({ asked: 400, faults: [], zero: 0 });
    expect(exactness).toMatchObject({ recall: 1, precision: 1, pageRecall: 1, pagePrecision: 1 });
    expect(exactness.all).toBeGreaterThan(50_000);
    expect(truth.filter(({ url }) => url.includes('#c-')).length).toBeGreaterThan(250);
  });

  it('notices a text that a page shows and the index lacks', async () => {
    const probe = await Probe.open(folder);
    onTestFinished(() => probe.close());
    const url = '/policies/huzhou-2024-2/#c-2-1';
    const added = {
      url,
      pieces: [...(trueUnits(folder).find((unit) => unit.url === url)?.pieces ?? []), '鑫犇'],
      exact: true,
    };
    const others = trueUnits(folder).filter((unit) => unit.url !== url);
    const exactness = await measureExactness(probe, [...others, added], Infinity, ['鑫犇']);
    expect(exactness).toMatchObject({ asked: 1, recall: 0, zero: 1 });
  });

  it.each([
    ['queries', 200],
    ['holdout', 60],
    ['holdout-2', 150],
  ] as const)(
    'answers 95 of 100 of people’s queries (%s) within the first three',
    async (set, least) => {
      const queries = loadPeoplesQueries(process.cwd(), set);
      const probe = await Probe.open(folder);
      onTestFinished(() => probe.close());
      const { answered, failed } = await measureUsefulness(probe, queries);
      expect(queries.length).toBeGreaterThanOrEqual(least);
      expect(answered / queries.length, failed.join('、')).toBeGreaterThanOrEqual(0.95);
    },
  );

  it('offers what holds one of two terms, and leads to our own note with what was asked for open', async () => {
    const page = await openPage('/search/?q=宅基地 围棋');
    await page.getByText('没有哪一处写着“宅基地 围棋”').waitFor();
    expect(await page.locator('[data-search-hit]').count()).toBeGreaterThan(0);
    await page.goto(siteUrl('/search/?q=行政复议'));
    await page.locator('[data-search-hit] a').first().click();
    await page.waitForURL(/\/rights\/#remedies$/);
    await page.locator('details[open] #remedies').waitFor();
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

  it('leads to the very task and the very term', async () => {
    const page = await openPage('/search/');
    const kinds = { task: '市财政局', term: '房票' } as const;
    for (const [kind, query] of Object.entries(kinds)) {
      const { hits } = await ask(page, query, 1000);
      const found = hits.filter((hit) => hit.kind === kind && hit.url.includes('#'));
      expect(found.length, kind).toBeGreaterThan(0);
      await page.goto(new URL(found[0]?.url ?? '', siteUrl('/')).href);
      expect(await page.locator(':target').innerText(), kind).toContain(query);
      await page.goto(siteUrl('/search/'));
    }
  });

  it('finds a tenant’s clauses, in whose words no tenant is, and says that people filed them', async () => {
    const page = await openPage('/search/?q=租户');
    await page.getByText('本站把一些条款标注为与“承租人”有关（本站标注）').waitFor();
    expect(await page.locator('[data-search-hit="closest"]').count()).toBeGreaterThan(5);
  });

  it('marks the words in headings too, and asks for what was meant with a link', async () => {
    const page = await openPage('/search/?q=楷发');
    await page.locator('.hit__title mark', { hasText: '开发' }).first().waitFor();
    await page.getByRole('status').getByRole('link', { name: '开发' }).click();
    await page.locator('[data-search-hit="exact"]').first().waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe('开发');
  });

  it('can be filtered by all nine, in the address with the query and the order', async () => {
    const page = await openPage('/search/?q=改造&sort=new');
    await page.locator('[data-search-hit]').first().waitFor();
    const names = await page.locator('[data-search-facets] legend').allInnerTexts();
    const all = [
      '类型',
      '城市',
      '区县',
      '乡镇街道',
      '类别',
      '实施阶段',
      '效力状态',
      '年份',
      '专题',
    ];
    expect(names).toEqual(all);
    await page.getByRole('checkbox', { name: /湖州市/ }).check();
    await page.waitForURL(/city=/);
    const sent = await openPage(`/search/${new URL(page.url()).search}`);
    await sent.locator('[data-search-hit]').first().waitFor();
    expect(await sent.getByRole('radio', { name: '最新' }).isChecked()).toBe(true);
    expect(await sent.getByRole('checkbox', { name: /湖州市/ }).isChecked()).toBe(true);
    const count = (on: Page) => on.locator('[data-search-count]').getAttribute('data-search-count');
    expect(await count(sent)).toBe(await count(page));
  });

  it('is a combobox whose options are told, and remembers searches on this device alone', async () => {
    const page = await openPage('/about/');
    await page.keyboard.press('/');
    await page.keyboard.type('宅基地');
    await page.getByRole('option').first().waitFor();
    const box = page.getByRole('combobox');
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    const active = (await box.getAttribute('aria-activedescendant')) ?? '';
    expect(await page.locator(`#${active}`).getAttribute('aria-selected')).toBe('true');
    expect(await page.locator('[data-search-status]').first().innerText()).toContain('找到');
    await page.keyboard.press('Escape');
    expect(await box.getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=/);
    await page.getByText('最近检索（只存在本机）').waitFor();
    await page.getByRole('button', { name: '清除' }).click();
    expect(await page.evaluate(() => localStorage.getItem('mingdi-searches'))).toBeNull();
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
    const text = readFileSync(`${folder}/search/catalogue.json`, 'utf8');
    const { groups, lengths, documents } = JSON.parse(text) as Catalogue;
    expect(groups.reduce((sum, [, units]) => sum + units, 0)).toBe(lengths.length);
    expect(documents.reduce((sum, { units }) => sum + units, 0)).toBe(lengths.length);
  });
});
