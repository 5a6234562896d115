import { expect, test } from 'vitest';
import { newPage, openPage, siteUrl } from '../support/browser.ts';

test('a choice of role narrows the checklist, stands in the address and survives a reload', async () => {
  const page = await openPage('/rights/');
  const rows = page.locator('right-filter [data-row]:visible');
  const all = await page.locator('right-filter [data-row]').count();
  expect(await rows.count()).toBe(0);
  await page.getByLabel('我是').selectOption('承租人');
  await expect.poll(() => rows.count()).toBeLessThan(all);
  const few = await rows.count();
  expect(few).toBeGreaterThan(0);
  expect(await page.getByText(`共 ${few} 条`).count()).toBe(1);
  expect(new URL(page.url()).searchParams.get('role')).toBe('承租人');
  await page.reload();
  expect(await rows.count()).toBe(few);
  await page.getByRole('button', { name: '清除筛选' }).click();
  await expect.poll(() => rows.count()).toBe(all);
});

test('a choice leaves only its own rows, on the screen and on paper, under the words of the choice', async () => {
  const page = await openPage('/rights/?city=湖州市&land=历史遗留用地');
  await page.getByText('筛选：湖州市／历史遗留用地。').waitFor();
  expect(await page.getByRole('heading', { name: '按身份' }).isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByText('筛选：湖州市／历史遗留用地。').isVisible()).toBe(true);
  expect(await page.locator('#topics').isVisible()).toBe(false);
  const others = page.locator('[data-text-of]:visible:not([data-text-of="湖州市"])');
  expect(await others.count()).toBe(0);
  const printed = page.locator('right-filter [data-row]:visible a').first();
  const address = await printed.evaluate((link) => getComputedStyle(link, '::after').content);
  expect(address).toMatch(/^"https?:\/\/.+\/policies\/.+\/#c-[\d-]+"$/u);
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('button', { name: '清除筛选' }).click();
  await expect.poll(() => page.getByRole('heading', { name: '按身份' }).isVisible()).toBe(true);
});

test('without scripts every clause is there, and lists by role lead to the rows', async () => {
  const page = await openPage('/rights/', { javaScriptEnabled: false });
  expect(await page.getByLabel('我是').isVisible()).toBe(false);
  await page.getByText(/^村民（/u).click();
  const link = page.locator('details[open] a').first();
  const row = await link.getAttribute('href');
  expect(await page.locator(`[id="${(row ?? '').slice(1)}"][data-role*="村民"]`).count()).toBe(1);
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
  const cells = page.locator('.comparison-table td');
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

test('a cell of the table of all matters leads to the quotation it stands for', async () => {
  const page = await openPage('/compare/', { viewport: { width: 1280, height: 900 } });
  await page.locator('.matrix__cell--rule').first().click();
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
  expect(await plain.locator('.comparison-table td').first().isVisible()).toBe(true);
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
  const page = await newPage();
  await page.goto(siteUrl('/policies/'));
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
