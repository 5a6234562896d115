import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { taskKind } from '../../../../src/facts/kinds/task.ts';
import { toAkomaNtoso } from '../../../../src/outputs/formats/akoma-ntoso.ts';
import { dataFiles } from '../../../../src/outputs/data-formats.ts';
import { toAtom } from '../../../../src/outputs/formats/atom.ts';
import type { Feed } from '../../../../src/outputs/formats/feed.ts';
import { toJsonFeed } from '../../../../src/outputs/formats/json-feed.ts';
import { tableToParquet } from '../../../../src/outputs/formats/parquet.ts';
import { tableColumns } from '../../../../src/outputs/formats/table.ts';
import { tableSchemaOf } from '../../../../src/outputs/formats/table-schema.ts';
import { publicData } from '../../../../src/outputs/public-data.ts';
import { datasetProblems } from '../../../../scripts/standards/datasets.ts';
import { duckdbProblems } from '../../../../scripts/standards/duckdb.ts';
import { feedProblems } from '../../../../scripts/standards/feeds.ts';
import { geojsonProblems, ogrProblems } from '../../../../scripts/standards/geojson.ts';
import { endProblems, pageProblems } from '../../../../scripts/standards/pages.ts';
import { runProgram } from '../../../../scripts/standards/program.ts';
import type { TableSchema } from '../../../../scripts/standards/table.ts';
import { akomaNtosoProblems, wellFormedProblems } from '../../../../scripts/standards/xml.ts';
import { madeWith, publicFacts } from '../../../support/public-facts.ts';
import { imprint, origin, policy, toldOfPolicy } from '../../../support/sample.ts';
import { folderOf } from '../../../support/temporary.ts';

const facts = publicFacts();
const files = await dataFiles(publicData(facts), madeWith);
const fileAt = (path: string) => files.find((file) => file.path === path)?.content ?? '';

describe('DuckDB without options', () => {
  const tasks = String(fileAt('data/tables/tasks.csv'));
  const parquet = fileAt('data/tables/tasks.parquet') as Uint8Array;
  const schema = tableSchemaOf(taskKind, 'programs', String) as TableSchema;
  const problems = (csv: string, more = parquet) =>
    duckdbProblems(folderOf({ 'a.csv': csv, 'a.parquet': more }), [
      { csv: ['a.csv'], parquet: 'a.parquet', schema },
    ]);

  test('reads the tables as they are written, those for people too', async () => {
    expect(await problems(tasks)).toEqual([]);
    expect(await problems(String(fileAt('data/tasks.csv')))).toEqual([]);
  });

  test('an empty table keeps its heading and has no line', async () => {
    expect(await problems(`${tasks.split('\r\n')[0] ?? ''}\r\n`)).toEqual([]);
  });

  test('a code of more digits than a number holds is lost, and found', async () => {
    const long = '9'.repeat(40);
    expect((await problems(tasks.replace('990000', long))).join()).toContain('与写的不同');
  });

  test('figures with and without decimals are the same figures', async () => {
    const [head = '', line = ''] = tasks.split('\r\n');
    const told = [line, line.replace('990000', '990000.5')];
    expect(await problems(`${[head, ...told].join('\r\n')}\r\n`)).toEqual([]);
  });

  test('a heading that is not there is found', async () => {
    const bare = tasks.slice(tasks.indexOf('\r\n') + 2);
    expect((await problems(`${bare}${bare}`)).join()).toContain('DuckDB 读出');
  });

  test('a code that became a number in the Parquet file', async () => {
    const columns = [{ ...taskColumn('cityCode'), type: 'integer' as const }];
    const numbers = tableToParquet({ columns, rows: [[990000]] });
    expect((await problems(tasks, numbers)).join()).toContain('cityCode：DuckDB 读作 "INTEGER"');
  });
});

describe('feeds in a reader', () => {
  const entry = {
    ...{ key: 'a', address: '/changes/', title: '一条变动', date: '2024-01-30' },
    ...{ shownOn: '2026-11-23', lines: ['一行'], origin },
  };
  const feed: Feed = {
    ...{ name: 'all', title: '全部变动', home: '/changes/', explanation: '说明' },
    entries: [entry, { ...entry, key: 'b' }],
  };
  const hash = (text: string) => createHash('sha256').update(text).digest('hex');
  const atom = toAtom(feed, imprint, hash);
  const json = toJsonFeed(feed, imprint, hash);

  test('are read alike in both forms', () => {
    expect(feedProblems('feeds/all', atom, json)).toEqual([]);
  });

  test.each([
    ['no feed', 'x', 'feeds/all.xml'],
    ['an entry without a title', atom.replace('<title>一条变动</title>', ''), '缺少 id'],
    ['an id twice', atom.replaceAll(/<id>[^<]*<\/id>/gu, '<id>urn:a</id>'), '出现两次'],
    ['no own address', atom.replace('rel="self"', 'rel="via"'), '自己的地址'],
    ['an entry less', atom.replace(/<entry>.*?<\/entry>/su, ''), '条目不同'],
  ])('%s is found', (_, broken, words) => {
    expect(feedProblems('feeds/all', broken, json).join()).toContain(words);
  });
});

describe('maps', () => {
  const text = String(fileAt('data/projects.geojson'));
  const mixed = text.replace(
    '"features": [',
    '"features": [{"type":"Feature","properties":{},"geometry":{"type":"LineString","coordinates":[[120,30],[121,31]]}},',
  );

  test('are GeoJSON; one without a geometry type is found', () => {
    expect(geojsonProblems('a.geojson', text)).toEqual([]);
    expect(geojsonProblems('a.geojson', text.replace('"Point"', '"Punkt"'))).not.toEqual([]);
  });

  test.skipIf(runProgram('ogrinfo', ['--version']) === null)('are read by OGR', () => {
    const site = folderOf({ 'a.geojson': text, 'b.geojson': mixed, 'c.geojson': '{' });
    expect(ogrProblems(site, 'a.geojson')).toEqual([]);
    expect(mixed).not.toBe(text);
    expect(ogrProblems(site, 'b.geojson')).toEqual(['b.geojson：一个文件应当只有一种几何类型']);
    expect(ogrProblems(site, 'c.geojson')).not.toEqual([]);
  });
});

describe('data sets of schema.org', () => {
  const dataset = {
    ...{ '@type': 'Dataset', name: '甲', description: '字'.repeat(50) },
    ...{ temporalCoverage: '../2024-01-30', spatialCoverage: [{ name: '示例市' }] },
    ...{ license: 'https://example.invalid/licence' },
    distribution: [{ contentUrl: 'https://example.invalid/data/a.csv', contentSize: '2 B' }],
  };
  const found = (value: object) =>
    datasetProblems(
      folderOf({
        'data/a.csv': 'a\n',
        'data/datapackage.json': '{"homepage":"https://example.invalid/","licenses":[{}]}',
        'data/index.html': `<script type="application/ld+json">${JSON.stringify(value)}</script>`,
      }),
    ).join();

  test('one with all that is asked, and its parts', () => {
    expect(found({ ...dataset, hasPart: [dataset] })).toBe('');
    expect(found({ '@type': 'Place' })).toContain('没有一页');
  });

  test.each([
    ['few words', { description: '短' }, '50 到 5000'],
    ['no licence', { license: undefined }, '没有许可'],
    ['no start and no dots', { temporalCoverage: '2024' }, '不是起止'],
    ['no place', { spatialCoverage: [] }, '没有地点'],
    ['no file', { distribution: [] }, '没有文件'],
    [
      'a file that is not there',
      { distribution: [{ contentUrl: 'https://example.invalid/b' }] },
      'b',
    ],
    [
      'another size',
      { distribution: [{ ...dataset.distribution[0], contentSize: '3 B' }] },
      '实为 2 B',
    ],
  ])('%s', (_, more, words) => {
    expect(found({ ...dataset, hasPart: [{ ...dataset, ...more }] })).toContain(words);
  });
});

describe('XML and pages', () => {
  test('XML that is not well-formed is found with its file and line', async () => {
    const site = folderOf({ 'feeds/a.xml': '<a>\n<b></a>', 'b.xml': '<a/>' });
    expect(await wellFormedProblems(site, ['b.xml'])).toEqual([]);
    expect((await wellFormedProblems(site, ['b.xml', 'feeds/a.xml'])).join()).toContain(
      'feeds_a.xml 第 2 行',
    );
  });

  test("the standard's own schema is applied with what it imports where it lies in the project", async () => {
    const schema = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:import namespace="urn:b" schemaLocation="./b.xsd"/><xs:element name="a"/></xs:schema>`;
    const other = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:b"/>`;
    const site = folderOf({ 'a.xml': '<a/>', 'b.xml': '<b/>' });
    const folder = folderOf({ 'akomantoso30.xsd': schema, 'b.xsd': other });
    const held = (path: string, where: string) =>
      akomaNtosoProblems(site, [path], where, 'akomantoso30.xsd');
    expect(await held('a.xml', folder)).toEqual([]);
    expect(JSON.stringify(await held('b.xml', folder))).toContain('b.xml 第 1 行');
    expect(await held('a.xml', site)).toHaveProperty('notRun');
  });

  describe('a text as Akoma Ntoso', () => {
    const note = { policy: policy.slug, kind: 'overtaken' as const, words: ['第一段'], laws: [] };
    const written = toAkomaNtoso(policy, {
      ...toldOfPolicy,
      lawNotes: [{ ...note, anchors: ['c-1'], note: '罚款幅度已有新规定。' }],
    });
    const problemsOf = (text: string) =>
      akomaNtosoProblems(
        folderOf({ 'a.xml': text }),
        ['a.xml'],
        'scripts/standards/schemas/akoma-ntoso',
        'exported.xsd',
      );

    test('has what the standard asks of its elements, in their order', async () => {
      expect(await problemsOf(written)).toEqual([]);
    });

    test.each([
      ['a date that is none', / date="[^"]+"/u, ' date="2024-02-30"'],
      ['no country', /<FRBRcountry[^>]*>/u, ''],
      ['a version that the standard does not know', 'originalVersion', 'original'],
      ['an author before the date', /(<FRBRdate[^>]*>)(<FRBRauthor[^>]*>)/u, '$2$1'],
      ['the same id twice', / eId="issuer"/u, ' eId="portal"'],
      ['parts without a name of their kind', /(<hcontainer) name="[^"]*"/u, '$1'],
      ['words outside of a paragraph', '<content>', '<content>词'],
      ['a mark without its note', ' marker="1"/>', ' marker="2"/>'],
      ['a heading before the number', /(<num>[^<]*<\/num>)(<heading>[^<]*<\/heading>)/u, '$2$1'],
    ] as const)('%s is found', async (_fault, from, to) => {
      const broken = written.replace(from, to);
      expect(broken).not.toBe(written);
      expect(await problemsOf(broken)).not.toEqual([]);
    });
  });

  const page = (body: string) =>
    `<!doctype html><html lang="zh-CN"><head><title>甲</title></head><body>${body}</body></html>`;

  test('a page with something after its end is found', () => {
    const site = folderOf({ 'a/index.html': page(''), 'b.html': `${page('')}<script></script>` });
    expect(endProblems(site)).toEqual(['b.html：</html> 之后还有内容']);
  });

  test.skipIf(runProgram('java', ['-version']) === null)('pages in the Nu HTML Checker', () => {
    const skipped = '<h1>甲</h1><h2>乙</h2><h4 class="clause__heading">丙</h4>';
    const site = folderOf({
      ...{ 'a.html': page(skipped), 'b.html': page('<p id="a"></p><p id="a"></p>') },
      'c.html': page('<h1>甲</h1><h3>乙</h3>'),
    });
    const found = pageProblems(site) as string[];
    expect(found.map((problem) => problem.split(' ')[0])).toEqual(['b.html', 'c.html']);
    expect(found[0]).toContain('Duplicate ID');
  });
});

function taskColumn(name: string) {
  const column = tableColumns(taskKind, 'programs').find((one) => one.name === name);
  if (column === undefined) throw new Error(name);
  return column;
}
