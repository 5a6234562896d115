import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { isCatalogued } from '../build/page-catalogue.ts';
import type { BuiltSite, SiteCheckFactory } from './site-check.ts';

const columns = ['索引', '名称', '内容概述', '生成日期'];
const file = 'disclosure/catalog/index.html';

/** Files of the catalogue's CSV, which is complete where the page of a large site is not. */
function inTable({ folder, files, base }: BuiltSite): string[] {
  const csv = 'data/disclosure-catalog.csv';
  if (!files.has(csv)) return [];
  const rows: Record<string, string>[] = parse(readFileSync(join(folder, csv)), {
    bom: true,
    columns: true,
  });
  return rows.map((row) => {
    const address = (row['索引'] ?? '').slice(base.length);
    return address === '' || address.endsWith('/') ? `${address}index.html` : address;
  });
}

/** D-17: each page has one entry in the catalogue, each entry one page, and four filled columns. */
export const checkCatalogue: SiteCheckFactory = (site) => {
  const entries: string[] = [];
  const pages: string[] = [];
  let shortened = false;
  return {
    visit: (page) => {
      if (isCatalogued(page.file, page.html)) pages.push(page.file);
      if (page.file !== file) return [];
      shortened = page.$('[data-page-catalogue][data-shortened]').length > 0;
      const rows = page.$('[data-page-catalogue] tbody tr').toArray();
      return rows.flatMap((row, index) => {
        const cells = page
          .$(row)
          .find('th, td')
          .map((_, cell) => page.$(cell).text().trim())
          .get();
        entries.push(page.$(row).attr('data-file') ?? '');
        const empty = columns.filter((_, column) => (cells[column] ?? '') === '');
        if (empty.length === 0) return [];
        return [
          `${file} 第 ${index + 1} 条：${empty.join('、')}是空的。请给该页补上标题或说明（Page 的 title、description）。`,
        ];
      });
    },
    finish: () => {
      const listed = new Set(shortened ? inTable(site) : entries);
      const missing = pages.filter((page) => !listed.has(page));
      const counts = Map.groupBy(entries, (entry) => entry);
      const wrong = [...counts]
        .filter(([entry, own]) => !site.files.has(entry) || own.length > 1)
        .map(([entry]) => entry);
      return [
        ...missing.map((page) => `${file}：目录里没有 ${page}。请重新构建；仍缺则报告维护人员。`),
        ...wrong.map((entry) => `${file}：条目 ${entry} 没有对应的页面，或者重复。请重新构建。`),
      ];
    },
    examined: () => entries.length,
  };
};
