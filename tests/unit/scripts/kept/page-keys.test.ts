import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fingerprint } from '../../../../scripts/kept/fingerprint.ts';
import { frameOf } from '../../../../src/view/queries/frame.ts';
import { keyedPages } from '../../../../src/view/queries/keyed-pages.ts';
import { portalOf } from '../../../support/portal.ts';

test('equal parts are told alike, others otherwise, short or long', () => {
  const long = (last: string) => ({ a: Array.from({ length: 300 }, String), b: last });
  expect(fingerprint(long('x'))).toBe(fingerprint(long('x')));
  expect(fingerprint(long('x'))).not.toBe(fingerprint(long('y')));
  expect(fingerprint({ a: long('x') })).not.toBe(fingerprint({ a: long('y') }));
  expect(fingerprint({ a: null })).not.toBe(fingerprint({ a: 'null' }));
  expect(fingerprint({ a: undefined })).not.toBe(fingerprint({ a: null }));
});

/** Whether JSON tells all of a value: of sets, maps, dates and functions it does not. */
function toldByJson(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(toldByJson);
  if (typeof value === 'function' || typeof value === 'bigint') return false;
  if (typeof value !== 'object' || value === null) {
    return value === null || typeof value !== 'number' || Number.isFinite(value);
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype && Object.values(value).every(toldByJson);
}

test.each(['data', 'demo/data'])('JSON tells all that keyed pages of %s show', (folder) => {
  const portal = portalOf(folder);
  expect(toldByJson(frameOf(portal))).toBe(true);
  const pages = keyedPages(portal);
  expect(pages.length).toBeGreaterThan(50);
  const untold = pages.filter(({ inputs }) => !toldByJson(inputs()));
  expect(untold.map(({ address }) => address)).toEqual([]);
});

const read = (path: string) => readFileSync(path, 'utf8');
const uses = (text: string, name: string) => [...text.matchAll(new RegExp(`${name}.*`, 'g'))];

test('keyed pages ask for the portal while they are listed, and nothing else does but the frame', () => {
  const keyed = globSync('src/pages/**/*.astro').filter((path) => read(path).includes('Inputs'));
  expect(keyed.length).toBeGreaterThanOrEqual(3);
  for (const path of keyed) {
    const said = uses(read(path), 'get(?:Portal|Site|Run)\\b').map(([words]) => words);
    expect
      .soft(said, path)
      .toEqual([
        "getPortal } from 'virtual:portal';",
        expect.stringMatching(/^getPortal, \w+Inputs\)\) satisfies GetStaticPaths;$/),
      ]);
  }
  for (const path of globSync('src/view/**/*.{astro,ts}')) {
    const words = read(path).replace(/import \{.*\} from 'virtual:portal';/, '');
    const all = uses(words, 'get(?:Portal|Site|Run)\\(');
    const ofFrame = uses(words, 'frameOf\\(getPortal\\(|pageAt\\(getSite\\(');
    expect.soft(ofFrame.length, path).toBe(all.length);
  }
});
