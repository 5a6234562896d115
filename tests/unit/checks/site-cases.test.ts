import { createHash } from 'node:crypto';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { builtSite } from '../../../scripts/check/built-site.ts';
import { allChecks } from '../../../src/checks/run/registry.ts';
import type { Site } from '../../../src/facts/kinds/site.ts';
import { formatNumber } from '../../../src/rules/words/number.ts';
import { allProjects } from '../../../src/rules/portal/projects.ts';
import { ageBandNames } from '../../../src/rules/words/disclosure.ts';
import { listAge } from '../../../src/rules/portal/freshness.ts';
import { aColumn } from '../../support/site.ts';
import { heardTwice } from '../../support/checks.ts';
import { portalOf } from '../../support/portal.ts';
import { folderOf, temporaryFolder } from '../../support/temporary.ts';

const { requirements } = await allChecks();
const portal = portalOf();

type Files = Record<string, string>;

interface Around {
  base?: string;
  publisher?: Site;
  /** Data folder that the checks read instead of the real one. */
  data?: string;
}

/** Findings of the checks of one requirement over a site of these files, and how much they examined. */
function run(
  name: string,
  files: Files,
  { base = '/', publisher, data }: Around = {},
): { findings: string[]; examined: number } {
  const folder = folderOf(files);
  const around = { base, portal: portalOf(data) };
  const site = builtSite(folder, publisher === undefined ? around : { ...around, publisher });
  const checks = requirements.find(({ id }) => id === name)?.site?.map(({ check }) => check) ?? [];
  const runs = [...heardTwice(site, checks).values()];
  return {
    findings: runs.flatMap(({ findings }) => findings),
    examined: Math.max(...runs.map(({ examined }) => examined)),
  };
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const original = '原件\n第一段。\n第二段。\n';
const policy = {
  slug: 'jia',
  title: '某市方案',
  status: '征求意见稿',
  issuer: null,
  source: { file: 'jia.txt', sha256: hash(original) },
  clauses: [{ anchor: 'c-1', level: 1, heading: null, parent: null, text: '第一段。\n第二段。' }],
};
const project = {
  id: 'shili-001',
  name: '旧厂',
  county: '东山区',
  category: '低效工业片区',
  location: null,
  areaMu: null,
  stage: 'planned',
};
const policies = { 'data/policies.json': JSON.stringify([policy]) };
const table = { columns: ['序号'], rows: [['旧厂']] };
const tabled = {
  'data/policies.json': JSON.stringify([
    { ...policy, clauses: policy.clauses.map((clause) => ({ ...clause, table })) },
  ]),
};
const projects = { 'data/projects.json': JSON.stringify({ projects: [project] }) };
const noPolicies = { 'data/policies.json': '[]' };
const noProjects = { 'data/projects.json': '{"projects":[]}' };
const page = 'policies/jia/index.html';
const area = 'projects/shili-001/index.html';
const main = (content: string) => `<main>${content}</main>`;
const frame = (content: string) =>
  `<header></header>${main(content)}<footer><a href="/corrections/">纠错</a><a href="/accessibility/">无障碍</a></footer>`;
const manifest = (sha256: string) =>
  JSON.stringify({
    files: ['projects.json', 'projects.csv', 'projects.geojson', 'policies.json'].map((name) => ({
      path: `data/${name}`,
      bytes: 1,
      sha256,
    })),
  });
const downloads = {
  'data/projects.json': 'x',
  'data/projects.csv': 'x',
  'data/projects.geojson': 'x',
  'data/originals/jia.txt': original,
};
const banner = (words: string) =>
  `<policy-status>效力状态：征求意见稿 ${words}</policy-status><article>正文</article>`;
const drafted = (content: string) => `<head><title>【征求意见稿】甲办法</title></head>${content}`;
const heads = (terms: string[]) =>
  `<dl class="policy-head">${terms.map((term) => `<dt>${term}</dt><dd>x</dd>`).join('')}</dl>`;
const numbers = (value: string) => `<dl class="policy-head"><dt>索引号</dt><dd>${value}</dd></dl>`;
const order = [
  '索引号',
  '成文日期',
  '公开方式',
  '公开时限',
  '文件编号',
  '发布机构',
  '统一编号',
  '有效性',
];
const chart = (inside: string) =>
  main(`<figure><h3>图一</h3><chart-figure></chart-figure>${inside}</figure>`);
const catalogue = (rows: string) =>
  main(`<div data-page-catalogue><table><tbody>${rows}</tbody></table></div>`);
const entry = (file: string, name: string) =>
  `<tr data-file="${file}"><td>/x/</td><th>${name}</th><td>概述</td><td>2026-01-01</td></tr>`;
const columns =
  '序号 一级事项 二级事项 公开内容 公开依据 公开时限 公开期限 公开主体 公开渠道和载体 公开对象 公开方式 公开层级'.split(
    ' ',
  );
const matters = (names: string[], cell: string) =>
  `<table data-matters><thead><tr>${names.map((one) => `<th>${one}</th>`).join('')}</tr></thead><tbody><tr><td>${cell}</td></tr></tbody></table>`;
const catalog = 'disclosure/catalog/index.html';
const mattersPage = 'disclosure/matters/index.html';
const packageOf = (title: string) =>
  JSON.stringify({ resources: [{ path: 'a.csv', title: '甲', schema: { fields: [{ title }] } }] });
const csv = (value: string) => `编号,面积（亩）\nshili-001,${value}\n`;
const geo = JSON.stringify({ features: [{ properties: { id: 'shili-001' } }] });
const list = main('<a href="/projects/shili-001/">旧厂</a>');
const cells = (count: number) =>
  main(
    `<table data-eight-categories><tbody><tr>${'<td>本站未收录</td>'.repeat(count)}</tr></tbody></table>`,
  );
const duties = (count: number) =>
  main(`<ul data-local-duties>${'<li>社会公示：未到阶段</li>'.repeat(count)}</ul>`);
const remedies = [
  'hearing-collective',
  'hearing-renewal',
  'valuation',
  'reconsideration',
  'litigation',
  'information-request',
]
  .map((id) => `<div data-remedy="${id}">60日</div>`)
  .join('');
/** An area that the lists of today have, whichever they are. */
const listedArea = allProjects(portal).find(({ stage }) => stage !== 'withdrawn');
if (listedArea === undefined) throw new Error('no area is listed');
const areaPage = `projects/${listedArea.id}/index.html`;
const article =
  '<head><meta name="ArticleTitle" content="甲"><meta name="ContentSource" content="乙"></head>';

/** The real facts with a notice that is for those concerned alone, and one published address. */
function dataWithSecret(): string {
  const data = temporaryFolder();
  cpSync('data', data, { recursive: true });
  writeFileSync(join(data, 'urls.lock'), '/\n/policies/jia/\n/policies/jia/#c-1\n');
  const notice = {
    project: 'huzhou-001',
    title: '示例甲户补偿情况公示',
    clock: 'C4',
    audience: '特定群体',
    place: '村公示栏',
    from: null,
    to: null,
    formedOn: null,
    publishedOn: null,
    link: null,
  };
  const given = { subProjects: [], duties: [], notices: [notice] };
  writeFileSync(join(data, 'huzhou/disclosure.yaml'), JSON.stringify(given));
  return data;
}
const data = dataWithSecret();
const secret = '示例甲户补偿情况公示';
const tag = (name: string, content: string) => `<meta name="${name}" content="${content}">`;
const column = aColumn();
const columnPage = (footer: string) => ({
  'a.html': `<head>${tag('SiteName', column.hostName ?? '')}${tag('SiteDomain', column.hostDomain ?? '')}${tag('SiteIDCode', column.siteIdCode ?? '')}</head><footer>${footer}</footer>`,
});
const footer = `${column.organizer ?? ''} ${column.contactPhone ?? ''} ${column.siteIdCode ?? ''} ${column.icp ?? ''} ${column.policeRecord ?? ''}`;
const noise = Array.from({ length: 40_000 }, (_, at) =>
  ((at * 2_654_435_761) % 4_294_967_296).toString(36),
).join(' ');
const siteName = tag('SiteName', portal.site.name);

const outline = {
  'data/policies.json': JSON.stringify([
    {
      slug: 'jia',
      clauses: [
        { anchor: 'c-1', level: 1, heading: '总则', parent: null },
        { anchor: 'c-1-1', level: 2, heading: '目标', parent: 'c-1' },
      ],
    },
  ]),
};
const clauses = (inner: string) =>
  `<section class="clause" id="c-1"><h2>总则</h2><section class="clause" id="c-1-1"><${inner}>目标</${inner}></section></section>`;

const cases: [name: string, good: Files, bad: Files, place: string, around?: Around][] = [
  [
    'D-01',
    { 'a.html': '<a href="/x/p/">x</a>' },
    { 'a.html': '<a href="/p/">x</a>' },
    'a.html',
    { base: '/x/' },
  ],
  [
    'D-02',
    { 'a.html': `<head>${siteName}</head>${main('演示站，非政府网站')}` },
    { 'a.html': `<head>${siteName}</head>${main('明地')}` },
    'a.html',
  ],
  [
    'D-02',
    { 'a.html': `<head>${siteName}</head>${main('演示站，非政府网站')}` },
    {
      'a.html': `<head>${siteName}</head>${main('演示站，非政府网站')}<footer>示ICP备1号</footer>`,
    },
    'a.html',
  ],
  [
    'D-03',
    { ...policies, [page]: main(numbers('原文未载明')) },
    { ...policies, [page]: main(numbers('330500-2024-7')) },
    '索引号',
  ],
  [
    'D-55',
    { 'data/index.html': main('坐标系 WGS84') },
    { 'data/index.html': main('坐标') },
    '坐标系',
  ],
  [
    'D-02',
    { 'a.html': main('演示站，非政府网站') },
    {
      'a.html': `${main('演示站，非政府网站')}<footer><img src="https://bszs.conac.cn/sitename"></footer>`,
    },
    'bszs.conac.cn',
  ],
  [
    'D-34',
    { ...policies, 'data/originals/jia.txt': original, [page]: main(hash(original)) },
    { ...policies, 'data/originals/jia.txt': '第一段。', [page]: main(hash(original)) },
    'c-1：“第二段',
  ],
  [
    'D-59',
    {
      'a.html': `${frame('')}<display-modes>大字 高对比 简约</display-modes>`,
      'accessibility/index.html': '',
    },
    {
      'a.html': `${frame('')}<display-modes>大字 简约</display-modes>`,
      'accessibility/index.html': '',
    },
    '高对比',
  ],
  ['D-46', { 'a.html': `<head>${siteName}</head>` }, { 'a.html': '<head></head>' }, 'SiteName'],
  [
    'D-48',
    columnPage(footer),
    columnPage(footer.replace(column.icp ?? '', '')),
    column.icp ?? '',
    { publisher: column },
  ],
  ['D-49', { 'a.html': '<a href="/a.html">x</a>' }, { 'a.html': '<a href="/b/">x</a>' }, '/b/'],
  [
    'D-50',
    {
      'a.html': `<head><meta http-equiv="Content-Security-Policy" content="script-src 'self'"></head>`,
    },
    {
      'a.html': `<head><meta http-equiv="Content-Security-Policy" content="script-src 'self'"></head><img src="https://elsewhere.example/a.png">`,
    },
    'elsewhere.example',
  ],
  ['D-52', { 'a.html': main('短') }, { 'a.html': main(noise) }, 'a.html'],
  ['D-10', { 'a.html': main('公示栏') }, { 'a.html': main(secret) }, 'a.html', { data }],
  ['D-08', { 'a.html': main('公示栏') }, { 'a.json': `"${secret}"` }, 'a.json', { data }],
  [
    'D-10',
    { 'a.html': main('公示栏') },
    {
      'a.html': main('示例甲户<mark>补偿</mark>情况公示'),
    },
    'a.html',
    { data },
  ],
  [
    'D-35',
    { 'index.html': '', 'policies/jia/index.html': '<p id="c-1">' },
    { 'index.html': '', 'policies/jia/index.html': '<p id="c-2">' },
    '/policies/jia/#c-1',
    { data },
  ],
  [
    'D-47',
    {
      'policies/hefei-2023/index.html': `<head>${tag('ArticleTitle', '甲')}${tag('PubDate', '2026-11-23')}${tag('ContentSource', '乙')}</head>`,
    },
    {
      'policies/hefei-2023/index.html': `<head>${tag('ArticleTitle', '甲')}${tag('PubDate', '2026-11-23 00:00')}${tag('ContentSource', '乙')}</head>`,
    },
    '台账登记的是“2026-11-23”',
  ],
  ['D-09', { 'a.html': main('电话 0572-2398888') }, { 'a.json': '"11010519491231002X"' }, 'a.json'],
  [
    'D-09',
    { 'a.csv': '户主,面积' },
    { 'a.html': '<table><tr><th>姓名</th><th>补偿金额</th></tr></table>' },
    'a.html',
  ],
  [
    'D-17',
    { [catalog]: catalogue(entry(catalog, '目录')) },
    { [catalog]: catalogue(''), 'b.html': '' },
    'b.html',
  ],
  [
    'D-17',
    { [catalog]: catalogue(entry(catalog, '目录')) },
    { [catalog]: catalogue(entry(catalog, '')) },
    '名称',
  ],
  [
    'D-22',
    { ...policies, ...noProjects, [page]: main('第一段。 第二段。') },
    { ...policies, ...noProjects, [page]: main('第一段。') },
    '第二段',
  ],
  [
    'D-22',
    { ...tabled, ...noProjects, [page]: main('第一段。 第二段。 序号 旧厂') },
    { ...tabled, ...noProjects, [page]: main('第一段。 第二段。 序号') },
    '旧厂',
  ],
  [
    'D-22',
    { ...noPolicies, ...projects, [area]: main('旧厂 东山区 低效工业片区') },
    { ...noPolicies, ...projects },
    area,
  ],
  [
    'D-23',
    {
      ...policies,
      ...downloads,

      'data/manifest.json': manifest(hash('x')).replace(
        hash('x') + '"}]',
        hash(policies['data/policies.json']) + '"}]',
      ),
    },
    { ...policies, ...downloads, 'data/manifest.json': manifest(hash('y')) },
    'data/projects.csv',
  ],
  [
    'D-24',
    {
      'data/datapackage.json': packageOf('面积'),
      'data/index.html': main('数据截至 2026年1月1日'),
    },
    {
      'data/datapackage.json': packageOf('area'),
      'data/index.html': main('数据截至 2026年1月1日'),
    },
    'a.csv',
  ],
  [
    'D-25',
    {
      ...projects,
      'data/projects.csv': csv(''),
      'data/projects.geojson': geo,
      'projects/index.html': list,
    },
    {
      ...projects,
      'data/projects.csv': csv('0'),
      'data/projects.geojson': geo,
      'projects/index.html': list,
    },
    'data/projects.csv',
  ],
  [
    'D-26',
    { ...projects, [area]: main('<dl>面积 原文未载明</dl>') },
    { ...projects, [area]: main('<dl>面积 0 亩 原文未载明</dl>') },
    area,
  ],
  [
    'D-28',
    { [areaPage]: main(`距今 ${formatNumber(listAge(portal, listedArea))} 天`) },
    { [areaPage]: main('名单截至 2024年1月30日') },
    areaPage,
  ],
  [
    'D-28',
    { 'disclosure/index.html': main(Object.values(ageBandNames).join('；')) },
    { 'disclosure/index.html': main('数据截至 2024年1月30日') },
    'disclosure/index.html',
  ],
  [
    'D-27',
    { 'a.html': chart('<figcaption>截至 2024年1月30日 <a href="a.csv">数据</a></figcaption>') },
    { 'a.html': chart('<figcaption><a href="a.csv">数据</a></figcaption>') },
    '图一',
  ],
  [
    'D-29',
    { ...policies, [page]: drafted(main(banner(''))) },
    { ...policies, [page]: main('<article></article>') },
    page,
  ],
  [
    'D-29',
    {
      ...{ ...policies, [page]: drafted(main(banner(''))) },
      'a.html': main('<a href="/policies/jia/#c-1">一、</a>“第一段。”征求意见稿'),
    },
    {
      ...{ ...policies, [page]: drafted(main(banner(''))) },
      'a.html': main('<a href="/policies/jia/?v=1#c-1">一、</a>“第一段。”'),
    },
    'a.html',
  ],
  [
    'D-29',
    { ...policies, [page]: drafted(main(banner(''))) },
    { ...policies, [page]: `<head><title>甲办法</title></head>${main(banner(''))}` },
    '标题',
  ],
  [
    'D-31',
    { ...policies, [page]: main(banner('不能作为办事和补偿的依据')) },
    { ...policies, [page]: main(banner('')) },
    page,
  ],
  ['D-32', { [page]: main(heads(order)) }, { [page]: main(heads(order.toReversed())) }, page],
  [
    'D-34',
    {
      ...policies,
      'data/originals/jia.txt': original,
      [page]: main(`第一段。第二段。${hash(original)}`),
    },
    {
      ...policies,
      'data/originals/jia.txt': '改过',
      [page]: main(`第一段。第二段。${hash(original)}`),
    },
    'data/originals/jia.txt',
  ],
  [
    'D-36',
    { ...noPolicies, 'a.html': main('<h1>一</h1><h2>二</h2>') },
    { ...noPolicies, 'a.html': main('<h1>一</h1><h3>三</h3>') },
    '三',
  ],
  [
    'D-36',
    { ...outline, [page]: main(`<h1>某市方案</h1>${clauses('h3')}`) },
    { ...outline, [page]: main(`<h1>某市方案</h1>${clauses('h4')}`) },
    'c-1-1',
  ],
  [
    'D-06',
    {
      ...policies,
      [page]: main('<dl data-disclosure-record>公开依据《政府信息公开条例》第十九条</dl>'),
    },
    { ...policies, [page]: main('<dl data-disclosure-record>公开依据《某通知》</dl>') },
    page,
  ],
  [
    'D-37',
    { ...policies, [page]: main('<dl data-disclosure-record>政策解读 暂未收集到官方解读</dl>') },
    { ...policies, [page]: main('') },
    page,
  ],
  [
    'D-38',
    { 'a.html': frame(''), 'corrections/index.html': frame('') },
    { 'a.html': '<footer></footer>', 'corrections/index.html': frame('') },
    'a.html',
  ],
  [
    'D-40',
    { 'rights/compensation/index.html': main(remedies) },
    { 'rights/compensation/index.html': main(`${remedies}复议、诉讼期限以公告载明的为准。`) },
    'rights/',
  ],
  [
    'D-41',
    { 'rights/compensation/index.html': main('原则 区片综合地价') },
    { 'rights/compensation/index.html': main('补偿') },
    'rights/',
  ],
  ['D-41', { [area]: main('列入名单不等于征收') }, { [area]: main('片区') }, area],
  [
    'D-41',
    { 'projects/shili-001/sheet/index.html': main('列入名单不等于征收') },
    { 'projects/shili-001/sheet/index.html': main('征收决定以前') },
    'sheet',
  ],
  ['D-42', { [area]: cells(16) }, { [area]: cells(15) }, area],
  ['D-44', { [area]: duties(1) }, { [area]: duties(0) }, area],
  [
    'D-43',
    { [mattersPage]: matters(columns, '1') },
    { [mattersPage]: matters(columns.slice(1), '') },
    mattersPage,
  ],
  [
    'D-45',
    { 'commitments/index.html': main('到期 · 未检索到公开结果 <q>逾期未完成</q>') },
    { 'commitments/index.html': main('某市逾期') },
    '逾期',
  ],
  ['D-47', { [page]: article }, { [page]: '<head></head>' }, page],
  [
    'D-51',
    { 'a.html': main('<p>这里有一个栏目，里面写着二十个以上的字，足够了。</p>') },
    { 'a.html': main('<p>这里有一个栏目，里面写着二十个以上的字，足够了。</p><ul></ul>') },
    'a.html',
  ],
  [
    'D-53',
    { 'a.html': '<figure><svg class="map-outline"></svg>示意图，不是行政区域界线</figure>' },
    { 'a.html': '<figure><svg class="map-outline"></svg></figure>' },
    'a.html',
  ],
  [
    'D-54',
    { 'a.html': '<project-map></project-map>' },
    { 'a.html': '<project-map data-tiles="https://t0.tianditu.gov.cn/"></project-map>' },
    'tianditu',
  ],
  ['D-58', { 'a.html': chart('<table></table>') }, { 'a.html': chart('') }, '图一'],
  [
    'D-59',
    {
      'a.html': `${frame('')}<display-modes>大字 高对比 简约</display-modes>`,
      'accessibility/index.html': '',
    },
    { 'a.html': frame(''), 'accessibility/index.html': '' },
    'a.html',
  ],
];

describe.each(cases)('%s', (name, good, bad, place, around) => {
  test('a good site passes, and something was examined', () => {
    const { findings, examined } = run(name, good, around);
    expect(findings).toEqual([]);
    expect(examined).toBeGreaterThan(0);
  });

  test('a bad one is told by file and place, with what to do', () => {
    const { findings } = run(name, bad, around);
    expect(findings.join('\n')).toContain(place);
    for (const finding of findings) expect(finding).toMatch(/^[^：]+：.+。.*请.+。$/s);
  });
});

test('every check of the built site has its case', () => {
  const named = new Set(cases.map(([name]) => name));
  const checked = requirements.filter(({ site }) => site !== undefined).map(({ id }) => id);
  expect([...named].toSorted()).toEqual(checked);
});

/** Which public file each requirement judges by. */
const judgedBy: readonly [name: string, file: string][] = [
  ...['D-03', 'D-06', 'D-22', 'D-23', 'D-29', 'D-31', 'D-34', 'D-36', 'D-37'].map(
    (name): [string, string] => [name, 'data/policies.json'],
  ),
  ...['D-22', 'D-25', 'D-26'].map((name): [string, string] => [name, 'data/projects.json']),
  ['D-23', 'data/manifest.json'],
  ['D-24', 'data/datapackage.json'],
  ['D-25', 'data/projects.csv'],
  ['D-25', 'data/projects.geojson'],
];

test.each(judgedBy)('%s is not met where %s is missing or broken', (name, file) => {
  const good = Object.assign({}, ...cases.map(([, files]) => files), policies, projects) as Files;
  const told = (files: Files) =>
    run(name, files).findings.filter((line) => line.includes('无从核验'));
  expect(told(good)).toEqual([]);
  const without = Object.fromEntries(Object.entries(good).filter(([path]) => path !== file));
  expect(told(without)[0]).toContain(`${file}：没有这个文件`);
  expect(told({ ...without, [file]: '{"files":[' })[0]).toContain(`${file}：格式损坏`);
  if (file.endsWith('.csv')) return;
  expect(told({ ...without, [file]: '{"a":1}' })[0]).toMatch(`${file} › `);
});

test('a shortened catalogue is judged by its table', () => {
  const short = catalogue(entry(catalog, '目录')).replace(
    'catalogue>',
    'catalogue data-shortened>',
  );
  const table = (index: string) => ({
    [catalog]: short,
    'data/disclosure-catalog.csv': `索引\n${index}\n`,
  });
  expect(run('D-17', table('/disclosure/catalog/')).findings).toEqual([]);
  expect(run('D-17', table('/data/')).findings[0]).toContain(`目录里没有 ${catalog}`);
  expect(run('D-17', { [catalog]: short }).findings[0]).toContain('disclosure-catalog.csv：没有');
});

test('what was withheld is told in each file that holds it, with few of its words', () => {
  const { findings } = run('D-10', { 'a.html': main(secret), 'b.json': `"${secret}"` }, { data });
  expect(findings.map((finding) => finding.split('：')[0])).toEqual(['a.html', 'b.json']);
  expect(findings.join('')).not.toContain(secret);
});

test('at the root nothing can be told of the base: a person is asked', () => {
  const [part] = requirements.find(({ id }) => id === 'D-01')?.site ?? [];
  const around = { base: '/', portal };
  const excuse = part?.excused?.(builtSite(folderOf({ 'a.html': '' }), around));
  expect(excuse).toMatchObject({ state: 'byHand', findings: [] });
});

test('an empty site meets nothing: nothing was examined', () => {
  for (const name of ['D-22', 'D-25', 'D-40', 'D-17', 'D-58']) {
    expect(run(name, {}).examined).toBe(0);
  }
});
