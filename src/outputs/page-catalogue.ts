import { toCsv } from './formats/csv.ts';
import {
  originCells,
  originFields,
  originHeads,
  type OriginOf,
  type OriginPlace,
} from './origins.ts';
import { fileOfPage, type SitePage } from './site-page.ts';

/** 公开目录的一条（《政府信息公开条例》第十二条）. */
export interface CatalogueEntry {
  /** File in the site folder. */
  readonly file: string;
  /** 索引: the permanent address; official 索引号 are never made up. */
  readonly index: string;
  readonly name: string;
  readonly summary: string;
  /** 生成日期: of an official text the day on which it was formed, of our own pages that of the build. */
  readonly madeOn: string;
  /** The text or list that the page is about; null: none, or several. */
  readonly about: OriginPlace | null;
}

/** The columns of the catalogue. */
export const catalogueColumns = ['索引', '名称', '内容概述', '生成日期'] as const;

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
    .map(({ address, title, description, asOf, isText, about }) => ({
      file: fileOfPage(address),
      index: base + address.slice(1),
      name: title,
      summary: description,
      madeOn: (isText ? asOf : null) ?? day,
      about,
    }));
}

/**
 * `/data/disclosure-catalog.csv`: each entry a line, which ends with the text or list that the page is
 * about and its standing.
 *
 * @throws Error where a page is about an unknown city
 */
export function catalogueCsv(entries: readonly CatalogueEntry[], originOf: OriginOf): string {
  const rows = entries.map(({ index, name, summary, madeOn, about }) => [
    ...[index, name, summary, madeOn],
    ...originCells(about === null ? null : originOf(about)),
  ]);
  const heads = originFields.map((field) => originHeads[field]);
  return toCsv([[...catalogueColumns, ...heads], ...rows]);
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
