import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { buildPreview } from '../../scripts/publish/build-preview.ts';
import { previewOf } from '../../scripts/publish/preview-model.ts';
import { servePreview } from '../../scripts/publish/preview-server.ts';
import { accessibilityFindings } from '../support/axe.ts';
import { newPage } from '../support/browser.ts';
import { bureauList, bureauText, PublishCase, review } from '../support/publish-case.ts';
import { paragraph } from '../support/docx.ts';

test('the preview shows what was read, runs nothing of it, and takes a decision', async () => {
  const one = new PublishCase();
  const hostile = '&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=alert(2)&gt;';
  const files = [
    one.file('清单.xlsx', await bureauList((rows) => rows[4]?.splice(7, 1, '<b onclick="x">备'))),
    one.file('办法.docx', bureauText(paragraph(hostile))),
  ];
  const settings = `files:
  - { file: 清单.xlsx, from: 示例市示例局, lists: [{ asOf: 2026-07-31, layout: proposed }] }
  - { file: 办法.docx, from: 示例市人民政府 }
${review}`;
  const done = await one.publish(files, settings, { decide: () => Promise.resolve(false) });
  if (done === null) throw new Error('something to publish');
  const preview = previewOf(done.planned);
  const site = await buildPreview(preview, join(one.folder, 'preview'));
  const html = readFileSync(join(site, 'index.html'), 'utf8');
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(html).not.toMatch(/<script|<img|<b onclick/u);
  const server = await servePreview(site, { boxes: preview.confirm.length, originals: [] });
  onTestFinished(server.close);
  const page = await newPage({ viewport: { width: 375, height: 900 } });
  await page.goto(server.address);
  for (const width of [375, 768, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const room = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(room).toBeLessThanOrEqual(width);
    expect(await accessibilityFindings(page)).toEqual([]);
  }
  await page.getByRole('button', { name: '发布' }).click();
  // The browser holds the form until every box is ticked.
  expect(page.url()).toBe(server.address);
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await page.getByRole('button', { name: '发布' }).click();
  await page.getByRole('heading', { name: '已决定发布' }).waitFor();
  expect(await server.decision).toBe(true);
});
