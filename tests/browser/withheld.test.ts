import { load } from 'cheerio';
import { createHash } from 'node:crypto';
import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { keepArchive } from '../../scripts/release/archive.ts';
import { filesBelow } from '../../scripts/build/site-folder.ts';
import { stubMark } from '../../src/checks/run/page.ts';
import { unpacked } from '../../src/checks/run/unpacked.ts';
import { reviewSchema } from '../../src/facts/kinds/review.ts';
import { policySchema } from '../../src/facts/kinds/policy.ts';
import { listSchema } from '../../src/facts/kinds/project.ts';
import { manifestSchema, type Source } from '../../src/facts/kinds/source.ts';
import { stageGroupNames, stageGroupOf } from '../../src/facts/kinds/stage.ts';
import { bulkPaths } from '../../src/outputs/formats/published-file.ts';
import { newPage } from '../support/browser.ts';
import { buildSite, importPortal } from '../support/build.ts';
import { servers, tellMissing } from '../support/real-servers.ts';
import { buildFolder, temporaryFolder } from '../support/temporary.ts';

/** Stand in what is withheld alone, each in another place, and may stand nowhere on the site. */
const secrets = {
  noticeForSome: '哨兵甲户补偿情况公示',
  unreviewedList: '哨兵乙号地块改造片区',
  withdrawnText: '为国际枢纽城、现代都市区的建设提供更强有力的空间要素支撑',
};

const readJson = <T>(path: string, schema: z.ZodType<T>): T =>
  schema.parse(JSON.parse(readFileSync(path, 'utf8')));
const isStub = (html: string) => html.includes(`<html lang="zh-CN" ${stubMark}`);
const writeJson = (path: string, value: unknown) => {
  writeFileSync(path, JSON.stringify(value));
};

/** Registers an original as it lies in the folder, by its own checksum. */
function register(data: string, source: Omit<Source, 'sha256'>): void {
  const manifest = join(data, 'sources/manifest.json');
  const sha256 = createHash('sha256')
    .update(readFileSync(join(data, 'sources', source.file)))
    .digest('hex');
  const known = readJson(manifest, manifestSchema).filter(({ file }) => file !== source.file);
  writeJson(manifest, [...known, { ...source, sha256 }]);
}

/** A list that nobody has reviewed: 湖州's of 2024 a second time, with a sentinel among its rows. */
function addUnreviewedList(data: string): void {
  const list = readJson(join(data, 'huzhou/lists/2024-01-30.json'), listSchema);
  const rows = list.rows.map(({ seq, county, category, name, location, areaMu, stage }) => [
    ...[seq, county, category ?? '', name, location ?? '', areaMu ?? ''],
    stageGroupNames[stageGroupOf(stage)],
  ]);
  const added = [rows.length + 1, '德清县', '低效工业片区', secrets.unreviewedList];
  writeFileSync(
    join(data, 'sources/xin.csv'),
    [
      ['序号', '区县', '类别', '片区名称', '位置', '面积（亩）', '实施阶段'],
      ...rows,
      [...added, '新市镇', 100, '储备'],
    ]
      .map((cells) => cells.map((cell) => `"${String(cell)}"`).join(','))
      .join('\n'),
  );
  const lists = [{ asOf: '2026-10-31', title: list.title, attachment: null, sheet: null }];
  register(data, { file: 'xin.csv', city: 'huzhou', from: '测试中的名单', text: null, lists });
}

/** A notice of 补偿 that hangs in a village and is for those concerned alone. */
function addNoticeForSome(data: string): void {
  const notice = {
    project: 'huzhou-001',
    title: secrets.noticeForSome,
    clock: 'C4',
    audience: '特定群体',
    place: '示例村公示栏',
    from: '2026-10-01',
    // Too short, so that the report has to tell of it, which is public too.
    to: '2026-10-20',
    formedOn: '2026-10-01',
    publishedOn: '2026-10-01',
    link: null,
  };
  const given = { subProjects: [], duties: [], notices: [notice] };
  writeFileSync(join(data, 'huzhou/disclosure.yaml'), stringify(given));
}

/** 金华's draft, published before, is taken off the web by a new review, and by nothing else. */
function withdrawText(data: string): void {
  const reviews = join(data, 'disclosure/reviews.yaml');
  const known = z.array(reviewSchema).parse(parse(readFileSync(reviews, 'utf8')));
  const reviewed = known.filter(({ file }) => file === 'jinhua.txt');
  const decision = { result: '不予公开', date: '2026-11-23', basis: '复审认为不宜公开' };
  writeFileSync(
    reviews,
    stringify([...known, ...reviewed.map((one) => ({ ...one, ...decision }))]),
  );
}

/** A page, a file and a clause that were called otherwise before. */
const renamed = [
  { from: '/policies/alt/', to: '/policies/hefei-2023/' },
  { from: '/data/alt.csv', to: '/data/rights.csv' },
  { from: '/policies/hefei-2023/#c-99', to: '/policies/hefei-2023/#c-1' },
].map((redirect) => ({ ...redirect, date: '2026-11-01', reason: '改名' }));

/** Old addresses lead to new ones. */
function addRedirects(data: string): void {
  writeFileSync(join(data, 'redirects.yaml'), stringify(renamed));
  const lock = join(data, 'urls.lock');
  const locked = readFileSync(lock, 'utf8').trimEnd().split('\n');
  const all = [...locked, ...renamed.map(({ from }) => from)].sort();
  writeFileSync(lock, `${all.join('\n')}\n`);
}

const releasedOn = '2026-11-22';

/** Before that, the data were released, the draft among them: an archive that has addresses of its own. */
function releaseArchive(data: string): void {
  const archive = join(data, 'archive');
  const kept = keepArchive(inject('siteFolder'), archive, { day: releasedOn, paths: bulkPaths });
  const addresses = kept.map((path) => `/data/archive/${releasedOn}${path.slice('data'.length)}\n`);
  appendFileSync(join(data, 'urls.lock'), addresses.join(''));
}

describe('what may not be on the web', () => {
  const data = join(temporaryFolder(), 'data');
  const published = join(buildFolder(), 'site');
  const original = readJson('data/jinhua/policies/jinhua-draft/policy.json', policySchema);
  let built: ReturnType<typeof buildSite>;

  beforeAll(() => {
    cpSync('data', data, { recursive: true });
    releaseArchive(data);
    addUnreviewedList(data);
    addNoticeForSome(data);
    withdrawText(data);
    addRedirects(data);
    importPortal(data);
    // What may be on the web no more lies there, and the last build knows it: none of it comes back.
    cpSync(inject('siteFolder'), published, { recursive: true });
    cpSync('.cache/kept.txt', `${published}.building.cache/kept.txt`);
    built = buildSite(data, {
      MINGDI_OUT_DIR: published,
      MINGDI_BUILD_DIR: `${published}.building`,
    });
  }, 200_000);

  test('the site is built without them, and the clerk is told what waits', () => {
    expect(built.output).toContain('构建完成');
    expect(built.output).toMatch(/其中 \d{2,} 页与上次或分片的相同，直接沿用/);
    expect(built.status).toBe(0);
    expect(built.output).toMatch(/sources\/jinhua\.txt：审查结论为“不予公开”，没有上网/);
    expect(built.output).toMatch(/sources\/xin\.csv：没有审查记录，没有上网/);
  });

  test('no byte of it, packed or not, holds a sentinel, a title, a clause or an anchor of them', () => {
    const { metadata, clauses, source } = original;
    const longest = clauses.map(({ text }) => text).toSorted((a, b) => b.length - a.length);
    const words = [
      ...Object.values(secrets),
      metadata.title,
      source.sha256,
      ...longest.slice(0, 20),
      ...clauses.map(({ anchor }) => `jinhua-draft/#${anchor}`),
    ].map((word) => Buffer.from(word));
    const files = filesBelow(published);
    const leaks = files.flatMap((file) => {
      const contents = unpacked(file, readFileSync(join(published, file)));
      return words
        .filter((word) => contents.some((content) => content.includes(word)))
        .map((word) => `${file}: ${word.toString().slice(0, 40)}`);
    });
    expect(leaks).toEqual([]);
    // The search looked where texts are packed: what is public is found there.
    const open = Buffer.from('低效用地');
    const packs = files.filter((file) => file.endsWith('.pack'));
    const found = packs.filter((file) =>
      unpacked(file, readFileSync(join(published, file))).some((part) => part.includes(open)),
    );
    expect(found.length).toBeGreaterThan(0);
  });

  test('what hangs on a notice board is told by place and period alone', () => {
    const page = readFileSync(join(published, 'projects/huzhou-001/index.html'), 'utf8');
    expect(page).toContain('示例村公示栏');
    expect(page).toContain('面向特定群体的公示');
  });

  test('each address of what was taken off says since when and why, by the review alone; files are gone', () => {
    // Pictures hold words that no search finds: of those that are withheld there is none at all.
    expect(filesBelow(published).filter((file) => file.includes('jinhua-draft'))).toEqual([
      'changes/jinhua-draft/index.html',
      'policies/jinhua-draft/index.html',
      'policies/jinhua-draft/tasks/index.html',
    ]);
    const locked = readFileSync(join(data, 'urls.lock'), 'utf8').split('\n');
    const vanished = locked.filter(
      (address) =>
        address.endsWith('/') &&
        isStub(readFileSync(join(published, address, 'index.html'), 'utf8')),
    );
    // The page of 金融工作部门 goes too: no other text gives it a task.
    expect(vanished).toEqual([
      '/changes/jinhua-draft/',
      '/policies/alt/',
      '/policies/jinhua-draft/',
      '/policies/jinhua-draft/tasks/',
      '/tasks/jinrong/',
    ]);
    for (const address of vanished.filter((one) => one !== '/policies/alt/')) {
      const page = load(readFileSync(join(published, address, 'index.html'), 'utf8'));
      expect(page('main').text()).toContain('撤下日期：2026年11月23日。原因：复审认为不宜公开');
    }
  });

  test('what was called otherwise is found under its old address: a page leads on, a file is the same', () => {
    const page = readFileSync(join(published, 'policies/alt/index.html'), 'utf8');
    expect(page).toContain('content="0; url=/policies/hefei-2023/"');
    expect(page).toContain('演示站，非政府网站');
    const bytes = (path: string) => readFileSync(join(published, path));
    expect(bytes('data/alt.csv').equals(bytes('data/rights.csv'))).toBe(true);
    expect(bytes('policies/hefei-2023/index.html').toString()).toMatch(
      /<span id="c-99"[^>]*><\/span>\s*<section [^>]*id="c-1"/,
    );
  });

  test('of the archive, what holds it is withheld with a note, and the rest stays', () => {
    const folder = join(published, 'data/archive', releasedOn);
    const { files } = JSON.parse(readFileSync(join(folder, 'withheld.json'), 'utf8')) as {
      files: { path: string; since: string; reason: string }[];
    };
    const withheld = files.map(({ path }) => path.split('/').at(-1));
    expect(withheld).toContain('policies.json');
    expect(withheld).toContain('all.zip');
    expect(files[0]).toMatchObject({ since: '2026-11-23', reason: '复审认为不宜公开' });
    expect(filesBelow(folder)).toContain('projects.csv');
    for (const name of withheld) expect(filesBelow(folder)).not.toContain(name);
  });

  test('a browser that had read it forgets it with the next page, and offline too', async () => {
    tellMissing();
    const nginx = servers.find(({ name, present }) => name === 'nginx' && present);
    const root = join(temporaryFolder(), 'site');
    const put = (site: string) => {
      rmSync(root, { recursive: true, force: true });
      cpSync(site, root, { recursive: true, preserveTimestamps: true });
    };
    put(inject('siteFolder'));
    const server = await (nginx ?? servers[0])?.start({ root, base: '/' });
    if (server === undefined) throw new Error('There is no server.');
    onTestFinished(server.close);
    const page = await newPage();
    const draft = `${server.address}policies/jinhua-draft/`;
    const other = `${server.address}policies/hefei-2023/`;
    const isKept = (address: string) =>
      page.evaluate(async (one) => (await caches.match(one)) !== undefined, address);
    for (const address of [draft, other]) {
      await page.goto(address);
      await expect.poll(() => isKept(address)).toBe(true);
    }

    put(published);
    await page.goto(`${server.address}about/`);
    await expect.poll(() => isKept(draft)).toBe(false);
    await page.goto(draft);
    expect(await page.locator('main').innerText()).toContain('撤下日期：2026年11月23日');
    const original = await page.request.get(`${server.address}data/originals/jinhua.txt`);
    expect(original.status()).toBe(404);

    // What a server no longer has is forgotten without the list, and nothing else is.
    expect(await isKept(other)).toBe(true);
    rmSync(join(root, 'policies/hefei-2023'), { recursive: true });
    await page.goto(other);
    await expect.poll(() => isKept(other)).toBe(false);

    await page.context().setOffline(true);
    await page.goto(draft);
    expect(await page.locator('h1').innerText()).toBe('没有连上网络');
    for (const gone of ['jinhua-draft', 'hefei-2023']) {
      expect(await page.locator(`main a[href*="${gone}"]`).count()).toBe(0);
    }
  });
});
