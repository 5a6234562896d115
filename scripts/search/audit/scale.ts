import type { Portal } from '../../../src/facts/portal.ts';
import { cpSync, rmSync } from 'node:fs';
import { extname } from 'node:path';
import type { SearchDocument, SearchUnit } from '../../../src/rules/search/catalogue.ts';
import { writeCompressedCopies } from '../../build/compressed-copies.ts';
import { codings } from '../../serve/encodings.ts';
import { writeSearch } from '../build-search.ts';

/** A small generator of the same numbers every time. */
function* numbers(): Generator<number, never> {
  let state = 1;
  for (;;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state / 2_147_483_648;
  }
}

const unitsPerDocument = 60;

/** Clauses put together from real sentences, in documents of sixty. */
export function recombined(
  documents: readonly SearchDocument[],
  clauses: number,
): SearchDocument[] {
  const texts = documents.filter(({ kind }) => kind === 'clause');
  const sentences = texts
    .flatMap(({ units }) => units.flatMap(({ text }) => text.split(/(?<=[。；\n])/u)))
    .filter((sentence) => sentence.trim().length > 3);
  const random = numbers();
  const pick = <T>(from: readonly T[]): T | undefined =>
    from[Math.floor(random.next().value * from.length)];
  const unit = (at: number): SearchUnit => {
    const text = Array.from(
      { length: 1 + Math.floor(random.next().value * 3) },
      () => pick(sentences) ?? '',
    );
    return {
      anchor: `c-${at}`,
      path: `第${at}条`,
      heading: '',
      text: text.join(''),
      topics: [],
      roles: [],
      everyday: '',
    };
  };
  return Array.from({ length: Math.ceil(clauses / unitsPerDocument) }, (_, number) => {
    const model = pick(texts);
    if (model === undefined) throw new Error('没有政策文件，无法做规模测试。');
    const count = Math.min(unitsPerDocument, clauses - number * unitsPerDocument);
    return {
      ...model,
      names: [],
      url: `/policies/scale-${number}/`,
      units: Array.from({ length: count }, (_unit, at) => unit(at + 1)),
    };
  });
}

/**
 * Makes a copy of a built site whose search holds recombined clauses, with the copies that servers send.
 *
 * @returns seconds that the index took
 */
export function buildAtScale(
  portal: Portal,
  site: string,
  folder: string,
  documents: readonly SearchDocument[],
): number {
  rmSync(folder, { recursive: true, force: true });
  // The site without its copies: those of the grown index are made anew, as a build would.
  const copies = new Set(codings.map(({ suffix }) => suffix as string));
  cpSync(site, folder, { recursive: true, filter: (path) => !copies.has(extname(path)) });
  const start = performance.now();
  writeSearch(portal, folder, documents);
  const seconds = (performance.now() - start) / 1000;
  writeCompressedCopies(folder);
  return seconds;
}
