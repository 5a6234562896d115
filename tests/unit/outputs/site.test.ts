import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { manifestOf, type SealedFile } from '../../../src/outputs/catalogues.ts';
import {
  catalogueCsv,
  catalogueEntries,
  shownCatalogue,
} from '../../../src/outputs/page-catalogue.ts';
import { dataVersion } from '../../../src/outputs/data-versions.ts';
import { siteSections, sitemapFiles } from '../../../src/outputs/site-map.ts';
import type { SitePage } from '../../../src/outputs/site-page.ts';
import { lateFiles, pageAt, siteOf, unlistedPages } from '../../../src/outputs/site.ts';
import type { DataFile } from '../../../src/outputs/data-formats.ts';
import { footerNavigation, navigation } from '../../../src/outputs/navigation.ts';
import { imprintOf } from '../../../src/outputs/imprint.ts';
import { originsOf } from '../../../src/outputs/origins.ts';
import { isInForce } from '../../../src/rules/policy/status.ts';
import { tasksByBody, taskStatus } from '../../../src/rules/portal/tasks.ts';
import { formatStatus } from '../../../src/rules/words/status.ts';
import { portalOf } from '../../support/portal.ts';

const portal = { ...portalOf('demo/data'), lockedAddresses: [], redirects: [] };
const seal = ({ path, content }: DataFile): SealedFile => ({
  ...{ path, content, bytes: Buffer.byteLength(content) },
  sha256: createHash('sha256').update(content).digest('hex'),
});
const words = { about: { title: '关于本站', description: '收录什么，怎样加工' } };
const given: DataFile[] = [
  { path: 'data/projects.csv', content: 'a' },
  { path: 'data/originals/x.txt', content: 'b' },
  { path: 'data/compare.csv', content: 'c' },
  { path: 'progress/x.csv', content: 'd' },
  { path: 'commitments/all.ics', content: 'e' },
  { path: 'feeds/all.xml', content: 'f' },
];
const parts = { words, files: given, seal };
const site = siteOf(portal, parts);

const page = (address: string, more: Partial<SitePage> = {}): SitePage => ({
  ...{ address, title: `题${address}`, name: `题${address}`, description: `述${address}` },
  ...{ kind: 'page', asOf: null, about: null, permanent: true },
  ...{ mark: '', menu: null, search: null },
  ...more,
});

describe('the list of the site', () => {
  test('has each page once, with a title of its own, in the order of the files', () => {
    const titles = site.pages.map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
    expect(pageAt(site, '/about/').title).toBe('关于本站');
    expect(pageAt(site, '/404/').kind).toBe('error');
    for (const { address } of [...navigation(portal), ...footerNavigation(portal)]) {
      if (address !== '/accessibility/') expect(pageAt(site, address).kind).toBe('page');
    }
    expect(() => pageAt(site, '/nowhere/')).toThrow('/nowhere/ is not in the list of the site');
  });

  test('sets titles within titles in single marks, and tells tasks of drafts apart', () => {
    const real = { ...portalOf(), lockedAddresses: [], redirects: [] };
    const built = siteOf(real, parts);
    const described = built.pages.map(({ description }) => description);
    expect(described.filter((said) => /《[^》]*《/u.test(said))).toEqual([]);
    for (const { body, cities } of tasksByBody(real)) {
      const statuses = cities.flatMap(({ tasks }) => tasks.map((task) => taskStatus(real, task)));
      const { description } = pageAt(built, `/tasks/${body.slug}/`);
      for (const status of statuses.filter((one) => !isInForce(one))) {
        expect(description).toContain(formatStatus(status));
      }
    }
  });

  test('tells a page that was built and not listed, and the other way round', () => {
    const files = new Set(
      site.pages.map(({ address }) => address.slice(1).replace(/(^|\/)$/, '$1index.html')),
    );
    expect(unlistedPages(site, files)).toEqual([]);
    files.delete('about/index.html');
    files.add('new/index.html');
    expect(unlistedPages(site, files)).toEqual([
      expect.stringContaining('new/index.html was built'),
      expect.stringContaining('about/index.html is listed'),
    ]);
  });

  test('stops where a published address would vanish; a review or a redirect speaks for it', () => {
    const locked = ['/gone/', '/data/old.csv', '/about/#c-1'];
    const before = { ...portal, lockedAddresses: locked };
    expect(() => siteOf(before, parts)).toThrow(/\/gone\/ 不见了[^]*\/data\/old\.csv 不见了/);
    const redirect = { date: '2026-01-01', reason: '改名' };
    const moved = siteOf(
      {
        ...before,
        redirects: [
          { from: '/gone/', to: '/about/', ...redirect },
          { from: '/data/old.csv', to: '/data/compare.csv', ...redirect },
          { from: '/about/#c-1', to: null, ...redirect },
        ],
      },
      parts,
    );
    expect(moved.moved.map(({ from }) => from)).toEqual(
      expect.arrayContaining(['/gone/', '/data/old.csv', '/about/#c-1']),
    );
    // A file at an old address has the bytes of the new one.
    expect(moved.files.find(({ path }) => path === 'data/old.csv')?.content).toBe('c');
    expect(unlistedPages(moved, new Set(['gone/index.html'])).join()).not.toContain('gone');
  });

  test('puts every file into the catalogues by what its path says', () => {
    const content = (path: string) =>
      String(site.files.find((file) => file.path === path)?.content ?? '');
    const { resources } = JSON.parse(content('data/datapackage.json')) as {
      resources: { path: string }[];
    };
    const named = resources.map(({ path }) => path);
    expect(named).toContain('compare.csv');
    expect(named).toContain('disclosure-catalog.csv');
    expect(named).toContain('disclosure.json');
    expect(named).toContain(new URL('progress/x.csv', portal.address.url).href);
    expect(named).toContain(new URL('commitments/all.ics', portal.address.url).href);
    for (const { path } of given) expect(content('data/catalog.json')).toContain(`/${path}#`);
  });

  test('gives size and checksum of what it has, and none of what is written last', () => {
    const figures = site.catalogued.sets.flatMap(({ files }) => files);
    const of = (address: string) => figures.find((file) => file.address === address);
    expect(of('/data/compare.csv')?.bytes).toBe(1);
    expect(of('/data/disclosure.json')).toMatchObject({ bytes: null, sha256: null });
  });

  test('ends with the report and the manifest, which tells version, size and SHA-256 of all data', () => {
    const late = lateFiles(site, { results: '{}', builtOn: '2026-06-01', seal });
    const manifest = JSON.parse(String(late.at(-1)?.content)) as { files: { path: string }[] };
    expect(manifest.files.map(({ path }) => path)).toContain('data/disclosure.json');
    const one = manifestOf(
      ['sitemap.xml', 'feeds/a.xml', 'data/a.json'].map((path) => seal({ path, content: 'abc' })),
      '2026-06-01',
    );
    const sha256 = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(JSON.parse(String(one.content))).toEqual({
      version: dataVersion,
      builtOn: '2026-06-01',
      files: ['data/a.json', 'feeds/a.xml'].map((path) => ({ path, bytes: 3, sha256 })),
    });
  });
});

describe('公开目录', () => {
  const around = { base: '/x/', day: '2026-11-23' };

  test('has one entry a page, with 索引, 名称, 内容概述 and 生成日期; none for the page of errors', () => {
    const entries = catalogueEntries(
      [
        page('/'),
        page('/404.html', { kind: 'error' }),
        page('/p/a/', {
          asOf: '2024-01-30',
          about: { city: 'shili', policy: null, document: '清单' },
        }),
        page('/p/b/'),
      ],
      around,
    );
    const csv = catalogueCsv(entries, originsOf(portal)).replace('\uFEFF', '');
    expect(csv.trim().split('\r\n')).toEqual([
      '索引,名称,内容概述,生成日期,城市代号,城市,城市代码,文件代号,文件标题,文号,效力状态,效力状态按何日计,效力状态代码,效力状态的理由,汇集自',
      '/x/,题/,述/,2026-11-23,,,,,,,,,,,',
      expect.stringMatching(
        /^\/x\/p\/a\/,题\/p\/a\/,述\/p\/a\/,2024-01-30,shili,示例市,\d{6},,清单,,,,,单独公布的名单/u,
      ),
      '/x/p/b/,题/p/b/,述/p/b/,2026-11-23,,,,,,,,,,,',
    ]);
  });

  test('stands in groups under their numbers of pages; sections of few pages share one', () => {
    const own = [1, 2, 3, 4].map((at) => page(`/projects/p${at}/`));
    const pages = [page('/about/'), page('/disclosure/'), page('/projects/', { title: '查项目' })];
    const { groups, left } = shownCatalogue(catalogueEntries([...pages, ...own], around));
    expect(groups.map(({ name }) => name)).toEqual(['查项目（5 页）', '其他页面（2 页）']);
    expect(left).toEqual([]);
  });

  test('counts what nobody reads through, and keeps the page at its head', () => {
    const many = Array.from({ length: 1500 }, (_, at) => page(`/p/${at}/`));
    const { groups, left } = shownCatalogue(catalogueEntries([page('/p/'), ...many], around));
    expect(left).toEqual([{ folder: 'p', pages: 1501 }]);
    expect(groups.flatMap(({ entries }) => entries.map(({ file }) => file))).toEqual([
      'p/index.html',
    ]);
  });
});

describe('the site map', () => {
  test('names every page section by section, but no part of one', () => {
    const pages = [page('/'), page('/b/'), page('/b/one/'), page('/b/two/', { kind: 'part' })];
    expect(
      siteSections(pages).map(({ front, pages: own }) => [
        front?.address,
        own.map(({ address }) => address),
      ]),
    ).toEqual([
      [undefined, ['/']],
      ['/b/', ['/b/one/']],
    ]);
  });

  test('leaves a section of thousands to its own list page', () => {
    const many = Array.from({ length: 600 }, (_, at) => page(`/p/${at}/`));
    expect(siteSections([page('/p/'), ...many]).at(-1)?.counted).toBe(true);
  });

  test('tells search engines the pages in full, with no day of theirs; large ones in parts', () => {
    const imprint = imprintOf(portal);
    const pages = [page('/'), page('/a/', { asOf: '2024-01-30' }), page('/b/', { kind: 'part' })];
    const [one, ...none] = sitemapFiles(pages, imprint);
    expect(none).toEqual([]);
    expect(one?.content).toContain(`<url><loc>${imprint.url}</loc></url>`);
    // The day of a text is not the day on which its page was last altered.
    expect(one?.content).toContain(`<url><loc>${imprint.url}a/</loc></url>`);
    expect(one?.content).not.toContain('/b/');
    expect(sitemapFiles(pages, imprint, 1).map(({ path }) => path)).toEqual([
      'sitemap.xml',
      'sitemap-1.xml',
      'sitemap-2.xml',
    ]);
  });
});
