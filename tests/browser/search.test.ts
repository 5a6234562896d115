import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { askFolder } from '../../scripts/search/audit/ask-folder.ts';
import { cityTerms } from '../../scripts/search/audit/city-terms.ts';
import { edited, measureExactness, measureUsefulness } from '../../scripts/search/audit/measure.ts';
import { loadPeoplesQueries } from '../../scripts/search/audit/people.ts';
import { usefulnessProblems } from '../../scripts/search/audit/report.ts';
import { trueUnits } from '../../scripts/search/audit/truth.ts';
import { sitePages } from '../../src/outputs/site-pages.ts';
import { collectDocuments } from '../../scripts/search/collect-documents.ts';
import { newPage, openPage, siteUrl } from '../support/browser.ts';
import { portalOf } from '../support/portal.ts';

const folder = process.env['MINGDI_OUT_DIR'] ?? 'dist';
/** The search, and what the pages of the site hold, read once for all tests. */
const alone = await askFolder(folder);
const portal = portalOf();
const pages = sitePages(portal, {});
const truth = trueUnits(folder, pages);

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
    const exactness = await measureExactness(alone, truth, 400);
    expect(exactness).toMatchObject({ asked: 400, faults: [], zero: 0 });
    expect(exactness).toMatchObject({ recall: 1, precision: 1, pageRecall: 1, pagePrecision: 1 });
    expect(exactness.all).toBeGreaterThan(50_000);
    expect(truth.filter(({ url }) => url.includes('#c-')).length).toBeGreaterThan(250);
  });

  it('notices a text that a page shows and the index lacks', async () => {
    const url = '/policies/huzhou-2024-2/#c-2-1';
    const added = {
      url,
      pieces: [...(truth.find((unit) => unit.url === url)?.pieces ?? []), '鑫犇'],
      exact: true,
    };
    const others = truth.filter((unit) => unit.url !== url);
    const exactness = await measureExactness(alone, [...others, added], Infinity, ['鑫犇']);
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
      const measured = await measureUsefulness(alone, set, queries);
      expect(queries.length).toBeGreaterThanOrEqual(least);
      expect(usefulnessProblems(measured), measured.failed.join('、')).toEqual([]);
    },
  );

  it('answers people’s questions also with courtesy, a space, or a character missing', async () => {
    const queries = edited(loadPeoplesQueries(process.cwd(), 'asked'));
    const measured = await measureUsefulness(alone, 'asked', queries);
    expect(usefulnessProblems(measured), measured.failed.join('、')).toEqual([]);
    // Thousands of questions in one test: a busy machine needs minutes, and no page waits for them.
  }, 300_000);

  it('answers a city, a space, and a term by that city’s own clauses', async () => {
    const queries = cityTerms(collectDocuments(portal, folder, pages));
    const measured = await measureUsefulness(alone, 'city', queries);
    expect(queries.length).toBeGreaterThan(90);
    expect(usefulnessProblems(measured), measured.failed.join('、')).toEqual([]);
  });

  it('answers in the browser as it does without one', async () => {
    const page = await openPage('/about/');
    for (const query of [
      '补偿标准',
      '合肥 房票',
      '拆了给钱还是给房',
      'zhili',
      '三（五）17',
      '補償',
    ]) {
      const { hits } = await ask(page, query, 5);
      const expected = (await alone(query, 5)).hits.map(({ url }) => url);
      expect(
        hits.map(({ url }) => url),
        query,
      ).toEqual(expected);
    }
  });

  it('says first what the texts do not say, with the way on', async () => {
    const page = await openPage('/search/?q=停产停业损失赔多少');
    const notice = page.locator('[data-search-unsaid] .unsaid');
    await notice.getByText(/停产停业损失怎样补偿：.*原文未载明/u).waitFor();
    expect(await notice.getByRole('link').count()).toBeGreaterThan(0);
    const fine = page.locator('[data-search-hit] a[href$="#c-9-2-1-2"]');
    expect(await fine.count()).toBe(0);
  });

  it('brings the reader back to where a hit was opened', async () => {
    const page = await openPage('/search/?q=低效用地');
    await page.locator('[data-search-hit]').first().waitFor();
    await page.getByRole('button', { name: '再显示一些' }).click();
    await page.locator('[data-search-hit]').nth(20).waitFor();
    const hit = page.locator('[data-search-hits] > li > .hit__title a').nth(12);
    await hit.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => Math.round(scrollY));
    await hit.click();
    await page.waitForURL(/\/(?:policies|projects|rights|tasks|glossary)\//);
    await page.goBack();
    await page.locator('[data-search-hit]').nth(20).waitFor();
    await page.waitForFunction((y) => Math.abs(scrollY - y) < 40, before);
  });

  it('tells the text and its standing where a hit opens, deep in it', async () => {
    const page = await openPage('/search/?q=金华 自持比例');
    await page.locator('[data-search-hit] a').first().click();
    await page.waitForURL(/jinhua-draft\/#c-4-4-14/);
    const line = page.locator('.arrival');
    await line.waitFor();
    expect(await line.innerText()).toContain('征求意见稿');
    await line.getByRole('link', { name: '检索结果' }).click();
    await page.waitForURL(/\/search\/\?q=/);
  });

  it('keeps the place for who comes back by the link too, with what was opened', async () => {
    const page = await openPage('/search/?q=历史遗留用地', {
      viewport: { width: 375, height: 812 },
    });
    const others = page.locator('[data-search-others]').first();
    await others.locator('summary').click();
    const hit = others.locator('.hit__link').first();
    await hit.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => Math.round(scrollY));
    await hit.click();
    await page.locator('.arrival').getByRole('link', { name: '检索结果' }).click();
    await page.locator('[data-search-others][open]').first().waitFor();
    await page.waitForFunction((y) => Math.abs(scrollY - y) < 40, before);
  });

  it.each([
    [375, '补偿标准'],
    [375, '一平米赔多少钱'],
    [375, '租户'],
    [768, '停产停业损失赔多少'],
  ])(
    'shows its first hit high at %i (%s), and moves nothing when it comes',
    async (width, query) => {
      // As of somebody who was never here: styles and scripts come one after the other.
      const page = await newPage({ viewport: { width, height: 812 } });
      await page.goto(siteUrl(`/search/?q=${query}`));
      await page.locator('[data-search-hit]').first().waitFor();
      const box = await page.locator('[data-search-hit]').first().boundingBox();
      expect(box?.y).toBeLessThan(width < 600 ? 300 : 500);
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            new PerformanceObserver((list) => {
              const entries = list.getEntries() as (PerformanceEntry & { value: number })[];
              resolve(entries.reduce((sum, { value }) => sum + value, 0));
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => {
              resolve(0);
            }, 500);
          }),
      );
      expect(shift).toBeLessThanOrEqual(0.02);
    },
  );

  it('opens the filters from the line that says what was found, at any width', async () => {
    for (const width of [375, 840, 1280]) {
      const page = await openPage('/search/?q=改造', { viewport: { width, height: 812 } });
      await page.locator('[data-search-hit]').first().waitFor();
      const box = page.getByRole('checkbox', { name: /湖州市/ });
      if (!(await box.isVisible())) await page.getByText('筛选和排序').click();
      await box.check();
      await page.waitForURL(/city=/);
    }
  });

  it('offers the search without filters where none passes them', async () => {
    const page = await openPage('/search/?q=房票&city=湖州市');
    await page.getByText('没有符合筛选条件的内容').waitFor();
    await page.getByRole('link', { name: '清除筛选' }).click();
    await page.locator('[data-search-hit]').first().waitFor();
  });

  it('offers clauses among few suggestions, where the best are all projects', async () => {
    const page = await openPage('/about/');
    await page.keyboard.press('/');
    await page.keyboard.type('改造');
    await page.getByRole('option').first().waitFor();
    const options = await page.locator('.search-option__detail').allInnerTexts();
    expect(options.some((text) => text.startsWith('政策条款'))).toBe(true);
    expect(options.some((text) => text.startsWith('片区项目'))).toBe(true);
  });

  it('offers what holds one of two terms, and leads to our own note with what was asked for open', async () => {
    const page = await openPage('/search/?q=宅基地 围棋');
    await page.getByText('没有哪一段把“宅基地 围棋”').waitFor();
    expect(await page.locator('[data-search-hit]').count()).toBeGreaterThan(0);
    await page.goto(siteUrl('/search/?q=行政复议'));
    await page.locator('[data-search-hit] a').first().click();
    await page.waitForURL(/\/remedies\/#/);
    await page.locator('.remedies__one:target').waitFor();
  });

  it('finds nothing for nonsense, and offers the topics', async () => {
    const page = await openPage('/search/?q=鑫犇淼焱垚');
    await page.getByText('没有找到“鑫犇淼焱垚”').waitFor();
    const topic = page.getByRole('link', { name: '货币补偿', exact: true });
    expect(await topic.count()).toBe(1);
    expect(await topic.isVisible()).toBe(true);
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

  it('answers a tenant, and leads to what all texts say of tenants', async () => {
    const page = await openPage('/search/?q=租户');
    await page.locator('main a[href$="/rights/who/tenant/"]').first().waitFor();
    expect(await page.locator('[data-search-hit="closest"]').count()).toBeGreaterThan(5);
  });

  it('marks the words in headings too, and asks for what was meant with a link', async () => {
    const page = await openPage('/search/?q=听正');
    await page.locator('.hit__title mark', { hasText: '听证' }).first().waitFor();
    await page.getByRole('status').getByRole('link', { name: '听证' }).click();
    await page.locator('[data-search-hit="exact"]').first().waitFor();
    expect(new URL(page.url()).searchParams.get('q')).toBe('听证');
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
    const script = '<img src=x onerror=alert(1)>';
    expect((await ask(page, script)).hits.filter(({ exact }) => exact)).toEqual([]);
    expect((await ask(page, '补'.repeat(10_000))).hits.filter(({ exact }) => exact)).toEqual([]);
    page.on('dialog', () => {
      throw new Error('what was typed ran as code');
    });
    await page.goto(siteUrl(`/search/?q=${encodeURIComponent(script)}`));
    await page.getByText('没有').first().waitFor();
  });

  it('says in one line that the index is missing, and keeps the lists', async () => {
    const page = await openPage('/404.html');
    await page.route('**/search/*.pack', (route) => route.abort());
    await page.goto(siteUrl('/search/?q=补偿标准'));
    await page.getByText('检索暂时无法使用').waitFor();
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
});
