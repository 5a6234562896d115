import { z } from 'zod';
import { daySchema } from '../facts/kinds/day.ts';
import { field, lacking, titlesOf } from '../facts/kinds/kind.ts';
import { originSchema } from '../facts/kinds/origin.ts';
import { toCsv } from './formats/csv.ts';
import { linesOf, tableOf, workedOutTable } from './formats/table.ts';
import type { OriginOf, OriginPlace } from './origins.ts';
import { fileOfPage, type SitePage } from './site-page.ts';

/** 公开目录的一条（《政府信息公开条例》第十二条）. */
export interface CatalogueEntry {
  /** File in the site folder. */
  readonly file: string;
  /** 索引: the permanent address; official 索引号 are never made up. */
  readonly index: string;
  readonly name: string;
  readonly summary: string;
  /** 生成日期: that of the official text or list that the page shows, of all other pages that of the build. */
  readonly madeOn: string;
  /** The text or list that the page is about; null: none, or several. */
  readonly about: OriginPlace | null;
}

/** What the 生成日期 of a page is. */
export const dayOfPageWords =
  '文件全文的页面是文件的成文日期，没有印出的是印发日期；片区的页面是名单的日期；其余页面由本站制作，包括由文件整理的任务、条款和片区信息单，是本站页面的生成当天';

const entrySchema = z.strictObject({
  index: field(z.string(), '索引', '页面的网址，永久不变；不是机关的索引号'),
  name: field(z.string(), '名称'),
  summary: field(z.string(), '内容概述'),
  madeOn: field(daySchema, '生成日期', dayOfPageWords),
});

/** The columns of the catalogue. */
export const catalogueTitles = titlesOf(entrySchema);

/** The origin of what a page is about: a page about none, or several, has no origin. */
const aboutShape = Object.fromEntries(
  Object.entries(originSchema.shape).map(([name, own]) => [
    name,
    lacking(own instanceof z.ZodNullable ? own : own.nullable(), 'notApplicable'),
  ]),
);

/** `/data/disclosure-catalog.csv`: its columns, as tables of data are described. */
export const catalogueTable = {
  ...workedOutTable('disclosure-catalog', entrySchema.extend(aboutShape)),
  publicKey: ['index'],
};

/**
 * The catalogue of all pages but that of errors.
 *
 * @param around `base`: path of the site, with a slash at both ends; `day`: that of the build
 */
export function catalogueEntries(
  pages: readonly SitePage[],
  { base, day }: { base: string; day: string },
): CatalogueEntry[] {
  return pages
    .filter(({ kind }) => kind !== 'error')
    .map((page) => ({
      file: fileOfPage(page.address),
      index: base + page.address.slice(1),
      name: page.title,
      summary: page.description,
      madeOn: page.asOf ?? day,
      about: page.about,
    }));
}

/**
 * `/data/disclosure-catalog.csv`: each entry a line, which ends with the text or list that the page is
 * about and its standing.
 *
 * @throws Error where a page is about an unknown city
 */
export function catalogueCsv(entries: readonly CatalogueEntry[], originOf: OriginOf): string {
  const nowhere = Object.fromEntries(Object.keys(aboutShape).map((name) => [name, null]));
  const lines = entries.map((entry) => ({
    ...entry,
    ...(entry.about === null ? nowhere : originOf(entry.about)),
  }));
  return toCsv(linesOf(tableOf(catalogueTable, lines, 'people')));
}

/**
 * The most entries that the page shows, so that it stays below 300 kB: of a larger site the largest
 * folders are counted, and the CSV has each of their pages.
 */
const shownEntries = 550;
/** Sections of the site with fewer pages share one table. */
const ownTable = 5;

/** Pages of one section. */
export interface CatalogueGroup {
  /** Fragment of its address. */
  readonly id: string;
  /** What it is, and of how many pages. */
  readonly name: string;
  readonly entries: readonly CatalogueEntry[];
}

const folderOf = ({ file }: { readonly file: string }): string => file.replace(/\/.*/, '');
const isFront = ({ file }: { readonly file: string }, folder: string) =>
  file === `${folder}/index.html`;

function groupsOf(entries: readonly CatalogueEntry[]): CatalogueGroup[] {
  const folders = [...Map.groupBy(entries, folderOf)];
  const named = folders
    .filter(([, own]) => own.length >= ownTable)
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([folder, own]) => {
      const front = own.find((entry) => isFront(entry, folder));
      return { id: folder, name: front?.name ?? folder, entries: own };
    });
  const rest = folders.filter(([, own]) => own.length < ownTable).flatMap(([, own]) => own);
  const all =
    rest.length === 0 ? named : [...named, { id: 'rest', name: '其他页面', entries: rest }];
  return all.map(({ id, name, entries: own }) => ({
    id: `catalogue-${id}`,
    name: `${name}（${own.length} 页）`,
    entries: own,
  }));
}

/** The catalogue as its page shows it. */
export interface ShownCatalogue {
  readonly groups: readonly CatalogueGroup[];
  /** What is left out: sections that nobody reads through, with the number of their pages. */
  readonly left: readonly { readonly folder: string; readonly pages: number }[];
}

/** Takes all entries; gives those that the page shows, section by section, the largest first. */
export function shownCatalogue(entries: readonly CatalogueEntry[]): ShownCatalogue {
  const folders = [...Map.groupBy(entries, folderOf)].toSorted(
    ([, a], [, b]) => b.length - a.length,
  );
  let shown = entries.length;
  const large = folders.filter(([, own]) => {
    if (shown <= shownEntries) return false;
    shown -= own.length;
    return true;
  });
  const names = new Set(large.map(([folder]) => folder));
  const kept = entries.filter((entry) => {
    const folder = folderOf(entry);
    return !names.has(folder) || isFront(entry, folder);
  });
  return {
    groups: groupsOf(kept),
    left: large.map(([folder, own]) => ({ folder, pages: own.length })),
  };
}
