import { fixedFiles } from '../outputs/file-addresses.ts';
import { requirement } from './run/check.ts';
import { readBuiltTable } from './run/built-data.ts';
import type { BuiltSite, SiteCheck } from './run/site.ts';
import { notebook, type Tag } from './run/page.ts';

const columns = ['索引', '名称', '内容概述', '生成日期'];
const file = 'disclosure/catalog/index.html';

/** Files of the catalogue's CSV, which is complete where the page of a large site is not. */
function inTable(site: BuiltSite): string[] {
  return readBuiltTable(site, fixedFiles.disclosureCatalog.path).map((row) => {
    const address = (row['索引'] ?? '').slice(site.base.length);
    return address === '' || address.endsWith('/') ? `${address}index.html` : address;
  });
}

const notes = notebook();

const inCatalogue = (tag: Tag) =>
  tag.around(({ attributes }) => 'data-page-catalogue' in attributes) !== null;

/** Each page has one entry in the catalogue, each entry one page, and four filled columns. */
const checkCatalogue: SiteCheck = (site, tell) => {
  const entries: string[] = [];
  const pages: string[] = [];
  let shortened = false;
  const cell = (tag: Tag) => {
    const row = tag.parent;
    if (row !== null && notes(row).marks.has('entry'))
      tag.whenEnded((words) => notes(row).parts.push(words.trim()));
  };
  return {
    attributes: {
      'data-page-catalogue': (_, { attributes }, page) => {
        if (page.file === file) shortened = 'data-shortened' in attributes;
      },
    },
    tags: {
      tr: (row, page) => {
        if (page.file !== file || !row.within('tbody') || !inCatalogue(row)) return;
        notes(row).marks.add('entry');
        entries.push(row.attributes['data-file'] ?? '');
        const index = entries.length;
        row.whenEnded(() => {
          const empty = columns.filter((_, column) => (notes(row).parts[column] ?? '') === '');
          if (empty.length === 0) return;
          tell(
            `${file} 第 ${index} 条：${empty.join('、')}是空的。请给该页补上标题或说明（Page 的 title、description）。`,
          );
        });
      },
      td: cell,
      th: cell,
    },
    end: (page) => {
      if (page.file !== '404.html' && !page.stub) pages.push(page.file);
    },
    finish: () => {
      const listed = new Set(shortened ? inTable(site) : entries);
      for (const page of pages) {
        if (listed.has(page)) continue;
        tell(`${file}：目录里没有 ${page}。请重新构建；仍缺则报告维护人员。`);
      }
      for (const [entry, own] of Map.groupBy(entries, (one) => one)) {
        if (site.files.has(entry) && own.length === 1) continue;
        tell(`${file}：条目 ${entry} 没有对应的页面，或者重复。请重新构建。`);
      }
    },
    again: {
      unless: (path) => path === file,
      learned: (path) => (pages.at(-1) === path ? ['page'] : []),
      learn: (path) => pages.push(path),
    },
    examined: () => entries.length,
  };
};

export default requirement({
  words: '公开目录有索引、名称、内容概述、生成日期，一页一条、一条一页',
  sources: [{ name: '《政府信息公开条例》第十二条', mark: 'law' }],
  applies: ['site'],
  audience: 'reader',
  gate: 'blocks',
  demo: null,
  examines: '公开目录与全部页面是否一页一条、一条一页，四个栏目有没有空的',
  person: null,
  tests: [],
  site: [{ check: checkCatalogue, what: '条目录' }],
});
