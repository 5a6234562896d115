import { fileFamilies } from './file-addresses.ts';
import type { SearchKind } from '../rules/search/catalogue.ts';
import type { OriginPlace } from './origins.ts';

/** Where menus name a page, and how: the `at`-th in the head or the foot of every page. */
export interface MenuEntry {
  readonly place: 'head' | 'foot';
  readonly at: number;
  readonly label: string;
}

/** How the search takes a page. */
export interface PageSearch {
  /**
   * `text`: all its words. `about`: what it is about and what it marks as its own text; the rest are
   * quotations and rows that have hits of their own.
   */
  readonly reads: 'text' | 'about';
  readonly as: SearchKind;
}

/** A page of the site. */
export interface SitePage {
  /** Below the portal, e.g. `/projects/huzhou-001/`. */
  readonly address: string;
  /** Unique on the site; the portal's name is added to it in the head of the page. */
  readonly title: string;
  /** What it is called within its part of the site: its title, where that names no other page too. */
  readonly name: string;
  /** What stands before the title where it goes alone: 【征求意见稿】 of a draft; else nothing. */
  readonly mark: string;
  /** One sentence: what is on it. */
  readonly description: string;
  /**
   * `page`: with head and navigation; `part`: a sheet to print or a page for a frame, whose canonical
   * page is another; `error`: what a server shows where there is nothing.
   */
  readonly kind: 'page' | 'part' | 'error';
  /** The day of the list or text that it shows; null: it shows what is known on the day of the build. */
  readonly asOf: string | null;
  /** The text or list that it is about; null: none, or several. */
  readonly about: OriginPlace | null;
  /** False where it may go when a list grows or shrinks, and is in no register of addresses. */
  readonly permanent: boolean;
  /** Null: no menu names it. */
  readonly menu: MenuEntry | null;
  /** Null: its content has records of its own, or it says nothing to search for. */
  readonly search: PageSearch | null;
}

const asText: PageSearch = { reads: 'text', as: 'page' };
export const asSubject: PageSearch = { reads: 'about', as: 'page' };
export const asTopic: PageSearch = { reads: 'about', as: 'topic' };

type More = Partial<
  Pick<SitePage, 'name' | 'kind' | 'asOf' | 'permanent' | 'about' | 'mark' | 'menu' | 'search'>
>;

/** Declares a page: what is not given is that of a page which every reader finds and no menu names. */
export function page(
  address: string,
  title: string,
  description: string,
  more: More = {},
): SitePage {
  return {
    ...{ address, title, name: title, description, kind: 'page' },
    ...{ asOf: null, about: null },
    // What is in a frame or on a sheet is found on its own page.
    permanent: true,
    ...{ mark: '', menu: null, search: more.kind === 'part' ? null : asText },
    ...more,
  };
}

/** Whether a file of a site is a page of it: an original that is a web page is somebody else's, kept byte for byte. */
export function isPageFile(path: string): boolean {
  return path.endsWith('.html') && !fileFamilies.original.has(path);
}

/** The file of a page in the folder of a site: `/projects/` → `projects/index.html`. */
export function fileOfPage(address: string): string {
  return address.slice(1).replace(/(^|\/)$/, '$1index.html');
}
