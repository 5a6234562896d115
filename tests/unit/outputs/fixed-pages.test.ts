import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fixedPages } from '../../../src/outputs/fixed-pages.ts';
import type { SitePage } from '../../../src/outputs/site-page.ts';
import { portalOf } from '../../support/portal.ts';

/** Headings and links in a template whose words are the title of the page they stand for. */
function retyped(template: string, pages: readonly SitePage[]): string[] {
  const headings = [...template.matchAll(/<h1[^>]*>\s*([^<{]+?)\s*<\/h1>/g)].flatMap(([, words]) =>
    pages.some(({ title }) => title === words) ? [String(words)] : [],
  );
  const links = [...template.matchAll(/label: '([^']+)', address: '([^']+)'/g)].flatMap(
    ([, words, to]) =>
      pages.some(({ title, address }) => title === words && address === to) ? [String(words)] : [],
  );
  return [...headings, ...links];
}

test('pages take the titles of fixed pages from the list of the site', () => {
  const pages = fixedPages(portalOf());
  const files = globSync('src/**/*.astro');
  expect(files.length).toBeGreaterThan(100);
  for (const file of files) {
    expect.soft(retyped(readFileSync(file, 'utf8'), pages), file).toEqual([]);
  }
  expect(retyped("<h1>数据</h1> { label: '术语', address: '/glossary/' }", pages)).toEqual([
    '数据',
    '术语',
  ]);
});
