import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { gather, type GatherReport } from '../../../../scripts/gather/gather.ts';
import { listsOf } from '../../../../scripts/gather/lists.ts';
import type { Portal } from '../../../../src/facts/portal.ts';
import { openPortal } from '../../../../scripts/settings.ts';
import { measureRows, topicRows } from '../../../../src/rules/portal/comparison.ts';
import { allPolicies, statusOf } from '../../../../src/rules/portal/policies.ts';
import { aCity, publishedPortal, topics, withManifest } from '../../../support/published-portal.ts';
import { folderOf, temporaryFolder } from '../../../support/temporary.ts';

type Files = Record<string, string | Uint8Array>;

const cities = {
  jia: aCity('jia', '甲示市', '990100'),
  yi: aCity('yi', '乙示市', '990200'),
};
const jia = await publishedPortal(cities.jia);
const yi = await publishedPortal(cities.yi);

/** A portal as an older program published it: its version, and without what came later. */
function older(files: Files): Files {
  const codes = JSON.parse(String(files['data/schemas/codes.json'])) as object;
  const rest = Object.entries(files).filter(([path]) => !/readings|queries/u.test(path));
  const parameters = JSON.parse(String(files['data/parameters.json'])) as object[];
  // Before 3.0.0 a text within its printed term was called 有效.
  const called = rest.map(([path, content]): [string, string | Uint8Array] => [
    path,
    path.endsWith('.json') ? String(content).replaceAll('"在载明的有效期内"', '"有效"') : content,
  ]);
  return withManifest({
    ...Object.fromEntries(called),
    'data/schemas/codes.json': JSON.stringify({ ...codes, version: '2.0.0' }),
    'data/parameters.json': JSON.stringify(
      parameters.map((one) => ({ ...one, measure: undefined, via: undefined })),
    ),
  });
}

function newer(files: Files): Files {
  const codes = JSON.parse(String(files['data/schemas/codes.json'])) as object;
  const changed = { ...codes, version: '99.0.0' };
  return withManifest({ ...files, 'data/schemas/codes.json': JSON.stringify(changed) });
}

const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) server.close();
});

type Answer = { status: number; location?: string; body?: string | Uint8Array };

async function served(answer: (path: string) => Answer): Promise<string> {
  const server = createServer((request, response) => {
    const { status, location, body } = answer((request.url ?? '').slice(1));
    response.writeHead(status, location === undefined ? {} : { location });
    response.end(body);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const site = (files: Files) =>
  served((path) => {
    const body = files[path.replace(/^column\//u, '')];
    return body === undefined ? { status: 404 } : { status: 200, body };
  });

async function gathered(
  ...portals: string[]
): Promise<{ report: GatherReport; out: string; open: () => Portal }> {
  const root = process.cwd();
  const out = relative(root, temporaryFolder());
  const report = await gather({
    ...{ portals, root, out: join(out, 'many'), day: '2026-11-29', words: { topics, matters: [] } },
    shared: { 'topics.yaml': stringify(topics) },
  });
  const data = { root, folder: join(out, 'many/data') };
  const address = { url: 'http://localhost/', isPublic: false };
  const open = () => openPortal({ data, day: '2026-11-29', address });
  return { report, out, open };
}

test('a comparison of portals by address and by folder: an older one is read, the broken are left out', async () => {
  const rights = String(yi['data/rights.json']).replace('应当', '可以');
  const broken = { ...yi, 'data/rights.json': rights };
  const address = await site(jia);
  const { report, open, out } = await gathered(
    `${address}column/`,
    folderOf(older(yi)),
    folderOf(broken),
    folderOf(newer(yi)),
    'http://127.0.0.1:1/',
    'ftp://example.invalid/',
    folderOf({ 'index.html': '' }),
  );
  const said = report.lines.join('\n');
  expect(report.left).toBe(5);
  expect(said).toMatch(/略过 .*：data\/rights\.json 与 data\/manifest\.json 写的校验值不同/u);
  expect(said).toMatch(/略过 .*：数据结构是 99\.0\.0，比本程序的 .* 新/u);
  expect(said).toMatch(/略过 http:\/\/127\.0\.0\.1:1\/：data\/manifest\.json 取不到/u);
  expect(said).toMatch(/略过 ftp:.*：只读 http、https/u);
  expect(said).toMatch(/提示 .*：数据结构是 2\.0\.0/u);
  expect(said).toMatch(/yi-draft 没有收政策参数 1 条/u);

  const portal = open();
  expect(allPolicies(portal).map(({ slug }) => slug)).toEqual(['jia-draft', 'yi-draft']);
  // Standing is kept: both are drafts.
  expect(allPolicies(portal).map((policy) => statusOf(portal, policy).status)).toEqual([
    '征求意见稿',
    '征求意见稿',
  ]);
  const [figures] = measureRows(portal);
  expect(figures?.cells.map((cell) => cell.kind === 'silent' || cell.entries.length)).toEqual([
    1, 0,
  ]);
  const [consent] = topicRows(portal);
  // What an older portal does not publish is not called silent.
  expect(consent?.cells.map(({ kind }) => kind)).toEqual(['stated', 'unread']);

  const [first] = portal.gathered;
  expect(first).toMatchObject({ portal: `${address}column/`, fetchedOn: '2026-11-29' });
  expect(allPolicies(portal)[0]?.source.from).toContain(`由 ${address}column/ 于 2026-11-29 取得`);
  const records = JSON.parse(readFileSync(join(out, 'many/records/rights.json'), 'utf8')) as {
    gatheredFrom: object;
  }[];
  expect(records).toHaveLength(2);
  for (const { gatheredFrom } of records) {
    expect(gatheredFrom).toMatchObject({ fetchedOn: '2026-11-29' });
  }
});

test('a text that two portals have is taken once, and told', async () => {
  const { report } = await gathered(folderOf(jia), folderOf(jia));
  expect(report.gathered).toHaveLength(1);
  expect(report.lines.join('\n')).toMatch(/jia-draft 已由 .* 收录，原件相同/u);
});

test('redirects are followed, but not for ever and not elsewhere than to the web', async () => {
  const address = await site(jia);
  const moved = await served((path) => ({ status: 302, location: `${address}${path}` }));
  const loop: string = await served(() => ({ status: 302, location: '/data/manifest.json' }));
  const local = await served(() => ({ status: 302, location: 'file:///etc/hostname' }));
  const { report } = await gathered(moved, loop, local);
  expect(report.gathered.map(({ portal }) => portal)).toEqual([moved]);
  expect(report.lines.join('\n')).toMatch(/跳转超过 5 次/u);
  expect(report.lines.join('\n')).toMatch(/跳转到 file: 开头的地址/u);
});

test('a file larger than the manifest says is not read to its end', async () => {
  const files = { ...jia };
  const long = await served((path) => {
    const body = files[path];
    if (path === 'data/policies.json') return { status: 200, body: 'x'.repeat(5_000_000) };
    return body === undefined ? { status: 404 } : { status: 200, body };
  });
  const { report } = await gathered(long);
  expect(report.lines.join('\n')).toMatch(/data\/policies\.json 超过 \d+ 字节/u);
});

test('a record that the rules of this program do not bear out is left out, and the rest is taken', async () => {
  const rights = JSON.parse(String(jia['data/rights.json'])) as { statement: string }[];
  const more = rights.map((one) => ({ ...one, statement: '改造应当经90%以上的村民同意。' }));
  const looser = withManifest({ ...jia, 'data/rights.json': JSON.stringify([...rights, ...more]) });
  const { report, open } = await gathered(folderOf(looser));
  expect(report.left).toBe(0);
  expect(report.lines.join('\n')).toContain('jia-draft 没有收权利事项 1 条（不合本程序');
  const [portal] = open().gathered;
  expect(portal?.notes.join()).toContain('没有收权利事项 1 条');
  expect(topicRows(open())[0]?.cells.map(({ kind }) => kind)).toEqual(['stated']);
});

test('lists keep day and standing; an area without what a list shows is counted, not guessed', () => {
  const area = {
    ...{
      id: 'jia-001',
      name: '东片区',
      county: '东县',
      category: null,
      areaMu: 30,
      stage: 'planned',
    },
    ...{ city: 'jia', cityName: '甲示市', document: '甲示市方案', asOf: '2024-01-30' },
    ...{ standing: '征求意见稿', standingReason: '标题写明', source: { policy: 'jia-draft' } },
  };
  const later = { ...area, id: 'jia-003', asOf: '2025-01-30', areaMu: null };
  const { lists, left } = listsOf({
    projects: [
      area,
      { ...area, id: 'jia-002' },
      later,
      { ...area, stage: '开工' },
      { city: 'jia' },
    ],
  });
  expect(left).toBe(2);
  expect(lists.map(({ asOf, projects }) => [asOf, projects.map(({ id }) => id)])).toEqual([
    ['2024-01-30', ['jia-001', 'jia-002']],
    ['2025-01-30', ['jia-003']],
  ]);
  expect(lists[0]).toMatchObject({ policy: 'jia-draft', standing: '征求意见稿' });
});

test('the list of a gathered portal is kept with its text, and goes where the text is a twin', async () => {
  const projects = JSON.parse(String(jia['data/projects.json'])) as object;
  const area = {
    ...{
      id: 'jia-001',
      name: '东片区',
      county: null,
      category: null,
      areaMu: 30,
      stage: 'planned',
    },
    ...{ city: 'jia', cityName: '甲示市', document: '甲示市方案', asOf: '2024-01-30' },
    ...{ standing: '征求意见稿', standingReason: null, source: { policy: 'jia-draft' } },
  };
  const listed = withManifest({
    ...jia,
    'data/projects.json': JSON.stringify({ ...projects, projects: [area] }),
  });
  const { report, open } = await gathered(folderOf(listed), folderOf(listed));
  expect(report.lines.join('\n')).toContain('1 份名单');
  expect(open().gathered.flatMap(({ lists }) => lists.map(({ standing }) => standing))).toEqual([
    '征求意见稿',
  ]);
});
