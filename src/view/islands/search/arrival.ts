import { formatStatus, toneOf } from '../../../rules/words/status.ts';
import type { PolicyStatus } from '../../../facts/kinds/policy-status.ts';
import { element } from './element.ts';
import { returnTo } from './place.ts';

const key = 'mingdi-arrival';

/** What the page that a hit leads to is to tell where it opens. */
export interface Arrival {
  address: string;
  /** What was found, to be marked. */
  words: readonly string[];
  /** The text and the place in it; empty where the hit is no part of a text. */
  document: string;
  status: PolicyStatus | '';
  /** Address of the results; empty where there were none. */
  results: string;
}

/** Remembers what was searched for, for the page that a hit leads to. */
export function rememberArrival(arrival: Arrival): void {
  try {
    sessionStorage.setItem(key, JSON.stringify(arrival));
  } catch {
    // Private windows may refuse storage: the address still leads to the clause.
  }
}

function takeArrival(): Arrival | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(key) ?? 'null') as Arrival | null;
    sessionStorage.removeItem(key);
    const here = location.pathname + location.hash;
    return kept?.address === here ? kept : null;
  } catch {
    return null;
  }
}

/** All places of a word in an element's text, across the elements within. */
function rangesOf(word: string, within: Element): Range[] {
  const walker = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  const places: { node: Text; at: number }[] = [];
  let text = '';
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const { data } = node as Text;
    for (let at = 0; at < data.length; at += 1) {
      if (/\s/u.test(data.charAt(at))) continue;
      text += data.charAt(at);
      places.push({ node: node as Text, at });
    }
  }
  const ranges: Range[] = [];
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
    const first = places[at];
    const last = places[at + word.length - 1];
    if (first === undefined || last === undefined) break;
    const range = new Range();
    range.setStart(first.node, first.at);
    range.setEnd(last.node, last.at + 1);
    ranges.push(range);
  }
  return ranges;
}

function markWords(words: readonly string[]): void {
  if (words.length === 0 || !('highlights' in CSS)) return;
  const target = location.hash === '' ? null : document.querySelector(':target');
  const within = target ?? document.querySelector('main');
  if (within === null) return;
  const ranges = words.flatMap((word) => rangesOf(word, within));
  if (ranges.length > 0) CSS.highlights.set('search-arrival', new Highlight(...ranges));
}

/**
 * A line over the lower edge: which text this is, what standing it has, and the way back. Who arrives
 * in the middle of a draft must not take it for a rule.
 */
function tellWhere({ document: text, status, results }: Arrival): void {
  if (text === '') return;
  const close = element('button', { class: 'arrival__close', type: 'button' }, '收起');
  const back = element('a', { href: results }, '检索结果');
  back.addEventListener('click', () => {
    returnTo(results);
  });
  const line = element(
    'aside',
    { class: 'arrival', 'aria-label': '所在文件', 'data-print': 'never' },
    ...(status === ''
      ? []
      : [
          element(
            'span',
            { class: `arrival__status arrival__status--${toneOf(status)}` },
            formatStatus(status),
          ),
        ]),
    element('span', { class: 'arrival__text' }, text),
    ...(results === '' ? [] : [back]),
    close,
  );
  close.addEventListener('click', () => {
    line.remove();
  });
  document.body.append(line);
}

/**
 * Tells on the page where the reader arrived from a search, and marks what was searched for. The
 * text itself is not changed, so what is copied or printed stays the original.
 */
export function markArrival(): void {
  const arrival = takeArrival();
  if (arrival === null) return;
  markWords(arrival.words);
  tellWhere(arrival);
}
