import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load, type CheerioAPI } from 'cheerio';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Probe } from '../../scripts/search/audit/probe.ts';
import { manifestSchema } from '../../src/facts/kinds/source.ts';
import { portalOf } from '../support/portal.ts';
import { buildSite } from '../support/build.ts';
import { claimsOnPages, claimsRefused, removals } from '../support/claims.ts';
import { temporaryFolder } from '../support/temporary.ts';

const fixture = 'tests/fixtures/column';
const published = join(temporaryFolder(), 'site');

/** What a column has to know of each text that it reprints; fictional. */
function records(): Record<string, string>[] {
  const manifest = readFileSync('data/sources/manifest.json', 'utf8');
  return manifestSchema.parse(JSON.parse(manifest)).flatMap(({ text }) =>
    text === null
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
  anchor: 'head',
  what: '实施方案所覆盖的年份',
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
function columnData(change: (site: string) => string): string {
  const folder = join(temporaryFolder(), 'data');
  cpSync('data', folder, { recursive: true });
  cpSync(fixture, folder, { recursive: true });
  writeFileSync(join(folder, 'disclosure/records.yaml'), JSON.stringify(records()));
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
function build(change: (site: string) => string) {
  data = columnData(change);
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
describe("a column below a path of a government's site", { timeout: 200_000 }, () => {
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
    expect(answer?.hits[0]).toMatchObject({
      url: '/x/y/policies/huzhou-2024-2/#c-3-1-1',
      exact: true,
    });
    await page.goto(new URL(answer?.hits[0]?.url ?? '', page.url()).href);
    expect(await page.locator(':target').innerText()).toContain('协商收回');
  });

  test("takes the host's header and footer, whose links lead beside the column", () => {
    const { status, output } = build((site) =>
      site
        .replace('hostHeader: null', 'hostHeader: host/header.html')
        .replace('hostFooter: null', 'hostFooter: host/footer.html'),
    );
    expect(output).toContain('构建完成');
    expect(status).toBe(0);
    const page = pageOf('projects/index.html');
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
