import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../support/temporary.ts';
import { openPage, siteUrl, sparePage } from '../support/browser.ts';

/** The lines to copy, as the page on embedding shows them. */
async function codes(): Promise<string[]> {
  const page = await openPage('/embed/');
  return page.locator('pre code').allInnerTexts();
}

/** The machine may be busy. */
const patience = { timeout: 20_000 };

/** A page of another site, on a port of its own, until the test ends; gives its address. */
async function siteOfOthers(body: string): Promise<string> {
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8').end(`<h1>报道</h1>${body}`);
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return `http://localhost:${address.port}/`;
}

/** Pastes a line into a page of another site; the address it was built for leads to the served one. */
async function pasted(code: string) {
  const [, built = ''] = /src="([^"]+)"/.exec(code) ?? [];
  const page = await sparePage();
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text());
  });
  await page.goto(await siteOfOthers(code.replace(built, siteUrl(new URL(built).pathname))));
  return { page, frame: page.frameLocator('iframe'), refused };
}

describe('a pasted line shows, on a page of another site,', () => {
  test('the card of a project, whose link leads out of the frame', async () => {
    const [card = ''] = await codes();
    const { page, frame, refused } = await pasted(card);
    await expect
      .poll(() => frame.locator('main').innerText(), patience)
      .toMatch(/亩[^]*数据截至[^]*出处/);
    await frame.getByRole('link').first().click();
    await page.waitForURL(/\/projects\/[a-z]+-\d{3}\/$/);
    expect(refused).toEqual([]);
  });

  test('a chart with its numbers, its day and its source', async () => {
    const chart = (await codes()).find((code) => code.includes('/embed/charts/')) ?? '';
    const { frame, refused } = await pasted(chart);
    await expect
      .poll(() => frame.locator('main').innerText(), patience)
      .toMatch(/数据截至[^]*出处/);
    expect(await frame.locator('table td').count()).toBeGreaterThan(0);
    expect(refused).toEqual([]);
  });

  test('the map of a county with its projects and its source', async () => {
    const map = (await codes()).find((code) => code.includes('/embed/counties/')) ?? '';
    const { frame, refused } = await pasted(map);
    await expect
      .poll(() => frame.locator('main').innerText(), patience)
      .toMatch(/示意图[^]*数据截至[^]*出处/);
    expect(await frame.locator('svg circle').count()).toBeGreaterThan(0);
    expect(refused).toEqual([]);
  });
});

test('other pages of the portal refuse to be framed', async () => {
  const code = `<iframe src="${siteUrl('/projects/')}" title="x"></iframe>`;
  const { refused } = await pasted(code);
  await expect.poll(() => refused.join()).toContain('frame-ancestors');
});

test.for([
  ['chart', 1, '.chart-figure__svg'],
  ['map of a county', -1, '.project-map__drawing'],
] as const)(
  'the preview of a %s shows the page when it is asked for, and needs no scrolling',
  async ([, at, drawing]) => {
    const page = await openPage('/embed/', { viewport: { width: 1000, height: 900 } });
    expect(await page.locator('iframe').count()).toBe(0);
    await page.locator('summary', { hasText: '预览' }).nth(at).click();
    const frame = page.locator('iframe').first();
    await frame.contentFrame().locator(drawing).first().waitFor();
    const [given, needed] = await frame.evaluate((element: HTMLIFrameElement) => [
      element.clientHeight,
      element.contentDocument?.documentElement.scrollHeight ?? 0,
    ]);
    expect(needed).toBeLessThanOrEqual(given);
  },
);

test('an area is chosen from a field: code and preview follow, beside one another where there is room', async () => {
  const page = await openPage('/embed/', { viewport: { width: 1280, height: 900 } });
  const [card] = await page.locator('copy-text').all();
  if (card === undefined) throw new Error('nothing can be embedded');
  const field = card.getByRole('combobox', { name: '片区' });
  const [, other] = await field.locator('option').all();
  const id = (await other?.getAttribute('value')) ?? '';
  const name = (await other?.innerText()) ?? '';
  await field.selectOption(id);
  const code = await card.locator('code').innerText();
  expect(code).toContain(`/embed/projects/${id}/"`);
  expect(code).toContain(`title="${name}"`);
  const shown = card.locator('iframe').contentFrame();
  await expect.poll(() => shown.locator('main').innerText(), patience).toContain(name);
  const [left, right] = await Promise.all([
    card.locator('pre').boundingBox(),
    card.locator('iframe').boundingBox(),
  ]);
  expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThan(right?.x ?? 0);
  // Frames far below the window are not loaded yet.
  expect(await page.locator('iframe').count()).toBeLessThan(
    await page.locator('copy-text').count(),
  );
});

test.each([true, false])(
  'the map of a county names its towns on a phone, beside its marks and not over them (scripts: %s)',
  async (javaScriptEnabled) => {
    const page = await openPage('/embed/', {
      viewport: { width: 375, height: 812 },
      javaScriptEnabled,
    });
    const maps = await page
      .locator('a[href*="/embed/counties/"]')
      .evaluateAll((links) =>
        links.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
      );
    expect(maps).not.toEqual([]);
    for (const map of maps) {
      await page.goto(new URL(map, siteUrl('/')).href);
      if (javaScriptEnabled) await page.locator('.project-map--live').waitFor();
      const found = await page.evaluate(() => {
        const boxes = (selector: string) =>
          [...document.querySelectorAll(selector)]
            .filter((one) => one.checkVisibility())
            .map((one) => one.getBoundingClientRect());
        const names = boxes('.project-map__labels text');
        const marks = boxes('.map-mark__disc, .map-mark__ring');
        const covers = names.filter((name) =>
          marks.some(
            ({ left, right, top, bottom }) =>
              Math.min(name.right, right) - Math.max(name.left, left) > 3 &&
              Math.min(name.bottom, bottom) - Math.max(name.top, top) > 4,
          ),
        );
        return { names: names.length, covers: covers.length };
      });
      expect.soft(found.names, map).toBeGreaterThan(0);
      expect.soft(found.covers, map).toBe(0);
    }
  },
);

test('a chart is saved as a picture with its day in the name', async () => {
  const page = await openPage('/progress/');
  const saved = page.waitForEvent('download', patience);
  await page.getByRole('button', { name: '图片（PNG）' }).first().click();
  const download = await saved;
  expect(download.suggestedFilename()).toMatch(/-\d{4}-\d{2}-\d{2}\.png$/);
  const file = join(temporaryFolder(), 'chart.png');
  await download.saveAs(file);
  const bytes = await readFile(file);
  // The signature of a PNG, and its width as the header has it.
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(bytes.readUInt32BE(16)).toBe(1440);
});
