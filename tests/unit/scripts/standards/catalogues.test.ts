import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { publicKinds } from '../../../../src/facts/kinds/all.ts';
import { dataFiles, itemFiles, schemaFiles } from '../../../../src/outputs/data-formats.ts';
import { toDcat } from '../../../../src/outputs/formats/dcat.ts';
import { toOpenApi } from '../../../../src/outputs/formats/openapi.ts';
import { bulkPaths, describeFile } from '../../../../src/outputs/formats/published-file.ts';
import { publicData } from '../../../../src/outputs/public-data.ts';
import { addressProblems } from '../../../../scripts/standards/addresses.ts';
import { catalogueProblems } from '../../../../scripts/standards/dcat.ts';
import { openApiProblems } from '../../../../scripts/standards/openapi.ts';
import { city, madeWith, publicFacts } from '../../../support/public-facts.ts';
import { noDay } from '../../../../src/outputs/formats/imprint.ts';
import { imprint } from '../../../support/sample.ts';
import { folderOf } from '../../../support/temporary.ts';

const sets = publicData(publicFacts());
const files = [
  ...(await dataFiles(sets, madeWith)),
  ...itemFiles(sets),
  ...schemaFiles(publicKinds, madeWith),
];
const bulk = files
  .filter(({ path }) => bulkPaths.includes(path))
  .map(({ path, content }) => {
    const bytes = Buffer.from(content);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return describeFile(
      path,
      { bytes: bytes.length, sha256 },
      { asOf: '2026-01-01', changedOn: '2026-01-02' },
    );
  });

const contact = { phone: '0000-0000000', email: 'a@example.invalid' };
const catalogueOf = (more: Partial<typeof imprint>) => {
  const about = { address: '/data/', title: '数据', description: '全部数据。' };
  const dataset = { ...about, files: bulk, kind: null, cities: [city] };
  return toDcat([dataset], { ...imprint, ...more }) as Record<string, unknown>;
};

test.each([
  ['as it is', {}],
  ['with a contact and a licence in words', { contact, licence: '注明出处即可使用' }],
  ['with a licence of an address', { licence: 'https://creativecommons.org/licenses/by/4.0/' }],
])('the catalogue breaks no shape of DCAT-AP 3: %s', async (_, more) => {
  expect(await catalogueProblems('catalog.json', catalogueOf(more))).toEqual([]);
});

test.each([
  ['', 1],
  ['现在没有记录，文件里只有字段。', 0],
])('a data set without a period has to be empty: “%s”', async (said, faults) => {
  const about = {
    address: '/data/',
    title: '数据',
    description: `查询记录。${said}`,
    kind: null,
    cities: [],
  };
  const undated = bulk.map((file) => ({ ...file, asOf: noDay }));
  const catalogue = toDcat([{ ...about, files: undated }], imprint);
  const problems = await catalogueProblems('catalog.json', catalogue);
  expect(problems).toHaveLength(faults);
});

test('a contact stands in the catalogue only where one is configured', () => {
  expect(JSON.stringify(catalogueOf({}))).not.toContain('contactPoint');
  expect(JSON.stringify(catalogueOf({ contact }))).toContain('mailto:a@example.invalid');
});

test.each([
  ['no title', (text: string) => text.replace('"dct:title"', '"dct:alternative"'), 'title'],
  [
    'a publisher that is no agent',
    (text: string) => text.replace('foaf:Agent', 'foaf:Person'),
    'publisher',
  ],
  [
    'no address of a file',
    (text: string) => text.replace('"dcat:accessURL"', '"dcat:other"'),
    'accessURL',
  ],
  [
    'a size that is no number',
    (text: string) => text.replace('nonNegativeInteger', 'string'),
    'byteSize',
  ],
  [
    'a checksum without its kind',
    (text: string) => text.replace('"spdx:algorithm"', '"spdx:x"'),
    'algorithm',
  ],
  [
    'a contact that is no vCard',
    (text: string) => text.replace('vcard:Kind', 'foaf:Kind'),
    'contactPoint',
  ],
])('the shapes find %s', async (_, corrupt, found) => {
  const text = corrupt(JSON.stringify(catalogueOf({ contact })));
  const problems = await catalogueProblems('catalog.json', JSON.parse(text) as object);
  expect(problems.join('\n')).toContain(found);
});

test('a catalogue that needs something from the web is refused', async () => {
  const context = 'https://example.invalid/context.jsonld';
  const remote = { ...catalogueOf({}), '@context': context };
  await expect(catalogueProblems('catalog.json', remote)).rejects.toThrow();
});

const openapi = toOpenApi(
  bulk,
  files.map(({ path }) => path),
  imprint,
);
const told = {
  'data/datapackage.json': '{}',
  'data/catalog.json': '{}',
  'data/manifest.json': JSON.stringify({ builtOn: '2026-01-01', files: [] }),
  'data/withdrawals.json': JSON.stringify({ withdrawals: [] }),
  'data/disclosure.json': JSON.stringify({ builtOn: '2026-01-01', requirements: [], items: [] }),
};
const published: Readonly<Record<string, string | Uint8Array>> = {
  ...Object.fromEntries(files.map(({ path, content }) => [path, content] as const)),
  ...told,
};
const site = (more: Record<string, string>, description: unknown = openapi) =>
  folderOf({ ...published, 'data/openapi.json': JSON.stringify(description), ...more });

test('the description of the addresses is OpenAPI 3.1, and the files are as it tells', async () => {
  expect(await openApiProblems(site({}))).toEqual([]);
});

test('an address without a file, an answer of another form and a broken description are found', async () => {
  const rights = String(published['data/rights.json']);
  const wrong = site({ 'data/rights.json': rights.replace('"anchor"', '"anker"') });
  expect((await openApiProblems(wrong)).join()).toContain('data/rights.json 不合所写的结构');
  const paths = {
    ...(openapi as { paths: object }).paths,
    '/data/none.json': { get: { responses: { 200: { description: '', content: {} } } } },
  };
  expect((await openApiProblems(site({}, { ...openapi, paths }))).join()).toContain(
    '/data/none.json',
  );
  const files = { 'data/manifest.json': '{"files":[]}', 'data/other.json': '{}' };
  const more = (await openApiProblems(site(files))).join();
  expect(more).toContain('data/manifest.json 不合所写的结构');
  expect(more).toContain('没有写 data/other.json');
  const untitled = { ...openapi, info: {} };
  expect(await openApiProblems(site({}, untitled))).not.toEqual([]);
});

test('an address of the portal that leads nowhere is found, wherever it is written', () => {
  const home = 'https://example.invalid/portal/';
  const pages = {
    'index.html': `<script type="application/ld+json">{"url":"${home}data/#there"}</script>`,
    'data/index.html': '<p id="there"></p>',
  };
  const package_ = (path: string) =>
    JSON.stringify({ homepage: home, resources: [{ path }, { path: `${home}a.csv` }] });
  const files = {
    ...pages,
    'data/datapackage.json': package_('../a.csv'),
    'a.csv': `名称,地址\r\n甲（见${home}data/）,https://elsewhere.invalid/x\r\n`,
    'a.ics': `URL:${home}da\r\n ta/#there\r\n`,
  };
  expect(addressProblems(folderOf(files))).toEqual([]);
  const broken = {
    ...files,
    'index.html': pages['index.html'].replace('#there', '#gone'),
    'data/datapackage.json': package_('none.csv'),
    'a.csv': files['a.csv'].replace('data/', 'data/none.json'),
    'a.ics': files['a.ics'].replace('ta/', 'ti/'),
  };
  expect(addressProblems(folderOf(broken)).toSorted()).toEqual([
    'a.csv：没有 /data/none.json',
    'a.ics：没有 /dati/#there',
    'data/datapackage.json：没有 /data/none.csv',
    'index.html：没有 /data/#gone',
  ]);
});
