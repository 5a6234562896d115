import { load, type CheerioAPI } from 'cheerio';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, inject, test } from 'vitest';
import { keepArchive } from '../../scripts/release/archive.ts';
import { clauseDifferences } from '../../src/rules/citation/differences.ts';
import { policySchema } from '../../src/facts/kinds/policy.ts';
import { buildSite } from '../support/build.ts';
import { bureauText, PublishCase, review } from '../support/publish-case.ts';
import { buildFolder } from '../support/temporary.ts';

const site = join(buildFolder(), 'site');
const one = new PublishCase();
const slug = 'shili-2026-7';
const address = `policies/${slug}/versions/2026-06-01`;
const pageOf = (path: string): CheerioAPI => load(readFileSync(join(site, path), 'utf8'));
const words = (page: CheerioAPI, part: string) => page(part).text().replaceAll(/\s+/gu, '');

function record(day: string): void {
  const args = ['scripts/record-publication.ts', '--portal', join(one.folder, 'portal'), day];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

/** Publishes the text of a bureau, as a clerk does, in words of its own each time. */
async function publish(file: string, principle: string, version = ''): Promise<void> {
  const path = one.file(file, bureauText('', principle));
  const settings = `files:\n  - { file: ${file}, from: 示例市人民政府${version} }\n${review}`;
  const done = await one.publish([path], settings);
  if (done?.written !== true) throw new Error(one.lines.join('\n'));
}

// A text is published, its data are released, and it is replaced by one in other words.
beforeAll(async () => {
  await publish('办法.docx', '先示例，后推开。');
  record('2026-08-03');
  const paths = ['data/policies.json', 'data/projects.csv'];
  const archived = { day: '2026-08-03', paths };
  keepArchive(inject('siteFolder'), join(one.data, 'archive'), archived);
  await publish('新办法.docx', '先示例，再逐步推开。', `, version: ${slug}`);
  record('2026-10-01');
  const built = buildSite(one.data, {
    MINGDI_OUT_DIR: site,
    MINGDI_BUILD_DIR: `${site}.building`,
    SOURCE_DATE_EPOCH: String(Date.UTC(2026, 9, 2) / 1000),
  });
  if (built.status !== 0) throw new Error(built.output);
}, 240_000);

test('the text leads to its earlier version, which says that it is one and what became of it', () => {
  const text = pageOf(`policies/${slug}/index.html`);
  expect(text(`#versions a[href$="/${address}/"]`)).toHaveLength(1);
  expect(words(text, '#versions')).toContain('2026年8月3日起公开；2026年10月1日起换为后一版');
  const page = pageOf(`${address}/index.html`);
  expect(page('main .notice__title').first().text()).toBe('早先的一版，不是现在的文字');
  expect(words(page, '#differences h2')).toBe('与现在的文字对照：1处不同');
  expect(words(page, '#differences del')).toContain('后');
  expect(page('#differences .differences__words ins').text()).toBe('再逐步');
  expect(words(page, '.reader__text')).toContain('先示例，后推开。');
  expect(words(page, '.reader__text')).not.toContain('再逐步');
});

test('both originals are on the site, and the version is in the site map and the catalogue', () => {
  const page = pageOf(`${address}/index.html`);
  for (const file of ['办法.docx', '新办法.docx']) {
    expect(existsSync(join(site, 'data/originals', file)), file).toBe(true);
  }
  expect(page('a[download][href$="办法.docx"]')).toHaveLength(1);
  for (const file of ['sitemap.xml', 'data/disclosure-catalog.csv']) {
    expect(readFileSync(join(site, file), 'utf8'), file).toContain(`/${address}/`);
  }
});

test('the page has every word of the version, in order, and tells all that differs', () => {
  const read = (path: string) =>
    policySchema.parse(JSON.parse(readFileSync(join(one.data, path), 'utf8')));
  const former = read(`shili/policies/${slug}/versions/001.json`);
  const today = read(`shili/policies/${slug}/policy.json`);
  const shown = words(pageOf(`${address}/index.html`), '.reader__text');
  let from = 0;
  for (const { text } of former.clauses) {
    const at = shown.indexOf(text.replaceAll(/\s+/gu, ''), from);
    expect(at, text).toBeGreaterThanOrEqual(from);
    from = at;
  }
  const listed = pageOf(`${address}/index.html`)('.differences > li');
  expect(listed).toHaveLength(clauseDifferences(former, today).length);
});

test('a text that never changed says so; the archive of the release is offered by its day', () => {
  const other = pageOf('policies/shili-2024-0/index.html');
  expect(words(other, '#versions')).toContain('本站没有保存这件文件早先的文字');
  const data = pageOf('data/index.html');
  expect(words(data, '#archive-2026-08-03 summary')).toBe('2026年8月3日的数据（2个文件）');
  for (const link of data('#archive a').toArray()) {
    const path = (data(link).attr('href') ?? '').replace(/^\//u, '');
    expect(existsSync(join(site, path)), path).toBe(true);
  }
  expect(readFileSync(join(site, 'data/catalog.json'), 'utf8')).toContain(
    '/data/archive/2026-08-03/',
  );
});

test('the change of words has its entry, dated for feeds by the day that it was shown here', () => {
  const changes = pageOf(`changes/${slug}-v2/index.html`);
  expect(words(changes, 'main')).toContain('再逐步');
  const feed = readFileSync(join(site, `feeds/policy-${slug}.xml`), 'utf8');
  expect(feed).toMatch(/<published>2026-10-01/u);
});
