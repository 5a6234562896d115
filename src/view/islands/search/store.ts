import { SearchIndex } from '../../../rules/search/index.ts';
import { readWritten } from '../../../rules/search/packed.ts';
import { search, type SearchOptions, type SearchResult } from '../../../rules/search/search.ts';
import { href } from '../../address.ts';

const patience = 15_000;

/** Unpacks what lies packed on the server; a server that unpacks it itself has done the work. */
async function unpacked(response: Response): Promise<unknown> {
  const bytes = await response.arrayBuffer();
  const [first, second] = new Uint8Array(bytes);
  if (first !== 0x1f || second !== 0x8b) return JSON.parse(readWritten(new Uint8Array(bytes)));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  const written = await new Response(stream).arrayBuffer();
  return JSON.parse(readWritten(new Uint8Array(written)));
}

/** Fetches a file of the index; a server that does not answer is an index that is missing. */
async function fetchFile(name: string): Promise<unknown> {
  const abort = new AbortController();
  const timer = setTimeout(() => {
    abort.abort();
  }, patience);
  try {
    const response = await fetch(href(`/search/${name}.pack`), { signal: abort.signal });
    if (!response.ok) throw new Error(`${name}: ${response.status}`);
    return await unpacked(response);
  } finally {
    clearTimeout(timer);
  }
}

let opened: Promise<SearchIndex> | null = null;

function open(): Promise<SearchIndex> {
  opened ??= SearchIndex.open(fetchFile);
  opened.catch(() => {
    opened = null;
  });
  return opened;
}

/**
 * Searches the portal's index, which is loaded when it is first asked.
 *
 * @throws Error where a file of the index cannot be loaded
 */
export function searchPortal(typed: string, options: SearchOptions): Promise<SearchResult> {
  return search(open, typed, options);
}
