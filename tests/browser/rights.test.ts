import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openPage, siteUrl } from '../support/browser.ts';

/** The list of clauses of a text that has some. */
async function listOfClauses(options: Parameters<typeof openPage>[1] = {}): Promise<Page> {
  const page = await openPage('/rights/', options);
  await page.locator('.status-list__city').nth(1).click();
  await page.waitForURL(/\/policies\/[a-z0-9-]+\/rights\/$/u);
  return page;
}

test('a choice of role narrows the checklist, stands in the address and survives a reload', async () => {
  const page = await listOfClauses();
  const rows = page.locator('right-filter [data-row]:visible');
  const all = await rows.count();
  await page.getByLabel('我是').selectOption('村民');
  await expect.poll(() => rows.count()).toBeLessThan(all);
  const few = await rows.count();
  expect(few).toBeGreaterThan(0);
  expect(await page.getByText(`共 ${few} 处`).count()).toBe(1);
  expect(await page.locator('[data-role-note="村民"]').isVisible()).toBe(true);
  expect(new URL(page.url()).searchParams.get('role')).toBe('村民');
  await page.reload();
  expect(await rows.count()).toBe(few);
  await page.emulateMedia({ media: 'print' });
  expect(await rows.count()).toBe(few);
  const address = await rows
    .locator('a')
    .first()
    .evaluate((link) => getComputedStyle(link, '::after').content);
  expect(address).toMatch(/^"https?:\/\/.+\/policies\/.+\/#c-[\d-]+"$/u);
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: '清除筛选' }).click();
  await expect.poll(() => rows.count()).toBe(all);
});

test('a count of the overview leads to as many clauses, and addresses of the list it held still lead to it', async () => {
  const page = await openPage('/rights/');
  const count = page.locator('.right-counts__table td a:not(:text-is("0"))').first();
  const words = await count.innerText();
  const leads = new URL((await count.getAttribute('href')) ?? '', page.url());
  await count.click();
  await expect.poll(() => page.locator('[data-row]:visible').count()).toBe(Number(words));
  const [name, value] = [...leads.searchParams][0] ?? [];
  const [city] = await (
    await openPage('/rights/')
  )
    .locator(`[data-moved][href="${leads.pathname}"]`)
    .evaluateAll((all) => all.map((link) => (link as HTMLElement).dataset['moved'] ?? ''));
  const before = await openPage(`/rights/?city=${city ?? ''}&${name ?? ''}=${value ?? ''}`);
  await before.waitForURL((url) => url.pathname === leads.pathname && url.search === leads.search);
  const slug = leads.pathname.split('/').at(-3) ?? '';
  const row = await openPage(`/rights/#${slug}-2`);
  await row.waitForURL((url) => url.pathname === leads.pathname && url.hash === `#${slug}-2`);
});

test('without scripts every clause is there, and lists by role lead to the rows', async () => {
  const page = await listOfClauses({ javaScriptEnabled: false });
  expect(await page.getByLabel('我是').isVisible()).toBe(false);
  await page.getByText(/^村民（/u).click();
  const link = page.locator('.right-index details[open] a').first();
  const row = await link.getAttribute('href');
  expect(await page.locator(`[id="${(row ?? '').slice(1)}"][data-role*="村民"]`).count()).toBe(1);
});

test('without scripts one touch shows all texts to each kind of reader, where they are named and where not', async () => {
  const page = await openPage('/rights/', { javaScriptEnabled: false });
  const ways = page.locator('.rights-who__way');
  const leads = await ways.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  expect(leads.some((address) => address.endsWith('/rights/who/tenant/'))).toBe(true);
  const cities = await page.locator('.status-list__city').count();
  await ways.filter({ hasText: '租户' }).click();
  expect(await page.locator('.of-text').count()).toBe(cities);
  expect(await page.locator('.role-page__way').innerText()).toContain('租赁合同');
});

test('a topic says in short what each city writes before anything else fills a phone', async () => {
  const page = await openPage('/rights/compensation/', { viewport: { width: 375, height: 812 } });
  const last = await page.locator('.matter-texts li').last().boundingBox();
  expect((last?.y ?? 812) + (last?.height ?? 0)).toBeLessThan(812);
});

test.each([
  ['1985', '1986年12月31日及以前'],
  ['1986-12-31', '1986年12月31日及以前'],
  ['1987-01-01', '1987年1月1日至2009年12月31日'],
  ['2010-01-01', '2010年1月1日及以后'],
])('land first used on %s is led to the row %s', async (day, band) => {
  const page = await openPage('/rights/historical/');
  await page.getByLabel(/开始用地的年份或日期/u).fill(day);
  const marked = page.locator('tr[data-matched] th');
  await expect.poll(() => marked.allInnerTexts()).toEqual([band]);
  await page.emulateMedia({ media: 'print' });
  const answer = page.locator('land-use-guide [role="status"]');
  expect(await answer.isVisible()).toBe(true);
  expect(await answer.innerText()).toMatch(
    new RegExp(`^\\d{4}年.*：按嘉兴市的[^（]+（.+），落在这一段：${band}。.*其余文件没有`, 'u'),
  );
});

test('on a phone a matter says in short what each city writes, then its words, one city below the other', async () => {
  const page = await openPage('/compare/measure-transition-years/', {
    viewport: { width: 375, height: 812 },
    javaScriptEnabled: false,
  });
  const cells = page.locator(
    '.comparison-table td:not(.comparison-table__shared), .comparison-silent li',
  );
  const answers = page.locator('.matter-texts li');
  expect(await answers.count()).toBe(await cells.count());
  const last = await answers.last().boundingBox();
  expect((last?.y ?? 812) + (last?.height ?? 0)).toBeLessThan(812);
  const tops = await cells.evaluateAll((all) => all.map((td) => td.getBoundingClientRect().top));
  expect(tops).toEqual(tops.toSorted((a, b) => a - b));
  expect(new Set(tops).size).toBe(await cells.count());
  for (const cell of await cells.all()) {
    expect(await cell.innerText()).toMatch(
      /市\s+(征求意见稿|在载明的有效期内|已印发|失效|废止|已修改|试行|效力待核)/u,
    );
  }
});

test('texts that say nothing of a matter take a line below it, no column; what is said has the room', async () => {
  const page = await openPage('/compare/', { viewport: { width: 1280, height: 900 } });
  const counts = await page.locator('.matrix tr:has(td)').evaluateAll((rows) =>
    rows.map((row) => ({
      silent: row.querySelectorAll('.matrix__cell--silent').length,
      all: row.querySelectorAll('td').length,
      address: row.querySelector<HTMLAnchorElement>('th a')?.href ?? '',
    })),
  );
  const lone = counts.find(({ silent, all }) => silent === all - 1);
  if (lone === undefined) return;
  await page.goto(lone.address);
  expect(await page.locator('.comparison-table tbody td').count()).toBe(1);
  expect(await page.locator('.comparison-silent li').count()).toBe(lone.silent);
  // A line of what is said is no narrower than twenty characters.
  const { width } = (await page.locator('.comparison-cell').boundingBox()) ?? { width: 0 };
  expect(width).toBeGreaterThan(20 * 17);
});

test('a cell of the table of all matters leads to the quotation it stands for', async () => {
  const page = await openPage('/compare/', { viewport: { width: 1280, height: 900 } });
  await page.locator('.matrix__cell--binds').first().click();
  await page.waitForURL(/\/compare\/[a-z-]+\/#/u);
  const quotation = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
  expect(await quotation.isVisible()).toBe(true);
  expect(await quotation.innerText()).toContain('作出规定');
});

test('an address from when all matters stood on one page leads to its own, or to the link there', async () => {
  const page = await openPage('/compare/#topic-compensation');
  await page.waitForURL(/\/compare\/topic-compensation\/$/u);
  const plain = await openPage('/compare/#topic-compensation', { javaScriptEnabled: false });
  const link = plain.locator('#topic-compensation');
  expect(await link.getAttribute('href')).toMatch(/\/compare\/topic-compensation\/$/u);
  await link.click();
  await plain.locator('.comparison-table td').first().waitFor({ state: 'visible' });
  expect(plain.url()).toMatch(/\/compare\/topic-compensation\/$/u);
});

test('the heads of the comparison stay in sight: of all matters on a phone, of one on a wide screen', async () => {
  const page = await openPage('/compare/', { viewport: { width: 375, height: 812 } });
  const topsBelow = async (selector: string) => {
    const table = page.locator(selector);
    await table.evaluate((element) => {
      scrollTo(0, element.getBoundingClientRect().top + scrollY + 200);
    });
    const heads = table.locator('thead th');
    return heads.evaluateAll((all) => all.map((th) => th.getBoundingClientRect().top));
  };
  expect(await topsBelow('.matrix')).toEqual(expect.arrayContaining([0]));
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(siteUrl('/compare/topic-compensation/'));
  const tops = await topsBelow('.comparison-table');
  expect(Math.min(...tops)).toBe(0);
  expect(Math.max(...tops)).toBeLessThan(100);
});

test('a citation says that its words still stand, or that they have changed since', async () => {
  const page = await openPage('/policies/');
  const slug = await page
    .locator('main a[href*="/policies/"]')
    .evaluateAll((links) =>
      links
        .map((link) => /\/policies\/([a-z0-9-]+)\/$/u.exec(link.getAttribute('href') ?? '')?.[1])
        .find((found) => found !== undefined),
    );
  const text = await fetch(siteUrl(`/policies/${slug ?? ''}/wordings.json`));
  const { present } = (await text.json()) as { present: { anchor: string; hash: string }[] };
  const [clause] = present.filter(({ anchor }) => anchor === 'c-1-3');
  await page.goto(siteUrl(`/policies/${slug ?? ''}/?v=${clause?.hash ?? ''}#c-1-3`));
  const told = page.locator('#c-1-3 > .citation-check');
  await expect.poll(() => told.innerText()).toContain('与引用时一致');
  await page.goto(siteUrl(`/policies/${slug ?? ''}/?v=00000000#c-1-3`));
  await expect.poll(() => told.innerText()).toContain('与引用时不一致');
});

test('what to do who does not agree has a page of its own, which its old place leads to', async () => {
  const page = await openPage('/rights/#remedies');
  await page.waitForURL(/\/remedies\/$/u);
  const period = page.locator('.remedy-periods .line-links__link').first();
  const [name = ''] = (await period.innerText()).split('\n');
  await period.click();
  await expect.poll(() => page.locator('.remedies__one:target dt').innerText()).toContain(name);
  await page.goto(siteUrl('/rights/compensation/'));
  await page.getByText(/^有意见怎样提：/u).click();
  await page.locator('[data-remedy="hearing-collective"] a').click();
  await page.waitForURL(/\/remedies\/#hearing-collective$/u);
});

test('a list that is asked for what it does not know says so', async () => {
  const page = await openPage('/projects/?township=000000000');
  expect(await page.locator('[data-filter-count]').innerText()).toContain('没有“000000000”可选');
  await page.getByLabel('区县', { exact: true }).selectOption({ index: 1 });
  expect(await page.locator('[data-filter-count]').innerText()).not.toContain('000000000');
});

test('without scripts the home page leads to the areas of each county', async () => {
  const page = await openPage('/', { javaScriptEnabled: false });
  expect(await page.locator('.town-picker').isVisible()).toBe(false);
  const link = page.locator('.town-picker-plain a').first();
  const name = (await link.innerText()).replace(/（.*/u, '');
  await link.click();
  expect(await page.locator('tbody:target .table-group').innerText()).toContain(name);
});
