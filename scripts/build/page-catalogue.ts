import type { Portal } from '../../src/facts/portal.ts';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { toCsv } from '../../src/outputs/formats/csv.ts';
import { escapeXml } from '../../src/outputs/formats/xml.ts';
import { keepFiguresWhole } from '../../src/rules/words/line-breaks.ts';
import { allPolicies } from '../../src/rules/portal/policies.ts';
import { allProjects } from '../../src/rules/portal/projects.ts';
import { writeDataFiles } from './data-file.ts';
import { stubMark } from './redirects.ts';
import { filesBelow } from './site-folder.ts';

/** 公开目录的一条（《政府信息公开条例》第十二条）. */
export interface CatalogueEntry {
  /** File in the site folder. */
  file: string;
  /** 索引: the permanent address; official 索引号 are never made up. */
  index: string;
  name: string;
  summary: string;
  /** 生成日期 */
  madeOn: string;
}

const heading = ['索引', '名称', '内容概述', '生成日期'] as const;
const slot = /<div data-page-catalogue[^>]*><\/div>/;

/** Whether a page belongs in the catalogue: not the page of errors, nor those that stand for others. */
export function isCatalogued(file: string, html: string): boolean {
  return file.endsWith('.html') && file !== '404.html' && !html.includes(` ${stubMark}>`);
}

/** What the catalogue is told besides the pages. */
export interface CatalogueOptions {
  base: string;
  /** What each title ends with, left out here. */
  suffix: string;
  buildDay: string;
  /** Days of what is older than the build, by address: texts and projects. */
  days: ReadonlyMap<string, string>;
}

function entryOf(file: string, html: string, options: CatalogueOptions): CatalogueEntry {
  const head = load(html.slice(0, html.indexOf('</head>')));
  const address = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
  const parent = address.replace(/[^/]+\/$/, '');
  return {
    file,
    index: options.base + address.slice(1),
    name: head('title').text().replace(options.suffix, '').trim(),
    summary: head('meta[name="description"]').attr('content')?.trim() ?? '',
    madeOn: options.days.get(address) ?? options.days.get(parent) ?? options.buildDay,
  };
}

/** A folder of more pages than this is listed in the table by its number: the CSV has each of them. */
const listedPages = 1000;

const folderOf = (file: string): string => file.replace(/\/.*/, '');

/** Leaves out what nobody reads through; gives the rest and a sentence on what was left out. */
function shorten(entries: readonly CatalogueEntry[]): {
  rows: readonly CatalogueEntry[];
  note: string;
} {
  const folders = [...Map.groupBy(entries, ({ file }) => folderOf(file))];
  const large = folders.filter(([, own]) => own.length > listedPages);
  const names = new Set(large.map(([folder]) => folder));
  const rows = entries.filter(({ file }) => {
    return !names.has(folderOf(file)) || file === `${folderOf(file)}/index.html`;
  });
  const words = large.map(([folder, own]) => `/${folder}/ 下 ${own.length} 页`).join('、');
  return {
    rows,
    note: words === '' ? '' : `${words}不在本表逐条列出，全部列在上面的 CSV 文件中。`,
  };
}

function rowOf({ file, index, name, summary, madeOn }: CatalogueEntry): string {
  const link = `<a href="${escapeXml(index)}">${escapeXml(name)}</a>`;
  return [
    `<tr data-file="${escapeXml(file)}">`,
    `<td data-label="索引">${escapeXml(index)}</td>`,
    `<th scope="row">${link}</th>`,
    `<td data-label="内容概述">${escapeXml(summary)}</td>`,
    `<td class="nowrap" data-label="生成日期">${madeOn}</td></tr>`,
  ].join('');
}

/** Sections of the site with fewer pages share one table. */
const ownTable = 5;

interface Group {
  /** Fragment of the group's address. */
  id: string;
  /** What it is, and of how many pages. */
  name: string;
  rows: readonly CatalogueEntry[];
}

function groupsOf(entries: readonly CatalogueEntry[]): Group[] {
  const folders = [...Map.groupBy(entries, ({ file }) => folderOf(file))];
  const named = folders
    .filter(([, rows]) => rows.length >= ownTable)
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([folder, rows]) => {
      const front = rows.find(({ file }) => file === `${folder}/index.html`);
      return { id: folder, name: front?.name ?? folder, rows };
    });
  const rest = folders.filter(([, rows]) => rows.length < ownTable).flatMap(([, rows]) => rows);
  const all = rest.length === 0 ? named : [...named, { id: 'rest', name: '其他页面', rows: rest }];
  return all.map(({ id, name, rows }) => ({
    ...{ id: `catalogue-${id}`, rows },
    name: `${name}（${rows.length} 页）`,
  }));
}

/** On phones a group is folded under its name. */
function groupHtml({ id, name, rows }: Group): string {
  const head = heading.map((column) => `<th scope="col">${column}</th>`).join('');
  const label = escapeXml(name);
  const table = `<table class="card-table" id="${id}"><caption>${label}</caption><thead><tr>${head}</tr></thead><tbody>${rows.map(rowOf).join('')}</tbody></table>`;
  return `<details class="fold"><summary>${label}</summary>${table}</details>`;
}

function catalogueHtml(entries: readonly CatalogueEntry[]): string {
  const { rows, note } = shorten(entries);
  const groups = groupsOf(rows);
  const links = groups.map(({ id, name }) => `<a href="#${id}">${escapeXml(name)}</a>`).join('、');
  const before = note === '' ? '' : `<p>${escapeXml(note)}</p>`;
  const mark = note === '' ? '' : ' data-shortened';
  return `${before}<p data-print="never">跳到：${links}。</p><div class="catalogue" data-page-catalogue${mark}>${groups.map(groupHtml).join('')}</div>`;
}

/**
 * Writes the catalogue of all pages of a built site, as a page and as CSV. It is read from the pages
 * themselves, so that none can be missing.
 *
 * @throws Error where the catalogue's page has no place for it
 */
export function writePageCatalogue(folder: string, options: CatalogueOptions): void {
  const entries = filesBelow(folder).flatMap((file) => {
    if (!file.endsWith('.html')) return [];
    const html = readFileSync(join(folder, file), 'utf8');
    return isCatalogued(file, html) ? [entryOf(file, html, options)] : [];
  });
  const path = join(folder, 'disclosure/catalog/index.html');
  const html = readFileSync(path, 'utf8');
  if (!slot.test(html)) throw new Error(`${path}：没有放公开目录的位置。请恢复该页。`);
  writeFileSync(
    path,
    html.replace(slot, () => keepFiguresWhole(catalogueHtml(entries))),
  );
  const rows = entries.map(({ index, name, summary, madeOn }) => [index, name, summary, madeOn]);
  writeDataFiles(folder, [
    { path: 'data/disclosure-catalog.csv', content: toCsv([[...heading], ...rows]) },
  ]);
}

/** The catalogue of this portal's own pages, with the days of its texts and lists. */
export function writeDisclosureCatalogue(portal: Portal, folder: string, base: string): void {
  const texts = allPolicies(portal).map(
    ({ slug, metadata }) =>
      [`/policies/${slug}/`, metadata.formedOn ?? metadata.issuedOn ?? portal.day] as const,
  );
  const projects = allProjects(portal).map(({ id, asOf }) => [`/projects/${id}/`, asOf] as const);
  writePageCatalogue(folder, {
    ...{ base, buildDay: portal.day },
    suffix: ` · ${portal.site.name}`,
    days: new Map([...texts, ...projects]),
  });
}
