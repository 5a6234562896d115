import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fillResults, writeResults } from '../../../../scripts/build/disclosure-results.ts';
import { isCatalogued, writePageCatalogue } from '../../../../scripts/build/page-catalogue.ts';
import { finding } from '../../../../src/rules/disclosure/outcome.ts';
import type { Requirement, Result } from '../../../../src/rules/disclosure/requirement.ts';
import { folderOf } from '../../../support/temporary.ts';

const requirement = (id: string, words: string): Requirement => ({
  id,
  words,
  sources: [{ name: '某条例第一条', mark: 'law' }],
  applies: ['site'],
  gate: 'blocks',
  demo: '演示站只能提示',
  audience: 'reader',
  examines: '链接',
  person: null,
  tests: [],
});
const result = (id: string, more: Partial<Result> = {}): Result => ({
  id,
  gate: 'blocks',
  state: 'met',
  detail: '核验3页，没有发现不符合的。',
  findings: [],
  reminders: [],
  links: [],
  signoff: null,
  ...more,
});
const page =
  '<p class="a" data-result-summary>尚未核验。</p><div data-result-groups>尚未核验。</div>';
const around = {
  requirements: [requirement('D-01', '要求甲'), requirement('D-02', '要求乙<')],
  mode: 'demo' as const,
  base: '/x/',
};
const missing = (slug: string) => ({
  line: `data/records.yaml › ${slug}：缺。请补。`,
  shown: { at: [{ address: `/policies/${slug}/`, label: `文件${slug}` }], words: '没有来源<网址>' },
});

describe('the results on /disclosure/', () => {
  const results = [
    result('D-01', { links: [{ address: '/policies/a/', label: '《甲》' }] }),
    result('D-02', {
      state: 'notMet',
      detail: '2处不符合。',
      findings: [missing('a'), missing('b'), finding('a.html：坏。请改。')],
    }),
  ];
  /** Figures are kept whole by elements of their own, which say nothing here. */
  const filled = (given: readonly Result[], options = around) =>
    fillResults(page, given, options).replace(/<span class="nowrap">(.*?)<\/span>/g, '$1');
  const html = filled(results);

  test('break no figure apart', () => {
    expect(fillResults(page, results, around)).toContain('<span class="nowrap">2 条</span>');
  });

  test('begin with one sentence: how many, and which are not met', () => {
    expect(html).toContain(
      '信息公开要求 2 条：符合 1 条，不符合 1 条，人工核验 0 条，不适用 0 条。不符合的是：<a href="#d-02">要求乙&lt;（D-02）</a>。',
    );
  });

  test('stand by their state: what is broken first and open, the rest folded with its count', () => {
    expect(html.indexOf('data-result-group="notMet"')).toBeLessThan(
      html.indexOf('data-result-group="met"'),
    );
    expect(html).toMatch(/<section data-result-group="notMet"><h2>不符合（1条）<\/h2>.*id="d-02"/);
    expect(html).toMatch(/<details data-result-group="met"><summary>符合（1条）<\/summary>/);
    expect(html).not.toContain('data-result-group="byHand"');
  });

  test('say once what is missing, with the texts where it is, under any base', () => {
    expect(html).toContain(
      '<li>没有来源&lt;网址&gt;：<a href="/x/policies/a/">文件a</a>、<a href="/x/policies/b/">文件b</a></li>',
    );
    expect(html).toContain('<a href="/x/policies/a/">《甲》</a>');
  });

  test('leave files and remedies to the clerk, and say how many things those are', () => {
    expect(html).toContain('<p>1处由经办人员改正。</p>');
    expect(html).not.toMatch(/records\.yaml|a\.html/);
  });

  test('how the site is made is for the clerk: folded, with the word of its state, unless broken', () => {
    const requirements = around.requirements.map((one) => ({ ...one, audience: 'clerk' as const }));
    const made = filled(results, { ...around, requirements });
    expect(made).toContain('其中 1 条是网站制作方面的，另列在后。');
    expect(made).toMatch(/data-result-group="making".*id="d-01".*<td data-label="结果">符合<\/td>/);
    expect(made).toMatch(/<section data-result-group="notMet">.*id="d-02"/);
  });

  test('each says what was looked at, and what law asks for it', () => {
    expect(html).toContain('核对的是：链接。');
    expect(html).toContain('依据：某条例第一条（法规原文）。');
  });

  test('count the requirements that are met with a reminder', () => {
    const reminded = results.map((one) =>
      one.id === 'D-01' ? { ...one, reminders: [missing('c')] } : one,
    );
    expect(filled(reminded)).toContain('符合（1条，其中1条有提醒）');
  });

  test('never get lost: a page without a place for them, or a requirement without one, stops the build', () => {
    expect(() => fillResults('<p>空</p>', results, around)).toThrow(
      /data-result-summary.*请恢复该页/,
    );
    expect(() => fillResults(page, [result('D-01')], around)).toThrow(/D-02 没有核验结果/);
  });

  test('are written into the page of a site that has it', () => {
    const folder = folderOf({ 'disclosure/index.html': page });
    writeResults(folder, results, around);
    expect(readFileSync(join(folder, 'disclosure/index.html'), 'utf8')).toMatch(
      /不符合 <span class="nowrap">1 条<\/span>/,
    );
    expect(() => {
      writeResults(folderOf({ 'index.html': '' }), results, around);
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
