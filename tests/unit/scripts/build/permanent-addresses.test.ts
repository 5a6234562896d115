import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeRedirects } from '../../../../scripts/build/redirects.ts';
import { siteAddresses } from '../../../../scripts/build/site-addresses.ts';
import { filesBelow } from '../../../../scripts/build/site-folder.ts';
import { fillSiteMap, siteMapHtml } from '../../../../scripts/build/site-map.ts';
import { folderOf } from '../../../support/temporary.ts';

const clause = '<main><section class="clause" id="c-1">一</section></main>';

test('pages, data and clauses are addresses; hashed files, the search index and ids of other pages are not', () => {
  const folder = folderOf({
    'index.html': '<p id="c-9">',
    '404.html': '',
    '_astro/a.css': '',
    'search/index.pack': '',
    'data/projects.json': '{}',
    'policies/a/index.html': clause,
    'search/index.html': '',
  });
  expect([...siteAddresses(folder, filesBelow(folder))].sort()).toEqual([
    '/',
    '/data/projects.json',
    '/policies/a/',
    '/policies/a/#c-1',
    '/search/',
  ]);
});

test('a page at an old address leads to the new one under any base', () => {
  const folder = folderOf({ 'policies/a/index.html': clause });
  const redirect = {
    from: '/policies/old/',
    to: '/policies/a/',
    date: '2026-01-01',
    reason: '改名',
  };
  writeRedirects(folder, [redirect], { base: '/x/y/', banner: '演示站，非政府网站' });
  const html = readFileSync(join(folder, 'policies/old/index.html'), 'utf8');
  expect(html).toContain('content="0; url=/x/y/policies/a/"');
  expect(html).toContain('<a href="/x/y/policies/a/">');
  expect(html).toContain('演示站，非政府网站');
});

test('a page that was taken off says since when and why; files and clauses leave nothing', () => {
  const folder = folderOf({ 'policies/a/index.html': clause });
  const gone = { to: null, date: '2026-11-23', reason: '含个人信息 <甲>' };
  const from = ['/policies/old/', '/data/old.json', '/policies/a/#c-7'];
  writeRedirects(
    folder,
    from.map((address) => ({ from: address, ...gone })),
    { base: '/x/y/', banner: null },
  );
  const html = readFileSync(join(folder, 'policies/old/index.html'), 'utf8');
  expect(html).toContain('撤下日期：2026-11-23。原因：含个人信息 &lt;甲&gt;');
  expect(html).toContain('<a href="/x/y/">');
  expect(html).not.toContain('http-equiv="refresh"');
  expect(filesBelow(folder)).toEqual(['policies/a/index.html', 'policies/old/index.html']);
  expect(readFileSync(join(folder, 'policies/a/index.html'), 'utf8')).toBe(clause);
});

test('an old clause anchor stands before the clause that has its place now', () => {
  const folder = folderOf({ 'policies/a/index.html': clause });
  const redirect = {
    from: '/policies/a/#c-7',
    to: '/policies/a/#c-1',
    date: '2026-01-01',
    reason: '改号',
  };
  writeRedirects(folder, [redirect], { base: '/', banner: null });
  expect(readFileSync(join(folder, 'policies/a/index.html'), 'utf8')).toBe(
    clause.replace('<section', '<span id="c-7"></span><section'),
  );
});

test('the site map names every page with its title, section by section', () => {
  const folder = folderOf({
    'index.html': '<title>首页 · 明地</title>',
    'b/index.html': '<title>栏目 &amp; 更多 · 明地</title>',
    'b/one/index.html': '<title>甲 · 明地</title>',
    'b/one/sheet/index.html': '<title>公示栏 · 明地</title><main class="bare">',
    'sitemap/index.html': '<title>站点地图 · 明地</title><div data-site-map></div>',
  });
  fillSiteMap(folder, { pages: filesBelow(folder), base: '/x/', suffix: ' · 明地' });
  const html = readFileSync(join(folder, 'sitemap/index.html'), 'utf8');
  expect(html).toContain('<a href="/x/">首页</a>');
  expect(html).toContain('<h2><a href="/x/b/">栏目 &amp; 更多</a></h2>');
  expect(html).toContain('<a href="/x/b/one/">甲</a>');
  expect(html).toContain('<a href="/x/sitemap/">站点地图</a>');
  expect(html).not.toContain('公示栏');
});

test('a section of thousands is mapped by its own list page', () => {
  const pages = Array.from({ length: 600 }, (_, at) => ({
    file: `p/${at}/index.html`,
    title: `第${at}页`,
  }));
  const html = siteMapHtml([{ file: 'p/index.html', title: '列表' }, ...pages], '/');
  expect(html).toContain('共 600 页');
  expect(html).not.toContain('第1页');
});
