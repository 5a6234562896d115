import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load, type CheerioAPI } from 'cheerio';
import { foldText } from '../../../src/rules/search/fold.ts';
import { filesBelow } from '../../build/site-folder.ts';
import type { SearchedPage } from '../page-documents.ts';
import { isPageFile } from '../../../src/outputs/site-page.ts';

/**
 * A unit as the built pages show it: its address and its visible text, folded, in pieces that no
 * phrase runs across.
 */
export interface TrueUnit {
  url: string;
  pieces: string[];
  /** False where only its page is known to hold the text: hits may lead to any part of it. */
  exact: boolean;
}

/** Elements that begin a new line or cell on the page. */
const blocks =
  'p, h1, h2, h3, h4, li, dt, dd, td, th, caption, summary, legend, figcaption, label, button, div, section, article, ul, ol, dl, table, tr, details, form, fieldset, blockquote, header, footer, aside, figure, br, pre';
/** Not text of the page: tools, drawings, what is hidden, what the page itself calls decoration. */
const unread =
  'script, style, template, noscript, nav, svg, [hidden], [aria-hidden="true"], [data-print="never"], [data-search="skip"], .paper-only, .status-tag';

/** Reads visible text: each block becomes a line. */
function visibleLines(page: CheerioAPI, selection: ReturnType<CheerioAPI>): string[] {
  const copy = selection.clone();
  copy.find(unread).remove();
  copy
    .find(blocks)
    .addBack(blocks)
    .before('\u2028')
    .after('\u2028')
    .append('\u2028')
    .prepend('\u2028');
  return page('<div></div>')
    .append(copy)
    .text()
    .split('\u2028')
    .map(foldText)
    .filter((line) => line !== '');
}

/** A clause is one text across its lines, as its document prints it; clauses within have their own. */
function clauses(page: CheerioAPI, address: string): TrueUnit[] {
  return page('.clause[id]')
    .toArray()
    .map((element) => {
      const copy = page(element).clone();
      copy.find('.clause[id]').remove();
      const text = visibleLines(page, copy.find('.clause__heading, .clause__text')).join('');
      const rows = visibleLines(page, copy.find('th, td'));
      const url = `${address}#${page(element).attr('id') ?? ''}`;
      return { url, pieces: [text, ...rows], exact: true };
    });
}

function rows(page: CheerioAPI, address: string): TrueUnit[] {
  return page('tr[id]')
    .toArray()
    .map((row) => {
      const copy = page(row).clone();
      // The printed number before a task is the link to its clause; 原文未载明 is ours.
      copy.find('th > a, .note').remove();
      const lines = visibleLines(page, copy);
      return { url: `${address}#${page(row).attr('id') ?? ''}`, pieces: lines, exact: true };
    });
}

/** What the row of the list prints, without our notes beside it. */
function project(page: CheerioAPI, address: string): TrueUnit[] {
  const facts = page('.facts__row')
    .filter((_, row) =>
      /^(?:实施阶段|面积|区县|类别|位置)$/.test(page(row).find('dt').text().trim()),
    )
    .find('dd')
    .clone();
  // What marks, explains or unfolds a value is said by the page.
  facts.find('.origin, .note, summary').remove();
  // Separators within figures are typography of the page: the list prints none.
  const lines = visibleLines(page, facts).map((line) => line.replace(/(?<=\d)，(?=\d{3})/g, ''));
  const pieces = [...visibleLines(page, page('h1').first()), ...lines];
  return [{ url: address, pieces, exact: true }];
}

function terms(page: CheerioAPI, address: string): TrueUnit[] {
  return page('main dl > [id]')
    .toArray()
    .map((entry) => ({
      url: `${address}#${page(entry).attr('id') ?? ''}`,
      pieces: visibleLines(page, page(entry)),
      exact: true,
    }));
}

/** Pages that arrange what has hits of its own are found by their headings and what is their own text. */
const arranging =
  /^\/(?:projects|policies|progress|rights|tasks|compare|commitments|changes|disclosure|data)\//;

function wholePage(page: CheerioAPI, address: string): TrueUnit[] {
  const headings = page('main')
    .find('h1, h2, h3')
    .filter((_, heading) => page(heading).closest(unread).length === 0);
  const own = page('main [data-search="text"]');
  const folded = own.closest('details').children('summary');
  const shown = arranging.test(address) ? headings.add(own).add(folded) : page('main');
  const about = foldText(page('meta[name="description"]').attr('content') ?? '');
  const pieces = [...visibleLines(page, shown), about].filter((line) => line !== '');
  return [{ url: address, pieces, exact: false }];
}

type UnitReader = (page: CheerioAPI, address: string) => TrueUnit[];

/** How the units of a page are read; null: it has none of its own. */
function readerOf(address: string, leftOut: ReadonlySet<string>): UnitReader | null {
  if (/^\/policies\/[^/]+\/$/.test(address)) return clauses;
  if (/^\/policies\/[^/]+\/tasks\/$/.test(address)) return rows;
  if (/^\/projects\/[^/]+\/$/.test(address)) return project;
  if (leftOut.has(address)) return null;
  if (address === '/glossary/')
    return (page) => [...terms(page, address), ...wholePage(page, address)];
  return wholePage;
}

/**
 * Reads from the built pages what the search must find. With what the index is made from it shares
 * only which pages the site itself leaves out, so that a text which any other page shows and the
 * index lacks is noticed, also on a page that the list of pages lacks.
 *
 * @param site folder of the built site
 * @param listed all its pages: those it leaves out hold at most parts with hits of their own
 */
export function trueUnits(site: string, listed: readonly SearchedPage[]): TrueUnit[] {
  const leftOut = new Set(
    listed.filter(({ search }) => search === null).map(({ address }) => address),
  );
  return filesBelow(site)
    .filter(isPageFile)
    .flatMap((path) => {
      const address = `/${path.replace(/index\.html$/, '')}`;
      const read = readerOf(address, leftOut);
      const html = read === null ? '' : readFileSync(join(site, path), 'utf8');
      return read === null || isStub(html) ? [] : read(load(html), address);
    })
    .filter(({ pieces }) => pieces.length > 0);
}

/** Whether a page only leads to another address. */
const isStub = (html: string): boolean => html.includes(' data-stub');

/** All distinct stretches of one to four characters, in a fixed order, and who holds them. */
export function allStretches(units: readonly TrueUnit[]): Map<string, TrueUnit[]> {
  const stretches = new Map<string, Set<TrueUnit>>();
  for (const unit of units) {
    for (const piece of unit.pieces) {
      const characters = Array.from(piece);
      for (const length of [1, 2, 3, 4]) {
        for (let at = 0; at + length <= characters.length; at += 1) {
          const stretch = characters.slice(at, at + length).join('');
          const holders = stretches.get(stretch) ?? new Set();
          stretches.set(stretch, holders.add(unit));
        }
      }
    }
  }
  const sorted = [...stretches].sort(([a], [b]) => (a < b ? -1 : 1));
  return new Map(sorted.map(([stretch, holders]) => [stretch, [...holders]]));
}

/** Every so many-th of a list, so that a sample of any size runs through all of it. */
export function sampleOf<T>(all: readonly T[], size: number): T[] {
  if (size >= all.length) return [...all];
  const stride = all.length / size;
  return Array.from({ length: size }, (_, at) => all[Math.floor(at * stride)]).filter(
    (entry) => entry !== undefined,
  );
}

/**
 * Units that hold a stretch. A pair of quotation marks around it only holds a phrase together: what
 * is looked for is the phrase.
 */
export function holdersOf(
  stretch: string,
  stretches: ReadonlyMap<string, readonly TrueUnit[]>,
): readonly TrueUnit[] {
  const phrase = /^"([^"]+)"$/.exec(stretch)?.[1];
  if (phrase === undefined) return stretches.get(stretch) ?? [];
  const all = new Set([...stretches.values()].flat());
  return [...all].filter(({ pieces }) => pieces.some((piece) => piece.includes(phrase)));
}
