import { createHash } from 'node:crypto';
import { publicKinds } from '../../src/facts/kinds/all.ts';
import type { City } from '../../src/facts/kinds/city.ts';
import { policySchema } from '../../src/facts/kinds/policy.ts';
import type { Source } from '../../src/facts/kinds/source.ts';
import type { Topic } from '../../src/facts/kinds/topic.ts';
import { dataFiles, schemaFiles } from '../../src/outputs/data-formats.ts';
import { toDatapackage } from '../../src/outputs/formats/datapackage.ts';
import { publicData } from '../../src/outputs/public-data.ts';
import { policyStatus } from '../../src/rules/policy/status.ts';
import { importTexts } from '../../scripts/import/texts.ts';
import { madeWith, publicFacts } from './public-facts.ts';
import { imprint } from './sample.ts';
import { aParameter } from './parameter.ts';

/** One topic with one measure, as a portal's `topics.yaml` has them. */
export const topics: readonly Topic[] = [
  {
    ...{ slug: 'consent', name: '同意', group: '程序', about: '要多少人同意。', words: ['同意'] },
    except: [],
    measures: [{ slug: 'share', name: '同意的比例', words: ['同意'], except: [] }],
  },
];

const text = (city: string) =>
  `${city}人民政府关于低效用地再开发的实施意见
（征求意见稿）
为盘活低效用地，提出如下意见。
一、总体要求
坚持节约集约。
二、程序
（一）改造应当经80%以上的村民同意。
（二）鼓励企业自行改造。
`;

export const aCity = (slug: string, name: string, code: string): City => ({
  ...{ slug, name, code, province: '示例省', categories: [], counties: [] },
});

/**
 * The files of a built portal of one fictional city with one draft, by their paths, as they are
 * published: with manifest, code list and original.
 */
export async function publishedPortal(city: City): Promise<Record<string, string | Uint8Array>> {
  const original = Buffer.from(text(city.name));
  const hash = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  const slug = `${city.slug}-draft`;
  const source: Source = {
    ...{ file: `${city.slug}.txt`, city: city.slug, from: '示例来源', sha256: hash(original) },
    ...{ text: { slug, page: null, standing: null }, lists: [] },
  };
  const data = { root: '.', folder: '.build/none' };
  const { files } = await importTexts({
    ...{ data, cities: [city], originals: [{ source, bytes: original }] },
  });
  const policy = policySchema.parse(JSON.parse(files[0]?.text ?? ''));
  const quote = '改造应当经80%以上的村民同意。';
  const base = { policy: slug, anchor: 'c-2-1', quote, strength: '应当' as const };
  const facts = publicFacts({
    ...{ cities: [city], policies: [policy], projects: [], townships: [], tasks: [] },
    statusOf: (one) => policyStatus(one, '2026-11-28'),
    ...{ publications: [], deadlines: [] },
    parameters: [
      aParameter({
        ...base,
        ...{ measure: 'share', topic: 'consent', subject: '同意改造的村民', unit: '%' },
        ...{ comparator: 'atLeast', value: 80, valueMax: null },
      }),
    ],
    written: {
      rights: [
        {
          ...base,
          ...{ topics: ['consent'], roles: ['村民'], land: ['村庄用地'], conditions: [] },
          statement: '改造应当经80%以上的村民同意。',
        },
      ],
      readings: [
        {
          ...{ policy: slug, topic: 'consent', result: 'stated', force: 'rule' },
          ...{ clauses: ['c-2-1'], by: '本站整理', on: '2026-11-01' },
        },
      ],
    },
  });
  const context = {
    ...madeWith,
    ...{ cities: [city], topics, townships: [] },
  };
  const all = [
    ...(await dataFiles(publicData(facts), context)),
    ...schemaFiles(publicKinds, context),
    { path: 'data/datapackage.json', content: toDatapackage([], imprint) },
    { path: `data/originals/${source.file}`, content: original },
  ];
  return withManifest(Object.fromEntries(all.map(({ path, content }) => [path, content])));
}

/** The same files with a manifest that tells their hashes. */
export function withManifest(
  files: Readonly<Record<string, string | Uint8Array>>,
): Record<string, string | Uint8Array> {
  const told = Object.entries(files).filter(([path]) => path !== 'data/manifest.json');
  const listed = told.map(([path, content]) => {
    const bytes = Buffer.from(content);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { path, bytes: bytes.length, sha256 };
  });
  const manifest = JSON.stringify({ builtOn: '2026-11-28', files: listed });
  return { ...Object.fromEntries(told), 'data/manifest.json': manifest };
}
