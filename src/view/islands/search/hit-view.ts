import { searchKinds } from '../../../rules/search/catalogue.ts';
import type { HitGroup } from '../../../rules/search/group.ts';
import type { SearchHit } from '../../../rules/search/show.ts';
import type { SnippetPart } from '../../../rules/search/snippet.ts';
import { formatNumber } from '../../../rules/words/number.ts';
import { formatStatus, toneOf } from '../../../rules/words/status.ts';
import { href } from '../../address.ts';
import { rememberArrival } from './arrival.ts';
import { element } from './element.ts';

/** A title or a snippet with its matches marked. */
function snippetNodes(parts: readonly SnippetPart[]): (Node | string)[] {
  return parts.map(({ text, hit }) => (hit ? element('mark', {}, text) : text));
}

function chip(text: string, tone: string): HTMLElement {
  return element('span', { class: `chip chip--${tone}` }, text);
}

/** What was found of the query in a hit, to be marked where it leads. */
function foundWords({ titleParts, snippet }: SearchHit): string[] {
  const found = [...titleParts, ...snippet].filter(({ hit }) => hit);
  return [...new Set(found.map(({ text }) => text.replace(/\s/gu, '')))];
}

/**
 * Where a hit stands: its city, text and place there; a title that begins with the city says it, and a
 * page that is called as its kind is says nothing beside the kind.
 */
export function whereOf({ kind, document, city, path, title }: SearchHit): string {
  const isSaid = kind === 'project' || document === title || document === searchKinds[kind];
  const text = isSaid ? '' : document;
  const parts = [text.startsWith(city) ? '' : city, text, path];
  return parts.filter((part) => part !== '').join(' · ');
}

/** Remembers, when a hit is opened, what its page is to tell at the place it opens. */
export function rememberHit(link: HTMLElement, hit: SearchHit): void {
  link.addEventListener('click', () => {
    rememberArrival({
      address: href(hit.address),
      words: foundWords(hit),
      // A task is a part of a text too: only what has a standing must tell it.
      document:
        hit.status === null ? '' : `${hit.document}${hit.path === '' ? '' : ` · ${hit.path}`}`,
      status: hit.status ?? '',
      results: location.pathname === href('/search/') ? location.pathname + location.search : '',
    });
  });
}

/** Under which condition the words stand, and what higher law says of them. */
function besideNodes({ leads, lawNotes }: SearchHit): HTMLElement[] {
  return [
    ...leads.map(({ path, text }) =>
      element(
        'p',
        { class: 'hit__lead' },
        // The stop that ends a printed number ends no name of a clause.
        element('strong', {}, `上级条款${path.replace(/[、．.]$/u, '')}：`),
        text,
      ),
    ),
    ...lawNotes.map(({ kind, label, says }) =>
      element(
        'p',
        { class: 'hit__law-note', role: 'note', 'data-law-note': kind },
        element('strong', {}, `上位法提示 · ${label}：`),
        `${says}（本站说明，不具有法律效力）`,
      ),
    ),
  ];
}

function hitNodes(hit: SearchHit, heading: 'h2' | 'h3'): HTMLElement[] {
  const link = element(
    'a',
    { class: 'hit__link', href: href(hit.address) },
    ...snippetNodes(hit.titleParts),
  );
  rememberHit(link, hit);
  const facts = element('p', { class: 'hit__where' }, chip(searchKinds[hit.kind], 'kind'));
  if (hit.status !== null) facts.append(chip(formatStatus(hit.status), toneOf(hit.status)));
  facts.append(element('span', {}, whereOf(hit)));
  return [
    element(heading, { class: 'hit__title' }, link),
    facts,
    element('p', { class: 'hit__snippet' }, ...snippetNodes(hit.snippet)),
    ...besideNodes(hit),
  ];
}

/** Hits of other texts that say nearly the same: folded on phones, where they would fill the screen. */
function others(hits: readonly SearchHit[]): HTMLElement {
  const cities = hits.map(({ city }) => city).join('、');
  const more = element(
    'details',
    { class: 'hit__others', 'data-search-others': hits[0]?.address ?? '' },
    element('summary', {}, `另有 ${formatNumber(hits.length)} 份文件这样写：${cities}`),
    element(
      'ol',
      { class: 'hits' },
      ...hits.map((hit) =>
        element(
          'li',
          {
            class: 'hit',
            'data-search-hit': hit.exact ? 'exact' : 'closest',
            'data-kind': hit.kind,
          },
          ...hitNodes(hit, 'h3'),
        ),
      ),
    ),
  );
  more.open = matchMedia('(width >= 52rem)').matches;
  return more;
}

/** One hit of the list, with those of other texts that say nearly the same. */
export function hitItem({ first, others: alike }: HitGroup): HTMLLIElement {
  return element(
    'li',
    { class: 'hit', 'data-search-hit': first.exact ? 'exact' : 'closest', 'data-kind': first.kind },
    ...hitNodes(first, 'h2'),
    ...(alike.length === 0 ? [] : [others(alike)]),
  );
}
