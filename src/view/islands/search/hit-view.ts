import { searchKinds } from '../../../rules/search/catalogue.ts';
import type { SnippetPart } from '../../../rules/search/snippet.ts';
import { formatStatus, toneOf } from '../../../rules/words/status.ts';
import { rememberArrival } from './arrival.ts';
import { element } from './element.ts';
import type { SearchHit } from './engine.ts';

/** A title or a snippet with its matches marked. */
function snippetNodes(parts: readonly SnippetPart[]): (Node | string)[] {
  return parts.map(({ text, hit }) => (hit ? element('mark', {}, text) : text));
}

function chip(text: string, tone: string): HTMLElement {
  return element('span', { class: `chip chip--${tone}` }, text);
}

/** What was found of the query in a hit, to be marked where it leads. */
export function foundWords({ titleParts, snippet }: SearchHit): string[] {
  const found = [...titleParts, ...snippet].filter(({ hit }) => hit);
  return [...new Set(found.map(({ text }) => text.replace(/\s/gu, '')))];
}

/** Where a hit stands: its text, city and place there. */
export function whereOf({ kind, document, city, path, title }: SearchHit): string {
  const parts = kind === 'project' ? [city] : [city, document === title ? '' : document, path];
  return parts.filter((part) => part !== '').join(' · ');
}

/** One hit of the list. */
export function hitItem(hit: SearchHit): HTMLLIElement {
  const link = element('a', { class: 'hit__link', href: hit.url }, ...snippetNodes(hit.titleParts));
  link.addEventListener('click', () => {
    rememberArrival(hit.url, foundWords(hit));
  });
  const facts = element('p', { class: 'hit__where' }, chip(searchKinds[hit.kind], 'kind'));
  if (hit.status !== null) facts.append(chip(formatStatus(hit.status), toneOf(hit.status)));
  facts.append(element('span', {}, whereOf(hit)));
  return element(
    'li',
    { class: 'hit', 'data-search-hit': hit.exact ? 'exact' : 'closest', 'data-kind': hit.kind },
    element('h2', { class: 'hit__title' }, link),
    facts,
    element('p', { class: 'hit__snippet' }, ...snippetNodes(hit.snippet)),
  );
}
