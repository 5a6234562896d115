import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import jsqr from 'jsqr';
import type { Locator } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { readPdfPages } from '../../scripts/import/documents/pdf-pages.ts';
import { openPage, sparePage } from '../support/browser.ts';

interface Listed {
  id: string;
  name: string;
  location: string | null;
}

const { projects } = JSON.parse(
  readFileSync(join(inject('siteFolder'), 'data/projects.json'), 'utf8'),
) as { projects: Listed[] };

const lengthOf = (id: string): number =>
  readFileSync(join(inject('siteFolder'), `projects/${id}/sheet/index.html`), 'utf8').length;

/** The sheets with the most words, of their lists or of ours: where these fit on one page, all do. */
const byNames = projects.toSorted(
  (a, b) => `${b.name}${b.location ?? ''}`.length - `${a.name}${a.location ?? ''}`.length,
);
const bySheets = projects.toSorted((a, b) => lengthOf(b.id) - lengthOf(a.id));
const longest = [...new Set([...byNames.slice(0, 2), ...bySheets.slice(0, 2)])].map(({ id }) => id);

/** The boxes of the pages of a PDF file, in points. */
function pageSizes(pdf: Buffer): number[][] {
  const pages = pdf.toString('latin1').match(/\/Type \/Page\b[^]*?\/MediaBox \[[^\]]*\]/g) ?? [];
  return pages.map((page) =>
    (/\/MediaBox \[([^\]]*)\]/.exec(page)?.[1] ?? '').trim().split(/\s+/).map(Number),
  );
}

const bare = (words: string) => words.replaceAll(/\s/gu, '');

/** What a scanner reads from what is shown. */
async function scanned(shown: Locator): Promise<string | undefined> {
  const picture = (await shown.screenshot({ scale: 'css' })).toString('base64');
  const page = await sparePage();
  const { data, width, height } = await page.evaluate(async (encoded) => {
    const image = new Image();
    image.src = `data:image/png;base64,${encoded}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    const pen = canvas.getContext('2d');
    pen?.drawImage(image, 0, 0);
    const pixels = pen?.getImageData(0, 0, image.width, image.height);
    return { data: [...(pixels?.data ?? [])], width: image.width, height: image.height };
  }, picture);
  return jsqr(new Uint8ClampedArray(data), width, height)?.data;
}

test.each(['/', '/progress/'])(
  '%s prints no words of a link that say only that there is more',
  async (address) => {
    const page = await openPage(address);
    await page.emulateMedia({ media: 'print' });
    const words = await page.locator('main a:visible').allTextContents();
    expect(
      words.filter((one) => /^(?:见?条款|列表|嵌入|本图链接|全部.*)$/u.test(one.trim())),
    ).toEqual([]);
  },
);

test.each(longest)('the sheet of %s fills exactly one page of A4', async (id) => {
  const page = await openPage(`/projects/${id}/sheet/`);
  const sizes = pageSizes(await page.pdf({ preferCSSPageSize: true }));
  expect(sizes).toHaveLength(1);
  const [, , width = 0, height = 0] = sizes[0] ?? [];
  // 210 × 297 mm in points of 1/72 inch.
  expect(width).toBeCloseTo(595.3, 0);
  expect(height).toBeCloseTo(841.9, 0);
});

test.each(longest)(
  'the page of %s prints on four sheets, and says what it leaves out',
  async (id) => {
    const page = await openPage(`/projects/${id}/`);
    expect(pageSizes(await page.pdf({ preferCSSPageSize: true })).length).toBeLessThanOrEqual(4);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('没有展开的原文和上位法提示未印').isVisible()).toBe(true);
    const clause = page.locator('.governing blockquote').first();
    expect(await clause.isVisible()).toBe(false);
    await clause.evaluate((words) => words.closest('details')?.setAttribute('open', ''));
    expect(await clause.isVisible()).toBe(true);
  },
);

test.each([`/projects/${longest[0] ?? ''}/`, '/commitments/', '/data/'])(
  '%s prints its full address once, no checksum and no address within the site',
  async (address) => {
    const page = await openPage(address);
    await page.emulateMedia({ media: 'print' });
    const printed = await page.locator('body').innerText();
    expect(
      printed.match(new RegExp(String.raw`本页地址：https?://\S+?${address}\n`, 'gu')),
    ).toHaveLength(1);
    expect(printed).not.toMatch(/[0-9a-f]{64}/u);
    const after = await page
      .locator('main a')
      .evaluateAll((links) => links.map((link) => getComputedStyle(link, '::after').content));
    expect(after.filter((words) => words.includes('/'))).toEqual([]);
  },
);

/** Pages that people print, and whose length decides what stands on the last sheet. */
const printed = ['policies/*', 'disclosure/catalog']
  .flatMap((pattern) => globSync(pattern, { cwd: inject('siteFolder') }))
  .filter((folder) => !/index\.html/.test(folder));

test('there are texts and the catalogue to print', () => {
  expect(printed.length).toBeGreaterThan(1);
});

test.each(printed)('the last sheet of %s does not hold the foot alone', async (folder) => {
  const page = await openPage(`/${folder}/`);
  const sheets = await readPdfPages(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  const last = sheets.at(-1)?.runs.map(({ text }) => text) ?? [];
  await page.emulateMedia({ media: 'print' });
  const foot = bare(await page.locator('.paper-foot').innerText());
  const words = bare(last.join(''));
  expect(words.length).toBeGreaterThan(foot.length + 40);
});

test('the code on the sheet is the address of the project, which stands beside it', async () => {
  const id = longest[0] ?? '';
  const page = await openPage(`/projects/${id}/sheet/`);
  await page.emulateMedia({ media: 'print' });
  const address = await page.locator('.sheet__address').innerText();
  expect(new URL(address).pathname).toMatch(new RegExp(`/projects/${id}/$`));
  expect(await scanned(page.locator('svg.qr-code'))).toBe(address);
});

test('a sheet with an address of this machine says that it must not hang anywhere', async () => {
  const page = await openPage(`/projects/${longest[0] ?? ''}/sheet/`);
  const address = await page.locator('.sheet__address').innerText();
  const local = new URL(address).hostname === 'localhost';
  expect((await page.getByText('请勿张贴').count()) > 0).toBe(local);
});
