import { appendFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load, type CheerioAPI } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { allFilesBelow, filesBelow } from '../../scripts/build/site-folder.ts';
import { atomProblems } from '../support/atom-problems.ts';
import { buildSite } from '../support/build.ts';
import { jsonFeedProblems } from '../support/json-feed-problems.ts';
import { buildFolder, temporaryFolder } from '../support/temporary.ts';

const folder = buildFolder();
const published = join(folder, 'site');

/** A copy of the fictional city's data. */
function copyOfData(): string {
  const data = join(temporaryFolder(), 'data');
  cpSync('demo/data', data, { recursive: true });
  return data;
}

/** Builds a site of these data, beside others or in the place of what was built there before. */
function buildFrom(data: string, name = 'site', ...options: string[]) {
  const env = {
    MINGDI_OUT_DIR: join(folder, name),
    MINGDI_BUILD_DIR: join(folder, `${name}.building`),
  };
  return buildSite(data, env, options);
}

/** Builds the fictional city from a copy of its data that a test may spoil. */
function build(spoil: (data: string) => void = () => undefined) {
  const data = copyOfData();
  spoil(data);
  return buildFrom(data);
}

const pageOf = (file: string): CheerioAPI => load(readFileSync(join(published, file), 'utf8'));
/** Every file of a site, compressed copies too, with its bytes. */
function bytesOf(name: string): Map<string, string> {
  const site = join(folder, name);
  return new Map(
    allFilesBelow(site).map((path) => [path, readFileSync(join(site, path)).toString('base64')]),
  );
}

/** The files that two sites do not have alike. */
function differing(one: string, other: string): string[] {
  const [first, second] = [bytesOf(one), bytesOf(other)];
  const paths = new Set([...first.keys(), ...second.keys()]);
  return [...paths].filter((path) => first.get(path) !== second.get(path)).sort();
}

const wordsOf = (file: string) => pageOf(file)('main').text().replaceAll(/\s+/g, '');

// One build, then some that fail: what stands afterwards must be the first, which the last test builds upon.
describe('the fictional city', { timeout: 600_000 }, () => {
  test('is built with every check, each page marked, with its course of time', () => {
    const { status, output } = build();
    expect(output).toContain('构建完成');
    expect(status).toBe(0);
    const pages = filesBelow(published).filter((path) => path.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(150);
    for (const page of pages.filter((path) => !path.startsWith('original'))) {
      expect.soft(pageOf(page)('body').text(), page).toContain('虚构示例');
    }
    const progress = pageOf('progress/index.html');
    for (const id of ['series', 'series-category', 'series-county']) {
      for (const measure of ['rows', 'area']) {
        expect(progress(`a[href$="/progress/shili-${id}-${measure}.csv"]`)).toHaveLength(1);
      }
    }
    expect(progress('main').text()).toMatch(
      /文件目标 1,000 亩以上（到\s?2027年）\s*名单列入 [\d,.]+ 亩/,
    );
    expect(wordsOf('projects/shili-008/index.html')).toContain('2024年7月31日的名单没有它');
    expect(wordsOf('projects/shili-010/index.html')).toContain('最早收录的值与现在的值');
  });

  test('counts nothing of a text that nobody went through, and leaves no cell without a word', () => {
    const cells = (file: string, which: string) => {
      const page = pageOf(file);
      return page(which)
        .toArray()
        .map((cell) => page(cell).text().trim());
    };
    const counts = [
      ...cells('rights/index.html', '.right-counts td'),
      ...cells('rights/index.html', '.status-list__city').map((words) => words.split(/\s+/).at(-1)),
      ...cells('tasks/index.html', 'main table td').slice(-2),
    ];
    expect(new Set(counts)).toEqual(new Set(['尚未整理']));
    expect(cells('changes/index.html', '.change-table td').filter((words) => words === '')).toEqual(
      [],
    );
  });

  test('has valid feeds of its lists and events', () => {
    const read = (path: string) => readFileSync(join(published, path), 'utf8');
    const feeds = filesBelow(published).filter((path) => path.startsWith('feeds/'));
    const atom = feeds.filter((path) => path.endsWith('.xml'));
    const json = feeds.filter((path) => path.endsWith('.json'));
    expect(atom.length).toBeGreaterThan(30);
    expect(atom.flatMap((path) => atomProblems(read(path)))).toEqual([]);
    expect(json.flatMap((path) => jsonFeedProblems(read(path)))).toEqual([]);
  });

  test('with an unknown project, a date before the first list and a notice that is gone: all named, nothing published', () => {
    const before = readFileSync(join(published, 'index.html'));
    const { status, output } = build((data) => {
      const rows = [
        'shili-404,2025-03-01,开工,,《公告》,gonggao-2025.txt,,',
        'shili-001,2020-03-01,开工,,《公告》,gonggao-2025.txt,,',
        'shili-001,2025-03-01,竣工,,《公告》,gone.txt,,',
      ];
      appendFileSync(join(data, 'shili/events.csv'), `${rows.join('\r\n')}\r\n`);
    });
    expect(status).toBe(1);
    expect(output).toMatch(/events\.csv 第 62 行：没有编号为“shili-404”的项目/);
    expect(output).toMatch(/events\.csv 第 63 行：.*早于首份名单（2024-01-31）/);
    expect(output).toMatch(/events\.csv 第 64 行：原件“gone\.txt”没有登记/);
    expect(readFileSync(join(published, 'index.html')).equals(before)).toBe(true);
  });

  test('with a list whose original is registered no more: named, nothing published', () => {
    const before = readFileSync(join(published, 'index.html'));
    const { status, output } = build((data) => {
      const manifest = join(data, 'sources/manifest.json');
      const sources = JSON.parse(readFileSync(manifest, 'utf8')) as { file: string }[];
      const rest = sources.filter(({ file }) => file !== 'mingdan-2024-07-31.csv');
      writeFileSync(manifest, JSON.stringify(rest));
    });
    expect(status).toBe(1);
    expect(output).toMatch(/lists\/2024-07-31\.json：以前导入过的名单，现在没有登记/);
    expect(readFileSync(join(published, 'index.html')).equals(before)).toBe(true);
  });

  test('with a publication ledger that does not chain: named with its line, nothing published', () => {
    const before = readFileSync(join(published, 'index.html'));
    const { status, output } = build((data) => {
      const entry = {
        number: 1,
        publishedOn: '2026-11-23',
        kind: 'list',
        subject: 'shili/2024-01-31',
      };
      const hashes = { sha256: 'a'.repeat(64), previous: '0'.repeat(64), hash: 'b'.repeat(64) };
      writeFileSync(
        join(data, 'publications.jsonl'),
        `${JSON.stringify({ ...entry, ...hashes })}\n`,
      );
    });
    expect(status).toBe(1);
    expect(output).toMatch(/publications\.jsonl 第 1 行/);
    expect(readFileSync(join(published, 'index.html')).equals(before)).toBe(true);
  });

  test('after another build takes what is the same, mends what was broken, and makes what a first build makes', () => {
    const data = copyOfData();
    const row = 'shili-005,2026-02-20,公告,,示例公告〔2026〕第9号（虚构）,gonggao-2026.txt,,\r\n';
    appendFileSync(join(data, 'shili/events.csv'), row);
    writeFileSync(join(published, 'projects/shili-007/index.html'), '<p>改过</p>');
    writeFileSync(join(published, 'projects/shili-008/index.html.br'), '');
    const again = buildFrom(data);
    expect(again.output).toMatch(/其中 \d{2,} 页与上次或分片的相同，直接沿用/);
    expect(again.status).toBe(0);
    // Cold: what renders its pages is bundled anew too.
    const first = buildFrom(data, 'first', '--cold');
    expect(first.output).not.toContain('直接沿用');
    expect(differing('site', 'first')).toEqual([]);
    // Half of the pages come from another machine, the others are made here.
    const shards = join(folder, 'shards');
    expect(buildFrom(data, 'shard', '--shard', '1/2', '--shards', shards).status).toBe(0);
    const merged = buildFrom(data, 'merged', '--shards', shards);
    expect(merged.output).toMatch(/其中 \d{2,} 页与上次或分片的相同/);
    expect(differing('merged', 'first')).toEqual([]);
  });
});
