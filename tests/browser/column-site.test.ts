import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load, type CheerioAPI } from 'cheerio';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Probe } from '../../scripts/search/audit/probe.ts';
import { manifestSchema } from '../../src/facts/kinds/source.ts';
import { portalOf } from '../support/portal.ts';
import { buildSite } from '../support/build.ts';
import { filesBelow } from '../../scripts/build/site-folder.ts';
import { claimsOnPages, claimsRefused, removals } from '../support/claims.ts';
import { buildFolder, temporaryFolder } from '../support/temporary.ts';

const fixture = 'tests/fixtures/column';
const published = join(buildFolder(), 'site');

/** What a column has to know of each text that it reprints; fictional. */
function records(cities: readonly string[] | null): Record<string, string>[] {
  const manifest = readFileSync('data/sources/manifest.json', 'utf8');
  return manifestSchema.parse(JSON.parse(manifest)).flatMap(({ text, city }) =>
    text === null || cities?.includes(city) === false
      ? []
      : [
          {
            item: text.slug,
            publisher: '示例机关（虚构）',
            sourceOrg: '示例机关（虚构）',
            sourceUrl: `https://www.shili.example/${text.slug}/`,
          },
        ],
  );
}

/** A result that somebody found on another site; fictional. */
const evidence = {
  policy: 'huzhou-2024-2',
  anchor: 'c-4-1',
  what: '低效用地及历史遗留用地底数全部实现上图入库',
  url: 'https://errors.example/result/',
  title: '示例结果（虚构）',
  publisher: '示例机关（虚构）',
  publishedOn: '2026-01-05',
  seenOn: '2026-01-06',
  shows: '虚构的一句话',
};

/** Searches that found nothing; fictional. */
const queries = [
  { matter: 'later-list', policy: null },
  { matter: 'project-progress', policy: null },
  { matter: 'deadline-results', policy: 'huzhou-2024-2' },
  { matter: 'standing', policy: 'huzhou-2024-2' },
].map((about, at) => ({
  ...{ ...about, city: 'huzhou', for: '虚构的检索', where: [`示例网站之${at + 1}（虚构）`] },
  ...{
    words: ['示例'],
    by: '示例经办人员',
    on: `2026-01-0${at + 1}`,
    result: 'nothing',
    found: null,
  },
}));

/** What was registered of one project; fictional. */
const disclosure = {
  subProjects: [],
  duties: [
    {
      project: 'huzhou-001',
      duty: 'supply',
      is: { state: '已公开', date: '2026-01-05', link: 'https://errors.example/notice/' },
    },
  ],
  notices: [],
};
const events = [
  '项目编号,日期,事项,新值,依据文件,原件,网址,说明',
  'huzhou-001,2025-03-01,开工,,《示例公告（虚构）》,,https://www.shili.example/gonggao/,',
];

/** The real facts with a fictional publisher, whose `site.yaml` a test may change. */
function columnData(change: (site: string) => string, cities: readonly string[] | null): string {
  const folder = join(temporaryFolder(), 'data');
  cpSync('data', folder, { recursive: true });
  cpSync(fixture, folder, { recursive: true });
  writeFileSync(join(folder, 'disclosure/records.yaml'), JSON.stringify(records(cities)));
  writeFileSync(join(folder, 'huzhou/evidence.yaml'), JSON.stringify([evidence]));
  writeFileSync(join(folder, 'queries.yaml'), JSON.stringify(queries));
  writeFileSync(join(folder, 'huzhou/disclosure.yaml'), JSON.stringify(disclosure));
  writeFileSync(join(folder, 'huzhou/events.csv'), events.join('\n'));
  writeFileSync(
    join(folder, 'site.yaml'),
    change(readFileSync(join(fixture, 'site.yaml'), 'utf8')),
  );
  return folder;
}

let data = '';
/** @param cities those of whose texts the publisher has recorded anything; null: all */
function build(change: (site: string) => string, cities: readonly string[] | null = null) {
  data = columnData(change, cities);
  return buildSite(data, {
    MINGDI_OUT_DIR: published,
    MINGDI_BUILD_DIR: `${published}.building`,
    SITE_BASE: '/x/y/',
    SITE_URL: 'https://www.shili.example',
  });
}

const pageOf = (file: string): CheerioAPI => load(readFileSync(join(published, file), 'utf8'));
const meta = ($: CheerioAPI, name: string) =>
  $(`meta[name="${name}"]`)
    .map((_, element) => $(element).attr('content'))
    .get();

// The build itself holds all links, anchors, tags and footers under the base against the site checks.
describe("a column below a path of a government's site", { timeout: 300_000 }, () => {
  test('builds with every check, with the tags, the footer and the reprints', () => {
    const { status, output } = build((site) => site);
    expect(output).toContain('构建完成');
    expect(status).toBe(0);
    const home = pageOf('index.html');
    expect(meta(home, 'SiteIDCode')).toEqual(['0000000000']);
    expect(meta(home, 'SiteDomain')).toEqual(['www.shili.example']);
    expect(meta(home, 'ColumnType')).toEqual(['首页']);
    expect(home('body').text()).not.toContain('演示站');
    expect(home('body').text()).toContain('虚构示例');
    const footer = home('body > footer').text();
    for (const word of ['主办单位', '0000000000', '示ICP备', '示公网安备', '站点地图', '找错']) {
      expect.soft(footer).toContain(word);
    }
    const text = pageOf('policies/huzhou-2024-2/index.html');
    // The publisher's record says from whom the text was taken, and where it stands there.
    expect(meta(text, 'ContentSource')).toEqual(['示例机关（虚构）']);
    expect(text('main').text()).toContain('转载，以发布机关（示例机关（虚构））的文本为准');
    expect(text('main a[href="https://www.shili.example/huzhou-2024-2/"]')).not.toHaveLength(0);
    expect(meta(pageOf('projects/huzhou-001/index.html'), 'ContentSource')).toEqual([
      '湖州市人民政府',
    ]);
    const leaving = pageOf('commitments/index.html')(`a[href="${evidence.url}"]`);
    expect(leaving.attr('rel')).toBe('external noopener noreferrer');
    expect(leaving.text()).toContain('外部链接，将离开本站');
    const report = pageOf('corrections/index.html');
    expect(report('a[href^="mailto:jiucuo@shili.example"]')).toHaveLength(1);
  });

  describe('no page says what only a record allows, once that record is gone', () => {
    const seen = () => claimsOnPages(published);
    let said: ReturnType<typeof seen> | undefined;

    test.each(Object.keys(removals))('%s', (kind) => {
      said ??= seen();
      const portal = portalOf(data);
      const { claims = [], byName = false, without = () => [] } = removals[kind] ?? {};
      const own = claims.flatMap((name) => said?.get(name) ?? []);
      expect(own).not.toHaveLength(0);
      expect(claimsRefused(own, portal)).toEqual([]);
      const removed = without(portal);
      expect(removed).not.toHaveLength(0);
      const unnoticed = removed.filter(({ name, rest }) => {
        const concerned = byName ? own.filter((html) => html.includes(name)) : own;
        return claimsRefused(concerned, rest).length === 0;
      });
      expect(unnoticed.map(({ name }) => name)).toEqual([]);
    });
  });

  test('is searched under its path, and its hits lead there', async () => {
    const probe = await Probe.open(published, '/x/y/');
    onTestFinished(() => probe.close());
    const page = await probe.newPage();
    const answer = await page.evaluate(() => window.mingdi?.search('协商收回', { limit: 3 }));
    const [first] = answer?.hits ?? [];
    expect(first?.exact).toBe(true);
    expect(first?.url).toMatch(/^\/x\/y\/policies\/[^/]+\/#c-/);
    await page.goto(new URL(answer?.hits[0]?.url ?? '', page.url()).href);
    expect(await page.locator(':target').innerText()).toContain('协商收回');
  });

  test("shows the host's own city alone, whatever other cities on file are missing", () => {
    const { status, output } = build(
      (site) =>
        site
          .replace('hostCity: shili', 'hostCity: hefei')
          .replace('cities: null', 'cities: [hefei]')
          .replace('hostHeader: null', 'hostHeader: host/header.html')
          .replace('hostFooter: null', 'hostFooter: host/footer.html'),
      ['hefei'],
    );
    expect(output).toContain('构建完成');
    expect(status).toBe(0);
    const { cities, notShown } = portalOf(data);
    expect(cities.map(({ slug }) => slug)).toEqual(['hefei']);
    const files = filesBelow(published);
    const others = [...notShown.policies, ...notShown.cities.map(({ slug }) => slug)];
    expect(others).not.toHaveLength(0);
    expect(files.filter((file) => others.some((slug) => file.includes(slug)))).toEqual([]);
    expect(files.filter((file) => file.includes('compare'))).toEqual([]);
    // Every requirement was examined, and none that blocks a column is open.
    const { requirements } = JSON.parse(
      readFileSync(join(published, 'data/disclosure.json'), 'utf8'),
    ) as { requirements: { id: string; state: string }[] };
    const registered = filesBelow('src/checks').filter((file) => /^D-\d\d\.ts$/.test(file));
    expect(requirements).toHaveLength(registered.length);
  });

  test('is found by search engines at one address each, with its organiser in the head', () => {
    const home = pageOf('index.html');
    expect(home('header').text()).toContain('主办单位：示例市示例局');
    expect(home('link[rel="canonical"]').attr('href')).toBe('https://www.shili.example/x/y/');
    const text = pageOf('policies/hefei-2023/index.html');
    expect(text('link[rel="canonical"]').attr('href')).toBe(
      'https://www.shili.example/x/y/policies/hefei-2023/',
    );
    const moved = pageOf('deadlines/index.html');
    expect(moved('link[rel="canonical"]').attr('href')).toBe(
      'https://www.shili.example/x/y/commitments/',
    );
    expect(home('meta[name="robots"]')).toHaveLength(0);
    const robots = readFileSync(join(published, 'robots.txt'), 'utf8');
    expect(robots).toContain('Sitemap: https://www.shili.example/x/y/sitemap.xml');
    const map = readFileSync(join(published, 'sitemap.xml'), 'utf8');
    expect(map).toContain('<loc>https://www.shili.example/x/y/policies/hefei-2023/</loc>');
    expect(map).not.toMatch(/\/compare\//);
  });

  test("takes the host's header and footer, whose links lead beside the column", () => {
    const page = pageOf('policies/index.html');
    expect(page('header [data-host-part="header"] a').attr('href')).toBe(
      'https://www.shili.example/',
    );
    expect(page('footer [data-host-part="footer"]').text()).toContain('主站页脚');
    expect(page('footer').text()).not.toContain('主办单位：');
  });

  test('stops, before anything is built, where an identifier is missing', () => {
    const { status, output } = build((site) => site.replace("'0000000000'", 'null'));
    expect(status).toBe(1);
    expect(output).toMatch(/site\.yaml › siteIdCode：.*必须填写政府网站标识码/);
  });
});
