import type { City } from '../../src/facts/kinds/city.ts';
import type { PublicFacts } from '../../src/outputs/public-data.ts';
import { writtenKinds } from '../../src/facts/written.ts';
import { aDeadline } from './deadlines.ts';
import { sampleOf } from './sample-record.ts';
import { policy, project } from './sample.ts';
import { aParameter } from './parameter.ts';
import { sha256Of } from '../../src/facts/read/sha256.ts';

export const city: City = {
  slug: 'shili',
  name: '示例市',
  province: '示例省',
  code: '990000',
  counties: [{ slug: 'dong', name: '东县', kind: 'county', code: '990001', within: [] }],
  categories: ['低效工业片区'],
};

const quoted = { policy: 'shili-1', anchor: 'c-1', quote: '第一段 <甲> & 乙。' };

/** One record of each kind that people write; what one field says of another a sample cannot know. */
const written = Object.fromEntries(
  writtenKinds.map(({ name, written: schema }) => [
    name,
    [
      {
        ...sampleOf(schema),
        policy: 'shili-1',
        ...('city' in schema.shape ? { city: 'shili' } : {}),
      },
    ],
  ]),
);

/** One record of each kind of a fictional city whose text is of unknown standing. */
export function publicFacts(more: Partial<PublicFacts> = {}): PublicFacts {
  const source = {
    document: '示例市方案',
    policy: null,
    attachment: null,
    row: null,
    page: null,
    sha256: null,
  };
  return {
    day: '2026-11-28',
    cities: [city],
    policies: [policy],
    gathered: [],
    statusOf: () => ({
      status: '效力待核',
      reason: '无法判断是否印发。',
      basisAnchor: null,
      on: '2026-11-28',
      asOf: { kind: 'printed', day: '2026-11-28', by: null },
      until: null,
      from: null,
    }),
    lawNotes: [],
    projects: [project],
    lists: [],
    townships: [
      {
        code: '990001100',
        name: '一镇',
        countyCode: '990001',
        lat: 30.5,
        lng: 120.5,
        precisionMetres: 1500,
        confidence: 'derived',
        source: '公开的文字描述',
        licence: '本站自制',
      },
    ],
    pointSources: [],
    listTitle: () => '示例市名单',
    isDatedByText: () => false,
    eventsOf: () => [],
    withdrawalOf: () => null,
    hashOf: () => null,
    tasks: [
      {
        ...quoted,
        title: '制定认定标准',
        leadBodies: ['甲局', '乙局'],
        supportingBodies: [],
        responsibleBodies: [],
        implementingBodies: [],
        due: '2024年1月底',
        part: 'list',
        actors: ['丙局'],
        origin: 'parsed',
        leadByRule: false,
        silent: [],
      },
    ],
    deadlines: [aDeadline({ policy: 'shili-1', anchor: 'c-1', duty: 'shili-1-c-1-1' })],
    onDay: () => ({ state: 'ahead', evidence: [] }),
    digest: sha256Of,
    parameters: [
      aParameter({
        ...quoted,
        measure: 'share',
        topic: 'funding',
        subject: '计提的比例',
        conditions: ['专项用于储备'],
        comparator: 'atLeast',
        value: 8,
        valueMax: null,
        unit: '%',
        strength: '应',
      }),
    ],
    shownOn: () => '2026-11-24',
    scopeBeside: () => '本市已建成区内的低效用地。',
    written,
    publications: [
      {
        id: 'shili-1',
        kind: 'policy',
        city: 'shili',
        title: '示例市方案',
        date: null,
        changes: [
          {
            id: 'shili-1-added',
            kind: 'text-added',
            city: 'shili',
            county: null,
            project: null,
            policy: 'shili-1',
            anchor: null,
            title: '示例市方案',
            date: null,
            before: null,
            after: null,
            event: null,
            listing: null,
            reason: null,
            source,
          },
        ],
      },
    ],
    ...more,
  };
}

/** What files of the data of that city are made with besides the data. */
export const madeWith = {
  ...{ cities: [city], topics: [], askedMatters: [] },
  townships: publicFacts().townships,
  changedOn: () => '2026-11-23',
  absolute: (address: string) => `https://example.invalid${address}`,
};
