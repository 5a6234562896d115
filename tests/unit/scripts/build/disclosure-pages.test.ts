import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fillResults, writeResults } from '../../../../scripts/build/disclosure-results.ts';
import { isCatalogued, writePageCatalogue } from '../../../../scripts/build/page-catalogue.ts';
import type { Result } from '../../../../src/domain/disclosure/requirement.ts';
import { folderOf } from '../../../support/temporary.ts';

const result = (id: string, more: Partial<Result> = {}): Result => ({
  id,
  gate: 'blocks',
  state: 'met',
  detail: '核验3页，全部符合。',
  findings: [],
  links: [],
  signoff: null,
  ...more,
});
const page = `<p data-result-summary>尚未核验。</p><table><tr><td data-result-state="D-01">—</td><td data-result-detail="D-01">—</td></tr><tr><td data-result-state="D-02">—</td><td data-result-detail="D-02">—</td></tr></table>`;

describe('the results on /disclosure/', () => {
  const results = [
    result('D-01', { links: [{ address: '/policies/a/', label: '《甲》' }] }),
    result('D-02', {
      state: 'notMet',
      detail: '1处不符合。',
      findings: ['a.html：写有 <script>。请删去。'],
    }),
  ];
  const html = fillResults(page, results, '/x/');

  test('are counted, and stand in the place of each requirement', () => {
    expect(html).toContain('共 2 条：符合 1，不符合 1');
    expect(html).toContain('<td data-result-state="D-01">符合</td>');
    expect(html).toContain('<td data-result-state="D-02">不符合</td>');
  });

  test('lead to where it is shown, under any base', () => {
    expect(html).toContain('<a href="/x/policies/a/">《甲》</a>');
  });

  test('name every finding, as words and not as HTML', () => {
    expect(html).toContain('<li>a.html：写有 &lt;script&gt;。请删去。</li>');
  });

  test('never get lost: a page without a place for one stops the build', () => {
    expect(() => fillResults(page, [result('D-03')], '/')).toThrow(
      /data-result-state="D-03".*请恢复该页/,
    );
  });

  test('are written into the page of a site that has it', () => {
    const folder = folderOf({ 'disclosure/index.html': page });
    writeResults(folder, results, '/');
    expect(readFileSync(join(folder, 'disclosure/index.html'), 'utf8')).toContain('不符合 1');
    expect(() => {
      writeResults(folderOf({ 'index.html': '' }), results, '/');
    }).not.toThrow();
  });
});

const head = (title: string) =>
  `<head><title>${title} · 明地</title><meta name="description" content="${title}的概述"></head>`;
const options = {
  base: '/x/',
  suffix: ' · 明地',
  buildDay: '2026-11-23',
  days: new Map([['/policies/a/', '2024-01-30']]),
};

describe('公开目录', () => {
  const folder = folderOf({
    'index.html': head('首页'),
    '404.html': head('没有这一页'),
    'policies/a/index.html': head('甲 &amp; 乙'),
    'policies/a/tasks/index.html': head('甲的任务'),
    'policies/old/index.html': `<html data-stub>${head('已移到新地址')}`,
    'disclosure/catalog/index.html': `${head('公开目录')}<div data-page-catalogue></div>`,
  });
  writePageCatalogue(folder, options);
  const csv = readFileSync(join(folder, 'data/disclosure-catalog.csv'), 'utf8')
    .trim()
    .split(/\r?\n/);
  const html = readFileSync(join(folder, 'disclosure/catalog/index.html'), 'utf8');

  test('has one entry a page, with 索引, 名称, 内容概述 and 生成日期', () => {
    expect(csv.map((line) => line.replace(/^\uFEFF/, ''))).toEqual([
      '索引,名称,内容概述,生成日期',
      '/x/disclosure/catalog/,公开目录,公开目录的概述,2026-11-23',
      '/x/,首页,首页的概述,2026-11-23',
      '/x/policies/a/,甲 & 乙,甲 & 乙的概述,2024-01-30',
      '/x/policies/a/tasks/,甲的任务,甲的任务的概述,2024-01-30',
    ]);
    expect(html.match(/<tr data-file=/g)).toHaveLength(4);
  });

  test('stands in groups under their numbers of pages; sections of few pages share one', () => {
    const many = folderOf({
      'disclosure/catalog/index.html': `${head('公开目录')}<div data-page-catalogue></div>`,
      'projects/index.html': head('查项目'),
      ...Object.fromEntries(
        [1, 2, 3, 4].map((at) => [`projects/p${at}/index.html`, head(`片${at}`)]),
      ),
      'about/index.html': head('关于'),
    });
    writePageCatalogue(many, options);
    const written = readFileSync(join(many, 'disclosure/catalog/index.html'), 'utf8');
    const groups = [...written.matchAll(/<summary>([^<]*)<\/summary>/gu)].map(([, name]) => name);
    expect(groups).toEqual(['查项目（5 页）', '其他页面（2 页）']);
  });

  test('leaves out the page of errors and pages that only stand for others', () => {
    expect(html).not.toContain('404');
    expect(html).not.toContain('已移到新地址');
    expect(isCatalogued('a.css', '')).toBe(false);
  });

  test('stops the build where its page has no place for it', () => {
    const broken = folderOf({ 'disclosure/catalog/index.html': head('公开目录') });
    expect(() => {
      writePageCatalogue(broken, options);
    }).toThrow('没有放公开目录的位置。请恢复该页。');
  });
});
