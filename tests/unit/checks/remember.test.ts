import fc from 'fast-check';
import { expect, test } from 'vitest';
import { builtSite } from '../../../scripts/check/built-site.ts';
import { allChecks } from '../../../src/checks/run/registry.ts';
import { runSiteChecks } from '../../../src/checks/run/run-site-checks.ts';
import type { BuiltSite, Memory, SiteCheck } from '../../../src/checks/run/site.ts';
import { isPageFile } from '../../../src/outputs/site-page.ts';
import { aMemory } from '../../support/checks.ts';
import { portalOf } from '../../support/portal.ts';
import { folderOf } from '../../support/temporary.ts';

const { requirements, promises } = await allChecks();
const checks = [
  ...requirements.flatMap(({ site = [] }) => site.map(({ check }) => check)),
  ...promises.map(({ site }) => site),
];

const [firstProject] = portalOf('demo/data').lists.get('shili')?.identities ?? [];
if (firstProject === undefined) throw new Error('no area in demo/data');
const paths = [
  'index.html',
  `projects/${firstProject.id}/index.html`,
  'projects/index.html',
  'rights/compensation/index.html',
  'embed/projects/x/index.html',
  'data/x.json',
];

/** Words that some check minds, beside words that none does. */
const words = fc.constantFrom(
  '片区',
  'undefined',
  '2024年1月2日本站在某处检索，未检索到',
  '《土地管理法》第四十七条',
  '13812345678',
  '<q>逾期</q>',
  '逾期',
  '<span data-claim="law|x">依据</span>',
  '<figure><chart-figure></chart-figure><h2>图</h2></figure>',
  '<ul></ul>',
  '<a href="https://elsewhere.invalid/">外</a>',
);

const page = fc
  .record({
    title: fc.constantFrom('甲', '乙', ''),
    ids: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 2 }),
    links: fc.array(
      fc.tuple(
        fc.constantFrom('/', '/projects/', `/projects/${firstProject.id}/`, '/gone/', ''),
        fc.constantFrom('', '#a', '#b'),
      ),
      { maxLength: 3 },
    ),
    words: fc.array(words, { maxLength: 4 }),
    stub: fc.boolean(),
  })
  .map(
    ({ title, ids, links, words: said, stub }) =>
      `<!doctype html><html lang="zh-CN"${stub ? ' data-stub' : ''}><head><title>${title}</title>` +
      `<meta property="og:image" content="http://localhost:4321/gone.png"></head><body><main><h1>${title}</h1>` +
      ids.map((id) => `<p id="${id}">甲</p>`).join('') +
      links.map(([path, at]) => `<a href="${path}${at}">甲</a>`).join('') +
      `${said.join(' ')}</main></body></html>`,
  );
const site = fc
  .tuple(...paths.map(() => fc.option(page)))
  .map((pages) => pages.map((html, at) => [paths[at] ?? '', html] as const));

const filesOf = (pages: readonly (readonly [string, string | null])[]) =>
  Object.fromEntries(pages.flatMap(([path, html]) => (html === null ? [] : [[path, html]])));

/** A built site of these files; the folders of facts, which have nothing to do with it, are empty. */
function siteOf(files: Readonly<Record<string, string>>): BuiltSite {
  const site = builtSite(folderOf(files), { base: '/', portal: portalOf('demo/data') });
  const folder = () => ({ findings: [], files: 0, unreadable: [] });
  return { ...site, scanner: { ...site.scanner, folder } };
}

/** How many pages checks took from what they had learned. */
let taken = 0;

/** What a check finds on a site after another one, and what it finds there when it has learned nothing. */
function foundTwice(check: SiteCheck, before: BuiltSite, after: BuiltSite) {
  const own = aMemory();
  const of: Memory['of'] = (path, mark) => {
    const known = own.of(path, mark);
    if (known !== null && isPageFile(path)) taken += 1;
    return known;
  };
  runSiteChecks({ ...before, memory: own }, [check]);
  const again = runSiteChecks({ ...after, memory: { ...own, of } }, [check]);
  return { again: again.get(check), anew: runSiteChecks(after, [check]).get(check) };
}

// What stays the same is heard no more: whatever changed around it, each check finds the same. Each by
// itself: a page in which any of those that run found something is read again, and here all find something.
test('checks find on a changed site what they find when they have learned nothing', () => {
  fc.assert(
    fc.property(site, site, fc.array(fc.boolean(), { minLength: 6 }), (before, other, changes) => {
      const after = before.map((one, at) => (changes[at] === true ? (other[at] ?? one) : one));
      const [first, second] = [siteOf(filesOf(before)), siteOf(filesOf(after))];
      for (const check of checks) {
        const { again, anew } = foundTwice(check, first, second);
        expect(again).toEqual(anew);
      }
    }),
    { numRuns: 40 },
  );
  expect(taken).toBeGreaterThan(0);
});
