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
